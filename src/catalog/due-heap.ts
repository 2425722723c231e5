/** What a heap keeps: when it is due, and where it stands in the heap (the heap's own business; -1: not in it). */
export interface Due {
  dueAtMs: number
  heapIndex: number
}

/** Binary heap, soonest first. One item stands in it once, and moves when its time changes. */
export class DueHeap<Item extends Due> {
  readonly #items: Item[] = []

  soonest(): Item | undefined {
    return this.#items[0]
  }

  /** Puts the item in, or to its new place. */
  set(item: Item, dueAtMs: number): void {
    item.dueAtMs = dueAtMs
    if (item.heapIndex < 0) item.heapIndex = this.#items.push(item) - 1
    this.#settle(item)
  }

  /** Idempotent. */
  remove(item: Item): void {
    const index = item.heapIndex
    if (index < 0) return
    item.heapIndex = -1
    const last = this.#items.pop()
    if (last === undefined || last === item) return
    this.#place(last, index)
    this.#settle(last)
  }

  #settle(item: Item): void {
    this.#rise(item)
    this.#sink(item)
  }

  #rise(item: Item): void {
    while (item.heapIndex > 0) {
      const index = item.heapIndex
      const parentIndex = (index - 1) >> 1
      const parent = this.#items[parentIndex]
      if (parent === undefined || parent.dueAtMs <= item.dueAtMs) return
      this.#place(parent, index)
      this.#place(item, parentIndex)
    }
  }

  #sink(item: Item): void {
    for (;;) {
      const index = item.heapIndex
      const left = this.#items[2 * index + 1]
      const right = this.#items[2 * index + 2]
      const child = right !== undefined && left !== undefined && right.dueAtMs < left.dueAtMs ? right : left
      if (child === undefined || child.dueAtMs >= item.dueAtMs) return
      const childIndex = child.heapIndex
      this.#place(child, index)
      this.#place(item, childIndex)
    }
  }

  #place(item: Item, index: number): void {
    this.#items[index] = item
    item.heapIndex = index
  }
}
