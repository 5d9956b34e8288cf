export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

const segmenters = new Map<string, Intl.Segmenter>()

/** Words and what stands between them; Chinese, which sets no spaces, by its words as well. */
export function splitWords(text: string, locale: string): string[] {
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    segmenters.set(locale, segmenter)
  }
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** Longer texts than this would take too long to compare word by word; they are shown old, then new. */
const mostCells = 4_000_000

/**
 * How a text becomes another, word by word: the longest common subsequence of their words. Removed words stand before
 * the added ones that replace them.
 */
export function wordDiff(before: string, after: string, locale: string): DiffPart[] {
  const [a, b] = [splitWords(before, locale), splitWords(after, locale)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const parts: DiffPart[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end > 0 ? a.slice(-end).join('') : '' },
  ]
  return readable(joined(parts))
}

function compare(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > mostCells)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  const width = b.length + 1
  // The length of the longest common subsequence of what follows a[i] and b[j].
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return parts
}

/** With less in common than this, both texts are read more easily one after the other. */
const leastCommon = 0.3

/**
 * Made readable: what is removed stands together before what replaces it, spaces between two changes belong to both,
 * and texts that share little are shown old, then new.
 */
function readable(parts: readonly DiffPart[]): DiffPart[] {
  const length = (kind?: DiffPart['kind']) =>
    parts.reduce((sum, part) => sum + (!kind || part.kind === kind ? part.text.length : 0), 0)
  const whole = length('same') < leastCommon * length()
  const made: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) made.push({ kind: 'removed', text: removed })
    if (added) made.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, { kind, text }] of parts.entries()) {
    const between = (removed || added) && parts[index + 1] && parts[index + 1]?.kind !== 'same'
    const absorbed = kind === 'same' && (whole || (between && text.trim() === ''))
    if (kind === 'same' && !absorbed) {
      flush()
      made.push({ kind, text })
    } else {
      if (kind !== 'added') removed += text
      if (kind !== 'removed') added += text
    }
  }
  flush()
  return made
}

/** Neighbours of one kind made one. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const made: DiffPart[] = []
  for (const part of parts) {
    if (part.text === '') continue
    const last = made.at(-1)
    if (last?.kind === part.kind) last.text += part.text
    else made.push({ ...part })
  }
  return made
}
