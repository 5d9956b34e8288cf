import { describe, expect, it } from 'vitest'
import { describeGroups } from './description'
import { readPolisFolder } from './export-folder'
import { hasSharedExports, sharedFolder, sharedJson } from './fixtures/shared'
import { findGroups } from './grouping'
import { commentPositions, extremities } from './positions'
import { priorities } from './priority'
import type { Representative } from './representative'

/** What pol.is itself published for a conversation: only what is compared here. */
type Published = {
  tids: number[]
  'meta-tids': number[]
  'comment-priorities': Record<string, number>
  'group-aware-consensus': Record<string, number>
  'group-clusters': { id: number; members: number[] }[]
  'group-votes': Record<string, { votes: Record<string, { A: number; D: number; S: number }> }>
  'base-clusters': { id: number[]; members: number[][]; x: number[]; y: number[] }
  repness: Record<string, Listed[]>
  consensus: Record<'agree' | 'disagree', Listed[]>
  pca: { center: number[]; comps: [number[], number[]]; 'comment-extremity': number[] }
}
type Listed = {
  tid: number
  'n-success': number
  'n-trials': number
  'p-success': number
  'p-test': number
  repness: number
  'repness-test': number
  'repful-for': string
}

function load(name: string) {
  const published: Published = sharedJson(name, 'math-pca2.json')
  const { matrix } = readPolisFolder(sharedFolder(name))
  const base = published['base-clusters']
  const groupOf = new Map<number, number>()
  for (const { id, members } of published['group-clusters']) {
    for (const cluster of members) {
      for (const person of base.members[base.id.indexOf(cluster)] ?? []) groupOf.set(person, id)
    }
  }
  const groups = matrix.personIds.map((person) => groupOf.get(person) ?? -1)
  const described = describeGroups(matrix, { groups, count: published['group-clusters'].length })
  return {
    published,
    matrix,
    described,
    column: (tid: number | string) => matrix.commentIds.indexOf(Number(tid)),
  }
}

const cosine = (one: readonly number[], other: Float64Array) =>
  Math.abs(one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)) /
  (Math.hypot(...one) * Math.hypot(...other))

const present = hasSharedExports('what pol.is published')

describe.skipIf(!present).each(['25ptpt-3gp-no-strict-with-meta', 'above-100-ptpts'])('%s', (name) => {
  const load_ = () => load(`polis-math-fixtures/${name}`)

  it('has the votes of each group and the consensus over groups that pol.is published', () => {
    const { published, described, column } = load_()
    for (const [group, { votes }] of Object.entries(published['group-votes'])) {
      const tally = described.groups[Number(group)]
      for (const [tid, { A, D, S }] of Object.entries(votes)) {
        const at = column(tid)
        expect([tally?.agree[at], tally?.disagree[at], tally?.given[at]]).toEqual([A, D, S])
      }
    }
    const consensus = Object.entries(published['group-aware-consensus'])
    expect(consensus).toHaveLength(described.consensus.agree.length)
    for (const [tid, value] of consensus) expect(described.consensus.agree[column(tid)]).toBeCloseTo(value, 9)
  })

  it('has its representative comments, in its order', () => {
    const { published, matrix, described } = load_()
    const idOf = (one: Representative) => matrix.commentIds[one.column]
    for (const [group, list] of Object.entries(published.repness)) {
      const ours = described.representative[Number(group)] ?? []
      expect(ours.map(idOf)).toEqual(list.map(({ tid }) => tid))
      list.forEach((one, at) => {
        const mine = ours[at]
        expect([mine?.side, mine?.members, mine?.given]).toEqual([
          one['repful-for'],
          one['n-success'],
          one['n-trials'],
        ])
        expect(mine?.share).toBeCloseTo(one['p-success'], 9)
        expect(mine?.shareTest).toBeCloseTo(one['p-test'], 9)
        expect(mine?.ratio).toBeCloseTo(one.repness, 9)
        // pol.is publishes this one in single precision.
        expect(mine?.ratioTest).toBeCloseTo(one['repness-test'], 6)
      })
    }
  })

  it('has its majority lists, in its order', () => {
    const { published, matrix, described } = load_()
    for (const side of ['agree', 'disagree'] as const) {
      const ours = described.majority[side]
      expect(ours.map(({ column }) => matrix.commentIds[column])).toEqual(
        published.consensus[side].map(({ tid }) => tid),
      )
      published.consensus[side].forEach((one, at) => {
        expect([ours[at]?.members, ours[at]?.given]).toEqual([one['n-success'], one['n-trials']])
        expect(ours[at]?.share).toBeCloseTo(one['p-success'], 9)
        expect(ours[at]?.test).toBeCloseTo(one['p-test'], 9)
      })
    }
  })

  it('has its priorities, given its extremities, and nearly so from our own', () => {
    const { published, matrix, described, column } = load_()
    const meta = Uint8Array.from(matrix.commentIds, (id) => (published['meta-tids'].includes(id) ? 1 : 0))
    const given = Float64Array.from(
      matrix.commentIds,
      (id) => published.pca['comment-extremity'][published.tids.indexOf(id)] ?? 0,
    )
    const theirs = priorities(described.grouped, given, meta)
    const places = commentPositions(matrix.setAside, findGroups(matrix).components)
    const ours = priorities(described.grouped, extremities(places), meta)
    for (const [tid, value] of Object.entries(published['comment-priorities'])) {
      expect(theirs[column(tid)]).toBeCloseTo(value, 9)
      expect(ours[column(tid)]).toBeCloseTo(value, 3)
    }
  })

  it('has its components and the places of its base clusters, mirrored or not', () => {
    const { published, matrix } = load_()
    const { components, positions } = findGroups(matrix)
    const at = (values: number[]) =>
      Array.from(matrix.commentIds, (id) => values[published.tids.indexOf(id)] ?? 0)
    expect(cosine(at(published.pca.comps[0]), components.first)).toBeGreaterThanOrEqual(0.9999)
    expect(cosine(at(published.pca.comps[1]), components.second)).toBeGreaterThanOrEqual(0.9999)
    at(published.pca.center).forEach((mean, column) => {
      expect(components.means[column]).toBeCloseTo(-mean, 9)
    })
    const base = published['base-clusters']
    for (const axis of ['x', 'y'] as const) {
      const ours = base.members.map((members) => {
        const places = members.map((person) => positions[axis][matrix.personIds.indexOf(person)] ?? 0)
        return places.reduce((sum, value) => sum + value, 0) / places.length
      })
      const mirror = Math.sign(
        ours.reduce((sum, value, cluster) => sum + value * (base[axis][cluster] ?? 0), 0),
      )
      ours.forEach((value, cluster) => {
        expect(Math.abs(mirror * value - (base[axis][cluster] ?? 0))).toBeLessThan(1e-3)
      })
    }
  })
})
