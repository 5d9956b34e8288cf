import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedExport, townLibrary } from './fixtures/folder'
import { ImportError } from './import-error'
import { readPolisExport } from './polis-export'

type Malformed = {
  what: string
  file: string
  /** In the fixture's text, by what. */
  replace?: [string | RegExp, string]
  content?: string | Buffer
  says: string
}

const malformed: Malformed[] = [
  {
    what: 'a column missing from comments.csv',
    file: 'comments.csv',
    replace: ['moderated', 'mod'],
    says: 'comments.csv:1:1: the column moderated is missing from the header',
  },
  {
    what: 'a column missing from votes.csv',
    file: 'votes.csv',
    replace: ['voter-id', 'voter'],
    says: 'votes.csv:1:1: the column voter-id is missing from the header',
  },
  {
    what: 'a column missing from the matrix',
    file: 'participants-votes.csv',
    replace: ['participant,', 'person,'],
    says: 'participants-votes.csv:1:1: the column participant is missing from the header',
  },
  {
    what: 'a statement id that is not a number',
    file: 'comments.csv',
    replace: ['2024,2,1', '2024,two,1'],
    says: 'comments.csv:7:44: expected a whole number from 0 to 2147483647, found “two”',
  },
  {
    what: 'a negative author id, after text over several lines',
    file: 'comments.csv',
    replace: ['7,9,', '7,-9,'],
    says: 'comments.csv:6:46: expected a whole number from 0 to 2147483647, found “-9”',
  },
  {
    what: 'an id larger than an integer',
    file: 'votes.csv',
    replace: ['1,6,1', '1,2147483648,1'],
    says: 'votes.csv:13:46: expected a whole number from 0 to 2147483647, found “2147483648”',
  },
  {
    what: 'a fraction for a voter',
    file: 'votes.csv',
    replace: ['1,6,1', '1,6.5,1'],
    says: 'votes.csv:13:46: expected a whole number from 0 to 2147483647, found “6.5”',
  },
  {
    what: 'a timestamp that is a date',
    file: 'votes.csv',
    replace: ['1704103609000', '2024-01-01'],
    says: 'votes.csv:13:1: expected a whole number from 0 to 253402300799999, found “2024-01-01”',
  },
  {
    what: 'a vote of two',
    file: 'votes.csv',
    replace: ['1,6,1', '1,6,2'],
    says: 'votes.csv:13:48: expected one of 1, -1, 0, found “2”',
  },
  {
    what: 'a vote left empty',
    file: 'votes.csv',
    replace: ['1,6,1', '1,6,'],
    says: 'votes.csv:13:48: expected one of 1, -1, 0, found nothing',
  },
  {
    what: 'an unknown decision on a statement',
    file: 'comments.csv',
    replace: [',-1,Buy', ',spam,Buy'],
    says: 'comments.csv:8:52: expected one of -1, 0, 1, found “spam”',
  },
  {
    what: 'a vote on a statement that is not there',
    file: 'votes.csv',
    replace: ['5,7,1', '6,7,1'],
    says: 'votes.csv:22:44: a vote on statement 6, which comments.csv doesn’t have',
  },
  {
    what: 'a statement that stands twice',
    file: 'comments.csv',
    replace: ['2024,5,9', '2024,2,9'],
    says: 'comments.csv:9:44: statement 2 stands here for the second time',
  },
  {
    what: 'a quotation mark that is never closed',
    file: 'comments.csv',
    replace: ['alike."', 'alike.'],
    says: 'comments.csv:7:54: a quotation mark opens here and is never closed',
  },
  {
    what: 'text after a closing quotation mark',
    file: 'comments.csv',
    replace: ['""quiet""', '"quiet"'],
    says: 'comments.csv:3:54: a quotation mark opens here, and text follows the one that closes it (inside quotes, quotation marks are doubled)',
  },
  {
    what: 'a quotation mark within a field without quotes',
    file: 'comments.csv',
    replace: ['on Sundays', 'on "Sundays"'],
    says: 'comments.csv:2:54: a quotation mark stands inside this field, which does not begin with one',
  },
  {
    what: 'a field too many',
    file: 'votes.csv',
    replace: ['1,6,1', '1,6,1,1'],
    says: 'votes.csv:13:50: expected 5 fields as in the header, found 6',
  },
  {
    what: 'a field too few',
    file: 'votes.csv',
    replace: ['1,6,1', '1,6'],
    says: 'votes.csv:13:47: expected 5 fields as in the header, found 4',
  },
  {
    what: 'bytes that are not UTF-8',
    file: 'comments.csv',
    content: Buffer.concat([Buffer.from('timestamp\nÉtés '), Buffer.from([0xe9, 0x74, 0xe9])]),
    says: 'comments.csv:2:6: this is not valid UTF-8',
  },
  {
    what: 'a null character in a text',
    file: 'comments.csv',
    replace: ['on Sundays', 'on \0Sundays'],
    says: 'comments.csv:2:54: the text contains a null character',
  },
  {
    what: 'a text longer than a comment',
    file: 'comments.csv',
    replace: ['on Sundays', 'x'.repeat(3000)],
    says: 'comments.csv:2:54: the text has 3025 characters, more than the 3000 of a comment',
  },
  { what: 'an empty file', file: 'votes.csv', content: '', says: 'votes.csv:1:1: the file is empty' },
  {
    what: 'a file of blank lines',
    file: 'comments.csv',
    content: '\n\n',
    says: 'comments.csv:1:1: the file is empty',
  },
  {
    what: 'a file with nothing but a header',
    file: 'comments.csv',
    replace: [/\n.*/s, '\n'],
    says: 'comments.csv:1:1: there is no statement in this file',
  },
  {
    what: 'a matrix with a column for no statement',
    file: 'participants-votes.csv',
    replace: [',4,5', ',4,6'],
    says: 'participants-votes.csv:1:68: a column for statement 6, which comments.csv doesn’t have',
  },
  {
    what: 'a matrix with an unknown vote',
    file: 'participants-votes.csv',
    replace: ['1,1,1,-1,', '1,1,1,x,'],
    says: 'participants-votes.csv:3:19: expected one of 1, -1, 0, nothing, found “x”',
  },
  {
    what: 'a participant who stands twice in the matrix',
    file: 'participants-votes.csv',
    replace: ['\n7,,', '\n6,,'],
    says: 'participants-votes.csv:9:1: participant 6 stands here for the second time',
  },
  {
    what: 'a description that is never closed',
    file: 'summary.csv',
    replace: ['years*?"', 'years*?'],
    says: 'summary.csv:9:26: a quotation mark opens here and is never closed',
  },
]

async function refusal(dir: string) {
  const error = await readPolisExport(dir).catch((thrown: unknown) => thrown)
  if (!(error instanceof ImportError)) expect.fail(`expected an ImportError, got ${error}`)
  return error
}

describe('a malformed export is refused with file, line and column', () => {
  it.each(malformed)('$what', async ({ file, replace, content, says }) => {
    const sound = await readFile(join(townLibrary, file), 'utf8')
    const broken = content ?? sound.replace(...(replace ?? ['', '']))
    expect(broken).not.toEqual(sound)
    const error = await refusal(await changedExport({ [file]: broken }))
    expect(error.message).toBe(says)
    expect(`${error.file}:${error.line}:${error.column}: ${error.what}`).toBe(says)
  })

  it('comments.csv missing', async () => {
    const error = await refusal(await changedExport({ 'comments.csv': null }))
    expect(error.message).toBe('comments.csv: this file is missing from the folder')
  })

  it('votes.csv and the matrix both missing', async () => {
    const error = await refusal(await changedExport({ 'votes.csv': null, 'participants-votes.csv': null }))
    expect(error.message).toBe('votes.csv: there is neither this file nor participants-votes.csv')
  })

  it('the folder missing', async () => {
    const error = await refusal(join(townLibrary, 'nowhere'))
    expect(error.message).toMatch(/nowhere: there is no such folder$/)
  })
})
