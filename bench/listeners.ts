import http from 'node:http'

/** Listens like a page in view; `upToDate` settles with the moment at which it has heard the last figure. */
export function listen<T>(url: string, isLast: (message: T) => boolean) {
  let heard: (at: number) => void = () => {}
  const upToDate = new Promise<number>((resolve) => {
    heard = resolve
  })
  const request = http.get(url, { headers: { accept: 'text/event-stream' }, agent: false })
  const open = new Promise<void>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (reply) => {
      if (reply.statusCode !== 200) return reject(new Error(`${reply.statusCode} ${url}`))
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        resolve()
        for (const line of chunk.split('\n'))
          if (line.startsWith('data: ') && isLast(JSON.parse(line.slice(6)))) heard(performance.now())
      })
    })
  })
  return { open, upToDate, close: () => request.destroy() }
}

/** How long a request takes to be answered in full, in milliseconds; an answer other than well is an error. */
export async function timed(work: () => Promise<Response>) {
  const begin = performance.now()
  const reply = await work()
  await reply.text()
  if (!reply.ok) throw new Error(`${reply.status} ${reply.url}`)
  return performance.now() - begin
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

export const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}
