/** Columns and first rows of a Parquet file, of which only the pieces that are needed are fetched. A chunk of its own: loaded with the first such file. */
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects, parquetSchema, type SchemaTree } from 'hyparquet'
import { hexDump } from './bytes.ts'
import { visible } from './decode.ts'
import { gunzip } from './inflate.ts'

export interface ParquetColumn {
  readonly name: string
  readonly type: string
  readonly optional: boolean
}

export interface ParquetPreview {
  readonly columns: readonly ParquetColumn[]
  /** In the order of the columns. */
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
  readonly rowGroups: number
  readonly createdBy: string
  readonly codecs: readonly string[]
}

export const ROWS_SHOWN_MAX = 100
const CELL_CHARS_MAX = 200
const PAGE_BYTES_MAX = 64 * 1024 * 1024

/** Rejects for what is no Parquet, or is packed in a way that is not known here. */
export async function readParquet(file: AsyncBuffer): Promise<ParquetPreview> {
  const metadata = await parquetMetadataAsync(file)
  const columns = parquetSchema(metadata).children.map(columnOf)
  const rowCount = Number(metadata.num_rows)
  const objects = await parquetReadObjects({
    file,
    metadata,
    rowStart: 0,
    rowEnd: Math.min(rowCount, ROWS_SHOWN_MAX),
    compressors: { GZIP: unpackedPage },
  })
  const codecs = new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec ?? '')))
  return {
    columns,
    rows: objects.map((row) => columns.map(({ name }) => cellText(row[name]))),
    rowCount,
    rowGroups: metadata.row_groups.length,
    createdBy: metadata.created_by ?? '',
    codecs: [...codecs].filter((each) => each !== ''),
  }
}

/** Snappy is known to the reader itself. */
function unpackedPage(input: Uint8Array): Uint8Array {
  return gunzip(input, PAGE_BYTES_MAX)?.bytes ?? new Uint8Array(0)
}

function columnOf({ element, children }: SchemaTree): ParquetColumn {
  return { name: element.name, type: typeOf({ element, children }), optional: element.repetition_type !== 'REQUIRED' }
}

function typeOf({ element, children }: Pick<SchemaTree, 'element' | 'children'>): string {
  if (children.length > 0) {
    const kind = element.converted_type ?? element.logical_type?.type ?? 'group'
    return `${kind.toLowerCase()}<${children.map((child) => `${child.element.name}: ${typeOf(child)}`).join(', ')}>`
  }
  const logical = element.logical_type
  if (logical?.type === 'DECIMAL') return `decimal(${logical.precision},${logical.scale})`
  if (logical?.type === 'TIMESTAMP') return `timestamp(${logical.unit.toLowerCase()})`
  const name = logical?.type ?? element.converted_type ?? element.type ?? '?'
  return NAMES[name] ?? name.toLowerCase()
}

/** As people of Hive and Athena say it. */
const NAMES: Readonly<Record<string, string>> = {
  UTF8: 'string',
  BYTE_ARRAY: 'binary',
  TIMESTAMP_MILLIS: 'timestamp(millis)',
  TIMESTAMP_MICROS: 'timestamp(micros)',
  INT96: 'timestamp(int96)',
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return hexDump(value.subarray(0, 16))
  const text = typeof value === 'object' ? JSON.stringify(value, withBigNumbers) : String(value)
  return visible(text.length > CELL_CHARS_MAX ? `${text.slice(0, CELL_CHARS_MAX)}…` : text)
}

/** JSON knows no integers of 64 bits. */
function withBigNumbers(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
