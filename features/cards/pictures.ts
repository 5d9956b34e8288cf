import type { Card } from './card'
import { drawnAsPng } from './drawing-thread'

type Picture = Promise<Uint8Array<ArrayBuffer>>

/** Pictures of some 75 kB: all languages of the twenty proposals asked for last. */
const most = 120
const mostWaiting = 24

const pictures = new Map<string, Picture>()
let waiting = 0

/**
 * The picture of a card: drawn once, kept while it is asked for.
 * @returns null where too many are waiting to be drawn
 */
export function pictureOf(card: Card): Picture | null {
  const kept = pictures.get(card.path)
  if (kept) {
    // The one asked for last goes last.
    pictures.delete(card.path)
    pictures.set(card.path, kept)
    return kept
  }
  if (waiting >= mostWaiting) return null
  waiting += 1
  const made = drawnAsPng(card).finally(() => {
    waiting -= 1
  })
  pictures.set(card.path, made)
  made.catch(() => pictures.delete(card.path))
  const [oldest] = pictures.keys()
  if (pictures.size > most && oldest) pictures.delete(oldest)
  return made
}
