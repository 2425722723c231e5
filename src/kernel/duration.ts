const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * `90s`, `15m`, `2h`, `1d`, `1h30m` → milliseconds; `undefined` for anything else. The units are those of most command lines
 * (m is minutes: Kinesis keeps nothing for months).
 */
export function parseDurationMs(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/gy)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return undefined
  return parts.reduce((sum, [, amount = '0', unit = '']) => sum + Number(amount) * (UNIT_MS[unit] ?? 0), 0)
}

/** The other way round, in at most two units: `1d 1h`, `5m`, `1h 30m`, `250ms`. */
export function durationText(ms: number): string {
  const parts: string[] = []
  let left = Math.abs(Math.round(ms))
  for (const [unit, unitMs] of Object.entries(UNIT_MS).toReversed()) {
    const whole = Math.floor(left / unitMs)
    if (whole > 0) parts.push(`${whole}${unit}`)
    left -= whole * unitMs
  }
  return parts.length === 0 ? '0s' : parts.slice(0, 2).join(' ')
}
