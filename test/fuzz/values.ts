import type { Random } from '../../src/kernel/random.ts'

/** What a request body is made of before it is JSON or CBOR: bytes are a blob of the API. */
export type Value = null | boolean | number | string | Uint8Array | readonly Value[] | { readonly [name: string]: Value }

export function pick<T>(random: Random, choices: readonly T[]): T {
  const chosen = choices[random.int(choices.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

/** Names that are something else in JavaScript. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
] as const

const STRANGE_STRINGS = [
  '',
  ' ',
  '\0',
  '\u{1F600}',
  '\ud800',
  '\u202e',
  '../../etc/passwd',
  '%00',
  '%(name)s',
  '-1',
  '1e400',
  'null',
  'a'.repeat(129),
  'b'.repeat(2000),
  '9'.repeat(200),
  '340282366920938463463374607431768211456',
  'arn:aws:kinesis:us-east-1:000000000000:stream/',
  'arn:aws:kinesis:::stream/../x',
  'shardId-000000000000',
  'shardId--1',
  ...PROTOTYPE_NAMES,
] as const
const STRANGE_NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.5,
  2 ** 31,
  -(2 ** 31),
  2 ** 53,
  1e21,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  // Above every limit: a stream of 10,000 shards would be made, and takes its 10 MiB.
  20_001,
] as const

/** Some value of any type, shallow or deep. */
export function strangeValue(random: Random): Value {
  switch (random.int(9)) {
    case 0:
      return null
    case 1:
      return random.int(2) === 0
    case 2:
      return pick(random, STRANGE_NUMBERS)
    case 3:
    case 4:
      return pick(random, STRANGE_STRINGS)
    case 5:
      return random.bytes(random.int(60))
    case 6:
      return Array.from({ length: random.int(5) }, () => pick(random, STRANGE_STRINGS))
    case 7:
      return named(pick(random, PROTOTYPE_NAMES), pick<Value>(random, [null, 'x', { x: 1 }, []]))
    default:
      return nested(random, pick(random, [2, 10, 100, 1000]))
  }
}

function nested(random: Random, depth: number): Value {
  const inList = random.int(2) === 0
  let value: Value = 'deep'
  for (let level = 0; level < depth; level++) value = inList ? [value] : { x: value }
  return value
}

/** A member that is really called so: `{ __proto__: … }` would set the prototype. */
function named(name: string, value: Value): Value {
  return Object.fromEntries([[name, value]])
}

/** Changes one place of a value, near the top or far down. */
export function mutate(random: Random, value: Value): Value {
  if (Array.isArray(value)) return mutateList(random, value as readonly Value[])
  if (isMembers(value)) return mutateMembers(random, value)
  if (typeof value === 'string' && value.length > 0 && random.int(3) === 0) return mutateText(random, value)
  return strangeValue(random)
}

function mutateList(random: Random, list: readonly Value[]): Value {
  const at = random.int(list.length + 1)
  switch (random.int(5)) {
    case 0:
      return strangeValue(random)
    case 1: {
      // Not lists of such lists of such lists.
      const first = Array.isArray(list[0]) ? null : (list[0] ?? null)
      return Array.from({ length: pick(random, [11, 51, 501, 1001]) }, () => first)
    }
    case 2:
      return list.toSpliced(at, 1)
    default:
      return at < list.length ? list.with(at, mutate(random, list[at] ?? null)) : [...list, strangeValue(random)]
  }
}

function mutateMembers(random: Random, members: { readonly [name: string]: Value }): Value {
  const entries = Object.entries(members)
  if (entries.length === 0) return Object.fromEntries([[pick(random, PROTOTYPE_NAMES), strangeValue(random)]])
  const at = random.int(entries.length)
  const [name, value] = entries[at] ?? ['Added', null]
  switch (random.int(8)) {
    case 0:
      return strangeValue(random)
    case 1:
      return Object.fromEntries(entries.toSpliced(at, 1))
    case 2:
      return Object.fromEntries([
        ...entries,
        [pick(random, [...PROTOTYPE_NAMES, 'Unknown', '', name.toLowerCase()]), strangeValue(random)],
      ])
    case 3:
      return Object.fromEntries(entries.with(at, [pick(random, [...PROTOTYPE_NAMES, name.toUpperCase()]), value]))
    default:
      return Object.fromEntries(entries.with(at, [name, mutate(random, value)]))
  }
}

function mutateText(random: Random, text: string): string {
  const at = random.int(text.length)
  switch (random.int(4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text + text
    case 2:
      return text.slice(0, at) + pick(random, STRANGE_STRINGS) + text.slice(at)
    default:
      return text.slice(0, at) + String.fromCharCode(random.int(0x1_0000)) + text.slice(at + 1)
  }
}

/** Some bits or bytes changed, taken away or put in. */
export function mutateBytes(random: Random, bytes: Buffer): Buffer {
  const at = random.int(bytes.length + 1)
  switch (random.int(5)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), random.bytes(1 + random.int(8)), bytes.subarray(at)])
    case 2:
      return Buffer.concat([bytes, bytes.subarray(at)])
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.int(8))])
    default: {
      const changed = Buffer.from(bytes)
      for (let count = 1 + random.int(4); count > 0 && changed.length > 0; count--) {
        const place = random.int(changed.length)
        changed[place] = (changed[place] ?? 0) ^ (1 << random.int(8))
      }
      return changed
    }
  }
}

export function isMembers(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
}
