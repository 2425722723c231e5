/** Records → rows of a table: one JSON object a row, and one or several objects a record. */

import { LONG_NUMBER, readJson } from '../../../../kernel/json-number.ts'
import { type HiveColumn, type HiveType, readHiveType } from '../../../../parquet/hive-type.ts'
import type { ConversionConfiguration, SchemaTable } from '../configuration.ts'
import { jsonObjects } from '../processors/split-json.ts'
import { type Convert, converterOf, finderOf, isObject, nullable, own, type SerDeRules } from './columns.ts'
import { jodaFormat } from './joda.ts'
import { Mismatch } from './mismatch.ts'
import type { TimestampFormat } from './times.ts'

export interface RowFailure {
  readonly code: string
  readonly message: string
}

/** The rows of a record, or why it has none. */
export type RowsOf = (data: Uint8Array) => readonly (readonly unknown[])[] | RowFailure

const PARSE_ERROR = 'DataFormatConversion.ParseError'
const MALFORMED = 'DataFormatConversion.MalformedData'
const EMPTY = 'The record was empty or contained only whitespace.'
const PRIMITIVE = 'The input JSON contained a primitive at the top level. The top level must be an object or array.'
const ARRAY = 'Data does not match the schema. A JSON object is required.'
const TOO_DEEP = 'Data does not match the schema. The record is nested too deeply.'
const NOT_JSON = 'Encountered malformed JSON.'

/** Of the whole table: no record can be converted by it. The code and its words are Leat's. */
export const UNSUPPORTED_SCHEMA = 'DataFormatConversion.UnsupportedSchema'

/** The table's columns, or a sentence about the first that cannot be. */
export function columnsOf(table: SchemaTable): readonly HiveColumn[] | string {
  const { databaseName, tableName } = table.reference
  if (table.columns.length === 0) return `The table ${databaseName}.${tableName} has no columns.`
  const columns: HiveColumn[] = []
  for (const { name, type } of table.columns) {
    const read = readHiveType(type)
    if (read === undefined)
      return `The column ${name} of ${databaseName}.${tableName} has the type ${type}, which is not one of Hive's.`
    if (columns.some((column) => column.name === name.toLowerCase()))
      return `The table ${databaseName}.${tableName} has the column ${name} twice.`
    columns.push({ name: name.toLowerCase(), type: read })
  }
  return columns
}

export function rowReader(columns: readonly HiveColumn[], conversion: ConversionConfiguration): RowsOf {
  const rules = rulesOf(conversion)
  const find = finderOf(rules)
  const cells = columns.map(({ name, type }) => {
    const key = rules.mappings.get(name) ?? name
    return { key: rules.caseInsensitive ? key.toLowerCase() : key, convert: nullable(converterOf(type, rules)) }
  })
  const keep = columns.some(({ type }) => hasDecimal(type)) ? LONG_NUMBER : undefined
  return (data) => {
    const documents = documentsOf(data, keep)
    if ('code' in documents) return documents
    try {
      return documents.map((document) => rowOf(document, find, cells))
    } catch (error) {
      if (error instanceof Mismatch) return { code: MALFORMED, message: error.message }
      // The text of a value that a string column keeps as it is may be nested to any depth: there is no more stack.
      if (error instanceof RangeError) return { code: MALFORMED, message: TOO_DEEP }
      throw error
    }
  }
}

interface Cell {
  readonly key: string
  readonly convert: Convert
}

function rowOf(document: unknown, find: ReturnType<typeof finderOf>, cells: readonly Cell[]): readonly unknown[] {
  if (!isObject(document)) throw new Mismatch(Array.isArray(document) ? ARRAY : PRIMITIVE)
  const object = find(document)
  return cells.map(({ key, convert }) => convert(own(object, key)))
}

function hasDecimal(type: HiveType): boolean {
  switch (type.kind) {
    case 'array':
      return hasDecimal(type.element)
    case 'map':
      return hasDecimal(type.key) || hasDecimal(type.value)
    case 'struct':
      return type.fields.some((field) => hasDecimal(field.type))
    default:
      return type.kind === 'decimal'
  }
}

function documentsOf(data: Uint8Array, keep: RegExp | undefined): readonly unknown[] | RowFailure {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString()
  const whole = readJson(text, keep)
  if (whole !== undefined) return [whole.value]
  if (/^\s*$/.test(text)) return { code: MALFORMED, message: EMPTY }
  const documents = jsonObjects(data, Number.POSITIVE_INFINITY)?.map((piece) => readJson(Buffer.from(piece).toString(), keep))
  if (documents === undefined || documents.length < 2 || documents.includes(undefined))
    return { code: PARSE_ERROR, message: NOT_JSON }
  return documents.map((document) => document?.value)
}

const MILLIS = 'millis'

function rulesOf({ InputFormatConfiguration }: ConversionConfiguration): SerDeRules {
  const { OpenXJsonSerDe: openX, HiveJsonSerDe: hive } = InputFormatConfiguration?.Deserializer ?? {}
  if (hive !== undefined) {
    const formats = hive.TimestampFormats ?? []
    return {
      serDe: 'hive',
      caseInsensitive: true,
      dotsToUnderscores: false,
      mappings: new Map(),
      timestamps: formats.flatMap((format) => (format === MILLIS ? [] : (jodaFormat(format) ?? []))),
      takesMillis: formats.includes(MILLIS),
    }
  }
  const mappings = Object.entries(openX?.ColumnToJsonKeyMappings ?? {})
  return {
    serDe: 'openx',
    caseInsensitive: openX?.CaseInsensitive !== false,
    dotsToUnderscores: openX?.ConvertDotsInJsonKeysToUnderscores === true,
    mappings: new Map(mappings.map(([column, key]) => [column.toLowerCase(), key])),
    timestamps: NO_FORMATS,
    takesMillis: false,
  }
}

const NO_FORMATS: readonly TimestampFormat[] = []

/** The first of a Hive SerDe's `TimestampFormats` that cannot be read; AWS refuses it when the delivery stream is configured. */
export function badTimestampFormat(formats: readonly string[]): string | undefined {
  return formats.find((format) => format !== MILLIS && jodaFormat(format) === undefined)
}
