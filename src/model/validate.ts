/**
 * Checks a converted input against the constraints of the API model and words each violation as AWS does
 * (observed on AWS; the newer form for blobs and lists of structures is of December 2025).
 */
import { javaPattern } from './java-pattern.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from './schema.ts'

/** AWS lists (and counts) no more. */
const VIOLATIONS_MAX = 10
const INTEGER_MAX = 2_147_483_647
const INTEGER_MIN = -2_147_483_648

/** The path begins at the value being checked and grows at its front on the way out: a good input pays for no path. */
interface Violation {
  path: string
  /** `'abc' `, `null ` or nothing. */
  readonly value: string
  readonly constraint: string
}

/**
 * The full message of a ValidationException, or `undefined` when all is well. The input is one that a codec has converted to the
 * schema's types, so that only its constraints are in question.
 */
export function validate(schema: StructSchema, input: Readonly<Record<string, unknown>>): string | undefined {
  const found: Violation[] = []
  checkStruct(schema, input, found)
  if (found.length === 0) return undefined
  const texts = found
    .slice(0, VIOLATIONS_MAX)
    .map(({ path, value, constraint }) => `Value ${value}at '${path}' failed to satisfy constraint: ${constraint}`)
  return `${texts.length} validation ${texts.length === 1 ? 'error' : 'errors'} detected: ${texts.join('; ')}`
}

function check(schema: Schema, value: unknown, found: Violation[]): void {
  switch (schema.kind) {
    case 'string':
      return checkString(schema, value as string, found)
    case 'integer':
    case 'long':
    case 'double':
      return checkBounds(schema, value, value as number, 'value', found)
    case 'blob':
      return checkBounds(schema, value, (value as Uint8Array).byteLength, 'length', found)
    case 'list':
      return checkList(schema, value as readonly unknown[], found)
    case 'map':
      return checkMap(schema, value as Readonly<Record<string, unknown>>, found)
    case 'struct':
      return checkStruct(schema, value as Readonly<Record<string, unknown>>, found)
    case 'boolean':
    case 'timestamp':
      return
  }
}

function fail(schema: Schema, value: unknown, constraint: string, found: Violation[]): void {
  found.push({ path: '', value: rendered(schema, value), constraint })
}

function prefix(found: readonly Violation[], from: number, step: string): void {
  for (const violation of found.slice(from)) violation.path = violation.path === '' ? step : `${step}.${violation.path}`
}

function checkString(schema: StringSchema, value: string, found: Violation[]): void {
  const { oneOf, pattern } = schema
  if (oneOf !== undefined && !oneOf.includes(value)) fail(schema, value, enumText(oneOf), found)
  if (pattern !== undefined && !matches(pattern, value, schema)) fail(schema, value, patternText(pattern), found)
  checkBounds(schema, value, value.length, 'length', found)
}

/**
 * A value that is too long is refused for that. A costly pattern is not tried on it too, or one request could hold up all others:
 * there AWS may name the pattern as well.
 */
function matches(pattern: string, value: string, { max }: StringSchema): boolean {
  const { regex, costly } = javaPattern(pattern)
  if (costly && max !== undefined && value.length > max) return true
  return regex.test(value)
}

type Bounded = NumberSchema | StringSchema | BlobSchema | ListSchema | MapSchema

function checkBounds(schema: Bounded, value: unknown, size: number, what: 'value' | 'length', found: Violation[]): void {
  if (schema.min !== undefined && size < schema.min) fail(schema, value, atLeastText(what, schema.min), found)
  if (schema.max !== undefined && size > schema.max) fail(schema, value, atMostText(what, schema.max), found)
}

function checkList(schema: ListSchema, items: readonly unknown[], found: Violation[]): void {
  checkBounds(schema, items, items.length, 'length', found)
  const { of } = schema
  if (of.kind === 'string') {
    // Plain strings are at fault together: one violation, of the list and with the list as its value.
    if (items.some((item) => breaks(of, item)))
      fail(schema, items, `Member must satisfy constraint: [${constraintsOf(of)}]`, found)
    return
  }
  for (let i = 0; i < items.length && found.length < VIOLATIONS_MAX; i++) {
    const item = items[i]
    if (item === undefined || item === null) continue
    const before = found.length
    check(of, item, found)
    if (found.length > before) prefix(found, before, `${i + 1}.member`)
  }
}

function checkMap(schema: MapSchema, map: Readonly<Record<string, unknown>>, found: Violation[]): void {
  const entries = Object.entries(map)
  checkBounds(schema, map, entries.length, 'length', found)
  const { key, of } = schema
  if (entries.some(([name]) => breaks(key, name)))
    fail(schema, map, `Map keys must satisfy constraint: [${constraintsOf(key)}]`, found)
  if (of.kind === 'string') {
    if (entries.some(([, value]) => breaks(of, value)))
      fail(schema, map, `Map value must satisfy constraint: [${constraintsOf(of)}]`, found)
    return
  }
  for (const [name, value] of entries) {
    const before = found.length
    if (value !== undefined && value !== null) check(of, value, found)
    if (found.length > before) prefix(found, before, `${name}.member`)
  }
}

function checkStruct(schema: StructSchema, fields: Readonly<Record<string, unknown>>, found: Violation[]): void {
  for (const { name, path, required, member } of membersOf(schema)) {
    if (found.length >= VIOLATIONS_MAX) return
    const value = fields[name]
    if (value === undefined || value === null) {
      if (required) found.push({ path, value: 'null ', constraint: 'Member must not be null' })
      continue
    }
    const before = found.length
    check(member, value, found)
    if (found.length > before) prefix(found, before, path)
  }
}

interface Member {
  readonly name: string
  /** `StreamARN` → `streamARN`. */
  readonly path: string
  readonly required: boolean
  readonly member: Schema
}

/** Worked out once for each schema: the 500 records of a PutRecords share it. */
const membersBySchema = new WeakMap<StructSchema, readonly Member[]>()

function membersOf(schema: StructSchema): readonly Member[] {
  const known = membersBySchema.get(schema)
  if (known !== undefined) return known
  const members = Object.entries(schema.members).map(([name, member]) => {
    const path = name.charAt(0).toLowerCase() + name.slice(1)
    return { name, path, required: schema.required.includes(name), member }
  })
  membersBySchema.set(schema, members)
  return members
}

/** For keys and members that are reported as a whole. An absent one breaks nothing. */
function breaks(schema: StringSchema, value: unknown): boolean {
  if (typeof value !== 'string') return false
  return (
    (schema.min !== undefined && value.length < schema.min) ||
    (schema.max !== undefined && value.length > schema.max) ||
    (schema.pattern !== undefined && !matches(schema.pattern, value, schema)) ||
    (schema.oneOf !== undefined && !schema.oneOf.includes(value))
  )
}

/** All constraints of a key or member, the kept ones too, upper bound first: as AWS prints them. */
function constraintsOf({ min, max, pattern, oneOf }: StringSchema): string {
  const texts: string[] = []
  if (max !== undefined) texts.push(atMostText('length', max))
  if (min !== undefined) texts.push(atLeastText('length', min))
  if (pattern !== undefined) texts.push(patternText(pattern))
  if (oneOf !== undefined) texts.push(enumText(oneOf))
  return texts.join(', ')
}

const atLeastText = (what: string, min: number): string => `Member must have ${what} greater than or equal to ${min}`
const atMostText = (what: string, max: number): string => `Member must have ${what} less than or equal to ${max}`
const patternText = (pattern: string): string => `Member must satisfy regular expression pattern: ${pattern}`
const enumText = (oneOf: readonly string[]): string => `Member must satisfy enum value set: [${oneOf.join(', ')}]`

/** How AWS prints the offending value; blobs, and lists and maps of what is no scalar, not at all. Ends with a blank unless empty. */
function rendered(schema: Schema, value: unknown): string {
  switch (schema.kind) {
    case 'blob':
    case 'struct':
      return ''
    case 'list':
      return isScalar(schema.of) ? `'[${(value as readonly unknown[]).join(', ')}]' ` : ''
    case 'map': {
      if (schema.sensitive === true || !isScalar(schema.of)) return ''
      const entries = Object.entries(value as Readonly<Record<string, unknown>>)
      return `'{${entries.map(([name, each]) => `${name}=${String(each)}`).join(', ')}}' `
    }
    case 'integer':
      return `'${Math.max(INTEGER_MIN, Math.min(value as number, INTEGER_MAX))}' `
    default:
      return `'${String(value)}' `
  }
}

function isScalar({ kind }: Schema): boolean {
  return kind !== 'blob' && kind !== 'list' && kind !== 'map' && kind !== 'struct'
}
