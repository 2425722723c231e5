/** Numbers of Hive's types from JSON. What does not fit fails its record: a number is never cut to size. */
import { JsonNumber } from '../../../../kernel/json-number.ts'
import { badInput, jacksonToken, javaClass, mismatch } from './mismatch.ts'

/** A number's digits, from JSON's number or, if the SerDe takes it, from a text. */
type Digits = (value: unknown) => string

export function digitsOf(serDe: 'openx' | 'hive'): Digits {
  return (value) => {
    if (typeof value === 'number') return String(value)
    if (value instanceof JsonNumber) return value.source
    if (serDe === 'hive')
      throw mismatch(`Current token (${jacksonToken(value)}) not numeric, can not use numeric value accessors`)
    if (typeof value === 'string') return value
    throw mismatch(`${javaClass(value)} cannot be cast to java.lang.Number`)
  }
}

const WHOLE = /^[+-]?\d+$/
const HEX = /^0[xX][0-9a-fA-F]+$/
const POINT_AND_EXPONENT = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

export function integers(digits: Digits, bits: 8 | 16 | 32, typeName: string): (value: unknown) => number {
  const limit = 2 ** (bits - 1)
  return (value) => {
    const number = typeof value === 'number' && Number.isInteger(value) ? value : Number(wholeOf(digits(value)))
    if (number >= -limit && number < limit) return number === 0 ? 0 : number
    throw mismatch(`Value ${digits(value)} is out of range for type ${typeName}.`)
  }
}

export function bigints(digits: Digits): (value: unknown) => bigint {
  return (value) => {
    const number = Number.isSafeInteger(value) ? BigInt(value as number) : wholeOf(digits(value))
    if (BigInt.asIntN(64, number) === number) return number
    throw mismatch(`Value ${digits(value)} is out of range for type bigint.`)
  }
}

/** `1.0` and `1e3` are whole. */
function wholeOf(text: string): bigint {
  if (WHOLE.test(text) && text.length < 64) return BigInt(text.replace(/^\+/, ''))
  if (HEX.test(text) && text.length < 64) return BigInt(text)
  const scaled = /[.eE]/.test(text) ? scaledOf(text, 0, DIGITS_MAX) : undefined
  if (scaled === undefined || !scaled.exact) throw badInput(text)
  return scaled.unscaled
}

export function doubles(digits: Digits, typeName: 'double' | 'float'): (value: unknown) => number {
  return (value) => {
    const number = typeof value === 'number' ? value : value instanceof JsonNumber ? value.value : doubleOf(digits(value))
    const fitted = typeName === 'float' ? Math.fround(number) : number
    if (Number.isFinite(fitted) || typeof value === 'string') return fitted
    throw mismatch(`Value ${digits(value)} is out of range for type ${typeName}.`)
  }
}

/** As Java reads it, but for a number too large, which it takes for infinity. */
function doubleOf(text: string): number {
  const word = text.trim()
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(word)) {
    const number = Number(word)
    if (Number.isFinite(number)) return number
  } else if (/^[+-]?(?:NaN|Infinity)$/.test(word)) return Number(word.replace(/^\+/, ''))
  throw badInput(text)
}

const DIGITS_MAX = 38

/** Unscaled. Digits beyond the scale are rounded, half up. */
export function decimals(digits: Digits, precision: number, scale: number): (value: unknown) => bigint {
  return (value) => {
    const text = digits(value).trim()
    const scaled = scaledOf(text, scale, precision)
    if (scaled !== undefined) return scaled.unscaled
    if (POINT_AND_EXPONENT.test(text) && /\d/.test(text)) {
      throw mismatch(`Value ${text} is out of range for type decimal(${precision},${scale}).`)
    }
    throw badInput(text)
  }
}

/** `undefined`: not a number, or one of more than `digitsMax` digits. No digit is written out that is not kept: an exponent may be anything. */
function scaledOf(
  text: string,
  scale: number,
  digitsMax: number,
): { readonly unscaled: bigint; readonly exact: boolean } | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = POINT_AND_EXPONENT.exec(text) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  if (sign === undefined || whole + fraction === '') return undefined
  if (digits === '') return { unscaled: 0n, exact: true }
  // The number is `digits` with so many digits behind its point.
  const behind = fraction.length - Number(exponent)
  const kept = digits.length - behind + scale
  if (kept > digitsMax) return undefined
  if (kept < 0) return { unscaled: 0n, exact: false }
  const cut = digits.slice(kept)
  const magnitude = BigInt(digits.slice(0, kept).padEnd(kept, '0') || '0') + (cut >= '5' ? 1n : 0n)
  if (String(magnitude).length > digitsMax) return undefined
  return { unscaled: sign === '-' ? -magnitude : magnitude, exact: /^0*$/.test(cut) }
}

/** As Java writes a double: with a digit behind the point, and an exponent from ten million on and below a thousandth. */
export function javaDouble(value: number): string {
  const size = Math.abs(value)
  if (value === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`
}
