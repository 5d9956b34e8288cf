import { expect, test } from 'vitest'
import { GET } from './route'

test('what is not the number of a thread is refused, without asking the database', async () => {
  for (const thread of ['', '0', 'two', '2.5', '-1', '99999999999']) {
    const request = new Request(`http://127.0.0.1/api/v1/proposals/any/groups?thread=${thread}`)
    const reply = await GET(request, { params: Promise.resolve({ slug: 'any' }) })
    expect(reply.status).toBe(400)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
  }
})
