/** Small pieces of text that several commands print. */
export { visible, visibleLines } from '../kernel/visible.ts'

const count = new Intl.NumberFormat('en')

/** 1234567 → `1,234,567`. */
export function grouped(value: number): string {
  return count.format(value)
}

/** `1 record`, `2 records`, `1,000 records`. */
export function counted(value: number, noun: string): string {
  return `${grouped(value)} ${noun}${value === 1 ? '' : noun.endsWith('s') ? 'es' : 's'}`
}

/** Bytes for a person: `812 B`, `1.5 kB`, `3.2 MB` (powers of 1000, as networks count). */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

/** `0.8 s`, `12 s`, `3 min 5 s`. */
export function secondsText(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  const rounded = Math.round(seconds)
  return `${Math.floor(rounded / 60)} min ${rounded % 60} s`
}

/** Line numbers as people list them: `3, 7-9, 12`, with an end after `rangesMax` ranges. Expects ascending numbers. */
export function rangesText(numbers: readonly number[], rangesMax = 20): string {
  const ranges: { first: number; last: number }[] = []
  for (const each of numbers) {
    const open = ranges.at(-1)
    if (open !== undefined && open.last + 1 === each) open.last = each
    else ranges.push({ first: each, last: each })
  }
  const shown = ranges.slice(0, rangesMax).map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`))
  const hidden = ranges.length - shown.length
  return shown.join(', ') + (hidden > 0 ? ` and ${counted(hidden, 'more range')}` : '')
}

/**
 * JSON that means the same and is safe for a terminal: `JSON.stringify` leaves the control characters beyond ASCII as they are, one of which begins
 * escape sequences, and those that turn the direction of text. Outside of strings there are none.
 */
export function plainJson(json: string): string {
  return json.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    // In strings those of ASCII are escapes already; between tokens they are white space.
    return character < ' ' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** `shardId-000000000012` → `12`, which is how people say it. */
export function shardNumber(shardId: string): string {
  return shardId.replace(/^shardId-0*(?=\d)/, '')
}
