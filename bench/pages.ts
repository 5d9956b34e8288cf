import { inTurns } from './load'
import type { Setting } from './setting'
import { percent, report } from './table'

const figure = (n: { perSecond: number; p99: number; bytes: number }) =>
  `${Math.round(n.perSecond)}/s, p99 ${Math.round(n.p99)} ms, ${Math.round(n.bytes / 1024)} KB`

/** The thread page of fifty comments against a bare Next page of fifty rows with one query. */
export async function measurePages({ world, ...setting }: Setting) {
  const [app, bare] = [await setting.app(), await setting.bare()]
  const url = `${app.origin}/en/proposals/${world.proposal}`
  const reference = { url: `${bare.origin}/thread` }
  const [cookie = ''] = world.cookies
  const signedIn = await inTurns({ url, headers: { cookie } }, reference)
  const ratio = percent(signedIn.ours.perSecond, signedIn.reference.perSecond)
  report(
    'thread page of 50, signed in, one process',
    'at least 120 % of a bare Next page',
    `${ratio} % (${figure(signedIn.ours)}; bare ${figure(signedIn.reference)}; ${signedIn.ours.failed} failed)`,
    ratio >= 120 && signedIn.ours.failed === 0,
  )
  const anonymous = await inTurns({ url }, reference)
  const plain = percent(anonymous.ours.perSecond, anonymous.reference.perSecond)
  report(
    'the same, anonymous, straight from the app',
    'at least 120 %',
    `${plain} % (${figure(anonymous.ours)}; bare ${figure(anonymous.reference)}; ${anonymous.ours.failed} failed)`,
    plain >= 120 && anonymous.ours.failed === 0,
  )
}

const choices = ['agree', 'disagree', 'pass']

/** State changes through HTTP against a bare route that runs the same statements. */
export async function measureWrites({ world, ...setting }: Setting) {
  const [app, bare] = [await setting.app(), await setting.bare()]
  const headers = { 'content-type': 'application/json', accept: 'application/json', origin: app.origin }
  const at = (index: number) => ({
    seat: index % world.accounts.length,
    comment: 1 + (Math.floor(index / world.accounts.length) % 200),
    choice: choices[(index * 7) % 3],
  })
  const ours = (path: (comment: number) => string, body: (choice: string | undefined) => object) => ({
    url: app.origin,
    request: (index: number) => {
      const { seat, comment, choice } = at(index)
      return {
        method: 'POST' as const,
        path: path(comment),
        headers: { ...headers, cookie: world.cookies[seat] ?? '' },
        body: JSON.stringify(body(choice)),
      }
    },
  })
  const bareOpinion = {
    url: bare.origin,
    request: (index: number) => {
      const { seat, comment, choice } = at(index + 50_000)
      return {
        method: 'POST' as const,
        path: '/api/opinion',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          comment: world.firstComment + comment - 1,
          account: world.accounts[seat],
          choice,
        }),
      }
    },
  }
  const standings: Record<string, string> = { agree: 'support', pass: 'abstain', disagree: 'oppose' }
  const standing = (choice = '') => ({ proposal: world.proposal, choice: standings[choice] })
  for (const [name, one] of [
    [
      'opinion',
      ours(
        (comment) => `/api/opinions/${world.proposal}/${comment}`,
        (choice) => ({ choice }),
      ),
    ],
    ['view', ours(() => '/api/views', standing)],
    ['position', ours(() => '/api/positions', standing)],
  ] as const) {
    // Views and positions once: three times would meet the limit on what one person sends in a minute.
    const both = await inTurns(one, bareOpinion, name === 'opinion' ? 3 : 1)
    const ratio = percent(both.ours.perSecond, both.reference.perSecond)
    const slower = both.ours.p99 / both.reference.p99
    report(
      `${name} through HTTP`,
      'at least 65 % of the bare opinion route, p99 under 3 times its p99',
      `${ratio} % (${figure(both.ours)}; bare ${figure(both.reference)}), p99 ${slower.toFixed(1)} times, ${both.ours.failed} failed`,
      ratio >= 65 && slower < 3 && both.ours.failed === 0,
    )
  }
  const text = 'Delegations asked that the text name a date for its first review.'
  // No longer: the 350 delegates together may send 4,200 comments in a minute.
  const seconds = 3
  const comment = await inTurns(
    {
      url: app.origin,
      seconds,
      request: (index: number) => ({
        method: 'POST' as const,
        path: '/api/comments',
        headers: { ...headers, cookie: world.cookies[index % world.cookies.length] ?? '' },
        body: JSON.stringify({
          proposal: 'bench-writing',
          thread: 1,
          lang: 'en',
          body: `${text} ${index}`,
          requestId: crypto.randomUUID(),
        }),
      }),
    },
    {
      url: bare.origin,
      seconds,
      request: (index: number) => ({
        method: 'POST' as const,
        path: '/api/comment',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          proposal: world.spare.proposal,
          thread: world.spare.thread,
          account: world.accounts[0],
          body: `${text} ${index}`,
        }),
      }),
    },
    1,
  )
  const share = percent(comment.ours.perSecond, comment.reference.perSecond)
  report(
    'comment through HTTP',
    'at least 30 % of the bare route, no error',
    `${share} % (${figure(comment.ours)}; bare ${figure(comment.reference)}), ${comment.ours.failed} failed`,
    share >= 30 && comment.ours.failed === 0,
  )
}
