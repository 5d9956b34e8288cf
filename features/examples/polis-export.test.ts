import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedExport, townLibrary } from './fixtures/folder'
import { readPolisExport } from './polis-export'
import { summarize } from './summary'

const totals = {
  slug: 'town-library',
  comments: 6,
  participants: 8,
  opinions: 19,
  agree: 12,
  disagree: 5,
  pass: 2,
}

const fixture = (name: string) => readFile(join(townLibrary, name), 'utf8')

describe('readPolisExport', () => {
  it('takes what the deliberation was about from summary.csv', async () => {
    const library = await readPolisExport(townLibrary)
    expect(library).toMatchObject({
      slug: 'town-library',
      title: 'A better library, together',
      description: 'Our library turns fifty.\n\nWhat should it be *in ten years*?',
      url: 'https://example.org/town-library',
      warnings: [],
    })
  })

  it('does without summary.csv', async () => {
    const dir = await changedExport({ 'summary.csv': null }, { name: 'Été.à la ville' })
    const library = await readPolisExport(dir)
    expect(library).toMatchObject({
      slug: 'e-te-a-la-ville',
      title: 'Été.à la ville',
      description: '',
      url: '',
    })
  })

  it('reads statements by id, over several lines, with gaps, rejected ones included', async () => {
    const { statements } = await readPolisExport(townLibrary)
    expect(statements.map(({ id, author, moderated }) => [id, author, moderated])).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [2, 1, 1],
      [4, 3, -1],
      [5, 9, 0],
      [7, 9, 0],
    ])
    expect(statements[1]).toEqual({
      id: 1,
      author: 0,
      at: new Date('2024-01-01T10:01:00Z'),
      moderated: 1,
      isMeta: false,
      isSeed: false,
      text: 'Two things matter to me:\n\nlonger evenings, and a "quiet" floor',
    })
    expect(statements[5]?.text).toBe('图书馆应当有更多座位。')
  })

  it('orders events by time and, at the same moment, by place in the file', async () => {
    const { events } = await readPolisExport(townLibrary)
    expect(events).toHaveLength(21)
    expect(events[0]).toEqual({
      statement: 0,
      voter: 0,
      at: new Date('2024-01-01T10:00:01Z'),
      choice: 'agree',
    })
    expect(events[1]).toMatchObject({ statement: 1, voter: 0 })
    expect(events.at(-1)).toMatchObject({ statement: 0, voter: 3, choice: 'agree' })
    const twice = events.filter(({ statement, voter }) => statement === 2 && voter === 2)
    expect(twice.map(({ choice }) => choice)).toEqual(['pass', 'disagree'])
  })

  it('knows who voted and which authors never did', async () => {
    const library = await readPolisExport(townLibrary)
    expect(library.participants).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(library.silentAuthors).toEqual([9])
  })

  it('counts one opinion of each person on each statement', async () => {
    expect(summarize(await readPolisExport(townLibrary))).toEqual(totals)
  })

  it('takes the wide matrix where votes.csv is missing, at the moments of the statements', async () => {
    const library = await readPolisExport(await changedExport({ 'votes.csv': null }))
    expect(summarize(library)).toEqual(totals)
    expect(library.warnings).toEqual(['votes.csv is missing: each vote bears the moment of its statement'])
    expect(library.events).toHaveLength(19)
    expect(library.events.at(-1)?.at).toEqual(new Date('2024-01-01T10:04:00Z'))
  })

  it('reads the newer generation: is-meta, is-seed, seconds, participant-votes.csv, xid, empty columns', async () => {
    const comments = [
      'timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body',
      '1704103200,0,,1,0,1,false,true,0.5,"Seeded"',
      '1704103260,3,1,0,0,0,true,false,,"About the debate itself"',
    ].join('\n')
    const matrix =
      'participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,3\n1,,,1,1,1,0,1,\n2,"x,y",,0,1,0,0,0,\n'
    const votes =
      'timestamp,datetime,comment-id,voter-id,vote\n1704103300,-,0,1,1\n1704103301,-,0,2,-1\n1704103301,-,0,2,0\n'
    const library = await readPolisExport(
      await changedExport({
        'comments.csv': comments,
        'votes.csv': votes,
        'participants-votes.csv': null,
        'participant-votes.csv': matrix,
      }),
    )
    expect(library.statements).toMatchObject([
      { id: 0, author: null, at: new Date('2024-01-01T10:00:00Z'), isMeta: false, isSeed: true },
      { id: 3, author: 1, isMeta: true, isSeed: false },
    ])
    expect(library.events[0]?.at).toEqual(new Date('2024-01-01T10:01:40Z'))
    expect(library.warnings).toEqual([])
    expect(summarize(library)).toMatchObject({ opinions: 2, agree: 1, disagree: 0, pass: 1 })
  })

  it('reads files with a byte order mark and Windows line ends alike', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const dir = await changedExport({
      'comments.csv': windows(await fixture('comments.csv')),
      'votes.csv': windows(await fixture('votes.csv')),
    })
    expect(summarize(await readPolisExport(dir))).toEqual(totals)
  })

  it('warns when the matrix and the event log differ', async () => {
    const matrix = (await fixture('participants-votes.csv'))
      .replace('2,1,0,3,0,3,-1,-1,-1,,', '2,1,0,3,0,3,-1,0,,,')
      .replace('6,,0,1,1,0,,1,,,', '6,,0,1,1,0,,1,,,1')
    const { warnings } = await readPolisExport(await changedExport({ 'participants-votes.csv': matrix }))
    expect(warnings).toEqual([
      'statement 1, participant 2: votes.csv says disagree, participants-votes.csv pass',
      'statement 2, participant 2: votes.csv says disagree, participants-votes.csv nothing',
      'statement 5, participant 6: votes.csv says nothing, participants-votes.csv agree',
    ])
  })

  it('reads the sign the other way round when told to, and hints at it when agrees are outnumbered', async () => {
    const mirrored = (await fixture('votes.csv')).replaceAll(/,(-?)1$/gm, (_, minus) =>
      minus ? ',1' : ',-1',
    )
    const dir = await changedExport({ 'votes.csv': mirrored, 'participants-votes.csv': null })
    const asWritten = await readPolisExport(dir)
    expect(asWritten.warnings).toEqual([
      'more votes disagree (12) than agree (6): does this export write agree as -1?',
    ])
    const flipped = await readPolisExport(dir, { flip: true })
    expect(flipped.warnings).toEqual([])
    expect(summarize(flipped)).toEqual(totals)
    expect(flipped.digest).not.toBe(asWritten.digest)
  })

  it('says so when one of two files has the sign the other way round', async () => {
    const mirrored = (await fixture('votes.csv')).replaceAll(/,(-?)1$/gm, (_, minus) =>
      minus ? ',1' : ',-1',
    )
    const { warnings } = await readPolisExport(await changedExport({ 'votes.csv': mirrored }))
    expect(warnings.at(-2)).toMatch(/all differences are of sign/)
  })

  it('has the same digest for the same files wherever they lie, and another for others', async () => {
    const { digest } = await readPolisExport(townLibrary)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await readPolisExport(await changedExport({}))).digest).toBe(digest)
    const votes = `${await fixture('votes.csv')}1704103618000,-,7,5,1\n`
    expect((await readPolisExport(await changedExport({ 'votes.csv': votes }))).digest).not.toBe(digest)
    expect((await readPolisExport(await changedExport({ 'summary.csv': null }))).digest).not.toBe(digest)
  })
})
