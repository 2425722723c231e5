/** The words and figures that date patterns print, in English. */
import type { Moment } from './calendar.ts'

export type TextStyle = 'short' | 'full' | 'narrow'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
/** Monday first, as ISO counts. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const QUARTERS = ['1st', '2nd', '3rd', '4th'] as const
const SHORT_CHARS = 3

export function monthText(month: number, style: TextStyle): string {
  return cut(MONTHS[month - 1] ?? '', style)
}

export function weekdayText(isoWeekday: number, style: TextStyle): string {
  return cut(WEEKDAYS[isoWeekday - 1] ?? '', style)
}

export function quarterText(quarter: number, style: TextStyle): string {
  if (style === 'narrow') return String(quarter)
  return style === 'short' ? `Q${quarter}` : `${QUARTERS[quarter - 1]} quarter`
}

/** There were no delivery streams before Christ. */
export function eraText(style: TextStyle): string {
  return { short: 'AD', full: 'Anno Domini', narrow: 'A' }[style]
}

/** Of the day: letter `B`. */
export function dayPeriodText({ hour, minute }: Moment, style: TextStyle): string {
  if (hour === 0 && minute === 0) return style === 'narrow' ? 'mi' : 'midnight'
  if (hour === 12 && minute === 0) return style === 'narrow' ? 'n' : 'noon'
  if (hour >= 6 && hour < 12) return 'in the morning'
  if (hour >= 12 && hour < 18) return 'in the afternoon'
  return hour >= 18 && hour < 21 ? 'in the evening' : 'at night'
}

function cut(word: string, style: TextStyle): string {
  if (style === 'full') return word
  return word.slice(0, style === 'short' ? SHORT_CHARS : 1)
}

/** As many figures as it takes, and zeros before them up to `width`. */
export function figures(value: number, width: number): string {
  const text = String(Math.abs(value)).padStart(width, '0')
  return value < 0 ? `-${text}` : text
}

/** `exceeds`: a value with more figures than the pattern has letters gets a sign. */
export function yearText(year: number, letters: number): string {
  if (letters === 2) return figures(Math.abs(year) % 100, 2)
  const text = figures(year, letters)
  return letters >= 4 && year >= 10 ** letters ? `+${text}` : text
}

/** `+09:00` and its shorter forms. `form` is how many letters `X` or `x` the pattern has. */
export function offsetText(offsetSeconds: number, form: number, ofZero: string): string {
  if (offsetSeconds === 0) return ofZero
  const total = Math.abs(offsetSeconds)
  const hours = figures(Math.floor(total / 3600), 2)
  const minutes = figures(Math.floor(total / 60) % 60, 2)
  const seconds = figures(total % 60, 2)
  const colon = form === 3 || form === 5 ? ':' : ''
  const hasMinutes = form > 1 || minutes !== '00'
  const hasSeconds = form > 3 && seconds !== '00'
  return `${offsetSeconds < 0 ? '-' : '+'}${hours}${hasMinutes ? colon + minutes : ''}${hasSeconds ? colon + seconds : ''}`
}

/** `GMT+9`, or in full `GMT+09:00`. */
export function localizedOffsetText(offsetSeconds: number, isFull: boolean): string {
  if (offsetSeconds === 0) return 'GMT'
  const total = Math.abs(offsetSeconds)
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor(total / 60) % 60
  const seconds = total % 60
  const tail = seconds === 0 ? '' : `:${figures(seconds, 2)}`
  const sign = offsetSeconds < 0 ? '-' : '+'
  if (isFull) return `GMT${sign}${figures(hours, 2)}:${figures(minutes, 2)}${tail}`
  return `GMT${sign}${hours}${minutes === 0 && seconds === 0 ? '' : `:${figures(minutes, 2)}`}${tail}`
}
