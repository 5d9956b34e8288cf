import { expect, test } from 'vitest'
import { LiveHub } from './live-hub'
import { openStream } from './live-stream'

/** A stream whose comings and goings are counted. */
function opened(signal: AbortSignal) {
  let listening = 0
  let tell = (_: string) => {}
  const reply = openStream({
    first: 'data: 1\n\n',
    join: (send) => {
      listening += 1
      tell = send
      return () => {
        listening -= 1
      }
    },
    signal,
  })
  return { reply, listening: () => listening, tell: (chunk: string) => tell(chunk) }
}

test('whoever left while the database was asked listens to nothing', () => {
  const { listening } = opened(AbortSignal.abort())
  expect(listening()).toBe(0)
})

test('leaving ends it', async () => {
  const leaving = new AbortController()
  const { reply, listening } = opened(leaving.signal)
  const reader = reply.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('data: 1')
  expect(listening()).toBe(1)
  leaving.abort()
  expect(listening()).toBe(0)
})

test('a reader who takes nothing in is let go before messages pile up', async () => {
  const { reply, listening, tell } = opened(new AbortController().signal)
  for (let n = 0; n < 1000; n += 1) tell(`data: ${n}\n\n`)
  expect(listening()).toBe(0)
  const kept = await new Response(reply.body).text()
  expect(kept.split('data:').length).toBeLessThan(300)
})

test('leaving a room twice leaves those who came since', async () => {
  const heard: string[] = []
  const hub = new LiveHub<string>(
    (room) => room,
    async () => ({ at: 1, newsFor: () => ({ at: 1 }) }),
  )
  const leave = hub.join('room', () => {})
  leave()
  const stay = hub.join('room', (chunk) => heard.push(chunk))
  leave()
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  stay()
})
