const slowest = 30_000

/**
 * Listens while the page is in view; asks now and then when the stream is cut.
 * @param since the database's clock when the page was rendered, in milliseconds
 * @returns how to stop
 */
export function follow<Message extends { at: number }>(
  address: string,
  since: number,
  hear: (message: Message) => void,
  state: (cut: boolean) => void,
) {
  let at = since
  let source: EventSource | undefined
  let poll: ReturnType<typeof setTimeout> | undefined
  let wait = 5000
  const take = (message: Message) => {
    at = Math.max(at, message.at)
    hear(message)
  }
  const ask = async () => {
    try {
      const reply = await fetch(`${address}?since=${at}`, { headers: { accept: 'application/json' } })
      if (reply.ok) {
        take(await reply.json())
        wait = 5000
      }
    } catch {
      wait = Math.min(wait * 2, slowest)
    }
    poll = setTimeout(ask, wait)
  }
  const open = () => {
    source = new EventSource(`${address}?since=${at}`)
    source.onopen = () => {
      clearTimeout(poll)
      poll = undefined
      state(false)
    }
    source.onmessage = (event) => take(JSON.parse(event.data))
    source.onerror = () => {
      state(true)
      poll ??= setTimeout(ask, wait)
    }
  }
  const close = () => {
    source?.close()
    clearTimeout(poll)
    poll = undefined
  }
  const onVisibility = () => (document.hidden ? close() : open())
  if (!document.hidden) open()
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    close()
  }
}
