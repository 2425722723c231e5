/** Documents of records that were given up, on their way to a queue or a bucket, under the function's role. */
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { Call } from '../../../model/caller.ts'
import type { InnerDoor } from '../../../model/door.ts'
import type { StreamingBody } from '../../../model/streaming.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import { failureDocument, failureKey } from './failure-document.ts'
import type { PlacedRecord } from './gathering.ts'
import type { Batch } from './plan.ts'

/** `undefined`: it is where it belongs, or nobody wants it. A rejection is the destination's: it is tried again. */
export type GiveUp = (
  given: NonNullable<Batch['givenUp']>,
  records: readonly PlacedRecord[],
  event: Uint8Array,
) => Promise<Rejection<string> | undefined>

export interface GiveUpParts {
  readonly door: InnerDoor
  readonly logger: Logger
  /** Under the function's role. */
  readonly call: () => Call
  readonly mappingUuid: string
  readonly shardId: string
  readonly streamArn: string
  /** ARN of the destination, as of now. */
  readonly destination: () => string | undefined
}

export function giveUpTo(parts: GiveUpParts): GiveUp {
  const { logger, mappingUuid, shardId, streamArn, destination } = parts
  return async (given, records, event) => {
    const [first] = records
    const last = records.at(-1)
    const about = `mapping ${mappingUuid}, ${shardId}`
    if (first === undefined || last === undefined) {
      logger.warn(`${about}: records that were given up are gone from the stream; there is no document of them`)
      return undefined
    }
    const to = destination()
    const reason = given.condition === 'RecordAgeExceeded' ? 'because of their age' : `after ${given.invokeCount} invocations`
    const range = `${records.length} records, ${first.sequenceNumber} to ${last.sequenceNumber},`
    if (to === undefined) {
      logger.warn(`${about}: ${range} were given up ${reason}. No on-failure destination keeps a document of them.`)
      return undefined
    }
    const batch = {
      shardId,
      streamArn,
      startSequenceNumber: first.sequenceNumber,
      endSequenceNumber: last.sequenceNumber,
      firstArrivedAtMs: first.arrivedAtMs,
      lastArrivedAtMs: last.arrivedAtMs,
      records: records.length,
    }
    const isBucket = to.includes(':s3:')
    const document = failureDocument(given, batch, isBucket ? event : undefined)
    const refusal = isBucket
      ? await put(parts, to, failureKey(mappingUuid, shardId, given.atMs, given.documentId), document)
      : await send(parts, to, document)
    if (refusal === undefined) logger.warn(`${about}: ${range} were given up ${reason}; a document of them went to ${to}`)
    return refusal
  }
}

/** The same key at each try: what was stored and not answered is not stored twice. */
async function put(
  { door, call }: GiveUpParts,
  bucketArn: string,
  key: string,
  document: string,
): Promise<Rejection<string> | undefined> {
  const reply = await door.call(call(), 's3', 'PutObject', {
    Bucket: bucketArn.slice(bucketArn.lastIndexOf(':') + 1),
    Key: key,
    Body: bodyOf(document),
    IfNoneMatch: '*',
    ContentType: 'application/json',
  })
  return isRejection(reply) && reply.rejected !== 'PreconditionFailed' ? reply : undefined
}

/** A queue lives in the account and region of its ARN. */
async function send({ door, call }: GiveUpParts, queueArn: string, document: string): Promise<Rejection<string> | undefined> {
  const [, , , region = '', accountId = '', name = ''] = queueArn.split(':')
  const there = { ...call(), scope: { accountId, region } }
  const reply = await door.call(there, 'sqs', 'SendMessage', {
    QueueUrl: `https://sqs.${region}.amazonaws.com/${accountId}/${name}`,
    MessageBody: document,
  })
  return isRejection(reply) ? reply : undefined
}

const NO_TRAILERS: ReadonlyMap<string, string> = new Map()

function bodyOf(text: string): StreamingBody {
  return {
    async *[Symbol.asyncIterator]() {
      yield Buffer.from(text)
    },
    trailers: () => NO_TRAILERS,
  }
}
