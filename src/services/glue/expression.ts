/** The conditions of GetPartitions and the patterns of GetTables, as far as they are read. */
import { PATTERN_REPETITIONS_MAX } from './limits.ts'
import type * as model from './model.gen.ts'

export type Condition = (values: readonly string[]) => boolean

const COMPARISON = /\s*`?(\w+)`?\s*(=|!=|<>|<=|>=|<|>)\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?))\s*(?:(and)\b|$)/iy
const NUMERIC = /^(?:tinyint|smallint|int|integer|bigint|float|double|decimal)/i

type Compare = (order: number) => boolean

const OPERATORS: Readonly<Record<string, Compare>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** `undefined`: not one that is read. */
export function conditionOf(expression: string, keys: readonly model.Column[]): Condition | undefined {
  const conditions: Condition[] = []
  let more = true
  COMPARISON.lastIndex = 0
  while (more) {
    const match = COMPARISON.exec(expression)
    if (match === null) return undefined
    const [, name = '', operator = '', text, number = '', and] = match
    const at = keys.findIndex((key) => key.Name === name.toLowerCase())
    const compare = OPERATORS[operator]
    if (at === -1 || compare === undefined) return undefined
    const wanted = text?.replaceAll("''", "'") ?? number
    const isNumeric = NUMERIC.test(keys[at]?.Type ?? '')
    conditions.push((values) => compare(orderOf(values[at] ?? '', wanted, isNumeric)))
    more = and !== undefined
  }
  return (values) => conditions.every((condition) => condition(values))
}

function orderOf(value: string, wanted: string, isNumeric: boolean): number {
  if (isNumeric) return Number(value) - Number(wanted)
  if (value === wanted) return 0
  return value < wanted ? -1 : 1
}

/** Names as a whole. `undefined`: not one that is read. A pattern with groups, or many repetitions, can take for ever. */
export function patternOf(expression: string): RegExp | undefined {
  const repetitions = expression.match(/[*+?{]/g)?.length ?? 0
  if (/[()]/.test(expression) || repetitions > PATTERN_REPETITIONS_MAX) return undefined
  try {
    return new RegExp(`^(?:${expression})$`, 'i')
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
