import type { Random } from '../kernel/random.ts'

/** A source of ranks from 0, of which few are drawn often and most hardly ever: rank r with a weight of 1 / (r + 1)^exponent. */
export function zipf(random: Random, count: number, exponent: number): () => number {
  let sum = 0
  const cumulative = Array.from({ length: count }, (_, rank) => {
    sum += 1 / (rank + 1) ** exponent
    return sum
  })
  return () => {
    const target = random.float() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}
