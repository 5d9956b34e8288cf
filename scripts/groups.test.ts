import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const people = 40
const statements = 9
let dir = ''

/** People of two camps, of odd and even numbers, who judge everything; statement 0 unites them. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'groups-'))
  const lines = ['timestamp,datetime,comment-id,voter-id,vote']
  for (let statement = 0; statement < statements; statement += 1) {
    for (let person = 0; person < people; person += 1) {
      const turned = (person * 5 + statement * 3) % 11 === 0
      const side = statement === 0 || (person % 2 === statement % 2) !== turned ? 1 : -1
      lines.push(`1500000000000,,${statement},${person},${side}`)
    }
  }
  writeFileSync(join(dir, 'votes.csv'), lines.join('\n'))
  const bodies = Array.from({ length: statements }, (_, id) => `1500000000000,,${id},0,0,0,1,Statement ${id}`)
  const header = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'
  writeFileSync(join(dir, 'comments.csv'), [header, ...bodies].join('\n'))
  const given = Array.from({ length: people }, (_, person) => `${person},${person % 2 ? 'odd' : 'even'}`)
  writeFileSync(join(dir, 'groups.csv'), ['participant,group', ...given].join('\n'))
})

afterAll(() => rmSync(dir, { recursive: true }))

const run = (...words: string[]) =>
  spawnSync(join(root, 'node_modules/.bin/tsx'), ['scripts/groups.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })

describe('npm run groups', () => {
  it('prints one line with groups, places and statistics', () => {
    const { stdout, status } = run(dir)
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const report = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual([
      'participants',
      'statements',
      'grouped',
      'k',
      'groups',
      'positions',
      'consensus',
      'representative',
      'majority',
      'stability',
      'ms',
    ])
    expect(report).toMatchObject({ participants: people, statements, grouped: people, k: 2 })
    const even = Array.from({ length: people / 2 }, (_, at) => at * 2)
    const members = report.groups.map((group: { members: number[] }) => group.members)
    expect(members).toContainEqual(even)
    expect(report.positions[7]).toEqual([expect.any(Number), expect.any(Number)])
    expect(report.consensus[0]).toBeCloseTo((21 / 22) ** 2, 12)
    expect(report.majority.agree).toEqual([0])
    expect(report.stability).toBeGreaterThan(0.9)
    expect(report.stability).toBeLessThanOrEqual(1)
  })

  it('describes groups that are given', () => {
    const report = JSON.parse(run(dir, '--groups', join(dir, 'groups.csv')).stdout)
    expect(report.groups.map(({ id, size }: { id: string; size: number }) => [id, size])).toEqual([
      ['even', 20],
      ['odd', 20],
    ])
    expect(Object.keys(report.representative)).toEqual(['even', 'odd'])
    expect(report.stability).toBeNull()
  })

  it('says in a sentence what is wrong', () => {
    const none = run()
    expect([none.status, none.stdout, none.stderr]).toEqual([
      1,
      '',
      'Usage: npm run groups -- DIR [--groups FILE] [--flip]\n',
    ])
    expect(run(join(dir, 'nowhere')).stderr).toContain(
      'there is neither votes.csv nor participants-votes.csv',
    )
    expect(run(dir, '--groups', join(dir, 'none.csv')).stderr).toContain('none.csv')
  })
})
