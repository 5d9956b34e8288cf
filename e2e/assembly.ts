import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequest, expect } from '@playwright/test'

type State = { code: string; kind: string }
type Choice = 'yes' | 'no' | 'abstain'

const members: string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../data/states.json'), 'utf8'),
).flatMap(({ code, kind }: State) => (kind === 'member_state' ? [code] : []))

/** A decision needs a majority of the members present: a hundred heads of delegation, each with its own session. */
export async function seatAssembly(request: APIRequest, origin: string) {
  const heads = await Promise.all(
    members.slice(0, 100).map(async (code) => {
      const context = await request.newContext({ baseURL: origin })
      const reply = await context.post('/api/seats', {
        form: { account: `${code.toLowerCase()}.head` },
        headers: { origin },
        maxRedirects: 0,
      })
      expect(reply.status()).toBe(303)
      return context
    }),
  )
  return {
    /** As many as are given vote so, in the order of the choices; the others are absent. */
    async vote(ballot: number, counts: Partial<Record<Choice, number>>) {
      const choices = Object.entries(counts).flatMap(([choice, count]) => Array(count).fill(choice))
      const outcomes = await Promise.all(
        choices.map(async (choice, at) => {
          const headers = { origin, accept: 'application/json' }
          // A connection that was left idle may be gone; the same vote twice is one vote.
          const reply = await heads[at]?.post('/api/votes', {
            data: { ballot, choice },
            headers,
            maxRetries: 3,
          })
          return reply?.json()
        }),
      )
      expect(outcomes.filter((outcome) => !outcome?.ok)).toEqual([])
    },
    end: () => Promise.all(heads.map((context) => context.dispose())),
  }
}
