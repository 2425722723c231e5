/**
 * From the records of a cut to the bytes of its objects: one of what became of them, and one for each type of failure. The same cut and format give the
 * same bytes however often they are asked for, so nothing but the cut need be kept until the objects are where they belong.
 *
 * Error documents of a cut are kept while its object is written, up to a limit; beyond it they are made again in a pass of their own.
 */
import { compressionOf } from '../formats/body/compression.ts'
import { converts, type FormatConfiguration, processorsOfType, type SchemaTable } from '../formats/configuration.ts'
import type { ConversionPool } from '../formats/conversion/pool.ts'
import type { RowFailure } from '../formats/conversion/rows.ts'
import { errorDocument } from '../formats/error-document.ts'
import { delimiterOf, encoderOf } from '../formats/index.ts'
import type { ErrorOutputType, FlowRecord, RecordFailure } from '../formats/record.ts'
import { ERROR_DOCUMENTS_BYTES_MAX } from './limits.ts'
import { plainBody } from './plain-body.ts'
import type { Cut } from './progress.ts'
import { flowOf } from './record-flow.ts'
import { runsOf } from './records.ts'
import type { Source } from './source.ts'

export interface BodyParts {
  readonly source: Pick<Source, 'reread' | 'namer'>
  readonly format: FormatConfiguration
  /** Of a conversion; or why there is none. */
  readonly table?: SchemaTable | RowFailure | undefined
  readonly conversions: ConversionPool
  readonly cut: Cut
  /** The records have been through the processors already. */
  readonly isFinished: boolean
}

export interface FailedRecords {
  count: number
  bytes: number
  /** `undefined`: too many to keep. */
  documents: Uint8Array[] | undefined
}

/** What one pass over the records finds. */
export class Pass {
  /** Records read from the source. */
  read = 0
  /** Records of the object, as far as they are told apart. */
  written = 0
  readonly failures = new Map<ErrorOutputType, FailedRecords>()
}

const SPLITTING = ['Decompression', 'CloudWatchLogProcessing', 'RecordDeAggregation']

/** The bytes of the main object; none if no record succeeds. `pass` is complete when they have been read. */
export function mainBody(parts: BodyParts, pass: Pass): AsyncIterable<Uint8Array> {
  return bodyOf(parts, pass, (failure) => {
    // It was taken for written when it went into the conversion.
    if (failure.failed === 'format-conversion-failed') pass.written--
    keep(parts, pass, failure)
  })
}

/** Error documents of one type, made again. */
export async function* failureBody(parts: BodyParts, type: ErrorOutputType): AsyncGenerator<Uint8Array> {
  const found: Uint8Array[] = []
  const failed = (failure: RecordFailure): void => {
    if (failure.failed === type) found.push(documentOf(parts, failure))
  }
  for await (const _ of bodyOf(parts, new Pass(), failed)) yield* found.splice(0)
  yield* found
}

function bodyOf(parts: BodyParts, pass: Pass, failed: (failure: RecordFailure) => void): AsyncIterable<Uint8Array> {
  const { source, format, table, conversions, cut, isFinished } = parts
  const objectId = cut.id
  const isSplit = !isFinished && SPLITTING.some((type) => processorsOfType(format, type).length > 0)
  if (converts(format) || isSplit) {
    const read = (records: number): void => {
      pass.read += records
    }
    const records = flowOf({ source, format, cut, isFinished, read, failed })
    const encoder = encoderOf(format, { conversions, ...(table !== undefined && { table }) })
    return unlessEmpty(records, (some) => encoder.encode(counting(some, pass), { objectId, failed }))
  }
  const { blockBytes, body } = compressionOf(format)
  const plain = plainBody(runsOf(source, cut.ranges), {
    delimiter: delimiterOf(format),
    blockBytes,
    mayBeAggregates: cut.ranges.some(({ lane }) => source.namer?.(lane) !== undefined),
    read: (records) => {
      pass.read += records
      pass.written += records
    },
  })
  return unlessEmpty(plain, (some) => body(some, objectId))
}

async function* counting(records: AsyncIterable<FlowRecord>, pass: Pass): AsyncGenerator<FlowRecord> {
  for await (const record of records) {
    pass.written++
    yield record
  }
}

/** Most formats have a body even of nothing; an object that holds no record is not made at all. */
async function* unlessEmpty<Item>(
  items: AsyncGenerator<Item>,
  encode: (items: AsyncIterable<Item>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const first = await items.next()
  if (first.done === true) return
  async function* all(): AsyncGenerator<Item> {
    yield first.value as Item
    yield* items
  }
  yield* encode(all())
}

function keep(parts: BodyParts, { failures }: Pass, failure: RecordFailure): void {
  const bytes = documentOf(parts, failure)
  const kept = failures.get(failure.failed) ?? { count: 0, bytes: 0, documents: [] }
  failures.set(failure.failed, kept)
  kept.count++
  kept.bytes += bytes.byteLength
  if (kept.bytes > ERROR_DOCUMENTS_BYTES_MAX) kept.documents = undefined
  kept.documents?.push(bytes)
}

function documentOf({ cut, table }: BodyParts, failure: RecordFailure): Uint8Array {
  return errorDocument(failure, {
    made: 1,
    endedAtMs: cut.cutAtMs,
    ...(table !== undefined && 'reference' in table && { table: table.reference }),
  })
}
