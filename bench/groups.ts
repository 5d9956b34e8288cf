import { spawnSync } from 'node:child_process'
import { describeGroups } from '@/features/opinion-groups/description'
import { findGroups } from '@/features/opinion-groups/grouping'
import { opinionMatrix } from '@/features/opinion-groups/opinion-matrix'
import { type Opinions, opinionsAt } from '@/features/opinion-groups/opinions'
import { randomNumbers } from '@/features/opinion-groups/random'
import { stability } from '@/features/opinion-groups/stability'
import { report } from './table'

/** As large as the largest known deliberations; the bars cover everything from opinions to statistics. */
const deliberations = [
  { persons: 2_000, comments: 900, opinions: 225_000, seconds: 0.5, megabytes: 512 },
  { persons: 33_000, comments: 800, opinions: 2_000_000, seconds: 10, megabytes: 512 },
  { persons: 100_000, comments: 1_000, opinions: 3_000_000, seconds: 20, megabytes: 512 },
]

type Deliberation = (typeof deliberations)[number]

/** Seconds on the clock: until groups and statistics are there, and then for their stability. */
type Measured = {
  persons: number
  opinions: number
  groups: number
  found: number
  steadied: number
  processor: number
  megabytes: number
}

/**
 * Persons of four leanings, some of whom judge a few comments and some hundreds; early comments are judged more often,
 * as in real deliberations. In chance order, as a table gives its rows.
 */
function madeUp({ persons, comments, opinions }: Deliberation): Opinions {
  const random = randomNumbers(persons)
  const leanings = Array.from({ length: 4 }, () =>
    Float64Array.from({ length: comments }, () => random() * 1.2 - 0.4),
  )
  const zeal = Float64Array.from({ length: persons }, () => 1 / (0.05 + random()))
  const scale = opinions / comments / zeal.reduce((sum, value) => sum + value, 0)
  const made = {
    persons: new Int32Array(opinions),
    comments: new Int32Array(opinions),
    choices: new Int8Array(opinions),
  }
  let count = 0
  for (let person = 0; person < persons; person += 1) {
    const leaning = leanings[person % leanings.length] as Float64Array
    for (let comment = 0; comment < comments && count < opinions; comment += 1) {
      if (random() > (zeal[person] as number) * scale * (1.5 - comment / comments)) continue
      const mood = (leaning[comment] as number) + random() * 2 - 1
      made.persons[count] = person
      made.comments[count] = comment
      made.choices[count] = mood > 0.1 ? 1 : mood < -0.1 ? -1 : 0
      count += 1
    }
  }
  const places = Int32Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const moved = places[at] as number
    places[at] = places[other] as number
    places[other] = moved
  }
  return opinionsAt(made, places)
}

function measure(opinions: Opinions): Measured {
  const processor = process.cpuUsage()
  const began = performance.now()
  const matrix = opinionMatrix(opinions, new Set([3, 14]))
  const found = findGroups(matrix)
  describeGroups(matrix, found)
  const described = performance.now()
  stability(matrix, found)
  const ended = performance.now()
  const { user, system } = process.cpuUsage(processor)
  return {
    persons: matrix.personIds.length,
    opinions: opinions.choices.length,
    groups: found.count,
    found: (described - began) / 1000,
    steadied: (ended - described) / 1000,
    processor: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** Each deliberation in a process of its own, so that its memory is its own. */
export function measureGroups() {
  for (const [at, { persons, comments, opinions, seconds, megabytes }] of deliberations.entries()) {
    const words = ['--import', 'tsx', import.meta.filename, String(at)]
    const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    if (!stdout) throw new Error(stderr)
    const one: Measured = JSON.parse(stdout)
    const total = one.found + one.steadied
    report(
      `groups of ${persons} persons, ${comments} comments, ${opinions} opinions`,
      `${seconds} s, ${megabytes} MB`,
      `${total.toFixed(2)} s (${one.found.toFixed(2)} s groups and statistics, ${one.steadied.toFixed(2)} s stability; ` +
        `processor ${one.processor.toFixed(2)} s), ${one.megabytes} MB; ${one.groups} groups of ${one.persons} persons' ` +
        `${one.opinions} opinions`,
      total <= seconds && one.megabytes <= megabytes,
    )
  }
}

if (process.argv[1] === import.meta.filename) {
  const chosen = deliberations[Number(process.argv[2])]
  if (!chosen) measureGroups()
  else console.log(JSON.stringify(measure(madeUp(chosen))))
}
