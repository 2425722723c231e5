/** `redrive`: batches that mappings gave up are put back, by the function again or into their stream. */
import type { View } from './catalog/entities.ts'
import type { ManageAction, ManageInput } from './gateway/manage.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import { streamOfSource } from './management-readers.ts'
import { type RedrivenRecord, recordsOf, toFunction, toStream } from './management-redrive-records.ts'
import {
  type DocumentRef,
  type FailedBatch,
  listDocuments,
  queueUrlOf,
  readDocument,
  releaseDocument,
  removeDocument,
  type Source,
} from './management-redrive-sources.ts'
import type { Call } from './model/caller.ts'
import type { InnerDoor } from './model/door.ts'
import type { MappingEntities, MappingEntity } from './services/lambda/mapping-entities.ts'

export interface RedriveParts {
  readonly lambda: { readonly catalog: View<MappingEntities>; readonly door: InnerDoor }
}

export interface RedriveList {
  /** Where it was looked: `s3://lake/aws/lambda/…/`, or the URL of a queue. */
  readonly places: readonly string[]
  readonly batches: readonly FailedBatch[]
  readonly more: boolean
}

export interface RedriveOutcome {
  readonly records: readonly RedrivenRecord[]
  /** All went well, and the document is gone: it is not to be done again. */
  readonly removed: boolean
}

const LIMIT_DEFAULT = 100
const LIMIT_MAX = 1_000

/**
 * Input `{ do: 'list', mapping? | function? | from?, limit?, isTrial?, region? }` answers a `RedriveList`: `from` is `s3://BUCKET/PREFIX`, a queue's URL or ARN.
 * `{ do: 'redrive', document, to: 'function' | 'stream', keep?, region? }` does one, and answers a `RedriveOutcome`.
 */
export function redriveAction({ lambda }: RedriveParts): ManageAction {
  return async (input, call) => {
    const { region = call.scope.region } = input
    if (typeof region !== 'string' || !/^[a-z0-9-]{1,64}$/.test(region))
      return reject('BadRequest', '"region" is the name of a region.')
    const here = { ...call, scope: { ...call.scope, region } }
    if (input['do'] === 'list') return list(lambda, input, here)
    return input['do'] === 'redrive' ? redrive(lambda, input, here) : reject('BadRequest', '"do" is "list" or "redrive".')
  }
}

async function list(lambda: RedriveParts['lambda'], input: ManageInput, call: Call): Promise<RedriveList | Rejection<string>> {
  const { limit = LIMIT_DEFAULT, isTrial = false } = input
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) {
    return reject('BadRequest', `"limit" is a number of documents from 1 to ${LIMIT_MAX}.`)
  }
  const sources = await sourcesOf(lambda, input, call)
  if (isRejection(sources)) return sources
  const batches: FailedBatch[] = []
  let more = false
  for (const source of sources) {
    if (batches.length === limit) {
      more = true
      break
    }
    const found = await listDocuments(lambda.door, call, source, limit - batches.length, isTrial === true)
    if (isRejection(found)) return found
    batches.push(...found.batches)
    more ||= found.more
  }
  return { places: sources.map(placeOf), batches, more }
}

function placeOf(source: Source): string {
  return 'bucket' in source ? `s3://${source.bucket}/${source.prefix}` : source.queueUrl
}

async function sourcesOf(
  lambda: RedriveParts['lambda'],
  input: ManageInput,
  call: Call,
): Promise<readonly Source[] | Rejection<string>> {
  const { from, mapping: uuid, function: name } = input
  if (typeof from === 'string') {
    const source = await sourceAt(lambda, call, from, '')
    return isRejection(source) ? source : [source]
  }
  const mappings = mappingsIn(lambda, call).filter(
    (each) => each.uuid === uuid || (typeof name === 'string' && each.functionName === name),
  )
  if (mappings.length === 0) {
    return reject(
      'NotFound',
      typeof name === 'string' || typeof uuid === 'string'
        ? `No mapping in ${call.scope.region} is called, or invokes, "${String(uuid ?? name)}". If it was deleted, say where its documents are: s3://BUCKET/aws/lambda/UUID/, or the URL of the queue.`
        : 'Say which: "function", "mapping", or "from".',
    )
  }
  const sources: Source[] = []
  for (const mapping of mappings) {
    if (mapping.onFailure === undefined) continue
    const source = await sourceAt(lambda, call, mapping.onFailure, `aws/lambda/${mapping.uuid}/`)
    if (isRejection(source)) return source
    sources.push(source)
  }
  if (sources.length > 0) return sources
  return reject(
    'NotFound',
    'Its mapping has no on-failure destination: what it gives up is gone, and as long as it gives nothing up, `leat why` says what holds it up.',
  )
}

function mappingsIn({ catalog }: RedriveParts['lambda'], { scope }: Call): readonly MappingEntity[] {
  return [...catalog.list('lambda.mapping', `${scope.accountId}/${scope.region}/`)]
}

/** `prefix`: of keys, where the place itself does not say one. */
async function sourceAt(
  { door }: RedriveParts['lambda'],
  call: Call,
  place: string,
  prefix: string,
): Promise<Source | Rejection<string>> {
  const [, bucket, given] = /^(?:s3:\/\/|arn:[^:]*:s3:::)([^/]+)\/?(.*)$/.exec(place) ?? []
  if (bucket !== undefined) return { bucket, prefix: given === undefined || given === '' ? prefix : given }
  if (/^https?:\/\//.test(place)) return { queueUrl: place }
  if (!/^arn:[^:]*:sqs:/.test(place)) {
    return reject(
      'BadRequest',
      `"${place.slice(0, 200)}" is no place of documents: that is s3://BUCKET/PREFIX, or the URL or ARN of a queue.`,
    )
  }
  const queueUrl = await queueUrlOf(door, call, place)
  return isRejection(queueUrl) ? queueUrl : { queueUrl }
}

async function redrive(
  lambda: RedriveParts['lambda'],
  input: ManageInput,
  call: Call,
): Promise<RedriveOutcome | Rejection<string>> {
  const { to = 'function', keep = false } = input
  const ref = refIn(input['document'])
  if (ref === undefined) return reject('BadRequest', '"document" is one that "list" answered.')
  if (to !== 'function' && to !== 'stream') return reject('BadRequest', '"to" is "function" or "stream".')
  const { door } = lambda
  const document = await readDocument(door, call, ref)
  if (isRejection(document)) return document
  if (document === undefined) return reject('BadRequest', 'That is no document of a batch that a mapping gave up.')
  const mapping = mappingsIn(lambda, call).find(
    (each) => each.functionArn === document.functionArn && streamOfSource(each.eventSourceArn) === document.streamArn,
  )
  const found = await recordsOf(door, call, document, mapping)
  if (isRejection(found)) return found
  const records =
    to === 'function' ? await toFunction(door, call, document, mapping, found) : await toStream(door, call, document, found)
  if (isRejection(records)) return records
  const isDone = records.every(({ outcome }) => outcome !== 'failed' && outcome !== 'gone')
  if (!isDone || keep === true) {
    await releaseDocument(door, call, ref)
    return { records, removed: false }
  }
  const refused = await removeDocument(door, call, ref)
  return refused ?? { records, removed: true }
}

function refIn(value: unknown): DocumentRef | undefined {
  const { bucket, key, queueUrl, receiptHandle, body } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >
  if (typeof bucket === 'string' && typeof key === 'string') return { bucket, key }
  if (typeof queueUrl === 'string' && typeof receiptHandle === 'string' && typeof body === 'string')
    return { queueUrl, receiptHandle, body }
  return undefined
}
