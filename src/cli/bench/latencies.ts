/** Steps within a doubling: a percentile is off by 3 % at most. */
const STEPS = 32
const FINEST_MS = 0.01
/** Beyond eleven days everything is alike. */
const BUCKETS = STEPS * 37

/** How long things took, in as little memory for a million of them as for ten. */
export class Latencies {
  readonly #buckets = new Uint32Array(BUCKETS)
  #worstMs = 0
  count = 0

  add(ms: number, times = 1): void {
    const bucket = Math.floor(Math.log2(Math.max(1, ms / FINEST_MS)) * STEPS)
    const at = Math.min(bucket, BUCKETS - 1)
    this.#buckets[at] = (this.#buckets[at] ?? 0) + times
    this.#worstMs = Math.max(this.#worstMs, ms)
    this.count += times
  }

  /** The time that this share of all did not exceed, e.g. 0.99. `undefined` when there were none. */
  percentileMs(share: number): number | undefined {
    let left = Math.ceil(share * this.count)
    if (left === 0) return undefined
    for (const [bucket, times] of this.#buckets.entries()) {
      left -= times
      // The upper bound of the bucket: rather too long than too short.
      if (left <= 0) return Math.min(this.#worstMs, FINEST_MS * 2 ** ((bucket + 1) / STEPS))
    }
    return this.#worstMs
  }
}
