/** Kinesis streams as delivery reads them: in this process, with the permission, the keys and the quotas of whoever reads. */
import { isRejection, type Rejection } from './kernel/outcome.ts'
import type { Call } from './model/caller.ts'
import { portOf, type ServiceRuntime } from './services/define.ts'
import { COUNTED_READ_MS, PAGE_BYTES, PAGE_RECORDS } from './services/firehose/delivery/limits.ts'
import type { ReadStream, StreamReading } from './services/firehose/delivery/shard-source.ts'
import type { SourcePage } from './services/firehose/delivery/source.ts'
import { openStreamKeys } from './services/kinesis/encryption.ts'
import type { KinesisEntities, Shard, Stream } from './services/kinesis/entities.ts'
import { openFlow } from './services/kinesis/flow.ts'
import { horizonMsOf, listedShards, shardAt } from './services/kinesis/queries.ts'
import { openQuotas } from './services/kinesis/quotas.ts'
import { readOpened } from './services/kinesis/reading.ts'
import { sequenceNumberAt } from './services/kinesis/sequence-number.ts'

const LIMITS = { records: PAGE_RECORDS, bytes: PAGE_BYTES }

export function streamReading(runtime: ServiceRuntime<KinesisEntities>, streamArn: string, call: () => Call): StreamReading {
  const { catalog, engine, clock, door } = runtime
  /** When each shard was last read as far as anybody counts, monotonic ms. */
  const countedAtMs = new Map<string, number>()
  let known: { readonly stream: Stream; readonly read: ReadStream } | undefined

  const present = (): Stream | undefined => catalog.get('kinesis.stream', streamArn)
  const shardIn = (shardId: string): { readonly stream: Stream; readonly shard: Shard } | undefined => {
    const stream = present()
    const shard = stream && shardAt(catalog, streamArn, shardId)
    return stream === undefined || shard === undefined ? undefined : { stream, shard }
  }
  /** Once a second as AWS would: it may be refused, and it counts. */
  const refused = (stream: Stream, shard: Shard, bytes: () => number): Rejection<string> | undefined => {
    const nowMs = clock.monotonicMs()
    if (nowMs - (countedAtMs.get(shard.id) ?? Number.NEGATIVE_INFINITY) < COUNTED_READ_MS) return undefined
    const denial = door.denied(call(), 'kinesis:GetRecords', [streamArn])
    if (denial !== undefined) return denial
    const admission = portOf(runtime, openQuotas).read(call(), stream, shard)
    if (admission.refused !== undefined) return admission.refused
    countedAtMs.set(shard.id, nowMs)
    admission.hasRead(bytes())
    return undefined
  }

  return {
    stream() {
      const stream = present()
      if (stream === undefined || stream.status === 'CREATING') return undefined
      if (known?.stream !== stream) {
        const shards = listedShards(catalog, stream, clock.nowMs()).map(({ id, parentId, adjacentParentId }) => ({
          id,
          parents: [parentId, adjacentParentId].filter((each) => each !== undefined),
        }))
        known = { stream, read: { logId: stream.logId, shards } }
      }
      return known.read
    },
    onChange: (changed) =>
      catalog.subscribe((changes) => {
        if (changes.some(({ kind, id }) => kind === 'kinesis.stream' && id === streamArn)) changed()
      }),
    async read({ logId }, shardId, from, isAgain) {
      const place = shardIn(shardId)
      if (place?.stream.logId !== logId) return gone(from)
      const { stream, shard } = place
      const asReader = { ...call(), isUncounted: true }
      const keys = portOf(runtime, openStreamKeys).reading(asReader, stream)
      const page = await readOpened(keys, engine.open(logId), shard, from, LIMITS, horizonMsOf(stream, clock.nowMs()))
      if (isRejection(page)) return page
      if (!isAgain) {
        const refusal = refused(stream, shard, () => page.records.payloadBytes)
        if (refusal !== undefined) return refusal
        if (page.records.count > 0) portOf(runtime, openFlow).read(stream, shard, page.records.count, page.records.payloadBytes)
      }
      return { runs: page.records.runs, next: page.next, tail: await engine.open(logId).tail(shard.lane), ended: page.ended }
    },
    async find({ logId }, shardId, atMs) {
      const place = shardIn(shardId)
      if (place?.stream.logId !== logId) return 0
      const { shard } = place
      return Math.max(shard.firstPosition ?? 0, await engine.open(logId).find(shard.lane, atMs))
    },
    async tail({ logId }, shardId) {
      const place = shardIn(shardId)
      if (place?.stream.logId !== logId) return { position: 0, arrivedAtMs: undefined }
      return engine.open(logId).tail(place.shard.lane)
    },
    async follow({ logId }, shardId, from, signal) {
      const place = shardIn(shardId)
      if (place?.stream.logId === logId) await engine.open(logId).follow(place.shard.lane, from, signal)
    },
    namer(_stream, shardId) {
      const shard = shardAt(catalog, streamArn, shardId)
      return (position, arrivedAtMs, partitionKey = '') => ({
        shardId,
        sequenceNumber: shard === undefined ? '' : sequenceNumberAt(shard, position, arrivedAtMs),
        subSequenceNumber: 0,
        partitionKey,
      })
    },
  }
}

function gone(from: number): SourcePage {
  return { runs: [], next: from, tail: { position: from, arrivedAtMs: undefined }, ended: true }
}
