import autocannon from 'autocannon'

export type Load = {
  url: string
  headers?: Record<string, string>
  /** Varies what each request sends. */
  request?: (index: number) => {
    path?: string
    method?: 'GET' | 'POST'
    headers?: Record<string, string>
    body?: string
  }
  connections?: number
  seconds?: number
  /** Requests a second at most, over all connections; as many as go unless given. */
  rate?: number
}

export type Measured = { perSecond: number; p50: number; p99: number; failed: number; bytes: number }

/** Sends for some seconds over a fixed number of connections, without compression. */
export async function load({
  url,
  headers,
  request,
  connections = 32,
  seconds = 8,
  rate,
}: Load): Promise<Measured> {
  let index = 0
  const result = await autocannon({
    url,
    headers,
    connections,
    duration: seconds,
    overallRate: rate,
    requests: request
      ? [{ setupRequest: (base) => ({ ...base, ...request(index++) }) as autocannon.Request }]
      : undefined,
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
    bytes: Math.round(result.throughput.total / Math.max(1, result.requests.total)),
  }
}

export const median = (numbers: number[]) =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Ours and the reference in turns within one run, so that what else the machine does meets both; medians. */
export async function inTurns(ours: Load, reference: Load, rounds = 3) {
  const runs: { ours: Measured; reference: Measured }[] = []
  await load({ ...ours, seconds: 3 })
  await load({ ...reference, seconds: 3 })
  for (let round = 0; round < rounds; round++)
    runs.push({ ours: await load(ours), reference: await load(reference) })
  const pick = (who: 'ours' | 'reference'): Measured => ({
    perSecond: median(runs.map((run) => run[who].perSecond)),
    p50: median(runs.map((run) => run[who].p50)),
    p99: median(runs.map((run) => run[who].p99)),
    failed: runs.reduce((sum, run) => sum + run[who].failed, 0),
    bytes: runs[0]?.[who].bytes ?? 0,
  })
  return { ours: pick('ours'), reference: pick('reference') }
}
