import { POST as comment } from './comments/route'
import { POST as opinion } from './opinions/[proposal]/[comment]/route'
import { POST as position } from './positions/route'
import { POST as view } from './views/route'

type Post = (request: Request) => Promise<Response>

const posts = new Map<string, Post>([
  ['/api/comments', comment],
  ['/api/positions', position],
  ['/api/views', view],
])
const opinionAddress = /^\/api\/opinions\/([\w-]+)\/(\d+)$/

/**
 * The route that answers a post to this address, for the posts that a whole room sends at once: our web process calls
 * them itself, since the way through Next's server takes longer than they do (scripts/web/direct-posts.mjs).
 */
export function directPost(address: string): Post | undefined {
  const [, proposal, number] = opinionAddress.exec(address) ?? []
  if (!proposal || !number) return posts.get(address)
  return (request) => opinion(request, { params: Promise.resolve({ proposal, comment: number }) })
}
