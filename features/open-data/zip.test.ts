import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipOf } from './zip'

const long = 'Every State, one vote. 每国一票。\n'.repeat(40_000)
const files = new Map([
  ['a/empty.txt', ''],
  ['a/words.csv', 'a,b\n"x, ""y""",图书馆\n'],
  ['a/long.txt', long],
])

test('what is packed comes out again, small', async () => {
  const packed = await zipOf(files)
  const out = unzipSync(packed)
  expect(Object.keys(out)).toEqual([...files.keys()])
  for (const [path, text] of files) expect(strFromU8(out[path] ?? new Uint8Array())).toBe(text)
  expect(packed.length).toBeLessThan(Buffer.byteLength(long) / 20)
})

test('the same files give the same bytes', async () => {
  const first = await zipOf(files)
  expect(Buffer.from(await zipOf(files)).equals(Buffer.from(first))).toBe(true)
})
