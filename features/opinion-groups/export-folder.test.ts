import { describe, expect, it } from 'vitest'
import { readPolisFolder } from './export-folder'
import { folderOf, smallExport } from './fixtures/folder'
import { readMembership } from './membership-file'

const { 'comments.csv': comments, 'votes.csv': votes, 'participants-votes.csv': wide } = smallExport

const matrix = {
  personIds: Int32Array.of(1, 2, 9),
  commentIds: Int32Array.of(3, 5, 8),
  rowStart: Int32Array.of(0, 2, 4, 5),
  columns: Int32Array.of(0, 1, 0, 2, 1),
  choices: Int8Array.of(-1, 1, 1, 1, 0),
  setAside: Uint8Array.of(0, 0, 1),
}

describe('a Polis export', () => {
  it('gives each participant’s last vote, by time and at the same moment by place', () => {
    const dir = folderOf({ 'comments.csv': comments, 'votes.csv': votes })
    expect(readPolisFolder(dir)).toEqual({ matrix, warnings: [] })
  })

  it('may have the wide matrix alone, under either name, with columns that nobody voted on', () => {
    for (const name of ['participants-votes.csv', 'participant-votes.csv']) {
      expect(readPolisFolder(folderOf({ 'comments.csv': comments, [name]: wide })).matrix).toEqual(matrix)
    }
  })

  it('may come with a byte order mark, CRLF and without a last line feed', () => {
    const windows = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`
    const dir = folderOf({ 'comments.csv': windows(comments), 'votes.csv': windows(votes) })
    expect(readPolisFolder(dir).matrix).toEqual(matrix)
  })

  it('may have Polis’s own sign, which is asked about and can be turned', () => {
    const turned = votes.replace(/,(-?1)$/gm, (_, vote) => `,${-Number(vote)}`)
    const dir = folderOf({ 'comments.csv': comments, 'votes.csv': turned })
    expect(readPolisFolder(dir).warnings).toEqual([
      'more votes disagree (3) than agree (1): does this export write agree as -1 (--flip)?',
    ])
    expect(readPolisFolder(dir, { flip: true })).toEqual({ matrix, warnings: [] })
  })

  it('sets statements about their author aside, too', () => {
    const newer =
      'timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body\n' +
      '1500000000,3,1,1,0,1,true,false,A\n1500000000,5,1,1,0,1,false,true,B\n'
    const dir = folderOf({ 'comments.csv': newer, 'votes.csv': votes })
    expect(readPolisFolder(dir).matrix.setAside).toEqual(Uint8Array.of(1, 0, 0))
  })

  it('without comments.csv says so and sets nothing aside', () => {
    const read = readPolisFolder(folderOf({ 'votes.csv': votes }))
    expect(read.warnings).toEqual(['comments.csv is missing: no statement counts as rejected or meta'])
    expect(read.matrix.setAside).toEqual(Uint8Array.of(0, 0, 0))
  })

  it('is read across the borders of the chunks it comes in', () => {
    const lines = Array.from(
      { length: 150_000 },
      (_, at) => `1500000000000,Fri Jul 14 2017,${at % 7},${at},1\n`,
    )
    const dir = folderOf({ 'votes.csv': `timestamp,datetime,comment-id,voter-id,vote\n${lines.join('')}` })
    const read = readPolisFolder(dir).matrix
    expect(read.choices.every((choice) => choice === 1)).toBe(true)
    expect(read.personIds.toSorted()).toEqual(Int32Array.from({ length: 150_000 }, (_, at) => at))
  })

  it.each([
    [
      'a vote that is none',
      `${votes}1500000001000,x,5,2,2\n`,
      'votes.csv:9: field 5 is not a vote: 1, 0 or -1',
    ],
    ['a missing vote', `${votes}1500000001000,x,5,2,\n`, 'votes.csv:9: the vote is missing'],
    [
      'a short line',
      `${votes}1500000001000,x,5,2\n`,
      'votes.csv:9: expected 5 fields as in the header, found 4',
    ],
    [
      'an id that is none',
      `${votes}1500000001000,x,five,2,1\n`,
      'votes.csv:9: field 3 is not a whole number',
    ],
    ['an open quotation', `${votes}1500000001000,"x,5,2,1\n`, 'votes.csv:9: a quotation mark is not closed'],
    ['another header', votes.replace('voter-id', 'voter'), 'votes.csv:1: the column voter-id is missing'],
    ['no line at all', '', 'votes.csv: the file is empty'],
  ])('says where it has %s', (_, text, message) => {
    const dir = folderOf({ 'comments.csv': comments, 'votes.csv': text })
    expect(() => readPolisFolder(dir)).toThrow(message)
  })

  it('says what is missing or stands twice', () => {
    expect(() => readPolisFolder(folderOf({ 'comments.csv': comments }))).toThrow(
      'there is neither votes.csv nor participants-votes.csv',
    )
    const twice = folderOf({ 'participants-votes.csv': `${wide}1,,1,0,2,1,1,-1,1,,\n` })
    expect(() => readPolisFolder(twice)).toThrow(
      'participants-votes.csv:5: participant 1 stands here for the second',
    )
    const odd = folderOf({
      'comments.csv': comments.replace(',-1,Rejected', ',no,Rejected'),
      'votes.csv': votes,
    })
    expect(() => readPolisFolder(odd)).toThrow('comments.csv:5: moderated is not -1, 0 or 1')
  })
})

describe('a file of groups', () => {
  const read = (text: string) =>
    readMembership(`${folderOf({ 'groups.csv': text })}/groups.csv`, matrix.personIds)

  it('numbers groups by name; who has none or is not named is in none', () => {
    expect(read('participant,group\n2,10\n1,9\n9,\n77,9\n')).toEqual({
      groups: Int32Array.of(0, 1, -1),
      count: 2,
      names: ['9', '10'],
      silent: [77],
    })
  })

  it('may say what they are called', () => {
    expect(read('participant,group\n9,b\n1,a\n').names).toEqual(['a', 'b'])
  })

  it('is refused where somebody stands twice or a column is missing', () => {
    expect(() => read('participant,group\n1,0\n1,1\n')).toThrow(
      'groups.csv:3: participant 1 stands here twice',
    )
    expect(() => read('participant\n1\n')).toThrow('groups.csv:2: expected participant,group')
    expect(() => read('participant,group\nx,1\n')).toThrow('groups.csv:2: expected participant,group')
  })
})
