/**
 * From records to the bytes of objects: everything about a delivery stream's data that needs neither clock nor disk nor network.
 *
 *     source → processorsOf → (Lambda) → partitionKeysOf → buffer → encoderOf → object
 *                   └───────────────────────────┴─────────────────────┴──────→ errorDocument → error object
 *
 * Whatever a record holds is a user's: no bytes of it throw here, they fail as a value and go to the error prefix. The same records in the same order give
 * the same object.
 */

import { assert } from '../../../kernel/assert.ts'
import { type Chunks, concatenated, type Records } from './body/chunks.ts'
import { compressionOf } from './body/compression.ts'
import { converts, type FormatConfiguration, parameterOf, processorsOfType, type SchemaTable } from './configuration.ts'
import { parquetEncoder } from './conversion/encoder.ts'
import type { ConversionPool } from './conversion/pool.ts'
import type { RowFailure } from './conversion/rows.ts'
import type { JqPool } from './keys/jq-pool.ts'
import { type KeyReader, keyReaderOf } from './keys/partition-keys.ts'
import { type Process, processOf } from './processors/processors.ts'
import type { FlowRecord, RecordFailure } from './record.ts'

/** The steps that come before partition keys. Synchronous: a record's worth of work. */
export function processorsOf(configuration: FormatConfiguration): Process {
  return processOf(configuration)
}

/** What a Lambda function makes of records, see `transformation/`: as many outcomes, in their order. It need not be the same twice. */
export type Transform = (records: readonly FlowRecord[]) => Promise<readonly (FlowRecord | RecordFailure | 'dropped')[]>

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

/** Needed where records are converted. */
export interface EncoderParts {
  /** Or why there is none: every record fails of it. */
  readonly table?: SchemaTable | RowFailure
  readonly conversions?: ConversionPool
}

/** The table that a delivery stream is configured with has gone. */
export const TABLE_NOT_FOUND: RowFailure = {
  code: 'DataFormatConversion.EntityNotFound',
  message:
    'The specified table/database could not be found. Please ensure that the table/database exists and that the values provided in the schema configuration are correct, especially with regards to casing.',
}

export function encoderOf(configuration: FormatConfiguration, parts: EncoderParts = {}): ObjectEncoder {
  if (converts(configuration)) return converterOf(configuration, parts)
  const { extension, contentEncoding, blockBytes, body } = compressionOf(configuration)
  const delimiter = delimiterOf(configuration)
  return {
    extension: configuration.FileExtension || extension,
    contentType: 'application/octet-stream',
    ...(contentEncoding !== undefined && { contentEncoding }),
    encode: (records, { objectId }) => body(concatenated(records, delimiter, blockBytes), objectId),
  }
}

function converterOf(configuration: FormatConfiguration, { table, conversions }: EncoderParts): ObjectEncoder {
  const { DataFormatConversionConfiguration: conversion = {}, FileExtension } = configuration
  assert(table !== undefined && conversions !== undefined, 'a conversion has a table and threads')
  assert(conversion.OutputFormatConfiguration?.Serializer?.OrcSerDe === undefined, 'ORC is refused when it is configured')
  const encode = parquetEncoder(conversion, table, conversions)
  const codec = conversion.OutputFormatConfiguration?.Serializer?.ParquetSerDe?.Compression ?? 'SNAPPY'
  return {
    extension: FileExtension || '.parquet',
    contentType: 'application/octet-stream',
    // As AWS labels a Parquet object, though the body as a whole is in no such encoding. Seen with the default codec only.
    ...(codec === 'SNAPPY' && { contentEncoding: 'hadoop-snappy' }),
    encode: (records, { failed }) => encode(records, failed),
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
