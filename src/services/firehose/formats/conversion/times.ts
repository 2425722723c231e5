/** Dates and timestamps as the two SerDes read them. Timestamps are wall-clock times without a zone; a zone that is named (`Z`) is UTC. */
import { JsonNumber } from '../../../../kernel/json-number.ts'
import { badInput, jacksonToken, javaClass, mismatch } from './mismatch.ts'

const DAY_MS = 86_400_000
/** An epoch below is seconds, from here on milliseconds: seen of AWS, for numbers and for their texts. */
const EPOCH_MS_FROM = 1e12
const EPOCH_MS_MAX = 8.64e15

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?Z?$/
const SPACED = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9}))?$/
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/

/** Days since 1970-01-01. */
export function dateOf(value: unknown): number {
  const text = textOf(value)
  const match = DATE.exec(text)
  const ms = match === null ? undefined : wallClock(match)
  if (ms === undefined) throw badInput(text)
  return ms / DAY_MS
}

/** OpenX: two forms of text, or an epoch. */
export function openXTimestamp(value: unknown): bigint {
  if (typeof value === 'number') return fromEpoch(value, String(value))
  if (value instanceof JsonNumber) return fromEpoch(value.value, value.source)
  const text = textOf(value)
  const written = writtenTime(ISO.exec(text) ?? SPACED.exec(text))
  if (written !== undefined) return written
  if (!NUMBER.test(text)) throw badInput(text)
  return fromEpoch(Number(text), text)
}

export type TimestampFormat = (text: string) => bigint | undefined

/** Hive: the formats in their order, or the text of `java.sql.Timestamp`. `millis` is the only one that takes a number. */
export function hiveTimestamp(formats: readonly TimestampFormat[], takesMillis: boolean): (value: unknown) => bigint {
  return (value) => {
    const number = value instanceof JsonNumber ? value.value : value
    if (typeof number === 'number' && takesMillis && Number.isInteger(number)) return fromMillis(number, String(number))
    if (typeof value !== 'string') throw mismatch(`Current token (${jacksonToken(value)}) can not be read as a timestamp`)
    if (takesMillis && /^-?\d+$/.test(value)) return fromMillis(Number(value), value)
    for (const format of formats) {
      const found = format(value)
      if (found !== undefined) return found
    }
    const written = formats.length === 0 && !takesMillis ? writtenTime(SPACED.exec(value)) : undefined
    if (written === undefined) throw mismatch('Timestamp format must be yyyy-mm-dd hh:mm:ss[.fffffffff]')
    return written
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw mismatch(`${javaClass(value)} cannot be cast to java.lang.String`)
}

function fromEpoch(epoch: number, text: string): bigint {
  return fromMillis(Math.abs(epoch) < EPOCH_MS_FROM ? epoch * 1000 : epoch, text)
}

function fromMillis(ms: number, text: string): bigint {
  if (!(Math.abs(ms) <= EPOCH_MS_MAX)) throw mismatch(`Value ${text} is out of range for type timestamp.`)
  const whole = Math.floor(ms)
  return BigInt(whole) * 1000n + BigInt(Math.round((ms - whole) * 1000))
}

function writtenTime(match: RegExpExecArray | null): bigint | undefined {
  const ms = match === null ? undefined : wallClock(match)
  if (ms === undefined) return undefined
  // Nine digits may be written; microseconds are kept.
  return BigInt(ms) * 1000n + BigInt((match?.[7] ?? '').padEnd(6, '0').slice(0, 6))
}

/** Milliseconds; `undefined`: no such day or time. */
function wallClock([, year, month, day, hour = '0', minute = '0', second = '0']: RegExpExecArray): number | undefined {
  return epochMsOf([Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)])
}

export function epochMsOf([year, month, day, hour, minute, second]: readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
]): number | undefined {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCDate() !== day) return undefined
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
}
