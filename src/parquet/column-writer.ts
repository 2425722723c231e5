/** The bytes of a Parquet file, from columns: what every one that Leat writes has in common, whatever its columns mean. The same values give the same bytes. */
import { gzipSync } from 'node:zlib'
import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { snappyCompress } from './snappy.ts'

export type ParquetCodec = 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP'

/** A column of the schema by its name, with a value or null for each row. */
export interface ColumnValues {
  readonly name: string
  readonly values: readonly unknown[]
}

export interface ColumnWriterOptions {
  /** The root, and below it the columns. */
  readonly schema: SchemaElement[]
  /** Absent: SNAPPY. */
  readonly codec?: ParquetCodec
  /** Of a page, before compression. Absent: 1 MiB. */
  readonly pageBytes?: number
  /** Absent: where it makes a column much smaller. */
  readonly dictionary?: boolean
  /** Kept in the footer. */
  readonly notes?: Readonly<Record<string, string>>
}

const PAGE_BYTES = 1024 * 1024
const CREATED_BY = 'leat'

export interface ColumnWriter {
  /** Adds rows: row groups of `groupRows`, the last one of what is left. All columns have the same length. */
  write(columns: readonly ColumnValues[], groupRows: number): void
  /** What there is so far; each byte is given once. */
  take(): Uint8Array<ArrayBuffer>
  /** The rest, with the footer. A file without rows is a file, too. */
  finish(): Uint8Array<ArrayBuffer>
}

export function openColumnWriter({ schema, codec = 'SNAPPY', notes = {}, ...options }: ColumnWriterOptions): ColumnWriter {
  const { pageBytes: pageSize = PAGE_BYTES, dictionary } = options
  const bytes = new ByteWriter()
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }))
  const writer = new ParquetWriter({
    writer: bytes,
    schema,
    codec,
    compressors: { SNAPPY: snappyCompress, GZIP: (page) => gzipSync(page) },
    ...(kvMetadata.length > 0 && { kvMetadata }),
    createdBy: CREATED_BY,
  })
  const take = (): Uint8Array<ArrayBuffer> => {
    const taken = new Uint8Array(bytes.buffer.slice(0, bytes.index))
    bytes.index = 0
    return taken
  }
  return {
    write(columns, rowGroupSize) {
      const columnData = columns.map(({ name, values }) => ({
        name,
        // Its type is that of an array which may be changed; it is only read.
        data: values as unknown[],
        ...(dictionary === false && { encoding: 'PLAIN' as const }),
      }))
      // Into memory: nothing to wait for.
      void writer.write({ columnData, rowGroupSize, pageSize })
    },
    take,
    finish() {
      void writer.finish()
      return take()
    },
  }
}
