import type { MapSchema, Schema, StructSchema } from '../../model/schema.ts'
import { decodeBase64 } from './base64.ts'
import { Misfit, type Wire, type WireMap, WireTime } from './protocol.ts'

const INTEGER_MAX = 2_147_483_647
/** As far as ECMAScript's `Date` goes either way. */
const EPOCH_MS_MAX = 8.64e15

/** What AWS calls the thing it met. That of byte strings is ours: AWS's is not known. */
const MET = {
  number: 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber',
  boolean: 'class java.lang.Boolean',
  string: 'class java.lang.String',
  bytes: 'class java.nio.HeapByteBuffer',
} as const

/** What AWS calls the thing it wanted, articles included. */
const WANTED = {
  string: 'an String',
  integer: 'an Integer',
  long: 'an Long',
  double: 'an Double',
  boolean: 'an Boolean',
  blob: 'a Blob',
  timestamp: 'milliseconds since epoch',
} as const

const BOOLEAN_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['1', true],
  ['YES', true],
  ['FALSE', false],
  ['0', false],
  ['NO', false],
])

/**
 * A tree from the wire as an input, or why not, in AWS's words (observed on AWS for JSON; CBOR answers the same). The first member
 * that does not fit ends it, in the order of the schema.
 */
export function decodeShape(schema: StructSchema, document: WireMap): Record<string, unknown> | Misfit {
  const input: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(schema.members)) {
    const wire = Object.hasOwn(document, name) ? document[name] : undefined
    if (wire === null || wire === undefined) continue
    const value = decodeValue(member, wire)
    if (value instanceof Misfit) return value
    input[name] = value
  }
  return input
}

function decodeValue(schema: Schema, wire: Exclude<Wire, null>): unknown {
  const met = kindOf(wire)
  if (met === 'list') return schema.kind === 'list' ? decodeList(schema.of, wire as readonly Wire[]) : LIST_MET
  if (met === 'object') return decodeObject(schema, wire as WireMap)
  switch (schema.kind) {
    case 'list':
      return new Misfit('Expected list or null')
    case 'map':
      return new Misfit('Expected map or null')
    case 'struct':
      return new Misfit('Expected null')
    default:
      return decodeScalar(schema.kind, wire) ?? new Misfit(`${MET[met]} can not be converted to ${WANTED[schema.kind]}`)
  }
}

const LIST_MET = new Misfit('Start of list found where not expected')
const OBJECT_MET = new Misfit('Start of structure or map found where not expected.')

function kindOf(wire: Exclude<Wire, null>): keyof typeof MET | 'list' | 'object' {
  if (typeof wire === 'string' || typeof wire === 'number' || typeof wire === 'boolean') return typeof wire as 'string'
  if (wire instanceof Uint8Array) return 'bytes'
  if (wire instanceof WireTime) return 'number'
  return Array.isArray(wire) ? 'list' : 'object'
}

function decodeList(of: Schema, wires: readonly Wire[]): unknown[] | Misfit {
  const list: unknown[] = []
  for (const wire of wires) {
    if (wire === null) continue
    const value = decodeValue(of, wire)
    if (value instanceof Misfit) return value
    list.push(value)
  }
  return list
}

function decodeObject(schema: Schema, wires: WireMap): unknown {
  if (schema.kind === 'struct') return decodeShape(schema, wires)
  return schema.kind === 'map' ? decodeMap(schema, wires) : OBJECT_MET
}

function decodeMap(schema: MapSchema, wires: WireMap): Record<string, unknown> | Misfit {
  const map: Record<string, unknown> = Object.create(null)
  for (const [key, wire] of Object.entries(wires)) {
    if (wire === null) continue
    const value = decodeValue(schema.of, wire)
    if (value instanceof Misfit) return value
    map[key] = value
  }
  return map
}

/** `undefined`: the generic text says what is wrong. */
function decodeScalar(wanted: keyof typeof WANTED, wire: Wire): unknown {
  switch (wanted) {
    case 'string':
      return typeof wire === 'string' ? wire : undefined
    case 'integer':
      return typeof wire === 'number' ? clamp(Math.floor(wire), -INTEGER_MAX - 1, INTEGER_MAX) : undefined
    case 'long':
      return typeof wire === 'number' ? clamp(Math.floor(wire), Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) : undefined
    case 'double':
      return typeof wire === 'number' ? clamp(wire, -Number.MAX_VALUE, Number.MAX_VALUE) : undefined
    case 'boolean':
      if (typeof wire === 'boolean') return wire
      return typeof wire === 'string' ? decodeBooleanWord(wire.toUpperCase()) : undefined
    case 'blob':
      if (typeof wire === 'string') return decodeBase64(wire)
      return wire instanceof Uint8Array ? wire : undefined
    case 'timestamp':
      if (wire instanceof WireTime) return clamp(Math.floor(wire.epochMs), -EPOCH_MS_MAX, EPOCH_MS_MAX)
      // A bare number counts seconds. Multiplying leaves noise behind the decimal point, which must not cost a millisecond.
      return typeof wire === 'number' ? clamp(Math.round(wire * 1000), -EPOCH_MS_MAX, EPOCH_MS_MAX) : undefined
  }
}

function decodeBooleanWord(word: string): boolean | Misfit {
  return BOOLEAN_WORDS.get(word) ?? new Misfit(`'${word}' can not be converted to an Boolean`)
}

/** Adding 0 makes -0 a plain zero. */
function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max) + 0
}
