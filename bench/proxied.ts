import { freePort } from '../scripts/embedded/embedded-postgres.mjs'
import { isInstalled } from './installed'
import { load, median } from './load'
import { type Nginx, startNginx } from './nginx'
import { pagesPerSecond } from './plain-load'
import type { Setting } from './setting'
import { percent, report } from './table'
import type { World } from './world'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const get = async (url: string, cookie = '') => {
  const reply = await fetch(url, { headers: cookie ? { cookie } : {} })
  return { text: await reply.text(), status: reply.status, cache: reply.headers.get('x-cache') }
}

/** Anonymous pages out of nginx's cache against nginx serving a file of that size. */
async function measureThroughput(nginx: Nginx, world: World) {
  const url = `${nginx.origin}/en/proposals/${world.proposal}`
  const { text } = await get(url)
  nginx.place('page.html', text)
  const file = `${nginx.staticOrigin}/page.html`
  const runs: { ours: number; reference: number }[] = []
  for (let round = 0; round < 4; round++)
    runs.push({ ours: await pagesPerSecond(url), reference: await pagesPerSecond(file) })
  const [ours, reference] = [
    median(runs.slice(1).map((run) => run.ours)),
    median(runs.slice(1).map((run) => run.reference)),
  ]
  const share = percent(ours, reference)
  report(
    'thread page of 50, anonymous, behind the shipped nginx configuration',
    'at least 50 % of nginx serving a static file of that size',
    `${share} % (${Math.round(ours)}/s; file ${Math.round(reference)}/s; ${Math.round(text.length / 1024)} KB)`,
    share >= 50,
  )
}

async function comment(origin: string, cookie: string, body: string) {
  const reply = await fetch(`${origin}/api/comments`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      proposal: 'bench-writing',
      thread: 1,
      lang: 'en',
      body,
      requestId: crypto.randomUUID(),
    }),
  })
  if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`)
  return performance.now()
}

/**
 * A comment appears for readers without a session: for one who asks all the time among many others, and for a crowd
 * that comes two seconds after it to a page that nobody had asked for in a while.
 */
async function measureFreshness(nginx: Nginx, world: World) {
  const url = `${nginx.origin}/en/proposals/bench-writing?sort=newest`
  const [cookie = ''] = world.cookies
  const delays: number[] = []
  for (let round = 0; round < 6; round++) {
    const crowd = load({ url, seconds: 4 })
    await pause(600 + round * 170)
    const words = `Seen by all, ${crypto.randomUUID()}`
    const written = await comment(nginx.origin, cookie, words)
    while (!(await get(url)).text.includes(words)) await pause(20)
    delays.push(performance.now() - written)
    await crowd
  }
  let stale = 0
  for (let round = 0; round < 3; round++) {
    await get(url)
    await pause(5000)
    await get(url)
    const words = `Seen after a lull, ${crypto.randomUUID()}`
    const written = await comment(nginx.origin, cookie, words)
    await pause(2000 - (performance.now() - written))
    const seen = await Promise.all(Array.from({ length: 40 }, () => get(url)))
    stale += seen.filter(({ text }) => !text.includes(words)).length
  }
  const slowest = Math.max(...delays) / 1000
  report(
    'a change behind nginx',
    'visible within 2 s',
    `after ${slowest.toFixed(1)} s at most among 32 readers; ${stale} of 120 pages stale after a lull`,
    slowest <= 2 && stale === 0,
  )
}

/** Two delegates and a stranger ask for one page in turns: each gets their own, and no cache had a hand in theirs. */
async function measureCrossing(nginx: Nginx, world: World) {
  const url = `${nginx.origin}/en/proposals/${world.proposal}`
  const seatOf = (text: string) => /href="\/en\/account"[^>]*><b>([^<]*)</.exec(text)?.[1] ?? null
  const readers = [world.cookies[0] ?? '', world.cookies[1] ?? '', '']
  const own = await Promise.all(readers.map(async (cookie) => seatOf((await get(url, cookie)).text)))
  if (!own[0] || !own[1] || own[0] === own[1] || own[2]) throw new Error(`seats can't be told apart: ${own}`)
  let crossed = 0
  let cached = 0
  let kept = 0
  for (let round = 0; round < 30; round++) {
    const pages = await Promise.all(
      [0, 2, 1, 0, 2, 1, 2, 2].map(async (who) => ({ who, ...(await get(url, readers[who])) })),
    )
    for (const { who, text, status, cache } of pages) {
      if (status !== 200 || seatOf(text) !== own[who]) crossed += 1
      if (readers[who] && cache !== 'BYPASS') cached += 1
      if (!readers[who] && cache === 'HIT') kept += 1
    }
  }
  const secure = await get(url, '__Host-comity.session=abc')
  if (secure.cache !== 'BYPASS') cached += 1
  report(
    'signed-in replies behind nginx',
    'never cached: two users never cross',
    `${crossed} crossed, ${cached} from the cache, of 151; anonymous: ${kept} of 120 from the cache`,
    crossed === 0 && cached === 0 && kept > 0,
  )
}

/** The app behind the shipped docs/nginx.conf. */
export async function measureProxied({ world, ...setting }: Setting) {
  if (!isInstalled('nginx', '-v')) {
    report(
      'behind the shipped nginx configuration',
      'at least 50 % of a static file',
      'nginx is not installed',
      null,
    )
    return
  }
  const [port, staticPort] = [await freePort(), await freePort()]
  const app = await setting.startApp({ origin: `http://127.0.0.1:${port}` })
  const nginx = await startNginx({ port, staticPort, appPort: new URL(app.origin).port })
  try {
    await measureThroughput(nginx, world)
    await measureFreshness(nginx, world)
    await measureCrossing(nginx, world)
  } finally {
    await nginx.stop()
    app.stop()
  }
}
