/**
 * From records to the bytes of objects: everything about a delivery stream's data that needs neither clock nor disk nor network.
 *
 *     source → processorsOf → (Lambda) → partitionKeysOf → buffer → encoderOf → object
 *                   └───────────────────────────┴─────────────────────┴──────→ errorDocument → error object
 *
 * Whatever a record holds is a user's: no bytes of it throw here, they fail as a value and go to the error prefix. The same records in the same order give
 * the same object.
 */
import { type Chunks, concatenated, type Records } from './body/chunks.ts'
import { gzipped, zipped } from './body/deflated.ts'
import { HADOOP_BLOCK_BYTES, hadoopSnappy, SNAPPY_JAVA_BLOCK_BYTES, snappyJava } from './body/snappy-framed.ts'
import { converts, type FormatConfiguration, parameterOf, processorsOfType, type SchemaTable } from './configuration.ts'
import type { JqPool } from './keys/jq-pool.ts'
import { type KeyReader, keyReaderOf } from './keys/partition-keys.ts'
import { type Process, processOf } from './processors/processors.ts'
import type { FlowRecord, RecordFailure } from './record.ts'

/** The steps that come before partition keys. Synchronous: a record's worth of work. */
export function processorsOf(configuration: FormatConfiguration): Process {
  return processOf(configuration)
}

/** What a Lambda function would be asked to do: a seam. No delivery stream has one yet. */
export type Transform = (records: readonly FlowRecord[]) => Promise<readonly (FlowRecord | RecordFailure)[]>

/** How partition keys are read from records; `undefined`: they are not. Whether the query is one was asked of `jq` when it was configured. */
export function partitionKeysOf(configuration: FormatConfiguration, jq: JqPool): KeyReader | undefined {
  return keyReaderOf(configuration, jq)
}

export interface ObjectEncoder {
  /** With its dot; empty for none. */
  readonly extension: string
  readonly contentType: string
  readonly contentEncoding?: string
  /**
   * The body of one object. A conversion none of whose records succeeds gives no bytes at all: there is no object then. A failed record is told before the
   * last bytes come, and the promise waited for. Stopping to read frees everything.
   */
  encode(records: Records, to: EncodingTo): Chunks
}

export interface EncodingTo {
  /** A UUID; the same for a second try. */
  readonly objectId: string
  readonly failed: (failure: RecordFailure) => void | Promise<void>
}

/** `table` must be given where records are converted. */
export interface EncoderParts {
  readonly table?: SchemaTable
}

const UNCOMPRESSED_CHUNK_BYTES = 64 * 1024

interface Compression {
  readonly extension: string
  readonly contentEncoding?: string
  readonly body: (records: Records, delimiter: Uint8Array, objectId: string) => Chunks
}

const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  UNCOMPRESSED: {
    extension: '',
    body: (records, delimiter) => concatenated(records, delimiter, UNCOMPRESSED_CHUNK_BYTES),
  },
  GZIP: {
    extension: '.gz',
    contentEncoding: 'gzip',
    body: (records, delimiter) => gzipped(concatenated(records, delimiter, UNCOMPRESSED_CHUNK_BYTES)),
  },
  ZIP: {
    extension: '.zip',
    contentEncoding: 'zip',
    body: (records, delimiter, objectId) => zipped(concatenated(records, delimiter, UNCOMPRESSED_CHUNK_BYTES), objectId),
  },
  Snappy: {
    extension: '.snappy',
    contentEncoding: 'snappy-java',
    body: (records, delimiter) => snappyJava(concatenated(records, delimiter, SNAPPY_JAVA_BLOCK_BYTES)),
  },
  // The developer guide's table says .hsnappy; the service has been seen to write .snappy.
  HADOOP_SNAPPY: {
    extension: '.snappy',
    contentEncoding: 'hadoop-snappy',
    body: (records, delimiter) => hadoopSnappy(concatenated(records, delimiter, HADOOP_BLOCK_BYTES)),
  },
}

export function encoderOf(configuration: FormatConfiguration, _parts: EncoderParts = {}): ObjectEncoder {
  if (converts(configuration)) throw new Error('record format conversion is refused when a delivery stream is created')
  const compression = COMPRESSIONS[configuration.CompressionFormat ?? 'UNCOMPRESSED']
  if (compression === undefined) throw new Error(`no such compression: ${configuration.CompressionFormat}`)
  const delimiter = delimiterOf(configuration)
  return {
    extension: configuration.FileExtension || compression.extension,
    contentType: 'application/octet-stream',
    ...(compression.contentEncoding !== undefined && { contentEncoding: compression.contentEncoding }),
    encode: (records, { objectId }) => compression.body(records, delimiter, objectId),
  }
}

/** A newline unless the processor names another; `\\n` and the like are how templates write control characters. */
export function delimiterOf(configuration: FormatConfiguration): Uint8Array {
  const [processor] = processorsOfType(configuration, 'AppendDelimiterToRecord')
  if (processor === undefined) return new Uint8Array()
  const written = parameterOf(processor, 'Delimiter') ?? '\n'
  return Buffer.from(written.replaceAll(/\\([nrt\\])/g, (_, escaped: string) => ESCAPES[escaped] ?? ''))
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' }
