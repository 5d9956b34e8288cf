import { z } from 'zod'
import type { TallyInput, VoteCounts } from './tally'

const count = z.number().int().min(0)

const terms = {
  rule: z.enum(['simple', 'two_thirds', 'consensus']),
  quorum: count.nullable(),
  electorate: z.number().int().positive(),
}
const vote = z.enum(['yes', 'no', 'abstain', 'present']).nullable()

const file = z
  .object({
    ...terms,
    votes: z.object({ yes: count, no: count, abstain: count, present: count.default(0) }).optional(),
    roll: z.array(z.object({ state: z.string().min(1), vote })).optional(),
  })
  .superRefine(({ rule, quorum, electorate, votes, roll }, context) => {
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
  })

/**
 * What `npm run tally` reads: counts, or a roll such as that of a published record. Members that the roll leaves out
 * are not present.
 * @throws an error whose message names the first field that is wrong
 */
export function readTallyFile(value: unknown): TallyInput {
  const parsed = file.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.') || 'file'}: ${issue?.message}`)
  }
  const { rule, quorum, electorate, votes, roll } = parsed.data
  return { rule, quorum, electorate, votes: votes ?? countRoll(roll ?? []) }
}

function countRoll(roll: readonly { vote: z.output<typeof vote> }[]): VoteCounts {
  const of = (choice: keyof VoteCounts) => roll.filter((entry) => entry.vote === choice).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), present: of('present') }
}
