import net from 'node:net'

/**
 * A reader that asks again as soon as it has a reply and looks at nothing in it but its length: a server that sends
 * files is quicker than a client that takes HTTP apart.
 */
function reader(url: URL, got: () => void, failed: (error: Error) => void) {
  const ask = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`
  let socket: net.Socket
  let head = ''
  let left = -1
  let stopped = false
  const replied = () => {
    got()
    // nginx ends a connection after a thousand replies.
    const last = /^connection: close/im.test(head)
    head = ''
    left = -1
    if (!last) socket.write(ask)
  }
  const chunked = (chunk: Buffer) => chunk.subarray(-5).toString() === '0\r\n\r\n'
  const take = (chunk: Buffer) => {
    if (!head) {
      const text = chunk.subarray(0, 4096).toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      head = text.slice(0, end)
      if (end < 0 || !head.startsWith('HTTP/1.1 200'))
        return failed(new Error(`not a page: ${text.slice(0, 300)}`))
      const length = /content-length: (\d+)/i.exec(head)?.[1]
      left = length ? Number(length) - (chunk.length - end - 4) : -1
      if (left === 0 || (!length && chunked(chunk))) replied()
      return
    }
    if (left >= 0) left -= chunk.length
    if (left === 0 || (left < 0 && chunked(chunk))) replied()
  }
  const connect = () => {
    socket = net.connect(Number(url.port), url.hostname, () => socket.write(ask))
    socket.on('data', take)
    socket.on('error', failed)
    socket.on('close', () => stopped || connect())
  }
  connect()
  return () => {
    stopped = true
    socket.destroy()
  }
}

/** Pages a second over 32 connections. */
export async function pagesPerSecond(url: string, seconds = 5) {
  let count = 0
  const stops: (() => void)[] = []
  try {
    await new Promise<void>((resolve, reject) => {
      for (let i = 0; i < 32; i++) stops.push(reader(new URL(url), () => (count += 1), reject))
      setTimeout(resolve, seconds * 1000)
    })
  } finally {
    for (const stop of stops) stop()
  }
  return count / seconds
}
