/** Joda-Time's patterns, as far as a time can be read by them without a locale: the `TimestampFormats` of the Hive JSON SerDe. */
import { epochMsOf, type TimestampFormat } from './times.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY_NAMES = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun'

type Fields = Map<string, string>

/** `undefined`: the pattern has letters that are not read here. */
export function jodaFormat(pattern: string): TimestampFormat | undefined {
  const letters: string[] = []
  let source = ''
  for (const [whole, quoted, run] of pattern.matchAll(/'((?:[^']|'')*)'|([a-zA-Z])\2*|[^a-zA-Z']+/g)) {
    if (quoted !== undefined) source += escaped(quoted === '' ? "'" : quoted.replaceAll("''", "'"))
    else if (run === undefined) source += escaped(whole)
    else {
      const part = partOf(run, whole.length)
      if (part === undefined) return undefined
      letters.push(run)
      source += `(${part})`
    }
  }
  const read = new RegExp(`^${source}$`, 'i')
  return (text) => {
    const match = read.exec(text)
    return match === null ? undefined : timeOf(new Map(letters.map((letter, at) => [letter, match[at + 1] ?? ''])))
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function partOf(letter: string, length: number): string | undefined {
  switch (letter) {
    case 'y':
    case 'Y':
      return length === 2 ? '\\d{2}' : '\\d{4}'
    case 'M':
      return length >= 3 ? MONTH_NAMES : '\\d{1,2}'
    case 'd':
    case 'H':
    case 'h':
    case 'k':
    case 'K':
    case 'm':
    case 's':
      return '\\d{1,2}'
    case 'S':
      return '\\d{1,9}'
    case 'a':
      return 'AM|PM'
    case 'E':
      return DAY_NAMES
    case 'Z':
      return 'Z|[+-]\\d{2}:?\\d{2}'
  }
  return undefined
}

function timeOf(fields: Fields): bigint | undefined {
  const number = (letter: string, otherwise: number): number => Number(fields.get(letter) ?? otherwise)
  const year = number('y', number('Y', 1970))
  const month = fields.get('M') ?? '1'
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const ms = epochMsOf([
    // Two digits are a year within fifty of the year 2000.
    (fields.get('y') ?? fields.get('Y') ?? '').length === 2 ? (year < 50 ? 2000 : 1900) + year : year,
    named === 0 ? Number(month) : named,
    number('d', 1),
    hourOf(fields),
    number('m', 0),
    number('s', 0),
  ])
  if (ms === undefined) return undefined
  const micros = (fields.get('S') ?? '').padEnd(6, '0').slice(0, 6)
  return (BigInt(ms) - BigInt(offsetMs(fields.get('Z')))) * 1000n + BigInt(micros)
}

function hourOf(fields: Fields): number {
  const half = fields.get('h') ?? fields.get('K')
  // `k` counts to 24, which is midnight.
  if (half === undefined) return fields.has('k') ? Number(fields.get('k')) % 24 : Number(fields.get('H') ?? 0)
  return (Number(half) % 12) + (fields.get('a')?.toUpperCase() === 'PM' ? 12 : 0)
}

function offsetMs(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
