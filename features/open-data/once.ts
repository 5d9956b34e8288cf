const running = new Map<string, Promise<unknown>>()

/** Whoever asks while the same thing is being made waits for it, so that a crowd makes it once. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const held = running.get(key) as Promise<T> | undefined
  if (held) return held
  const made = make().finally(() => running.delete(key))
  running.set(key, made)
  return made
}
