import { connect } from '@/db/client'
import { proposalSeeds } from '@/db/seed/content'
import { writeProposal } from '@/db/seed/texts'
import { embeddedAddresses } from '../scripts/embedded/embedded-postgres.mjs'

/**
 * Puts a proposal of a journey's own on the agenda, where the journey decides or withdraws it: it has the text of the
 * second one of the demonstration. The interface has no page for that.
 * @param number its place on the agenda, which no other journey may use
 */
export async function addProposal(slug: string, number: number, title: string) {
  const [, pattern] = proposalSeeds
  const addresses = embeddedAddresses(process.env.JOURNEYS_DATA ?? '')
  if (!pattern || !addresses) throw new Error('the demonstration of the journeys was not found')
  const owner = connect(addresses.ownerUrl, 1)
  const everywhere = { ar: title, en: title, es: title, fr: title, ru: title, zh: title }
  const [account] = await owner.query.accounts.findMany({ columns: { id: true }, limit: 1 })
  await owner.transaction((tx) =>
    writeProposal(
      tx,
      { ...pattern, slug, number, stage: 'decision', title: everywhere, context: [], figures: [] },
      { title: 'Wording', lang: 'en', openedBy: account?.id ?? 0 },
      new Date(),
    ),
  )
  await owner.close()
}
