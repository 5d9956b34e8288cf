/** What a State declared on one item, from −1 (against) to 1 (for). Never what its persons think: rule 7. */
export type Declaration = { state: string; item: string; value: number }

export type Pair = { agreement: number; shared: number }

export type Agreement = {
  /** States with something declared, similar ones side by side. */
  states: string[]
  /** Items that at least one State has declared itself on. */
  items: number
  /** Between two States; null where they share fewer items than asked. Symmetric. */
  of: (a: string, b: string) => Pair | null
}

/**
 * How far States agree: 1 less half the mean distance over the items that both have declared themselves on, so that
 * 1 is the same throughout and 0 opposite throughout.
 * @param leastShared items two States must share for a figure
 */
export function agreementOf(declarations: readonly Declaration[], leastShared: number): Agreement {
  const byState = new Map<string, Map<string, number>>()
  for (const { state, item, value } of declarations) {
    const own = byState.get(state) ?? new Map<string, number>()
    own.set(item, value)
    byState.set(state, own)
  }
  const codes = [...byState.keys()].sort()
  const pairs = new Map<string, Pair>()
  const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)
  for (const [at, a] of codes.entries())
    for (const b of codes.slice(at + 1)) {
      const pair = compare(byState.get(a), byState.get(b))
      if (pair && pair.shared >= leastShared) pairs.set(key(a, b), pair)
    }
  const of = (a: string, b: string) => pairs.get(key(a, b)) ?? null
  return {
    states: bySimilarity(codes, of),
    items: new Set(declarations.map(({ item }) => item)).size,
    of,
  }
}

function compare(one: Map<string, number> | undefined, other: Map<string, number> | undefined): Pair | null {
  let [distance, shared] = [0, 0]
  for (const [item, value] of one ?? []) {
    const beside = other?.get(item)
    if (beside === undefined) continue
    distance += Math.abs(value - beside)
    shared += 1
  }
  return shared ? { agreement: 1 - distance / shared / 2, shared } : null
}

/**
 * Puts next to each State the one most like it of those left, from the State that agrees least with the others on;
 * equal ones by code, so that the order is always the same.
 */
function bySimilarity(codes: readonly string[], of: Agreement['of']) {
  const like = (a: string, b: string) => of(a, b)?.agreement ?? 0
  const total = (a: string) => codes.reduce((sum, b) => sum + (a === b ? 0 : like(a, b)), 0)
  const left = new Set(codes)
  const ordered: string[] = []
  const totals = new Map(codes.map((code) => [code, total(code)]))
  const best = (score: (code: string) => number) => {
    let found: string | undefined
    for (const code of left) if (found === undefined || score(code) > score(found)) found = code
    return found
  }
  let next = best((code) => -(totals.get(code) ?? 0))
  while (next !== undefined) {
    const last: string = next
    ordered.push(last)
    left.delete(last)
    next = best((code) => like(last, code))
  }
  return ordered
}

/** The States that agree most with this one, and with how many items; ties in the order given. */
export function closestTo(agreement: Agreement, state: string, most: number) {
  return agreement.states
    .flatMap((other) => {
      const pair = other === state ? null : agreement.of(state, other)
      return pair ? [{ state: other, ...pair }] : []
    })
    .sort((a, b) => b.agreement - a.agreement || b.shared - a.shared)
    .slice(0, most)
}
