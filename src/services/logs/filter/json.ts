/** `{ ($.level = "ERROR") && ($.took > 100 || $.user IS NULL) }`: conditions on the members of an event that is a JSON object. */
import { type Fits, readComparison } from './compare.ts'
import type { Matches } from './pattern.ts'
import { Reader } from './reader.ts'

type Condition = (event: unknown) => boolean
/** A member's name, an index of an array, or each of them. */
type Step = string | number | typeof EVERY

const EVERY = Symbol('*')
const STEP = /\.([A-Za-z0-9_@$-]+|\*)|\[(\d+|\*)\]|\.?\["((?:[^"\\]|\\.)*)"\]|\.?\['([^']*)'\]/y
const IS = /IS\s+(NULL|TRUE|FALSE)\b/iy
const NOT_EXISTS = /NOT\s+EXISTS\b/iy

export function jsonPattern(pattern: string): Matches | undefined {
  const reader = new Reader(pattern)
  if (!reader.takes('{')) return undefined
  const condition = readAlternatives(reader)
  if (condition === undefined || !reader.takes('}') || !reader.isAtEnd) return undefined
  return (message) => {
    const event = parsed(message)
    return event !== undefined && condition(event)
  }
}

function readAlternatives(reader: Reader): Condition | undefined {
  return readJoined(
    reader,
    '||',
    (each) => readAll(each),
    (conditions) => (event) => conditions.some((holds) => holds(event)),
  )
}

function readAll(reader: Reader): Condition | undefined {
  return readJoined(reader, '&&', readOne, (conditions) => (event) => conditions.every((holds) => holds(event)))
}

function readJoined(
  reader: Reader,
  sign: string,
  readPart: (reader: Reader) => Condition | undefined,
  join: (conditions: readonly Condition[]) => Condition,
): Condition | undefined {
  const parts: Condition[] = []
  do {
    const part = readPart(reader)
    if (part === undefined) return undefined
    parts.push(part)
  } while (reader.takes(sign))
  return join(parts)
}

function readOne(reader: Reader): Condition | undefined {
  if (reader.takes('(')) {
    const condition = readAlternatives(reader)
    return condition !== undefined && reader.takes(')') ? condition : undefined
  }
  const steps = readSelector(reader)
  if (steps === undefined) return undefined
  if (reader.match(NOT_EXISTS) !== undefined) return (event) => [...valuesAt(event, steps)].length === 0
  const fits = readIs(reader) ?? readComparison(reader)
  if (fits === undefined) return undefined
  return (event) => {
    for (const value of valuesAt(event, steps)) if (fits(value)) return true
    return false
  }
}

function readIs(reader: Reader): Fits | undefined {
  const [, what] = reader.match(IS) ?? []
  switch (what?.toUpperCase()) {
    case 'NULL':
      return (value) => value === null
    case 'TRUE':
      return (value) => value === true
    case 'FALSE':
      return (value) => value === false
    default:
      return undefined
  }
}

function readSelector(reader: Reader): readonly Step[] | undefined {
  if (!reader.takes('$')) return undefined
  const steps: Step[] = []
  for (let found = reader.match(STEP); found !== undefined; found = reader.match(STEP)) {
    const [, name, index, quoted, single] = found
    if (name === '*' || index === '*') steps.push(EVERY)
    else if (index !== undefined) steps.push(Number(index))
    else steps.push(name ?? single ?? quoted?.replace(/\\(["\\])/g, '$1') ?? '')
  }
  return steps.length === 0 ? undefined : steps
}

function* valuesAt(value: unknown, steps: readonly Step[], from = 0): Generator<unknown> {
  const step = steps[from]
  if (step === undefined) {
    yield value
  } else if (typeof value === 'object' && value !== null) {
    if (step === EVERY) for (const each of Object.values(value)) yield* valuesAt(each, steps, from + 1)
    else if (Object.hasOwn(value, step)) yield* valuesAt((value as Record<Step, unknown>)[step], steps, from + 1)
  }
}

/** `undefined`: not an object. */
function parsed(message: string): unknown {
  if (!/^\s*[[{]/.test(message)) return undefined
  try {
    return JSON.parse(message)
  } catch {
    // An event that is no JSON matches no condition on its members.
    return undefined
  }
}
