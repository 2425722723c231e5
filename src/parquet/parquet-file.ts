/**
 * Parquet files, a row at a time. Nothing but the rows of one row group and the footer is held. The same rows give the same bytes.
 *
 * A value is what its column's type asks for, or null: boolean; number for tinyint, smallint, int, float, double; bigint for bigint; string; Uint8Array for
 * binary; days since 1970-01-01 for date; microseconds since the epoch as bigint for timestamp; the unscaled bigint for decimal; array; Map; an object by
 * member names for struct. Another value is the caller's bug.
 */
import { gzipSync } from 'node:zlib'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { HiveColumn } from './hive-type.ts'
import { parquetSchema } from './schema.ts'
import { snappyCompress } from './snappy.ts'

export type ParquetCodec = 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP'

export interface ParquetOptions {
  readonly columns: readonly HiveColumn[]
  /** Absent: SNAPPY. */
  readonly codec?: ParquetCodec
  /** A row group ends at so many bytes, as the caller counts rows; never beyond `ROW_GROUP_BYTES_MAX`. */
  readonly rowGroupBytes?: number
  /** Of a page, before compression. Absent: 1 MiB. */
  readonly pageBytes?: number
  /** Absent: where it makes a column much smaller. */
  readonly dictionary?: boolean
}

/** What a row group may hold, as the caller counts rows. Values take some thirty times their JSON while columns are made of them. */
export const ROW_GROUP_BYTES_MAX = 8 * 1024 * 1024
const PAGE_BYTES = 1024 * 1024
const CREATED_BY = 'leat'

export interface ParquetFile {
  readonly rows: number
  /** One value a column. `bytes` is what the row is to count for. */
  append(row: readonly unknown[], bytes: number): void
  /** What has become of row groups so far; each is given once. */
  take(): Uint8Array<ArrayBuffer>
  /** The rest, with the footer. A file without rows is a file, too. */
  finish(): Uint8Array<ArrayBuffer>
}

export function openParquetFile(options: ParquetOptions): ParquetFile {
  const { columns, codec = 'SNAPPY', pageBytes: pageSize = PAGE_BYTES } = options
  const limitBytes = Math.min(options.rowGroupBytes ?? ROW_GROUP_BYTES_MAX, ROW_GROUP_BYTES_MAX)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(columns),
    codec,
    compressors: { SNAPPY: snappyCompress, GZIP: (page) => gzipSync(page) },
    createdBy: CREATED_BY,
  })
  let values: unknown[][] = columns.map(() => [])
  let pending = 0
  let pendingBytes = 0
  let rows = 0
  const flush = (): void => {
    if (pending === 0) return
    const columnData = columns.map(({ name }, at) => ({
      name,
      data: values[at] ?? [],
      ...(options.dictionary === false && { encoding: 'PLAIN' as const }),
    }))
    void writer.write({ columnData, rowGroupSize: pending, pageSize })
    values = columns.map(() => [])
    pending = 0
    pendingBytes = 0
  }
  const take = (): Uint8Array<ArrayBuffer> => {
    const taken = new Uint8Array(bytes.buffer.slice(0, bytes.index))
    bytes.index = 0
    return taken
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
    take,
    finish() {
      flush()
      void writer.finish()
      return take()
    },
  }
}
