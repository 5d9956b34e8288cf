import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Description, describeGroups } from './description'
import { readPolisFolder } from './export-folder'
import { publishedGroups } from './fixtures/published-groups'
import { hasSharedExports, sharedFolder, sharedJson } from './fixtures/shared'
import { wholeTally } from './group-tallies'
import { findGroups } from './grouping'
import type { OpinionMatrix } from './opinion-matrix'
import { adjustedRandIndex } from './rand-index'

const present = hasSharedExports('the four real exports')

/** Least index against the groups that Polis published; none for 24 people, whose groups were chance. */
const exports = [
  ['bg2050-volunteers', 0.98],
  ['london.youth.policing', -1],
  ['scoop-hivemind.biodiversity', 0.96],
  ['vtaiwan.uberx', 0.9],
] as const

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

function expectDescription(matrix: OpinionMatrix, described: Description, names: string[], name: string) {
  const expected = sharedJson(name, 'expected.json').derived_from_published_groups
  const idOf = (column: number) => matrix.commentIds[column] ?? -1
  const top = (values: Float64Array, count: number) =>
    [...values.entries()]
      .filter(([column]) => !matrix.setAside[column])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, count)
      .map(([column, value]) => [idOf(column), rounded(value, 12)])
  expect(top(described.consensus.agree, 10)).toEqual(expected.group_informed_consensus_top10)
  expect(top(described.consensus.disagree, 5)).toEqual(expected.group_informed_disagreement_top5)
  for (const side of ['agree', 'disagree'] as const) {
    expect(described.majority[side].map(({ column }) => idOf(column))).toEqual(
      expected.majority_consensus[side],
    )
  }
  const lists = described.representative.map((list) =>
    list.map(({ column, side, ratio, ratioTest, share, shareTest }) => [
      idOf(column),
      side,
      ...[ratio, ratioTest, share, shareTest].map((value) => rounded(value, 6)),
    ]),
  )
  expect(Object.fromEntries(lists.map((list, group) => [names[group], list]))).toEqual(
    expected.representative,
  )
}

describe.skipIf(!present).each(exports)('%s', (name, leastPublished) => {
  const dir = sharedFolder(name)

  it('has exactly the tallies of its expected.json', () => {
    const { matrix } = readPolisFolder(dir)
    const expected = sharedJson(name, 'expected.json')
    const { agree, disagree, given } = wholeTally(matrix)
    const sum = (values: Int32Array) => values.reduce((total, value) => total + value, 0)
    expect({
      participants: matrix.personIds.length,
      statements: matrix.commentIds.length,
      votes: sum(given),
      agree: sum(agree),
      disagree: sum(disagree),
    }).toEqual({
      participants: expected.participants_who_voted,
      statements: expected.statements_with_votes,
      votes: expected.votes_latest,
      agree: expected.agree,
      disagree: expected.disagree,
    })
    for (const one of expected.top20_statements) {
      const column = matrix.commentIds.indexOf(one.id)
      expect([agree[column], disagree[column], given[column]]).toEqual([one.agree, one.disagree, one.votes])
    }
  })

  it('has exactly the statistics of its published groups', () => {
    const { matrix } = readPolisFolder(dir)
    const { names, ...membership } = publishedGroups(dir, matrix.personIds)
    expectDescription(matrix, describeGroups(matrix, membership), names, name)
  })

  it('has the groups of the reference, near those that Polis published, and its places', () => {
    const { matrix } = readPolisFolder(dir)
    const reference = sharedJson(name, 'reference-groups.json')
    const { groups, positions } = findGroups(matrix)
    const labels = matrix.personIds.map((person) => reference.labels[person] ?? -1)
    expect(groups.map((group) => Math.min(group, 0))).toEqual(labels.map((group) => Math.min(group, 0)))
    expect(adjustedRandIndex(groups, labels)).toBeGreaterThanOrEqual(0.99)
    const published = publishedGroups(dir, matrix.personIds).groups
    expect(adjustedRandIndex(groups, published)).toBeGreaterThanOrEqual(leastPublished)
    for (const [axis, ours] of [positions.x, positions.y].entries()) {
      const theirs = Array.from(matrix.personIds, (person) => reference.xy[person][axis])
      const mirror = Math.sign(theirs.reduce((sum, value, row) => sum + value * (ours[row] ?? 0), 0))
      const furthest = Math.max(...theirs.map((value, row) => Math.abs(value - mirror * (ours[row] ?? 0))))
      expect(furthest).toBeLessThan(1e-5)
    }
  })

  it('gives the same matrix from the wide file alone', () => {
    const wide = mkdtempSync(join(tmpdir(), 'wide-'))
    try {
      for (const file of ['comments.csv', 'participants-votes.csv'])
        copyFileSync(join(dir, file), join(wide, file))
      expect(readPolisFolder(wide)).toEqual(readPolisFolder(dir))
    } finally {
      rmSync(wide, { recursive: true })
    }
  })
})
