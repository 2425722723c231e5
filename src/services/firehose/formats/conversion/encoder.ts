/** Records → one Parquet object, in a worker thread, while the next records are gathered. */
import type { ParquetCodec } from '../../../../parquet/column-writer.ts'
import type { ParquetOptions } from '../../../../parquet/parquet-file.ts'
import type { Chunks, Records } from '../body/chunks.ts'
import type { ConversionConfiguration, ParquetSerDe, SchemaTable } from '../configuration.ts'
import { type FlowRecord, failure, type RecordFailure } from '../record.ts'
import type { ConversionPool, Converted } from './pool.ts'
import { columnsOf, type RowFailure, UNSUPPORTED_SCHEMA } from './rows.ts'

const BATCH_BYTES = 1024 * 1024
const BATCH_RECORDS = 4096

export type Failed = (failure: RecordFailure) => void | Promise<void>

export function parquetEncoder(
  conversion: ConversionConfiguration,
  table: SchemaTable | RowFailure,
  pool: ConversionPool,
): (records: Records, failed: Failed) => Chunks {
  if ('code' in table) return (records, failed) => none(records, failed, table)
  const columns = columnsOf(table)
  if (typeof columns === 'string') {
    const problem = { code: UNSUPPORTED_SCHEMA, message: columns }
    return (records, failed) => none(records, failed, problem)
  }
  const options = optionsOf(conversion.OutputFormatConfiguration?.Serializer?.ParquetSerDe)
  return async function* (records, failed) {
    const job = await pool.open(columns, conversion, options)
    try {
      let before: Promise<Converted> | undefined
      let sent: readonly FlowRecord[] = []
      for await (const batch of batches(records)) {
        if (before !== undefined) yield* given(await before, sent, failed)
        before = job.rows(...joined(batch))
        // Its failure is seen when it is waited for.
        before.catch(() => undefined)
        sent = batch
      }
      if (before !== undefined) yield* given(await before, sent, failed)
      yield* given(await job.finish(), [], failed)
    } finally {
      await job.drop()
    }
  }
}

async function* none(records: Records, failed: Failed, { code, message }: RowFailure): Chunks {
  for await (const record of records) await failed(failure('format-conversion-failed', code, message, record))
  yield* []
}

async function* given({ chunk, failures }: Converted, sent: readonly FlowRecord[], failed: Failed): Chunks {
  for (const [at, code, message] of failures) {
    const record = sent[at]
    if (record !== undefined) await failed(failure('format-conversion-failed', code, message, record))
  }
  if (chunk.length > 0) yield chunk
}

async function* batches(records: Records): AsyncGenerator<readonly FlowRecord[]> {
  let batch: FlowRecord[] = []
  let bytes = 0
  for await (const record of records) {
    batch.push(record)
    bytes += record.data.length
    if (bytes < BATCH_BYTES && batch.length < BATCH_RECORDS) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

function joined(batch: readonly FlowRecord[]): [data: Uint8Array<ArrayBuffer>, ends: Uint32Array] {
  const data = new Uint8Array(batch.reduce((sum, record) => sum + record.data.length, 0))
  const ends = new Uint32Array(batch.length)
  let at = 0
  batch.forEach((record, place) => {
    data.set(record.data, at)
    at += record.data.length
    ends[place] = at
  })
  return [data, ends]
}

function optionsOf(serDe: ParquetSerDe = {}): Omit<ParquetOptions, 'columns'> {
  const { Compression, BlockSizeBytes, PageSizeBytes, EnableDictionaryCompression } = serDe
  return {
    ...(Compression !== undefined && { codec: Compression as ParquetCodec }),
    ...(BlockSizeBytes !== undefined && { rowGroupBytes: BlockSizeBytes }),
    ...(PageSizeBytes !== undefined && { pageBytes: PageSizeBytes }),
    ...(EnableDictionaryCompression !== undefined && { dictionary: EnableDictionaryCompression }),
  }
}
