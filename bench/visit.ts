import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../scripts/setup/chromium.mjs'
import { median } from './load'
import type { Setting } from './setting'
import { report } from './table'

// Chromium's own "Fast 4G": nine megabits down, one and a half up, a tenth of it lost; latency of a request.
const fast4g = { offline: false, downloadThroughput: 1_012_500, uploadThroughput: 168_750, latency: 165 }
const slower = 4

type Seen = { largest: number; longTasks: number[] }
type Visit = { bytes: Record<string, number>; largest: number; longest: number }

// As text: what compiles this file would call helpers that no page has.
const watching = `
  const seen = (window.seen = { largest: 0, longTasks: [] })
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => { seen.largest = entry.startTime })
  watch('longtask', (entry) => seen.longTasks.push(entry.duration))
`

/** What a browser that was never here before loads, in bytes as sent, and when the page stands, in milliseconds. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', fast4g)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const kinds = new Map<string, string>()
    const bytes: Record<string, number> = {}
    devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other'
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
    })
    await page.addInitScript(watching)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(3000)
    const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen)
    if (!seen.largest) throw new Error(`nothing was painted of ${url}`)
    return { bytes, largest: seen.largest, longest: Math.max(0, ...seen.longTasks) }
  } finally {
    await context.close()
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const kilobytes = (bytes = 0) => Math.round(bytes / 1000)

function reportVisit(name: string, { bytes, largest, longest }: Visit, reference: Visit) {
  const { Script = 0 } = bytes
  const total = Object.values(bytes).reduce((sum, n) => sum + n, 0)
  const parts = Object.entries(bytes).map(([kind, n]) => `${kind.toLowerCase()} ${kilobytes(n)}`)
  report(
    `first visit to ${name}: bytes`,
    'at most 150 KB of JavaScript and 330 KB in all, gzipped',
    `JavaScript ${kilobytes(Script)} KB, all ${kilobytes(total)} KB (${parts.join(', ')})`,
    Script <= 150_000 && total <= 330_000,
  )
  report(
    `first visit to ${name}: Fast 4G, 4x slower processor`,
    'LCP under 1.2 s, no long task over 200 ms',
    `LCP ${seconds(largest)}, longest task ${Math.round(longest)} ms (bare page of 50 rows, without styles: ${seconds(reference.largest)}, ${Math.round(reference.longest)} ms)`,
    largest < 1200 && longest <= 200,
  )
}

/** A first visit in English on a telephone: Fast 4G, a processor four times slower. */
export async function measureVisit({ world, ...setting }: Setting) {
  const executablePath = findChromium()
  const [app, bare] = [await setting.app(), await setting.bare()]
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const visitAll = async (url: string) => {
      const visits: Visit[] = []
      for (let round = 0; round < setting.given('visits', 5); round++) visits.push(await visit(browser, url))
      return {
        bytes: visits[0]?.bytes ?? {},
        largest: median(visits.map((one) => one.largest)),
        longest: median(visits.map((one) => one.longest)),
      }
    }
    const reference = await visitAll(`${bare.origin}/thread`)
    for (const [name, path] of [
      ['the thread page of 50', `/en/proposals/${world.proposal}`],
      ['the first page', '/en'],
    ] as const)
      reportVisit(name, await visitAll(app.origin + path), reference)
  } finally {
    await browser.close()
  }
}
