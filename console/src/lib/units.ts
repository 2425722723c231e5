/** Numbers as people read them. */

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

export function bytesText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < BYTE_UNITS.length - 1) {
    value /= 1024
    unit++
  }
  return `${unit === 0 ? Math.round(value) : value.toFixed(value < 10 ? 2 : 1)} ${BYTE_UNITS[unit]}`
}

export function countText(count: number): string {
  return Number.isInteger(count) ? count.toLocaleString('en') : count.toLocaleString('en', { maximumFractionDigits: 1 })
}

/** `1 object`, `2 objects`. */
export function countedText(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`
}

export function percentText(fraction: number): string {
  const percent = fraction * 100
  const digits = percent >= 99.95 || Number.isInteger(percent) ? 0 : percent >= 10 ? 1 : 2
  return `${Number(percent.toFixed(digits))} %`
}

/** AWS's timestamps are seconds. */
export function timeText(epochSeconds: number | undefined): string {
  return epochSeconds === undefined ? '–' : isoText(new Date(epochSeconds * 1000))
}

export function isoText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '–' : date.toISOString().replace('T', ' ').replace('Z', ' UTC')
}

export function hoursText(hours: number): string {
  return hours % 24 === 0 ? `${hours} h (${hours / 24} ${hours === 24 ? 'day' : 'days'})` : `${hours} h`
}

/** A span of time in its two largest units, rounded to the smaller of them, e.g. `1 d 1 h`. */
export function spanText(ms: number): string {
  const larger = SPANS.find(([unitMs]) => ms >= unitMs) ?? SECONDS
  const smaller = SPANS[SPANS.indexOf(larger) + 1]
  const [unitMs, unit] = larger
  if (smaller === undefined) return `${Math.round(ms / unitMs)} ${unit}`
  const rounded = Math.round(ms / smaller[0]) * smaller[0]
  const rest = Math.round((rounded % unitMs) / smaller[0])
  return `${Math.floor(rounded / unitMs)} ${unit}${rest === 0 ? '' : ` ${rest} ${smaller[1]}`}`
}

type Span = readonly [ms: number, name: string]

const SECONDS: Span = [1000, 's']
const SPANS: readonly Span[] = [[86_400_000, 'd'], [3_600_000, 'h'], [60_000, 'min'], SECONDS]
