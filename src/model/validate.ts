/**
 * Checks a converted input against the constraints of the API model and words each violation as AWS does
 * (observed on AWS; the newer form for blobs and lists of structures is of December 2025).
 */
import { assert } from '../kernel/assert.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from './schema.ts'

/** AWS lists (and counts) no more. */
const VIOLATIONS_MAX = 10
const INTEGER_MAX = 2_147_483_647

/** The full message of a ValidationException, or `undefined` when all is well. */
export function validate(schema: StructSchema, input: Readonly<Record<string, unknown>>): string | undefined {
  const violations: string[] = []
  checkStruct(schema, input, '', violations)
  if (violations.length === 0) return undefined
  const listed = violations.slice(0, VIOLATIONS_MAX)
  return `${listed.length} validation ${listed.length === 1 ? 'error' : 'errors'} detected: ${listed.join('; ')}`
}

type Fail = (constraint: string) => void

function check(schema: Schema, value: unknown, path: string, violations: string[]): void {
  if (violations.length >= VIOLATIONS_MAX) return
  const fail: Fail = (constraint) => violations.push(violation(schema, value, path, constraint))
  switch (schema.kind) {
    case 'string':
      return checkString(schema, value as string, fail)
    case 'integer':
    case 'long':
    case 'double':
      return checkBounds(schema, value as number, 'value', fail)
    case 'blob':
      return checkBounds(schema, (value as Uint8Array).byteLength, 'length', fail)
    case 'list':
      return checkList(schema, value as readonly unknown[], path, violations, fail)
    case 'map':
      return checkMap(schema, value as Readonly<Record<string, unknown>>, path, violations, fail)
    case 'struct':
      return checkStruct(schema, value as Readonly<Record<string, unknown>>, path, violations)
    case 'boolean':
    case 'timestamp':
      return
  }
}

function checkString(schema: StringSchema, value: string, fail: Fail): void {
  if (schema.oneOf !== undefined && !schema.oneOf.includes(value))
    fail(`Member must satisfy enum value set: [${schema.oneOf.join(', ')}]`)
  if (schema.pattern !== undefined && !matches(schema.pattern, value)) {
    fail(`Member must satisfy regular expression pattern: ${schema.pattern}`)
  }
  checkBounds(schema, value.length, 'length', fail)
}

function checkBounds(
  schema: NumberSchema | StringSchema | BlobSchema | ListSchema | MapSchema,
  size: number,
  what: string,
  fail: Fail,
): void {
  if (schema.min !== undefined && size < schema.min) fail(`Member must have ${what} greater than or equal to ${schema.min}`)
  if (schema.max !== undefined && size > schema.max) fail(`Member must have ${what} less than or equal to ${schema.max}`)
}

function checkList(schema: ListSchema, items: readonly unknown[], path: string, violations: string[], fail: Fail): void {
  checkBounds(schema, items.length, 'length', fail)
  const { of } = schema
  if (of.kind === 'string') {
    // The list, not its member, is at fault when a plain string in it is: one violation for the whole list.
    if (items.some((item) => breaks(of, item as string)))
      fail(`Member must satisfy constraint: [${constraintsOf(of).join(', ')}]`)
    return
  }
  for (let i = 0; i < items.length && violations.length < VIOLATIONS_MAX; i++)
    check(of, items[i], `${path}.${i + 1}.member`, violations)
}

function checkMap(
  schema: MapSchema,
  map: Readonly<Record<string, unknown>>,
  path: string,
  violations: string[],
  fail: Fail,
): void {
  checkBounds(schema, Object.keys(map).length, 'length', fail)
  const { key, of } = schema
  if (Object.keys(map).some((each) => breaks(key, each)))
    fail(`Map keys must satisfy constraint: [${constraintsOf(key).join(', ')}]`)
  if (of.kind !== 'string') {
    for (const [name, value] of Object.entries(map)) check(of, value, `${path}.${name}.member`, violations)
  } else if (Object.values(map).some((each) => breaks(of, each as string))) {
    fail(`Map value must satisfy constraint: [${constraintsOf(of).join(', ')}]`)
  }
}

function checkStruct(schema: StructSchema, fields: Readonly<Record<string, unknown>>, path: string, violations: string[]): void {
  for (const [name, member] of membersOf(schema)) {
    if (violations.length >= VIOLATIONS_MAX) return
    const value = fields[name]
    if (value !== undefined) check(member, value, memberPath(path, name), violations)
    else if (schema.required.includes(name)) {
      violations.push(`Value null at '${memberPath(path, name)}' failed to satisfy constraint: Member must not be null`)
    }
  }
}

/** `Object.entries` of a schema, made once: 500 records of a PutRecords share it. */
const entriesOfSchema = new WeakMap<StructSchema, readonly (readonly [string, Schema])[]>()

function membersOf(schema: StructSchema): readonly (readonly [string, Schema])[] {
  const known = entriesOfSchema.get(schema)
  if (known !== undefined) return known
  const entries = Object.entries(schema.members)
  entriesOfSchema.set(schema, entries)
  return entries
}

/** `Records` → `records`, `StreamARN` → `streamARN`, each behind its parents and a dot. */
function memberPath(path: string, name: string): string {
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  return path === '' ? lower : `${path}.${lower}`
}

function breaks(schema: StringSchema, value: string): boolean {
  return (
    (schema.min !== undefined && value.length < schema.min) ||
    (schema.max !== undefined && value.length > schema.max) ||
    (schema.pattern !== undefined && !matches(schema.pattern, value)) ||
    (schema.oneOf !== undefined && !schema.oneOf.includes(value))
  )
}

function constraintsOf(schema: StringSchema): readonly string[] {
  return [
    ...(schema.max === undefined ? [] : [`Member must have length less than or equal to ${schema.max}`]),
    ...(schema.min === undefined ? [] : [`Member must have length greater than or equal to ${schema.min}`]),
    ...(schema.pattern === undefined ? [] : [`Member must satisfy regular expression pattern: ${schema.pattern}`]),
    ...(schema.oneOf === undefined ? [] : [`Member must satisfy enum value set: [${schema.oneOf.join(', ')}]`]),
  ]
}

const compiled = new Map<string, RegExp>()

/** Patterns come from our own generated models, so the cache has as many entries as they have patterns. */
function matches(pattern: string, value: string): boolean {
  let regex = compiled.get(pattern)
  if (regex === undefined) {
    regex = new RegExp(`^(?:${pattern})$`, 's')
    compiled.set(pattern, regex)
  }
  return regex.test(value)
}

function violation(schema: Schema, value: unknown, path: string, constraint: string): string {
  return `Value ${rendered(schema, value)}at '${path}' failed to satisfy constraint: ${constraint}`
}

/** How AWS prints the offending value: blobs and lists of structures not at all. Ends with a blank unless empty. */
function rendered(schema: Schema, value: unknown): string {
  switch (schema.kind) {
    case 'blob':
    case 'struct':
      return ''
    case 'list':
      return schema.of.kind === 'struct' || schema.of.kind === 'blob' ? '' : `'[${(value as readonly unknown[]).join(', ')}]' `
    case 'map':
      return `'{${Object.entries(value as object)
        .map(([name, each]) => `${name}=${String(each)}`)
        .join(', ')}}' `
    case 'integer':
      assert(typeof value === 'number', 'an integer arrives as a number')
      return `'${Math.min(value, INTEGER_MAX)}' `
    default:
      return `'${String(value)}' `
  }
}
