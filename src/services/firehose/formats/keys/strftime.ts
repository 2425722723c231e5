/** The parts of `strftime` that give the same in jq whatever the locale: years 1970 to 9999, UTC. */

const SECONDS_MAX = 253_402_300_799
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
]

type Part = (date: Date) => string

const two = (value: number): string => String(value).padStart(2, '0')

const PARTS: Readonly<Record<string, Part>> = {
  Y: (date) => String(date.getUTCFullYear()),
  m: (date) => two(date.getUTCMonth() + 1),
  d: (date) => two(date.getUTCDate()),
  e: (date) => String(date.getUTCDate()).padStart(2),
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(date.getUTCHours() % 12 || 12),
  M: (date) => two(date.getUTCMinutes()),
  S: (date) => two(date.getUTCSeconds()),
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  j: (date) => String(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0)) / 86_400_000) + 1).padStart(3, '0'),
  y: (date) => two(date.getUTCFullYear() % 100),
  u: (date) => String(date.getUTCDay() || 7),
  w: (date) => String(date.getUTCDay()),
  a: (date) => (DAYS[date.getUTCDay()] ?? '').slice(0, 3),
  A: (date) => DAYS[date.getUTCDay()] ?? '',
  b: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
  B: (date) => MONTHS[date.getUTCMonth()] ?? '',
  s: (date) => String(date.getTime() / 1000),
  F: (date) => date.toISOString().slice(0, 10),
  T: (date) => date.toISOString().slice(11, 19),
  R: (date) => date.toISOString().slice(11, 16),
  '%': () => '%',
}

/** Seconds since the epoch → text; a fraction is cut off. `undefined` of seconds outside the years above. The format is `undefined` if it has other parts. */
export function formatterOf(format: string): ((seconds: number) => string | undefined) | undefined {
  const parts: (Part | string)[] = []
  for (let at = 0; at < format.length; at++) {
    const char = format[at] as string
    if (char !== '%') {
      parts.push(char)
      continue
    }
    at += 1
    const part = PARTS[format[at] ?? '']
    if (part === undefined) return undefined
    parts.push(part)
  }
  // jq takes an empty result for a failure.
  if (parts.length === 0) return undefined
  return (seconds) => {
    if (!(seconds >= 0 && seconds <= SECONDS_MAX)) return undefined
    const date = new Date(Math.floor(seconds) * 1000)
    return parts.map((part) => (typeof part === 'string' ? part : part(date))).join('')
  }
}
