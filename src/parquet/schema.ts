/** Hive's columns as Parquet's schema: every column and member optional, lists and maps in the three levels of the format's specification. */
import type { SchemaElement } from 'hyparquet'
import type { HiveColumn, HiveType } from './hive-type.ts'

export function parquetSchema(columns: readonly HiveColumn[]): SchemaElement[] {
  return [
    { name: 'hive_schema', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => elements(name, type, 'OPTIONAL')),
  ]
}

type Repetition = 'OPTIONAL' | 'REQUIRED'

function elements(name: string, type: HiveType, repetition_type: Repetition): SchemaElement[] {
  const self = { name, repetition_type }
  switch (type.kind) {
    case 'array':
      return [
        { ...self, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...elements('element', type.element, 'OPTIONAL'),
      ]
    case 'map':
      return [
        { ...self, num_children: 1, converted_type: 'MAP', logical_type: { type: 'MAP' } },
        { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
        ...elements('key', type.key, 'REQUIRED'),
        ...elements('value', type.value, 'OPTIONAL'),
      ]
    case 'struct':
      return [
        { ...self, num_children: type.fields.length },
        ...type.fields.flatMap((field) => elements(field.name, field.type, 'OPTIONAL')),
      ]
    case 'decimal':
      return [{ ...self, ...decimal(type.precision, type.scale) }]
    default:
      return [{ ...self, ...LEAVES[type.kind] }]
  }
}

type Leaf = Omit<SchemaElement, 'name' | 'repetition_type'>

/** Of columns without columns below them: what Parquet keeps, and what that means. */
export const LEAVES: Readonly<Record<Exclude<HiveType['kind'], 'array' | 'map' | 'struct' | 'decimal'>, Leaf>> = {
  boolean: { type: 'BOOLEAN' },
  // The writer's logical type of integers is not what Arrow reads; the converted type is enough.
  tinyint: { type: 'INT32', converted_type: 'INT_8' },
  smallint: { type: 'INT32', converted_type: 'INT_16' },
  int: { type: 'INT32' },
  bigint: { type: 'INT64' },
  float: { type: 'FLOAT' },
  double: { type: 'DOUBLE' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  binary: { type: 'BYTE_ARRAY' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  // A wall-clock time without a zone, as Hive means it: there is no converted type that says so.
  timestamp: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' } },
}

function decimal(precision: number, scale: number): Leaf {
  const common = { converted_type: 'DECIMAL', precision, scale, logical_type: { type: 'DECIMAL', precision, scale } } as const
  if (precision <= 9) return { type: 'INT32', ...common }
  if (precision <= 18) return { type: 'INT64', ...common }
  return { type: 'FIXED_LEN_BYTE_ARRAY', type_length: bytesOf(precision), ...common }
}

/** The fewest that hold every number of so many digits and its sign. */
function bytesOf(precision: number): number {
  let bytes = 1
  while (2n ** BigInt(8 * bytes - 1) < 10n ** BigInt(precision)) bytes += 1
  return bytes
}
