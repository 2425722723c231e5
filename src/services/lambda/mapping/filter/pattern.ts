/**
 * Patterns of events, in EventBridge's language as far as AWS documents it for Lambda: compiled once into a predicate. Numbers of a list are
 * compared as they are written (`300` and `3.0e2` differ), those of `numeric` by their value. Operators that AWS has for event buses alone
 * (`wildcard`, `cidr`, `anything-but` with an operator) are refused, as is what is no pattern.
 */
import { JsonNumber } from '../../../../kernel/json-number.ts'

/** Whether a value is what a pattern wants. `undefined`: there is no such member. */
export type Test = (value: unknown) => boolean

/** `undefined`: it is none. */
export function compilePattern(pattern: unknown): Test | undefined {
  if (!isObject(pattern)) return undefined
  const members = Object.entries(pattern)
  if (members.length === 0) return undefined
  const tests: Test[] = []
  for (const [key, wanted] of members) {
    const test = key === '$or' ? anyOf(wanted) : memberTest(key, wanted)
    if (test === undefined) return undefined
    tests.push(test)
  }
  const all: Test = (value) => tests.every((test) => test(value))
  // Of a list of objects, one has to be all that is wanted.
  const one: Test = (value) => (Array.isArray(value) ? value.some(one) : all(value))
  return one
}

function anyOf(alternatives: unknown): Test | undefined {
  if (!Array.isArray(alternatives) || alternatives.length < 2) return undefined
  const tests: Test[] = []
  for (const each of alternatives) {
    const test = compilePattern(each)
    if (test === undefined) return undefined
    tests.push(test)
  }
  return (value) => tests.some((test) => test(value))
}

function memberTest(key: string, wanted: unknown): Test | undefined {
  const test = Array.isArray(wanted) ? leafTest(wanted) : compilePattern(wanted)
  return test && ((value) => test(memberOf(value, key)))
}

function memberOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** One of the list is wanted. */
function leafTest(wanted: readonly unknown[]): Test | undefined {
  if (wanted.length === 0) return undefined
  const tests: Test[] = []
  for (const each of wanted) {
    const test = isObject(each) ? operatorTest(each) : valueTest(each)
    if (test === undefined) return undefined
    tests.push(test)
  }
  return (value) => tests.some((test) => test(value))
}

/** Of a list, any of its values will do. Members with members of their own are no leaves, and never match. */
function ofLeaf(test: (leaf: Leaf) => boolean): Test {
  return (value) => (Array.isArray(value) ? value.some((each) => isLeaf(each) && test(each)) : isLeaf(value) && test(value))
}

function valueTest(wanted: unknown): Test | undefined {
  if (!isLeaf(wanted)) return undefined
  const word = wordOf(wanted)
  return ofLeaf((leaf) => wordOf(leaf) === word)
}

const OPERATORS: Readonly<Record<string, (operand: unknown) => Test | undefined>> = {
  prefix: (operand) => (typeof operand === 'string' ? ofText((text) => text.startsWith(operand)) : undefined),
  suffix: (operand) => (typeof operand === 'string' ? ofText((text) => text.endsWith(operand)) : undefined),
  'equals-ignore-case'(operand) {
    if (typeof operand !== 'string') return undefined
    const wanted = operand.toLowerCase()
    return ofText((text) => text.toLowerCase() === wanted)
  },
  'anything-but': anythingBut,
  numeric,
  exists: (operand) => (typeof operand === 'boolean' ? (value) => hasLeaf(value) === operand : undefined),
}

function operatorTest(operator: Readonly<Record<string, unknown>>): Test | undefined {
  const [name, ...others] = Object.keys(operator)
  if (name === undefined || others.length > 0 || !Object.hasOwn(OPERATORS, name)) return undefined
  return OPERATORS[name]?.(operator[name])
}

function ofText(test: (text: string) => boolean): Test {
  return ofLeaf((leaf) => typeof leaf === 'string' && test(leaf))
}

/** Of values of one type, text or numbers. */
function anythingBut(operand: unknown): Test | undefined {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  const areTexts = values.every((value) => typeof value === 'string')
  const areNumbers = values.every((value) => numberOf(value) !== undefined)
  if (values.length === 0 || !(areTexts || areNumbers)) return undefined
  const words = new Set(values.map((value) => wordOf(value as Leaf)))
  return ofLeaf((leaf) => !words.has(wordOf(leaf)))
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}

/** EventBridge compares numbers between these. */
const NUMERIC_MAX = 5_000_000_000

/** One comparison, or two that make a range: the lower bound first. */
function numeric(operand: unknown): Test | undefined {
  if (!Array.isArray(operand) || (operand.length !== 2 && operand.length !== 4)) return undefined
  const [lower, low, upper, high] = operand
  const first = comparison(lower, low)
  if (first === undefined) return undefined
  if (operand.length === 2) return ofNumber(first)
  const second = comparison(upper, high)
  const isRange = String(lower).startsWith('>') && String(upper).startsWith('<') && (numberOf(low) ?? 0) < (numberOf(high) ?? 0)
  return second !== undefined && isRange ? ofNumber((value) => first(value) && second(value)) : undefined
}

function comparison(name: unknown, operand: unknown): ((value: number) => boolean) | undefined {
  const bound = numberOf(operand)
  if (typeof name !== 'string' || !Object.hasOwn(COMPARISONS, name) || bound === undefined || Math.abs(bound) > NUMERIC_MAX) {
    return undefined
  }
  const compare = COMPARISONS[name]
  return compare && ((value) => compare(value, bound))
}

function ofNumber(test: (value: number) => boolean): Test {
  return ofLeaf((leaf) => {
    const value = numberOf(leaf)
    return value !== undefined && test(value)
  })
}

type Leaf = string | number | boolean | null | JsonNumber

/** What is compared: text differs from a number that is written alike. */
function wordOf(leaf: Leaf): string {
  if (leaf instanceof JsonNumber) return leaf.source
  return typeof leaf === 'string' ? `"${leaf}` : String(leaf)
}

function numberOf(value: unknown): number | undefined {
  if (value instanceof JsonNumber) return value.value
  return typeof value === 'number' ? value : undefined
}

function isLeaf(value: unknown): value is Leaf {
  if (value === null || value instanceof JsonNumber) return true
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function hasLeaf(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isLeaf) : isLeaf(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber)
}
