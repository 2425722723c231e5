/** Types of columns, and how values of JSON become them. */

export const COLUMN_TYPES = ['string', 'bigint', 'double', 'boolean', 'timestamp', 'json'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** Name → type, in the order of the columns. */
export type Columns = Readonly<Record<string, ColumnType>>

/** What a column holds: text for string and json, bigint, number, boolean, a Date for timestamp. */
export type Cell = string | bigint | number | boolean | Date | null

const INT64_MIN = -(2n ** 63n)
const INT64_MAX = 2n ** 63n - 1n
/** A timestamp given as a number is seconds below this (the year 5138), milliseconds below its square of thousands, then microseconds. */
const SECONDS_BELOW = 1e11
const MILLISECONDS_BELOW = 1e14
/** Times outside these years are mistakes of a clock or of a unit. */
const YEAR_MIN = 1970
const YEAR_MAX = 2199

/** The value as the column's type has it; `undefined` if it does not fit. An absent or null value is null. A string column takes anything. */
export function cellOf(value: unknown, type: ColumnType): Cell | undefined {
  if (value === undefined || value === null) return null
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : jsonText(value)
    case 'json':
      return jsonText(value)
    case 'bigint':
      return wholeNumber(value)
    case 'double':
      return realNumber(value)
    case 'boolean':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined
    case 'timestamp':
      return timestamp(value)
  }
}

/** What a cell of one type is in a column of another: null where that cannot be. */
export function cellAs(cell: Cell, type: ColumnType): Cell {
  if (cell instanceof Date) return type === 'timestamp' ? cell : cell.toISOString()
  return type === 'json' ? cell : (cellOf(cell, type) ?? null)
}

/** JSON in which a bigint is a number with all its digits. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? rawJson(String(each)) : each))
}

const { rawJSON: rawJson } = JSON as unknown as { rawJSON(text: string): unknown }

function wholeNumber(value: unknown): bigint | undefined {
  const isWhole =
    typeof value === 'bigint' || Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,19}$/.test(value))
  if (!isWhole) return undefined
  const whole = BigInt(value as bigint | number | string)
  return isInt64(whole) ? whole : undefined
}

/** Whether a bigint column can hold it. */
export function isInt64(whole: bigint): boolean {
  return whole >= INT64_MIN && whole <= INT64_MAX
}

function realNumber(value: unknown): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  return typeof value === 'string' && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(value) ? Number(value) : undefined
}

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(Z|[-+]\d{2}(?::?\d{2})?)?$/i

/** ISO 8601, which is UTC unless it says otherwise, or a number since 1970. Anything finer than a millisecond is cut off. */
function timestamp(value: unknown): Date | undefined {
  const ms = typeof value === 'string' ? msOfText(value) : typeof value === 'number' ? msOfNumber(value) : undefined
  if (ms === undefined) return undefined
  const date = new Date(ms)
  const year = date.getUTCFullYear()
  return year >= YEAR_MIN && year <= YEAR_MAX ? date : undefined
}

function msOfText(text: string): number | undefined {
  const match = ISO_TIME.exec(text)
  if (match === null) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : undefined
  const [, day, time = '', zone = 'Z'] = match
  const offset = /^[-+]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/^([-+]\d{2})(\d{2})$/, '$1:$2').toUpperCase()
  return Date.parse(`${day}T${time.replace(',', '.')}${offset}`)
}

function msOfNumber(value: number): number {
  const size = Math.abs(value)
  return Math.floor(size < SECONDS_BELOW ? value * 1000 : size < MILLISECONDS_BELOW ? value : value / 1000)
}

export function isIsoTime(text: string): boolean {
  return ISO_TIME.test(text) && timestamp(text) !== undefined
}
