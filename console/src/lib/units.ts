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

/** A span of time in its two largest units, e.g. `1 d 1 h`. */
export function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  if (first === -1) return '0 s'
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0)
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ')
}
