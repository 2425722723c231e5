/** Records of a stream as a table: those that are there, or those of a window that moves with time. */

import { writeFile } from 'node:fs/promises'
import { type Cell, type ColumnType, cellOf } from '../../../lake/columns.ts'
import { Inference } from '../../../lake/infer.ts'
import { recordsIn } from '../../../lake/json-records.ts'
import { UserError } from '../../io.ts'
import { jsonPayload } from '../../tail/payload.ts'
import type { ShownRecord } from '../../tail/unpack.ts'
import { bytesText, grouped } from '../../text.ts'
import { type DuckDb, jsonLinesTable, name, text } from './duckdb.ts'
import { makeView } from './lake-tables.ts'
import type { Reference } from './references.ts'

/** What is known of every record, whatever is in it. A field of the data with such a name is only in `data`. */
const OWN_COLUMNS = {
  partition_key: 'VARCHAR',
  sequence_number: 'VARCHAR',
  shard_id: 'VARCHAR',
  arrived_at: 'TIMESTAMPTZ',
  data: 'JSON',
} as const
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  json: 'JSON',
  bigint: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  timestamp: 'TIMESTAMPTZ',
}

/** Held in memory at once. */
const RECORDS_MAX = 500_000
const BYTES_MAX = 256 * 1024 * 1024

interface HeldRecord {
  readonly arrivedAtMs: number
  readonly bytes: number
  readonly own: Readonly<Record<string, string | null>>
  /** JSON, as it came. */
  readonly data: string
  readonly fields: Readonly<Record<string, unknown>>
}

export class StreamTable {
  readonly stream: string
  readonly #reference: Reference
  readonly #file: string
  readonly #inference = new Inference()
  #records: HeldRecord[] = []
  #bytes = 0
  /** Since the table was made last. */
  #hasChanged = true
  #hasColumns = false

  constructor(stream: string, reference: Reference, file: string) {
    this.stream = stream
    this.#reference = reference
    this.#file = file
  }

  get records(): number {
    return this.#records.length
  }

  /** Whether there was a record yet: before the first one nobody knows which fields there are. */
  get isReady(): boolean {
    return this.#hasColumns
  }

  /** Throws `UserError` when there are more than can be held. */
  add(shardId: string, { partitionKey, sequenceNumber, arrivedAt, data }: ShownRecord): void {
    if (this.#records.length >= RECORDS_MAX || this.#bytes + data.length > BYTES_MAX) {
      throw new UserError(
        `"${this.stream}" has more than ${grouped(RECORDS_MAX)} records or ${bytesText(BYTES_MAX)}, more than are held here. Narrow it down: --since 15m, or with --follow a shorter --window.`,
      )
    }
    const [record] = recordsIn(data)
    const fields = record?.value !== undefined && record.bytes.length >= data.length - 2 ? record.value : {}
    this.#inference.add(fields)
    this.#hasColumns = true
    this.#records.push({
      arrivedAtMs: arrivedAt?.getTime() ?? 0,
      bytes: data.length,
      own: {
        partition_key: partitionKey,
        sequence_number: sequenceNumber,
        shard_id: shardId,
        arrived_at: arrivedAt?.toISOString() ?? null,
      },
      data: jsonPayload(data).json,
      fields,
    })
    this.#bytes += data.length
    this.#hasChanged = true
  }

  /** Takes out what arrived before. Records of a shard are in order of arrival, those of several nearly so. */
  dropBefore(ms: number): void {
    const kept = this.#records.filter(({ arrivedAtMs }) => arrivedAtMs >= ms)
    if (kept.length === this.#records.length) return
    this.#records = kept
    this.#bytes = kept.reduce((sum, { bytes }) => sum + bytes, 0)
    this.#hasChanged = true
  }

  /** Makes the table as of now. `false` if it is the one that was made last. */
  async make(duckDb: DuckDb): Promise<boolean> {
    if (!this.#hasChanged) return false
    this.#hasChanged = false
    const fields = Object.entries(this.#inference.columns()).filter(([field]) => !Object.hasOwn(OWN_COLUMNS, field.toLowerCase()))
    const lines = this.#records.map((record) => lineOf(record, fields))
    await writeFile(this.#file, lines.join(''))
    const columns = [...Object.entries(OWN_COLUMNS), ...fields.map(([field, type]) => [field, FIELD_TYPES[type]] as const)]
    const described = columns.map(([column, type]) => `${text(column)}: ${text(type)}`).join(', ')
    await makeView(duckDb, this.#reference, `SELECT * FROM ${jsonLinesTable([this.#file], `columns = {${described}}`)}`)
    return true
  }
}

function lineOf({ own, data, fields }: HeldRecord, columns: readonly (readonly [string, ColumnType])[]): string {
  const cells = columns.flatMap(([field, type]) => {
    const cell = cellOf(Object.hasOwn(fields, field) ? fields[field] : null, type)
    return cell === undefined || cell === null ? [] : [`,${JSON.stringify(field)}:${jsonOf(cell, type)}`]
  })
  return `${JSON.stringify(own).slice(0, -1)},"data":${data}${cells.join('')}}\n`
}

function jsonOf(cell: Exclude<Cell, null>, type: ColumnType): string {
  if (typeof cell === 'bigint') return String(cell)
  return type === 'json' && typeof cell === 'string' ? cell : JSON.stringify(cell)
}

/** `stream('orders')` for `stream."orders"`, as a function of tables. */
export async function makeStreamFunction(duckDb: DuckDb): Promise<void> {
  await duckDb.run(
    `CREATE MACRO stream(stream_name) AS TABLE SELECT * FROM query('SELECT * FROM stream.${name("' || replace(stream_name, '\"', '\"\"') || '")}')`,
  )
}
