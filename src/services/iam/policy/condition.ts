/**
 * Conditions: all operators and keys of a statement must hold, any of the values of one
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
import { BlockList, isIP } from 'node:net'
import { arnPatternOf, type Pattern, patternOf } from './match.ts'

/** Values of a condition key, by its name in lower case. `undefined`: the request has no such key. */
export type Keys = (key: string) => readonly string[] | undefined

export type Condition = (keys: Keys) => boolean

/** Does what the request says fit what the policy says? */
type Fits = (given: string, keys: Keys) => boolean
type Comparison = (wanted: string, hasVariables: boolean) => Fits

interface Operator {
  readonly comparison: Comparison
  readonly isNegated?: true
}

const plain: Comparison = (wanted, hasVariables) => fitsPattern(patternOf(wanted, { hasVariables, hasWildcards: false }))
const anyCase: Comparison = (wanted, hasVariables) =>
  fitsPattern(patternOf(wanted, { hasVariables, hasWildcards: false, ignoresCase: true }))
const like: Comparison = (wanted, hasVariables) => fitsPattern(patternOf(wanted, { hasVariables, hasWildcards: true }))
const arn: Comparison = (wanted, hasVariables) => fitsPattern(arnPatternOf(wanted, { hasVariables }))
const bool: Comparison = (wanted) => (given) => given.toLowerCase() === wanted.toLowerCase()

const OPERATORS: Readonly<Record<string, Operator>> = {
  StringEquals: { comparison: plain },
  StringNotEquals: { comparison: plain, isNegated: true },
  StringEqualsIgnoreCase: { comparison: anyCase },
  StringNotEqualsIgnoreCase: { comparison: anyCase, isNegated: true },
  StringLike: { comparison: like },
  StringNotLike: { comparison: like, isNegated: true },
  NumericEquals: { comparison: ordered(numberOf, (order) => order === 0) },
  NumericNotEquals: { comparison: ordered(numberOf, (order) => order === 0), isNegated: true },
  NumericLessThan: { comparison: ordered(numberOf, (order) => order < 0) },
  NumericLessThanEquals: { comparison: ordered(numberOf, (order) => order <= 0) },
  NumericGreaterThan: { comparison: ordered(numberOf, (order) => order > 0) },
  NumericGreaterThanEquals: { comparison: ordered(numberOf, (order) => order >= 0) },
  DateEquals: { comparison: ordered(dateOf, (order) => order === 0) },
  DateNotEquals: { comparison: ordered(dateOf, (order) => order === 0), isNegated: true },
  DateLessThan: { comparison: ordered(dateOf, (order) => order < 0) },
  DateLessThanEquals: { comparison: ordered(dateOf, (order) => order <= 0) },
  DateGreaterThan: { comparison: ordered(dateOf, (order) => order > 0) },
  DateGreaterThanEquals: { comparison: ordered(dateOf, (order) => order >= 0) },
  Bool: { comparison: bool },
  BinaryEquals: { comparison: plain },
  IpAddress: { comparison: address },
  NotIpAddress: { comparison: address, isNegated: true },
  // For ARNs, equal and like are the same.
  ArnEquals: { comparison: arn },
  ArnNotEquals: { comparison: arn, isNegated: true },
  ArnLike: { comparison: arn },
  ArnNotLike: { comparison: arn, isNegated: true },
}

const OPERATOR_NAME = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/

/** `undefined`: there is no operator of this name. */
export function conditionOf(
  operatorName: string,
  key: string,
  values: readonly string[],
  hasVariables: boolean,
): Condition | undefined {
  const [, set, name = '', ifExists] = OPERATOR_NAME.exec(operatorName) ?? []
  const about = key.toLowerCase()
  if (name === 'Null' && ifExists === undefined) {
    return (keys) => values.some((value) => (value.toLowerCase() === 'true') === (keys(about) === undefined))
  }
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (operator === undefined) return undefined
  const { comparison, isNegated = false } = operator
  const wanted = values.map((value) => comparison(value, hasVariables))
  const fitsAny = (given: string, keys: Keys): boolean => wanted.some((fits) => fits(given, keys))
  const holds = (given: string, keys: Keys): boolean => fitsAny(given, keys) !== isNegated
  return (keys) => {
    const given = keys(about)
    if (given === undefined && ifExists !== undefined) return true
    if (set === 'ForAllValues') return (given ?? []).every((each) => holds(each, keys))
    if (set === 'ForAnyValue') return (given ?? []).some((each) => holds(each, keys))
    // What the request does not say is no value, and so none of those a negated operator speaks of.
    if (given === undefined) return isNegated
    return isNegated ? given.every((each) => holds(each, keys)) : given.some((each) => holds(each, keys))
  }
}

function fitsPattern(pattern: Pattern): Fits {
  return (given, keys) => pattern.matches(given, (key) => keys(key)?.[0])
}

/** What either side says that is no number, or no date, compares with nothing. */
function ordered(read: (text: string) => number | undefined, holds: (order: number) => boolean): Comparison {
  return (wanted) => {
    const limit = read(wanted)
    return (given) => {
      const value = read(given)
      return value !== undefined && limit !== undefined && holds(value - limit)
    }
  }
}

function numberOf(text: string): number | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim()) ? Number(text) : undefined
}

/** In milliseconds: of W3C's profile of ISO 8601, or of seconds since the epoch. */
function dateOf(text: string): number | undefined {
  if (/^-?\d+$/.test(text) && text.length !== 4) return Number(text) * 1000
  if (!/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/i.test(text)) return undefined
  const isZoneless = /T[\d:.]+$/i.test(text)
  const ms = Date.parse(isZoneless ? `${text}Z` : text)
  return Number.isNaN(ms) ? undefined : ms
}

function address(wanted: string): Fits {
  const [base = '', bits] = wanted.split('/')
  const version = isIP(base)
  const family = version === 6 ? 'ipv6' : 'ipv4'
  const wide = version === 6 ? 128 : 32
  const prefix = bits === undefined ? wide : Number(bits)
  if (version === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > wide) return () => false
  const block = new BlockList()
  block.addSubnet(base, prefix, family)
  return (given) => {
    const plainAddress = given.replace(/^::ffff:(?=\d+\.)/i, '')
    const kind = isIP(plainAddress)
    return kind === version && block.check(plainAddress, family)
  }
}
