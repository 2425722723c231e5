/**
 * An HTTP endpoint as a target. Every try of a cut is the same request with the same id. What the endpoint does not take within the retry duration goes
 * to S3 as error documents; that it is so is written down first, so that it is not sent once more after a crash.
 *
 * Nothing of a request is held: its records are read once to learn its length, and again while it is sent.
 */
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { HttpEndpointSettings } from '../entities.ts'
import { gzipped } from '../formats/body/deflated.ts'
import { errorDocument } from '../formats/error-document.ts'
import type { ErrorOutputType, FlowRecord } from '../formats/record.ts'
import type { HttpClient } from './http-client.ts'
import {
  BodyLength,
  type GivenUp,
  type HttpFailure,
  type HttpRequest,
  problemOf,
  refusedDocument,
  requestBody,
  requestHeaders,
} from './http-wire.ts'
import { HTTP_RECORDS_MAX, HTTP_RETRY_MAX_MS, RETRY_FIRST_MS, RETRY_JITTER } from './limits.ts'
import { derivedId, errorKey } from './object-names.ts'
import { type ObjectClient, until } from './object-put.ts'
import type { Attempt, Target } from './outlet.ts'
import { type Cut, isSorted } from './progress.ts'
import { flowOf } from './record-flow.ts'
import { type S3Recipe, s3Refusal } from './s3-target.ts'
import type { Source } from './source.ts'

export interface HttpTargetParts {
  readonly http: HttpClient
  readonly objects: ObjectClient
  readonly source: Pick<Source, 'reread' | 'namer'>
  /** As configured at present: an endpoint that moved is found. */
  readonly settings: () => HttpEndpointSettings
  readonly accessKey: () => string | undefined
  readonly streamArn: string
  /** For error documents. */
  readonly recipeOf: (cut: Cut) => S3Recipe
  readonly clock: Clock
  readonly random: Random
}

/** What is written down between tries. */
interface Note {
  /** Requests of the cut that were taken. */
  readonly taken: number
  /** Tries of the next one. */
  readonly attempts: number
  readonly firstFailedAtMs: number
  /** The rest is not sent any more. */
  readonly givenUp?: GivenUp
}

const NO_NOTE: Note = { taken: 0, attempts: 0, firstFailedAtMs: 0 }

export function httpTarget(all: HttpTargetParts): Target {
  return {
    async deliver(cut, _attempts, signal) {
      const parts = { ...all, objects: until(signal, all.objects) }
      const note = cut.note === undefined ? NO_NOTE : (JSON.parse(cut.note) as Note)
      const plan = await planOf(parts, cut)
      return note.givenUp === undefined ? send(parts, cut, plan, note, signal) : finish(parts, cut, plan, note)
    },
  }
}

/** The requests that a cut becomes. */
interface Plan {
  readonly requests: readonly { readonly request: HttpRequest; readonly length: BodyLength; readonly records: number }[]
  /** Of the data that is sent. */
  readonly bytes: number
  readonly records: number
  readonly failures: ReadonlyMap<ErrorOutputType, number>
}

async function planOf(parts: HttpTargetParts, cut: Cut): Promise<Plan> {
  const requests: { request: HttpRequest; length: BodyLength; records: number }[] = []
  const failures = new Map<ErrorOutputType, number>()
  let bytes = 0
  let records = 0
  const failed = (type: ErrorOutputType): void => void failures.set(type, (failures.get(type) ?? 0) + 1)
  for await (const { data } of recordsOf(parts, cut, ({ failed: type }) => failed(type))) {
    if (records % HTTP_RECORDS_MAX === 0) {
      const request = requestOf(parts, cut, requests.length)
      requests.push({ request, length: new BodyLength(request), records: 0 })
    }
    const last = requests.at(-1)
    last?.length.add(data.byteLength)
    if (last !== undefined) last.records++
    bytes += data.byteLength
    records++
  }
  return { requests, bytes, records, failures }
}

function requestOf({ streamArn, accessKey }: HttpTargetParts, { id, cutAtMs }: Cut, number: number): HttpRequest {
  return { id: number === 0 ? id : derivedId(id, `request ${number}`), timestampMs: cutAtMs, streamArn, accessKey: accessKey() }
}

function recordsOf(
  { source, settings }: HttpTargetParts,
  cut: Cut,
  failed: Parameters<typeof flowOf>[0]['failed'],
): AsyncGenerator<FlowRecord> {
  const format = processingOf(settings())
  return flowOf({ source, format, cut, isFinished: isSorted(cut), read: () => undefined, failed })
}

function processingOf({ ProcessingConfiguration }: HttpEndpointSettings): Parameters<typeof flowOf>[0]['format'] {
  return ProcessingConfiguration === undefined ? {} : { ProcessingConfiguration }
}

/** Those of one request. */
async function* part(records: AsyncIterable<FlowRecord>, number: number): AsyncGenerator<FlowRecord> {
  let at = 0
  for await (const record of records) {
    if (Math.floor(at++ / HTTP_RECORDS_MAX) === number) yield record
  }
}

async function send(parts: HttpTargetParts, cut: Cut, plan: Plan, before: Note, signal: AbortSignal): Promise<Attempt> {
  let note = before
  for (const [number, { request, length }] of plan.requests.entries()) {
    if (number < note.taken) continue
    const failure = await post(parts, cut, number, request, length, signal)
    if (failure !== undefined) return failedAttempt(parts, note, failure)
    note = { ...NO_NOTE, taken: number + 1 }
  }
  return finish(parts, cut, plan, note)
}

async function post(
  parts: HttpTargetParts,
  cut: Cut,
  number: number,
  request: HttpRequest,
  length: BodyLength,
  signal: AbortSignal,
): Promise<HttpFailure | undefined> {
  const settings = parts.settings()
  const plain = (): AsyncIterable<Uint8Array> => {
    const records = recordsOf(parts, cut, () => undefined)
    return requestBody(request, part(records, number))
  }
  const isGzip = settings.RequestConfiguration.ContentEncoding === 'GZIP'
  // AWS always says how long a body is, and small endpoints read no other. To know it of a compressed one without keeping it, it is made twice.
  const bytes = isGzip ? await bytesOf(gzipped(plain())) : length.bytes
  const headers = { ...requestHeaders(request, settings), 'Content-Length': String(bytes) }
  const body = isGzip ? gzipped(plain()) : plain()
  const outcome = await parts.http.post({ url: settings.EndpointConfiguration.Url, headers, body }, signal)
  return problemOf(outcome, request.id)
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const { byteLength } of body) bytes += byteLength
  return bytes
}

function failedAttempt({ settings, clock, random }: HttpTargetParts, before: Note, failure: HttpFailure): Attempt {
  const nowMs = clock.nowMs()
  const attempts = before.attempts + 1
  const firstFailedAtMs = before.attempts === 0 ? nowMs : before.firstFailedAtMs
  const leftMs = firstFailedAtMs + settings().RetryOptions.DurationInSeconds * 1_000 - nowMs
  const note: Note = { taken: before.taken, attempts, firstFailedAtMs }
  const { code, message } = failure
  if (failure.isFinal || leftMs <= 0) {
    const givenUp: GivenUp = { attempts, code, message, atMs: nowMs }
    return { failed: code, message, note: JSON.stringify({ ...note, givenUp }), afterMs: 0 }
  }
  const plainMs = Math.min(RETRY_FIRST_MS * 2 ** (attempts - 1), HTTP_RETRY_MAX_MS)
  const backoffMs = Math.round(plainMs * (1 + RETRY_JITTER * (2 * random.float() - 1)))
  return { failed: code, message, note: JSON.stringify(note), afterMs: Math.min(backoffMs, leftMs) }
}

/** Error documents of what could not be processed, and of what was not taken. */
async function finish(parts: HttpTargetParts, cut: Cut, plan: Plan, { taken, givenUp }: Note): Promise<Attempt> {
  let failed = 0
  for (const [type, count] of plan.failures) {
    const refused = await putErrors(parts, cut, type, () => unprocessed(parts, cut, type))
    if (refused !== undefined) return refused
    failed += count
  }
  let untaken = 0
  if (givenUp !== undefined) {
    for (const { records } of plan.requests.slice(taken)) untaken += records
    const refused = await putErrors(parts, cut, 'http-endpoint-failed', () => refusedRecords(parts, cut, taken, givenUp))
    if (refused !== undefined) return refused
  }
  const objects = givenUp === undefined ? plan.requests.length : taken
  const records = plan.records - untaken
  const bytes = givenUp === undefined ? plan.bytes : Math.round((plan.bytes * records) / Math.max(1, plan.records))
  return { delivered: { objects, records, bytes, failed: failed + untaken } }
}

async function* unprocessed(parts: HttpTargetParts, cut: Cut, type: ErrorOutputType): AsyncGenerator<Uint8Array> {
  const found: Uint8Array[] = []
  const records = recordsOf(parts, cut, (failure) => {
    if (failure.failed === type) found.push(errorDocument(failure, { made: 1, endedAtMs: cut.cutAtMs }))
  })
  for await (const _ of records) yield* found.splice(0)
  yield* found
}

async function* refusedRecords(parts: HttpTargetParts, cut: Cut, taken: number, givenUp: GivenUp): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const record of recordsOf(parts, cut, () => undefined)) {
    if (Math.floor(at++ / HTTP_RECORDS_MAX) >= taken) yield refusedDocument(record, givenUp)
  }
}

async function putErrors(
  { objects, recipeOf }: HttpTargetParts,
  cut: Cut,
  type: string,
  body: () => AsyncIterable<Uint8Array>,
): Promise<Attempt | undefined> {
  const { bucket, naming, kmsKeyArn } = recipeOf(cut)
  const key = errorKey(naming, cut, type)
  const outcome = await objects.put({ bucket, key, contentType: 'application/octet-stream', kmsKeyArn, body })
  return 'stored' in outcome ? undefined : s3Refusal(outcome, bucket)
}
