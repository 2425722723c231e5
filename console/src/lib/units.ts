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
  return `${percent >= 10 || Number.isInteger(percent) ? Math.round(percent) : percent.toFixed(2)} %`
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
