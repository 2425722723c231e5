/** S3 as a target: the object of a cut, then those of its failed records. Every try sends the same names and bytes. */
import type { Logger } from '../../../telemetry/logger.ts'
import type { Gate } from '../../consuming/gate.ts'
import { converts, type SchemaTable } from '../formats/configuration.ts'
import { ConversionLost, type ConversionPool } from '../formats/conversion/pool.ts'
import type { RowFailure } from '../formats/conversion/rows.ts'
import { encoderOf } from '../formats/index.ts'
import type { ErrorOutputType } from '../formats/record.ts'
import type { Gates } from './gates.ts'
import { type BodyParts, failureBody, mainBody, Pass } from './object-body.ts'
import { errorKey, objectKey, type S3Naming } from './object-names.ts'
import { type ObjectClient, type ObjectPut, type PutOutcome, until } from './object-put.ts'
import type { Attempt, Target } from './outlet.ts'
import { type Cut, isSorted, type ObjectFacts } from './progress.ts'
import { SourceRefused } from './records.ts'
import type { Source } from './source.ts'

/** How objects of S3 are made, in full. Plain JSON. */
export interface S3Recipe {
  readonly naming: S3Naming
  readonly bucket: string
  readonly kmsKeyArn?: string
  readonly format: Parameters<typeof encoderOf>[0]
  /** Of a conversion, as it was when the object was cut; or why there was none. */
  readonly table?: SchemaTable | RowFailure
  /** Records go to an HTTP endpoint, and here only what it does not take. */
  readonly isForEndpoint?: true
}

export interface S3TargetParts {
  readonly objects: ObjectClient
  readonly conversions: ConversionPool
  readonly source: Pick<Source, 'reread' | 'namer'>
  readonly recipeOf: (cut: Cut) => S3Recipe
  readonly gates: Gates
  readonly logger: Logger
  readonly name: string
  /** Records go as they came, whatever the recipe says. */
  readonly isRaw: boolean
  readonly nowMs: () => number
}

const ERROR_FORMAT = { CompressionFormat: 'UNCOMPRESSED' } as const

export function s3Target(parts: S3TargetParts): Target {
  return {
    deliver: (cut, _attempts, signal) =>
      gateOf(parts, cut).within(async () => {
        try {
          return await deliver({ ...parts, objects: until(signal, parts.objects) }, cut)
        } catch (cause) {
          if (cause instanceof ConversionLost) return { failed: cause.name, message: cause.message }
          if (!(cause instanceof SourceRefused)) throw cause
          return { failed: cause.rejection.rejected, message: cause.message }
        }
      }),
  }
}

function gateOf({ gates, recipeOf }: S3TargetParts, cut: Cut): Gate {
  return cut.errors === undefined && converts(recipeOf(cut).format) ? gates.conversions : gates.objects
}

async function deliver(parts: S3TargetParts, cut: Cut): Promise<Attempt> {
  const recipe = parts.recipeOf(cut)
  const isErrors = cut.errors !== undefined
  const format = isErrors ? ERROR_FORMAT : recipe.format
  const body: BodyParts = {
    source: parts.source,
    format,
    table: isErrors ? undefined : recipe.table,
    conversions: parts.conversions,
    cut,
    isFinished: parts.isRaw || isErrors || isSorted(cut),
  }
  const { contentEncoding, extension } = isErrors ? NO_ENCODING : encodingOf(recipe, parts.conversions)
  let pass = new Pass()
  const key = isErrors ? errorKey(recipe.naming, cut, cut.errors) : objectKey(recipe.naming, cut, extension)
  const main = await putIfAny(parts, {
    bucket: recipe.bucket,
    key,
    contentType: 'application/octet-stream',
    contentEncoding,
    kmsKeyArn: recipe.kmsKeyArn,
    body: () => {
      pass = new Pass()
      return mainBody(body, pass)
    },
  })
  const found = (put: PutOutcome): boolean => 'taken' in put && pass.read < cut.records
  if (main !== undefined && !('stored' in main) && !found(main)) return s3Refusal(main, recipe.bucket)
  let failed = 0
  for (const [type, { count, documents }] of pass.failures) {
    const put = await putErrors(parts, recipe, body, type, documents)
    if (!('stored' in put) && !found(put)) return s3Refusal(put, recipe.bucket)
    failed += count
  }
  if (main !== undefined && found(main)) return foundAgain(parts, cut, recipe, key, failed)
  const expired = Math.max(0, cut.records - pass.read)
  if (expired > 0)
    parts.logger.error(`${parts.name}: ${expired} records were not kept until they could be delivered, and are lost.`)
  return finished(cut, recipe, { key, main, pass, failed, expired, atMs: parts.nowMs() })
}

/**
 * The object is there, and cannot be compared: its source has forgotten records of it since. Nobody else makes objects of this name, so it is of an earlier
 * try, whose answer was not heard.
 */
function foundAgain(
  { logger, name, nowMs }: S3TargetParts,
  cut: Cut,
  { bucket }: S3Recipe,
  key: string,
  failed: number,
): Attempt {
  const { bytes } = cut
  const records = cut.records - failed
  logger.warn(`${name}: ${key} is there already; its source has forgotten records of it since, so it was not compared.`)
  return { delivered: { objects: 1, records, bytes, failed }, last: { bucket, key, atMs: nowMs(), bytes, records } }
}

interface Finished {
  readonly key: string
  readonly main: PutOutcome | undefined
  readonly pass: Pass
  readonly failed: number
  readonly expired: number
  readonly atMs: number
}

function finished(cut: Cut, { bucket }: S3Recipe, { key, main, pass, failed, expired, atMs }: Finished): Attempt {
  if (main === undefined || !('stored' in main)) return { delivered: { failed, expired } }
  const records = pass.written
  if (cut.errors !== undefined) return { delivered: { failed: records, expired } }
  const last: ObjectFacts = { bucket, key, atMs, bytes: main.bytes, records }
  return { delivered: { objects: 1, records, bytes: main.bytes, failed, expired }, last }
}

/** `undefined`: there is not a byte to put. */
async function putIfAny({ objects }: S3TargetParts, object: ObjectPut): Promise<PutOutcome | undefined> {
  const chunks = object.body()[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return undefined
  let isFirst = true
  const body = (): AsyncIterable<Uint8Array> => {
    if (!isFirst) return object.body()
    isFirst = false
    return resumed(first.value, chunks)
  }
  return objects.put({ ...object, body })
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

function putErrors(
  { objects }: S3TargetParts,
  recipe: S3Recipe,
  body: BodyParts,
  type: ErrorOutputType,
  documents: readonly Uint8Array[] | undefined,
): Promise<PutOutcome> {
  return objects.put({
    bucket: recipe.bucket,
    key: errorKey(recipe.naming, body.cut, type),
    contentType: 'application/octet-stream',
    kmsKeyArn: recipe.kmsKeyArn,
    body: documents === undefined ? () => failureBody(body, type) : () => each(documents),
  })
}

async function* each(documents: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield Buffer.concat(documents)
}

const NO_ENCODING = { contentEncoding: undefined, extension: '' } as const

function encodingOf(
  { format, table }: S3Recipe,
  conversions: ConversionPool,
): { readonly contentEncoding: string | undefined; readonly extension: string } {
  const { contentEncoding, extension } = encoderOf(format, { conversions, ...(table !== undefined && { table }) })
  return { contentEncoding, extension }
}

/** With what to do about it, where Leat knows. */
export function s3Refusal(outcome: PutOutcome, bucket: string): Attempt {
  if ('taken' in outcome) {
    const message = `There is an object ${outcome.taken} already, with other bytes. Remove it, or move it away.`
    return { failed: 'PreconditionFailed', message }
  }
  if (!('failed' in outcome)) throw new Error('a stored object is no refusal')
  const { failed, message } = outcome
  const remedy = REMEDIES[failed]?.(bucket)
  return { failed, message: remedy === undefined ? message : `${message.replace(/\.?$/, '.')} ${remedy}` }
}

const REMEDIES: Readonly<Record<string, (bucket: string) => string>> = {
  NoSuchBucket: (bucket) => `Create it (aws s3 mb s3://${bucket}), or give the delivery stream another bucket.`,
  AccessDenied: (bucket) => `The delivery stream's role needs s3:PutObject on ${bucket}.`,
  AccessDeniedException: (bucket) => `The delivery stream's role needs s3:PutObject on ${bucket}.`,
}
