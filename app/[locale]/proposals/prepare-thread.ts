import { createHash } from 'node:crypto'
import { commentItems } from '@/features/comments/comment-html'
import { listInput } from '@/features/comments/input'
import { threadPath } from '@/features/comments/paths'
import { getCommentWords } from '@/features/comments/words'
import { type LoadedThread, readThread } from '@/features/threads/page-queries'
import { pageTerms } from '@/features/threads/page-terms'
import { isLocale } from '@/i18n/locales'
import { cookieOf } from '@/lib/request-fields'
import { findViewer, sessionCookieName, type Viewer } from '@/lib/viewer'

export type PreparedThread = {
  /** What the page is rendered from. Who exactly asks is not in it, only from which seat. */
  given: { viewer: Viewer; thread: LoadedThread }
  /** Address, language and seat: readers alike in these see the same page around the comments. */
  variant: string
  /** The state of everything on the page but the comments. */
  state: string
  /** The comments as this reader sees them. */
  list: string
  /** The database's clock at this reading, in milliseconds: the page hears of what changes from then on. */
  now: string
}

const address =
  /^\/([a-z]{2})\/proposals\/([a-z0-9][a-z0-9-]{0,79})(?:\/threads\/([1-9]\d{0,8}))?(?:\?(.*))?$/

/** A page depends on these in its query; with any other it is rendered as it is asked for. */
const ordering = new Set(Object.keys(listInput.shape))

const spell = (_name: string, value: unknown) => (value instanceof Map ? [...value] : value)

function stateOf({ page, thread, ...shown }: LoadedThread) {
  const { now: _clock, ...lasting } = thread
  const all = [shown, lasting, page.comments.length, page.next]
  return createHash('sha256').update(JSON.stringify(all, spell)).digest('base64')
}

/**
 * Reads a thread's page for a signed-in reader as the database has it now, and makes its list of comments; null where
 * the page is no thread's or nobody is signed in. Our web process then needs no new rendering as long as the rest of
 * the page says the same (scripts/web/thread-pages.mjs).
 */
export async function prepareThread(url: string, cookie: string): Promise<PreparedThread | null> {
  const [, locale, slug, thread = '1', query = ''] = address.exec(url) ?? []
  if (!isLocale(locale) || !slug || (thread === '1' && url.includes('/threads/'))) return null
  const asked = new URLSearchParams(query)
  if ([...asked.keys()].some((name, at, all) => !ordering.has(name) || all.indexOf(name) !== at)) return null
  const viewer = await findViewer(cookieOf(new Headers({ cookie }), sessionCookieName()))
  if (!viewer) return null
  const loaded = await readThread(viewer, slug, Number(thread), listInput.parse(Object.fromEntries(asked)))
  if (!loaded) return null
  const { mayOpine, mayWrite } = pageTerms(viewer, loaded)
  const here = threadPath(locale, slug, Number(thread))
  const words = await getCommentWords(locale)
  const context = { words, locale, slug, here, mayOpine, mayReply: mayWrite }
  const seat = { ...viewer, accountId: 0, session: { ...viewer.session, idHash: Buffer.alloc(0) } }
  return {
    given: { viewer: seat, thread: loaded },
    variant: `${url} ${JSON.stringify(seat)}`,
    state: stateOf(loaded),
    list: commentItems(loaded.page.comments, context).join(''),
    now: String(loaded.thread.now.getTime()),
  }
}
