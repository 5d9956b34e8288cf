/**
 * How well two groupings of the same persons match, corrected for chance: 1 identical, 0 no better than chance
 * (Hubert and Arabie's adjusted Rand index). Two groupings without any division match.
 * @param one group of each person; −1 leaves a person out, in either grouping
 */
export function adjustedRandIndex(one: Int32Array, other: Int32Array): number {
  const cells = new Map<string, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  let persons = 0
  one.forEach((group, at) => {
    const counterpart = other[at] as number
    if (group < 0 || counterpart < 0) return
    persons += 1
    add(cells, `${group} ${counterpart}`)
    add(rows, group)
    add(columns, counterpart)
  })
  const [both, inOne, inOther] = [pairsIn(cells), pairsIn(rows), pairsIn(columns)]
  const expected = persons < 2 ? 0 : (inOne * inOther) / pairs(persons)
  const most = (inOne + inOther) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

const pairs = (count: number) => (count * (count - 1)) / 2

function pairsIn(counts: Map<unknown, number>) {
  let sum = 0
  for (const count of counts.values()) sum += pairs(count)
  return sum
}

function add<Key>(counts: Map<Key, number>, key: Key) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
