/** A bound on memory that many requests share. Nothing waits for it: who does not get a share is refused at once. */
export interface Budget {
  /** Bytes taken and not given back. */
  readonly usedBytes: number
  /** Takes `bytes` unless that would exceed the budget; true if taken. */
  tryTake(bytes: number): boolean
  /** Takes `bytes` even beyond the budget: for what exists already. The next `tryTake` feels it. */
  take(bytes: number): void
  give(bytes: number): void
}

export function createBudget(bytesMax: number): Budget {
  let usedBytes = 0
  return {
    get usedBytes() {
      return usedBytes
    },
    tryTake(bytes) {
      if (usedBytes + bytes > bytesMax) return false
      usedBytes += bytes
      return true
    },
    take(bytes) {
      usedBytes += bytes
    },
    give(bytes) {
      usedBytes -= bytes
    },
  }
}
