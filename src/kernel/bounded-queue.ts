import { assert } from './assert.ts'

interface Item<T> {
  readonly value: T
  readonly bytes: number
}

interface Taker<T> {
  give(value: T | undefined): void
}

/**
 * A queue between producers that are told when there is no room and consumers that wait for work. It holds at most `itemsMax` items of
 * at most `bytesMax` bytes together; an item that is larger than `bytesMax` by itself is let in when nothing else is waiting.
 */
export class BoundedQueue<T> {
  readonly #itemsMax: number
  readonly #bytesMax: number
  #items: (Item<T> | undefined)[] = []
  /** Items before this index are gone; the array is cut when half of it is. */
  #head = 0
  #bytes = 0
  #closed = false
  #takers = new Set<Taker<T>>()

  constructor({ itemsMax, bytesMax }: { readonly itemsMax: number; readonly bytesMax: number }) {
    assert(itemsMax >= 1 && bytesMax >= 0, 'a queue has room for one item')
    this.#itemsMax = itemsMax
    this.#bytesMax = bytesMax
  }

  /** Items waiting. */
  get items(): number {
    return this.#items.length - this.#head
  }

  /** Bytes waiting. */
  get bytes(): number {
    return this.#bytes
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Adds an item at the end, or answers `false`: there is no room, or the queue is closed. */
  push(value: T, bytes: number): boolean {
    assert(bytes >= 0, 'an item has no negative size')
    if (this.#closed) return false
    for (const taker of this.#takers) {
      this.#takers.delete(taker)
      taker.give(value)
      return true
    }
    if (this.items >= this.#itemsMax) return false
    if (this.items > 0 && this.#bytes + bytes > this.#bytesMax) return false
    this.#items.push({ value, bytes })
    this.#bytes += bytes
    return true
  }

  /** The first item, if one is waiting. */
  tryPop(): T | undefined {
    const item = this.#items[this.#head]
    if (item === undefined) return undefined
    this.#items[this.#head++] = undefined
    this.#bytes -= item.bytes
    if (this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    return item.value
  }

  /**
   * The first item, as soon as there is one; who waits first is served first. `undefined` when the queue is closed and empty. Rejects with
   * the signal's reason when aborted; no item is lost by that.
   */
  pop(signal?: AbortSignal): Promise<T | undefined> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    if (this.items > 0 || this.#closed) return Promise.resolve(this.tryPop())
    return new Promise((resolve, rejectPop) => {
      const onAbort = (): void => {
        this.#takers.delete(taker)
        rejectPop(signal?.reason)
      }
      const taker: Taker<T> = {
        give: (value) => {
          signal?.removeEventListener('abort', onAbort)
          resolve(value)
        },
      }
      this.#takers.add(taker)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }

  /** Takes nothing more. What is waiting can still be had; after that, and for those who wait now, there is `undefined`. Idempotent. */
  close(): void {
    this.#closed = true
    for (const taker of this.#takers) taker.give(undefined)
    this.#takers.clear()
  }
}
