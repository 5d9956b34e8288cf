import { z } from 'zod'
import type { TallyInput, VoteCounts } from './tally'

const count = z.number().int().min(0)

const terms = {
  rule: z.enum(['simple', 'two_thirds', 'consensus']),
  quorum: count.nullable(),
  electorate: z.number().int().positive(),
}
const state = z.string().min(1)
const vote = z.enum(['yes', 'no', 'abstain', 'present']).nullable()

const file = z
  .object({
    ...terms,
    votes: z.object({ yes: count, no: count, abstain: count, present: count.default(0) }).optional(),
    roll: z.array(z.object({ state, vote })).optional(),
    objections: z.array(z.object({ state })).default([]),
  })
  .superRefine(({ rule, quorum, electorate, votes, roll, objections }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (rule === 'consensus' && quorum !== null) refuse('quorum', 'must be null for consensus')
    if (quorum !== null && quorum > electorate)
      refuse('quorum', `is more than the electorate of ${electorate}`)
    if ((votes === undefined) === (roll === undefined))
      refuse(votes ? 'roll' : 'votes', 'give either votes or a roll')
    if (votes && votes.yes + votes.no + votes.abstain + votes.present > electorate)
      refuse('votes', `are more than the electorate of ${electorate}`)
    if (roll && roll.length > electorate) refuse('roll', `names more than the electorate of ${electorate}`)
    const states = (roll ?? []).map(({ state }) => state)
    const twice = states.find((state, index) => states.indexOf(state) !== index)
    if (twice) refuse('roll', `names ${twice} twice`)
    if (objections.length > 0 && rule !== 'consensus') refuse('objections', 'stop nothing where States vote')
    const stranger = roll && objections.find((one) => !states.includes(one.state))
    if (stranger) refuse('objections', `${stranger.state} is not on the roll`)
  })

/**
 * What `npm run tally` reads: counts, or a roll such as that of a published record. Members that the roll leaves out
 * are not present. Where nobody votes, each State that objected counts as a no.
 * @throws an error whose message names the first field that is wrong
 */
export function readTallyFile(value: unknown): TallyInput {
  const parsed = file.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.') || 'file'}: ${issue?.message}`)
  }
  const { rule, quorum, electorate, votes, roll, objections } = parsed.data
  const counted = votes ?? countRoll(roll ?? [])
  const objecting = new Set(objections.map((one) => one.state)).size
  return { rule, quorum, electorate, votes: { ...counted, no: counted.no + objecting } }
}

function countRoll(roll: readonly { vote: z.output<typeof vote> }[]): VoteCounts {
  const of = (choice: keyof VoteCounts) => roll.filter((entry) => entry.vote === choice).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), present: of('present') }
}
