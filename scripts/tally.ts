import { readFileSync } from 'node:fs'
import { tally } from '@/features/ballots/tally'
import { readTallyFile } from '@/features/ballots/tally-file'
import { command, PlainError } from './process/lifecycle.mjs'

const [file] = process.argv.slice(2)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new PlainError(`${file}: not JSON`)
  }
}

await command(async () => {
  if (!file) throw new PlainError('Usage: npm run tally -- FILE.json')
  try {
    const input = readTallyFile(parse(readFileSync(file, 'utf8')))
    console.log(JSON.stringify(tally(input)))
  } catch (error) {
    throw error instanceof Error ? new PlainError(error.message) : error
  }
})
