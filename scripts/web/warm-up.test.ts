import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { warmUp } from './warm-up.mjs'

type Request = Pick<IncomingMessage, 'url'>

/** What is asked for while a process warms up, answered by `answer`; ends with the warming up. */
async function askedFor(answer: (url: string, response: ServerResponse) => unknown) {
  const asked: string[] = []
  await warmUp(({ url = '' }: Request, response: ServerResponse) => {
    asked.push(url)
    answer(url, response)
  })
  return asked
}

const first = '<a href="/en/proposals/rules">Rules</a>'

test('renders the first page, then the first proposal on it, several times', async () => {
  const asked = await askedFor((_, response) => response.end(first))
  expect(asked).toEqual(['/en', ...new Array(16).fill('/en/proposals/rules')])
})

test('a page that begins and never ends is given up, and cut off', async () => {
  let isCut: Promise<unknown> | undefined
  const asked = await askedFor((url, response) => {
    if (url === '/en') return response.end(first)
    isCut = once(response, 'close')
    return response.write('<p>')
  })
  expect(asked).toEqual(['/en', '/en/proposals/rules'])
  await isCut
})

test('a page that fails stops nothing', async () => {
  expect(await askedFor((_, response) => response.destroy())).toEqual(['/en'])
})
