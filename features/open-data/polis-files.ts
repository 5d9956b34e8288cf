import type { OpinionChoice } from '@/db/enums'
import { csvRow } from './csv-row'
import type { PolisConversation, PolisStatement, PolisVote } from './polis-queries'

const signs: Record<OpinionChoice, -1 | 0 | 1> = { agree: 1, disagree: -1, pass: 0 }
/** In the matrix: nothing given. */
const none = -2

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number) => String(n).padStart(2, '0')

/** "Mon Jan 01 10:00:00 UTC 2024", as Polis writes moments for people. */
function forPeople(at: number) {
  const d = new Date(at)
  const clock = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()].map(two).join(':')
  return `${days[d.getUTCDay()]} ${months[d.getUTCMonth()]} ${two(d.getUTCDate())} ${clock} UTC ${d.getUTCFullYear()}`
}

/** Lets whoever waits for an answer of this process have it. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

type Given = { agree: number; disagree: number }

function commentsFile(statements: readonly PolisStatement[], events: ReadonlyMap<number, Given>) {
  const rows = statements.map(({ id, author, at, hidden, text }) => {
    const { agree, disagree } = events.get(id) ?? { agree: 0, disagree: 0 }
    return csvRow([at, forPeople(at), id, author, agree, disagree, hidden ? -1 : 1, text])
  })
  const header = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n'
  return header + rows.join('')
}

function summaryFile({ topic, url, description, statements }: PolisConversation, voters: number) {
  return [
    ['topic', topic],
    ['url', url],
    ['voters', voters],
    ['voters-in-conv', voters],
    ['commenters', new Set(statements.map((one) => one.author)).size],
    ['comments', statements.length],
    ['conversation-description', description],
  ]
    .map((line) => csvRow(line))
    .join('')
}

/** One row per participant who voted, with the latest choice on each statement. */
async function matrixFile(
  { statements, pseudonyms }: PolisConversation,
  latest: Int8Array,
  written: ReadonlyMap<number, number>,
) {
  const width = statements.length
  const ids = statements.map((one) => one.id)
  const parts = [
    csvRow(['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', ...ids]),
  ]
  let voters = 0
  for (const [place, person] of pseudonyms.entries()) {
    const row = latest.subarray(place * width, (place + 1) * width)
    const given = { '-1': 0, '0': 0, '1': 0 }
    let cells = ''
    for (const cell of row) {
      cells += cell === none ? ',' : `,${cell}`
      if (cell !== none) given[cell as -1 | 0 | 1] += 1
    }
    const votes = given[-1] + given[0] + given[1]
    if (votes === 0) continue
    voters += 1
    parts.push(`${person},,${written.get(person) ?? 0},${votes},${given[1]},${given[-1]}${cells}\n`)
    if (place % 200 === 0) await breathe()
  }
  return { text: parts.join(''), voters }
}

/**
 * A conversation in the format of Polis's own exports (agree = 1), which `npm run import` reads again:
 * export, import, export gives the same bytes. Participants bear pseudonyms; `group-id` is empty, since groups are
 * computed, not brought; `agrees` and `disagrees` count changes of mind again, as Polis does.
 */
export async function polisFiles(conversation: PolisConversation, votes: AsyncIterable<PolisVote[]>) {
  const { statements, pseudonyms } = conversation
  const row = new Map(pseudonyms.map((pseudonym, place) => [pseudonym, place]))
  const column = new Map(statements.map((one, place) => [one.id, place]))
  const latest = new Int8Array(pseudonyms.length * statements.length).fill(none)
  const written = new Map<number, number>()
  for (const { author } of statements) written.set(author, (written.get(author) ?? 0) + 1)
  const events = new Map<number, Given>()
  const log = ['timestamp,datetime,comment-id,voter-id,vote\n']
  for await (const batch of votes) {
    let lines = ''
    for (const { statement, voter, choice, at } of batch) {
      const sign = signs[choice]
      lines += `${at},${forPeople(at)},${statement},${voter},${sign}\n`
      latest[(row.get(voter) ?? 0) * statements.length + (column.get(statement) ?? 0)] = sign
      const given = events.get(statement) ?? { agree: 0, disagree: 0 }
      events.set(statement, given)
      if (choice !== 'pass') given[choice] += 1
    }
    log.push(lines)
  }
  const matrix = await matrixFile(conversation, latest, written)
  return {
    'comments.csv': commentsFile(statements, events),
    'votes.csv': log.join(''),
    'participants-votes.csv': matrix.text,
    'summary.csv': summaryFile(conversation, matrix.voters),
  }
}

export type PolisFiles = Awaited<ReturnType<typeof polisFiles>>
