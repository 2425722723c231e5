/** JSON values → values of Hive's types, as the OpenX and the Hive JSON SerDe see them. What AWS does is known from its error objects and its files. */

import { JsonNumber, writeJson } from '../../../../kernel/json-number.ts'
import type { HiveColumn, HiveType } from '../../../../parquet/hive-type.ts'
import { jacksonToken, javaClass, Mismatch, mismatch } from './mismatch.ts'
import { bigints, decimals, digitsOf, doubles, integers, javaDouble } from './numbers.ts'
import { dateOf, hiveTimestamp, openXTimestamp, type TimestampFormat } from './times.ts'

export interface SerDeRules {
  readonly serDe: 'openx' | 'hive'
  /** Members are found, and OpenX's keys kept, in lower case. */
  readonly caseInsensitive: boolean
  readonly dotsToUnderscores: boolean
  /** Column → key. */
  readonly mappings: ReadonlyMap<string, string>
  readonly timestamps: readonly TimestampFormat[]
  readonly takesMillis: boolean
}

/** Throws `Mismatch`. Never called with null. */
export type Convert = (value: unknown) => unknown

export function converterOf(type: HiveType, rules: SerDeRules): Convert {
  const digits = digitsOf(rules.serDe)
  switch (type.kind) {
    case 'boolean':
      return booleans(rules)
    case 'tinyint':
      return integers(digits, 8, type.kind)
    case 'smallint':
      return integers(digits, 16, type.kind)
    case 'int':
      return integers(digits, 32, type.kind)
    case 'bigint':
      return bigints(digits)
    case 'float':
    case 'double':
      return doubles(digits, type.kind)
    case 'decimal':
      return decimals(digits, type.precision, type.scale)
    case 'string':
      return texts(rules)
    case 'binary': {
      const text = texts(rules)
      return (value) => Buffer.from(text(value))
    }
    case 'date':
      return dateOf
    case 'timestamp':
      return rules.serDe === 'openx' ? openXTimestamp : hiveTimestamp(rules.timestamps, rules.takesMillis)
    case 'array':
      return arrays(type.element, rules)
    case 'map':
      return maps(type.key, type.value, rules)
    case 'struct':
      return structs(type.fields, rules)
  }
}

function booleans({ serDe }: SerDeRules): Convert {
  return (value) => {
    if (typeof value === 'boolean') return value
    if (serDe === 'hive') throw mismatch(`Current token (${jacksonToken(value)}) not of boolean type`)
    // Boolean.valueOf: every other text is false, in Java; here it is a mistake that somebody should see.
    if (typeof value === 'string' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
    if (typeof value === 'string') throw mismatch(`For input string: "${value}"`)
    throw mismatch(`${javaClass(value)} cannot be cast to java.lang.Boolean`)
  }
}

function texts(rules: SerDeRules): (value: unknown) => string {
  const renamed = renameOf(rules)
  return (value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return Number.isInteger(value) ? String(value) : javaDouble(value)
    if (value instanceof JsonNumber) return /[.eE]/.test(value.source) ? javaDouble(value.value) : value.source
    if (typeof value === 'boolean') return String(value)
    if (rules.serDe === 'hive') {
      throw new Mismatch('One or more fields have incorrect format. Exception when validating field (root)')
    }
    return writeJson(value, renamed)
  }
}

function arrays(element: HiveType, rules: SerDeRules): Convert {
  const convert = nullable(converterOf(element, rules))
  return (value) => {
    if (Array.isArray(value)) return value.map(convert)
    if (rules.serDe === 'hive') throw mismatch('java.io.IOException: Start of Array expected')
    return [convert(value)]
  }
}

function maps(key: HiveType, value: HiveType, rules: SerDeRules): Convert {
  const keys = converterOf(key, { ...rules, serDe: 'openx' })
  const values = nullable(converterOf(value, rules))
  const renamed = renameOf(rules)
  return (given) => {
    if (!isObject(given)) throw notAnObject(given, rules)
    return new Map(Object.entries(given).map(([name, each]) => [keys(renamed(name)), values(each)]))
  }
}

function structs(fields: readonly HiveColumn[], rules: SerDeRules): Convert {
  const members = fields.map(({ name, type }) => ({ name, convert: nullable(converterOf(type, rules)) }))
  const find = finderOf(rules)
  return (given) => {
    const struct: Record<string, unknown> = Object.create(null)
    if (rules.serDe === 'openx' && Array.isArray(given)) {
      members.forEach(({ name, convert }, at) => {
        struct[name] = convert(given[at])
      })
      return struct
    }
    if (!isObject(given)) throw notAnObject(given, rules)
    const object = find(given)
    for (const { name, convert } of members) struct[name] = convert(own(object, name))
    return struct
  }
}

function notAnObject(value: unknown, { serDe }: SerDeRules): Mismatch {
  if (serDe === 'hive') return mismatch('java.io.IOException: Start of Object expected')
  return mismatch(
    `Data is not JSONObject  but ${javaClass(value)} with value ${writeJson(value, (key) => key).replace(/^"(.*)"$/s, '$1')}`,
  )
}

export function nullable(convert: Convert): Convert {
  return (value) => (value === null || value === undefined ? null : convert(value))
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber)
}

export function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** What becomes of a key that is kept as data: Hive keeps it. */
function renameOf({ serDe, ...rules }: SerDeRules): (key: string) => string {
  return serDe === 'hive' ? (key) => key : keyOf(rules)
}

function keyOf({ caseInsensitive, dotsToUnderscores }: Pick<SerDeRules, 'caseInsensitive' | 'dotsToUnderscores'>) {
  return (key: string): string => {
    const dotted = dotsToUnderscores ? key.replaceAll('.', '_') : key
    return caseInsensitive ? dotted.toLowerCase() : dotted
  }
}

/** The object by the keys that columns go by: itself, if it is written so already. */
export function finderOf(rules: SerDeRules): (object: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> {
  const renamed = keyOf(rules)
  if (!rules.caseInsensitive && !rules.dotsToUnderscores) return (object) => object
  return (object) => {
    for (const key in object) {
      if (renamed(key) !== key) return Object.fromEntries(Object.entries(object).map(([each, value]) => [renamed(each), value]))
    }
    return object
  }
}
