/** The newest items within a bound on their number and on their weight; the oldest go first. Immutable, as views want it. */
export interface Ring<Item> {
  readonly items: readonly Item[]
  readonly weight: number
  /** How many have been let go of. */
  readonly dropped: number
}

export interface RingLimits<Item> {
  readonly itemsMax: number
  readonly weightMax: number
  readonly weightOf: (item: Item) => number
}

export function emptyRing<Item>(): Ring<Item> {
  return { items: [], weight: 0, dropped: 0 }
}

export function push<Item>(ring: Ring<Item>, added: readonly Item[], limits: RingLimits<Item>): Ring<Item> {
  if (added.length === 0) return ring
  const items = [...ring.items, ...added]
  let weight = added.reduce((sum, item) => sum + limits.weightOf(item), ring.weight)
  let from = 0
  while (from < items.length - 1 && (items.length - from > limits.itemsMax || weight > limits.weightMax)) {
    const item = items[from++]
    if (item !== undefined) weight -= limits.weightOf(item)
  }
  return { items: from === 0 ? items : items.slice(from), weight, dropped: ring.dropped + from }
}
