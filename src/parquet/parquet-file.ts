/**
 * Parquet files, a row at a time. Nothing but the rows of one row group and the footer is held. The same rows give the same bytes.
 *
 * A value is what its column's type asks for, or null: boolean; number for tinyint, smallint, int, float, double; bigint for bigint; string; Uint8Array for
 * binary; days since 1970-01-01 for date; microseconds since the epoch as bigint for timestamp; the unscaled bigint for decimal; array; Map; an object by
 * member names for struct. Another value is the caller's bug.
 */
import { type ColumnWriterOptions, openColumnWriter } from './column-writer.ts'
import type { HiveColumn } from './hive-type.ts'
import { parquetSchema } from './schema.ts'

export interface ParquetOptions extends Pick<ColumnWriterOptions, 'codec' | 'pageBytes' | 'dictionary'> {
  readonly columns: readonly HiveColumn[]
  /** A row group ends at so many bytes, as the caller counts rows; never beyond `ROW_GROUP_BYTES_MAX`. */
  readonly rowGroupBytes?: number
}

/** What a row group may hold, as the caller counts rows. Values take some thirty times their JSON while columns are made of them. */
export const ROW_GROUP_BYTES_MAX = 8 * 1024 * 1024

export interface ParquetFile {
  readonly rows: number
  /** One value a column. `bytes` is what the row is to count for. */
  append(row: readonly unknown[], bytes: number): void
  /** What has become of row groups so far; each is given once. */
  take(): Uint8Array<ArrayBuffer>
  /** The rest, with the footer. A file without rows is a file, too. */
  finish(): Uint8Array<ArrayBuffer>
}

export function openParquetFile({ columns, rowGroupBytes, ...options }: ParquetOptions): ParquetFile {
  const limitBytes = Math.min(rowGroupBytes ?? ROW_GROUP_BYTES_MAX, ROW_GROUP_BYTES_MAX)
  const writer = openColumnWriter({ ...options, schema: parquetSchema(columns) })
  let values: unknown[][] = columns.map(() => [])
  let pending = 0
  let pendingBytes = 0
  let rows = 0
  const flush = (): void => {
    if (pending === 0) return
    writer.write(
      columns.map(({ name }, at) => ({ name, values: values[at] ?? [] })),
      pending,
    )
    values = columns.map(() => [])
    pending = 0
    pendingBytes = 0
  }
  return {
    get rows() {
      return rows
    },
    append(row, rowBytes) {
      for (let at = 0; at < values.length; at++) values[at]?.push(row[at] ?? null)
      rows += 1
      pending += 1
      pendingBytes += rowBytes
      if (pendingBytes >= limitBytes) flush()
    },
    take: writer.take,
    finish() {
      flush()
      return writer.finish()
    },
  }
}
