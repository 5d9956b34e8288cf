const heartbeat = 15_000
/** How often a reader of what isn't public is asked for again. */
const recheck = 4000
/** Messages that a reader leaves unread before the stream ends; the page then comes back and catches up. */
const mostWaiting = 256

type Stream = {
  /** What the page missed. */
  first: string
  join: (send: (chunk: string) => void) => () => void
  signal: AbortSignal
  /** Asked now and then where not everybody may listen: a revoked session ends what it was allowed to hear. */
  stillAllowed?: () => Promise<boolean>
}

/** Server-sent events of one page: first what it missed, then the news. */
export function openStream({ first, join, signal, stillAllowed }: Stream) {
  const encoder = new TextEncoder()
  const timers: NodeJS.Timeout[] = []
  let leave = () => {}
  const stop = () => {
    leave()
    leave = () => {}
    for (const timer of timers) clearInterval(timer)
  }
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      // Gone while the database was asked: nothing would ever tell that nobody listens.
      if (signal.aborted) return controller.close()
      const close = () => {
        stop()
        if (!signal.aborted) controller.close()
      }
      const send = (chunk: string) => {
        try {
          if ((controller.desiredSize ?? 0) < -mostWaiting) return close()
          controller.enqueue(encoder.encode(chunk))
        } catch {
          stop()
        }
      }
      send(`retry: 3000\n${first}`)
      leave = join(send)
      timers.push(setInterval(() => send(': here\n\n'), heartbeat))
      if (stillAllowed)
        timers.push(
          setInterval(async () => {
            if (!(await stillAllowed().catch(() => false))) close()
          }, recheck),
        )
      signal.addEventListener('abort', close)
    },
    cancel: stop,
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
