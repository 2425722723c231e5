/** Tables as Parquet: Snappy, row groups of bounded size, every column nullable. */

import { type FileMetaData, parquetMetadata, parquetRead, type SchemaElement } from 'hyparquet'
import { type ColumnWriter, openColumnWriter } from '../parquet/column-writer.ts'
import { LEAVES } from '../parquet/schema.ts'
import type { Cell, Columns, ColumnType } from './columns.ts'
import { damaged, type Objects } from './objects.ts'

const ROWS_PER_GROUP = 100_000
/** Remembers what Parquet does not tell apart: json is text as string is. */
const COLUMNS_NOTE = 'leat.columns'

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  string: LEAVES.string,
  json: LEAVES.string,
  bigint: LEAVES.bigint,
  double: LEAVES.double,
  boolean: LEAVES.boolean,
  // A point in time, where Hive's is what a clock on the wall shows.
  timestamp: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
}

/** Values column by column; all columns have the same length. */
export type Table = ReadonlyMap<string, readonly Cell[]>

/** Writes one file, table after table. A column that a table lacks is null there. */
export class ParquetFileWriter {
  readonly #columns: Columns
  readonly #writer: ColumnWriter
  #rows = 0

  constructor(columns: Columns) {
    this.#columns = columns
    const elements = Object.entries(columns).map(([name, type]) => ({
      ...ELEMENTS[type],
      name,
      repetition_type: 'OPTIONAL' as const,
    }))
    this.#writer = openColumnWriter({
      schema: [{ name: 'leat', num_children: elements.length }, ...elements],
      notes: { [COLUMNS_NOTE]: JSON.stringify(columns) },
    })
  }

  get rows(): number {
    return this.#rows
  }

  add(table: Table, rows: number): void {
    const columns = Object.keys(this.#columns).map((name) => ({
      name,
      values: table.get(name) ?? new Array<Cell>(rows).fill(null),
    }))
    this.#writer.write(columns, ROWS_PER_GROUP)
    this.#rows += rows
  }

  finish(): Uint8Array {
    return this.#writer.finish()
  }
}

export interface ParquetFile {
  readonly columns: Columns
  readonly rows: number
  /** The named columns, those of them that are there. */
  read(names: readonly string[]): Promise<Table>
}

export function openParquet(bytes: Uint8Array): ParquetFile {
  const file = bytes.slice().buffer
  const metadata = parquetMetadata(file)
  const columns = columnsOf(metadata)
  const rows = Number(metadata.num_rows)
  return {
    columns,
    rows,
    read: async (names) => {
      const wanted = names.filter((name) => columns[name] !== undefined)
      if (wanted.length === 0 || rows === 0) return new Map(wanted.map((name) => [name, []]))
      const table = new Map<string, Cell[]>(wanted.map((name) => [name, new Array<Cell>(rows).fill(null)]))
      await parquetRead({
        file,
        metadata,
        columns: wanted,
        onChunk: ({ columnName, columnData, rowStart }) => {
          const cells = table.get(columnName)
          for (let index = 0; cells !== undefined && index < columnData.length; index++) {
            cells[rowStart + index] = columnData[index] ?? null
          }
        },
      })
      return table
    },
  }
}

/** A file of the lake; `undefined` if it is not there. Throws `LakeProblem` if it is no Parquet. */
export async function parquetAt(objects: Objects, key: string): Promise<ParquetFile | undefined> {
  const found = await objects.get(key)
  if (found === undefined) return undefined
  try {
    return openParquet(found.body)
  } catch (error) {
    throw damaged(key, error)
  }
}

function columnsOf(metadata: FileMetaData): Columns {
  const note = metadata.key_value_metadata?.find(({ key }) => key === COLUMNS_NOTE)?.value
  if (note === undefined) throw new Error('it was not written by a lake')
  return JSON.parse(note) as Columns
}
