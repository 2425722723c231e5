/** Kinesis streams as delivery and mappings read them: in this process, with the permission, the keys and the quotas of whoever reads. */
import type { Log } from './engine/log.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import type { Call } from './model/caller.ts'
import { COUNTED_READ_MS, PAGE_BYTES, PAGE_RECORDS } from './services/consuming/limits.ts'
import type { Incarnation, LanePage, ReadStream, StreamReading } from './services/consuming/stream-reading.ts'
import { portOf, type ServiceRuntime } from './services/define.ts'
import { openStreamKeys } from './services/kinesis/encryption.ts'
import type { KinesisEntities, Shard, Stream } from './services/kinesis/entities.ts'
import { openFlow } from './services/kinesis/flow.ts'
import { horizonMsOf, listedShards, shardAt } from './services/kinesis/queries.ts'
import { openQuotas } from './services/kinesis/quotas.ts'
import { readOpened } from './services/kinesis/reading.ts'
import { sequenceNumberAt } from './services/kinesis/sequence-number.ts'

/** Shards that are remembered after they are gone. */
const KNOWN_SHARDS_MAX = 10_000
const NOWHERE = { position: 0, arrivedAtMs: undefined }

interface Place {
  readonly stream: Stream
  readonly shard: Shard
  readonly log: Log
}

/** `consumerArn`: it is read as this consumer, with enhanced fan-out. Absent: as everybody shares it. */
export function streamReading(
  runtime: ServiceRuntime<KinesisEntities>,
  streamArn: string,
  call: () => Call,
  consumerArn?: string,
): StreamReading {
  const { catalog, engine, clock } = runtime
  const refusedNow = countedReads(runtime, streamArn, call, consumerArn)
  /** `undefined`: it is not there, or not in this incarnation of the stream. */
  const placeOf = ({ logId }: Incarnation, shardId: string): Place | undefined => {
    const stream = catalog.get('kinesis.stream', streamArn)
    const shard = stream?.logId === logId ? shardAt(catalog, streamArn, shardId) : undefined
    return stream === undefined || shard === undefined ? undefined : { stream, shard, log: engine.open(logId) }
  }
  /** Where shards were that were read here: what was read of them is read again though they, or their stream, are gone. */
  const known = new Map<string, Place>()
  return {
    ...streamWatch(runtime, streamArn),
    async read(of, shardId, from, isAgain, recordsMax = PAGE_RECORDS) {
      const id = `${of.logId}/${shardId}`
      const place = placeOf(of, shardId) ?? (isAgain ? known.get(id) : undefined)
      if (place === undefined) return gone(from)
      remember(known, id, place)
      const { stream, shard, log } = place
      const horizonMs = isAgain ? 0 : horizonMsOf(stream, clock.nowMs())
      const keys = portOf(runtime, openStreamKeys).reading(call(), stream)
      const page = await readOpened(keys, log, shard, from, { records: recordsMax, bytes: PAGE_BYTES }, horizonMs)
      if (isRejection(page)) return page
      const { records, next, ended } = page
      if (!isAgain) {
        const refusal = refusedNow(stream, shard, records.payloadBytes)
        if (refusal !== undefined) return refusal
        if (records.count > 0) portOf(runtime, openFlow).read(stream, shard, records.count, records.payloadBytes)
      }
      return { runs: records.runs, next, tail: await log.tail(shard.lane), ended }
    },
    async find(of, shardId, atMs) {
      const place = placeOf(of, shardId)
      return place === undefined ? 0 : Math.max(place.shard.firstPosition ?? 0, await place.log.find(place.shard.lane, atMs))
    },
    async tail(of, shardId) {
      const place = placeOf(of, shardId)
      return place === undefined ? NOWHERE : place.log.tail(place.shard.lane)
    },
    async follow(of, shardId, from, signal) {
      const place = placeOf(of, shardId)
      await place?.log.follow(place.shard.lane, from, signal)
    },
    namer(of, shardId) {
      const shard = (placeOf(of, shardId) ?? known.get(`${of.logId}/${shardId}`))?.shard
      return (position, arrivedAtMs, partitionKey = '') => ({
        shardId,
        // Worked out when it is asked for: of a record that fails.
        get sequenceNumber() {
          return shard === undefined ? '' : sequenceNumberAt(shard, position, arrivedAtMs)
        },
        subSequenceNumber: 0,
        partitionKey,
      })
    },
  }
}

/** The latest of so many. */
function remember(known: Map<string, Place>, id: string, place: Place): void {
  known.delete(id)
  known.set(id, place)
  const [oldest] = known.keys()
  if (known.size > KNOWN_SHARDS_MAX && oldest !== undefined) known.delete(oldest)
}

/** The shards that there are, and when that changes. */
function streamWatch(
  { catalog, clock }: ServiceRuntime<KinesisEntities>,
  streamArn: string,
): Pick<StreamReading, 'stream' | 'onChange'> {
  let known: { readonly stream: Stream; readonly read: ReadStream } | undefined
  return {
    stream() {
      const stream = catalog.get('kinesis.stream', streamArn)
      if (stream === undefined || stream.status === 'CREATING') return undefined
      if (known?.stream !== stream) {
        const shards = listedShards(catalog, stream, clock.nowMs()).map(({ id, index, closed, parentId, adjacentParentId }) => ({
          id,
          index,
          isOpen: closed === undefined,
          parents: [parentId, adjacentParentId].filter((each) => each !== undefined),
        }))
        known = { stream, read: { logId: stream.logId, shards, shardsEver: stream.shardsEver } }
      }
      return known.read
    },
    onChange: (changed) =>
      catalog.subscribe((changes) => {
        if (changes.some(({ kind, id }) => kind === 'kinesis.stream' && id === streamArn)) changed()
      }),
  }
}

/** Once a second a shard is read as AWS would read it: that may be refused, and it counts. In between nobody can tell. */
function countedReads(
  runtime: ServiceRuntime<KinesisEntities>,
  streamArn: string,
  call: () => Call,
  consumerArn: string | undefined,
): (stream: Stream, shard: Shard, bytes: number) => Rejection<string> | undefined {
  const { clock, door } = runtime
  const countedAtMs = new Map<string, number>()
  return (stream, shard, bytes) => {
    const nowMs = clock.monotonicMs()
    if (nowMs - (countedAtMs.get(shard.id) ?? Number.NEGATIVE_INFINITY) < COUNTED_READ_MS) return undefined
    const asReader = call()
    if (consumerArn !== undefined) {
      const refusal = consumerRefusal(runtime, asReader, consumerArn)
      if (refusal === undefined) countedAtMs.set(shard.id, nowMs)
      return refusal
    }
    const denial = door.denied(asReader, 'kinesis:GetRecords', [streamArn])
    if (denial !== undefined) return denial
    const admission = portOf(runtime, openQuotas).read(asReader, stream, shard)
    if (admission.refused !== undefined) return admission.refused
    countedAtMs.set(shard.id, nowMs)
    admission.hasRead(bytes)
    return undefined
  }
}

/** A consumer has its own throughput: it needs to be there, and whoever reads as it must be allowed to subscribe. */
function consumerRefusal(
  { catalog, door }: ServiceRuntime<KinesisEntities>,
  call: Call,
  consumerArn: string,
): Rejection<string> | undefined {
  const consumer = catalog.get('kinesis.consumer', consumerArn)
  if (consumer?.status === 'ACTIVE') return door.denied(call, 'kinesis:SubscribeToShard', [consumerArn])
  return reject('ResourceNotFoundException', `The consumer ${consumerArn} is not there, or not ACTIVE.`)
}

function gone(from: number): LanePage {
  return { runs: [], next: from, tail: { position: from, arrivedAtMs: undefined }, ended: true }
}
