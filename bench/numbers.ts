/** The value below which that share of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length + 1e-9))] ?? 0
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (
    (percentile(values, 0.5) +
      (values.length % 2 === 0 ? percentile(values, 0.5 - 1 / values.length) : percentile(values, 0.5))) /
    2
  )
}

/** Whole numbers with thousands apart, small ones with the digits that matter. */
export function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
