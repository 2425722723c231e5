/** What each letter of a date pattern prints, by how often it stands in a row. Source: the documentation and behaviour of java.time.format, Java 17. */
import { localWeekday, type Moment, modifiedJulianDay, weekAndYear, weekOfMonth } from './calendar.ts'
import * as text from './date-text.ts'
import { isSummerTime, namesOf, type Zone } from './zones.ts'

export type Print = (moment: Moment, zone: Zone) => string

/** `undefined`: Java takes no such run of the letter. */
type Letter = (count: number) => Print | undefined

const NUMBER_LETTERS_MAX = 19
const MS_PER_SECOND = 1_000
const NANOS_PER_MS = 1_000_000
const NANO_FIGURES = 9

export function printOf(letter: string, count: number): Print | undefined {
  return LETTERS[letter]?.(count)
}

function millisOfDay({ hour, minute, second, millis }: Moment): number {
  return ((hour * 60 + minute) * 60 + second) * MS_PER_SECOND + millis
}

function quarterOf({ month }: Moment): number {
  return Math.ceil(month / 3)
}

function nanoOfSecond({ millis }: Moment): number {
  return millis * NANOS_PER_MS
}

function hourOfHalf({ hour }: Moment): number {
  return hour % 12
}

/** One letter or two. */
function small(read: (moment: Moment) => number): Letter {
  return (count) => (count > 2 ? undefined : (moment) => text.figures(read(moment), count))
}

/** As many letters as a number may have figures. */
function wide(read: (moment: Moment) => number | bigint): Letter {
  return (count) => (count > NUMBER_LETTERS_MAX ? undefined : (moment) => String(read(moment)).padStart(count, '0'))
}

function year(read: (moment: Moment) => number): Letter {
  return (count) => (count > NUMBER_LETTERS_MAX ? undefined : (moment) => text.yearText(read(moment), count))
}

type WordOf = (moment: Moment, style: text.TextStyle) => string

const STYLES: readonly (text.TextStyle | undefined)[] = [undefined, undefined, undefined, 'short', 'full', 'narrow']

/** A number for one letter and two, a word for three to five. */
function numberOrWord(read: (moment: Moment) => number, wordOf: WordOf): Letter {
  return (count) => {
    const style = STYLES[count]
    if (style !== undefined) return (moment) => wordOf(moment, style)
    return count > 2 ? undefined : (moment) => text.figures(read(moment), count)
  }
}

/** Up to three letters the short word, four the long one, five a letter. */
function word(wordOf: WordOf): Letter {
  return (count) => {
    const style = count < 3 ? 'short' : STYLES[count]
    return style === undefined ? undefined : (moment) => wordOf(moment, style)
  }
}

function once(print: Print): Letter {
  return (count) => (count === 1 ? print : undefined)
}

function weekday({ isoWeekday }: Moment, style: text.TextStyle): string {
  return text.weekdayText(isoWeekday, style)
}

function zoneName(nameOf: (moment: Moment, zone: Zone) => 'standard' | 'summer' | 'generic', isLong: boolean): Print {
  return (moment, zone) => {
    const names = namesOf(zone.id)
    return (isLong ? names?.long : names?.short)?.[nameOf(moment, zone)] ?? zone.id
  }
}

function specific(moment: Moment, zone: Zone): 'standard' | 'summer' {
  return isSummerTime(zone, moment) ? 'summer' : 'standard'
}

function offset(ofZero: (count: number) => string): Letter {
  return (count) => (count > 5 ? undefined : ({ offsetSeconds }) => text.offsetText(offsetSeconds, count, ofZero(count)))
}

const month = numberOrWord(
  (moment) => moment.month,
  (moment, style) => text.monthText(moment.month, style),
)
const quarter = numberOrWord(quarterOf, (moment, style) => text.quarterText(quarterOf(moment), style))
const weekdayNumber = numberOrWord(localWeekday, weekday)

const LETTERS: Readonly<Record<string, Letter>> = {
  G: word((_moment, style) => text.eraText(style)),
  u: year(({ year }) => year),
  y: year(({ year }) => year),
  // Of this one Java counts no letters.
  Y: (count) => (moment) => text.yearText(weekAndYear(moment).year, count),
  D: (count) => (count > 3 ? undefined : ({ dayOfYear }) => text.figures(dayOfYear, count)),
  M: month,
  L: month,
  d: small(({ day }) => day),
  g: wide(modifiedJulianDay),
  Q: quarter,
  q: quarter,
  w: small((moment) => weekAndYear(moment).week),
  W: once((moment) => String(weekOfMonth(moment))),
  E: word(weekday),
  e: weekdayNumber,
  // Java knows no two-figure form of this one.
  c: (count) => (count === 2 ? undefined : weekdayNumber(count)),
  F: once(({ day }) => String(((day - 1) % 7) + 1)),
  a: once(({ hour }) => (hour < 12 ? 'AM' : 'PM')),
  B: (count) => {
    const style = { 1: 'short', 4: 'full', 5: 'narrow' }[count] as text.TextStyle | undefined
    return style && ((moment) => text.dayPeriodText(moment, style))
  },
  H: small(({ hour }) => hour),
  k: small(({ hour }) => hour || 24),
  K: small(hourOfHalf),
  h: small((moment) => hourOfHalf(moment) || 12),
  m: small(({ minute }) => minute),
  s: small(({ second }) => second),
  S: (count) => (count > NANO_FIGURES ? undefined : (moment) => text.figures(nanoOfSecond(moment), NANO_FIGURES).slice(0, count)),
  A: wide(millisOfDay),
  n: wide(nanoOfSecond),
  N: wide((moment) => BigInt(millisOfDay(moment)) * BigInt(NANOS_PER_MS)),
  V: (count) => (count === 2 ? (_moment, zone) => zone.id : undefined),
  v: (count) => (count === 1 || count === 4 ? zoneName(() => 'generic', count === 4) : undefined),
  z: (count) => (count > 4 ? undefined : zoneName(specific, count === 4)),
  O: (count) =>
    count === 1 || count === 4 ? ({ offsetSeconds }) => text.localizedOffsetText(offsetSeconds, count === 4) : undefined,
  X: offset(() => 'Z'),
  x: offset((count) => (count === 1 ? '+00' : count % 2 === 0 ? '+0000' : '+00:00')),
  Z: (count) => {
    if (count < 4) return ({ offsetSeconds }) => text.offsetText(offsetSeconds, 2, '+0000')
    if (count === 4) return ({ offsetSeconds }) => text.localizedOffsetText(offsetSeconds, true)
    return count === 5 ? ({ offsetSeconds }) => text.offsetText(offsetSeconds, 5, 'Z') : undefined
  },
}
