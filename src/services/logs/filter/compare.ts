/** `= value`, `!= value`, `< 5`: a comparison as patterns of JSON and of columns have it. */
import type { Reader } from './reader.ts'

/** Whether a value fits: text, number or truth, as JSON has them. */
export type Fits = (value: unknown) => boolean

const OPERATOR = /!=|<=|>=|=|<|>/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
const BARE = /[^\s"(){},|&\]%=<>!]+/y
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** `undefined`: there is none here. */
export function readComparison(reader: Reader): Fits | undefined {
  const [operator] = reader.match(OPERATOR) ?? []
  if (operator === undefined) return undefined
  const [, quoted] = reader.match(QUOTED) ?? []
  if (quoted !== undefined) return equality(operator, (value) => isLike(quoted.replace(/\\(["\\])/g, '$1'), value))
  const [bare] = reader.match(BARE) ?? []
  if (bare === undefined) return undefined
  if (!NUMBER.test(bare)) return equality(operator, (value) => isLike(bare, value))
  const number = Number(bare)
  const equal = (value: unknown): boolean => numberOf(value) === number
  return equality(operator, equal) ?? ((value) => isOrdered(operator, numberOf(value), number))
}

function equality(operator: string, equal: Fits): Fits | undefined {
  if (operator === '=') return equal
  if (operator === '!=') return (value) => !equal(value)
  return undefined
}

function isOrdered(operator: string, value: number | undefined, than: number): boolean {
  if (value === undefined) return false
  switch (operator) {
    case '<':
      return value < than
    case '<=':
      return value <= than
    case '>':
      return value > than
    default:
      return value >= than
  }
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : undefined
}

/** A star stands for anything; a question mark for itself. */
function isLike(pattern: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false
  const text = String(value)
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return first === text
  // Each part at the first place behind the one before; that leaves most to those that follow.
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.startsWith(first) && text.length - last.length >= at && text.endsWith(last)
}
