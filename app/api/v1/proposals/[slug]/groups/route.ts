import { number } from '@/features/comments/input'
import { loadPublishedGroups } from '@/features/results/published-queries'
import { noSuchProposal, publicRoute } from '@/lib/public-route'

const noSuchThread = { problem: 404, detail: 'There is no such thread.' } as const
const noNumber = { problem: 400, detail: 'The parameter thread is the number of a thread.' } as const

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (query, { slug = '' }, locale) => {
    const asked = query.get('thread')
    const thread = asked === null ? undefined : number.safeParse(asked).data
    if (asked !== null && thread === undefined) return noNumber
    const json = await loadPublishedGroups(slug, locale, thread)
    if (json) return { json }
    return thread === undefined ? noSuchProposal : noSuchThread
  },
)
