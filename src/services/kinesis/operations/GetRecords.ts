import { isRejection, reject } from '../../../kernel/outcome.ts'
import { childShape } from '../describe.ts'
import { openStreamKeys } from '../encryption.ts'
import { openFlow } from '../flow.ts'
import * as hints from '../hints.ts'
import { GET_RECORDS_BYTES_MAX, GET_RECORDS_RECORDS_MAX, SHARD_ITERATOR_VALID_MS } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { childrenOf, horizonMsOf, shardAt, streamAt } from '../queries.ts'
import { openQuotas } from '../quotas.ts'
import { readOpened } from '../reading.ts'
import { shardIdOf } from '../shard-id.ts'
import { openIterator, sealIterator } from '../shard-iterator.ts'

/** The iterator says which stream and shard; StreamARN only helps clients to find the right host. */
export const GetRecords = data(model.GetRecords, {
  resources: (input) => (input.StreamARN === undefined ? [] : [input.StreamARN]),

  async run({ view, scope, nowMs, tokens, engine, port, call }, input) {
    const place = openIterator(tokens, input.ShardIterator)
    if (place === undefined || place.stream.region !== scope.region) {
      return reject('InvalidArgumentException', messages.BAD_ITERATOR)
    }
    const ageMs = nowMs - place.issuedAtMs
    if (ageMs > SHARD_ITERATOR_VALID_MS) {
      const hint = hints.iteratorExpiredFor(ageMs, SHARD_ITERATOR_VALID_MS)
      return reject('ExpiredIteratorException', messages.iteratorExpired(place.issuedAtMs, nowMs), hint)
    }
    const shardId = shardIdOf(place.shardIndex)
    const stream = streamAt(view, scope, place.stream)
    const shard = stream?.logId === place.logId ? shardAt(view, stream.arn, shardId) : undefined
    if (stream === undefined || shard === undefined) {
      const hint = stream === undefined ? undefined : hints.formerStream(stream)
      return reject('ResourceNotFoundException', messages.noShard(shardId, place.stream), hint)
    }
    if (input.DryRun === true) return reject('DryRunOperationException', messages.DRY_RUN)

    const quota = port(openQuotas).read(call, stream, shard)
    if (quota.refused !== undefined) return quota.refused
    const limits = { records: input.Limit ?? GET_RECORDS_RECORDS_MAX, bytes: GET_RECORDS_BYTES_MAX }
    const keys = port(openStreamKeys).reading(call, stream)
    const page = await readOpened(keys, engine.open(stream.logId), shard, place.position, limits, horizonMsOf(stream, nowMs))
    if (isRejection(page)) return page
    const bytes = page.records.payloadBytes
    quota.hasRead(bytes)
    port(openFlow).read(stream, shard, page.records.count, bytes)
    // A shard that ended a moment ago may have no children yet; consumers rely on getting both pieces of news together.
    const children = page.ended ? childrenOf(view, shard) : []
    return {
      Records: page.records,
      ...(children.length > 0
        ? { ChildShards: children.map(childShape) }
        : { NextShardIterator: sealIterator(tokens, stream, shard, page.next, nowMs) }),
      MillisBehindLatest: page.millisBehindLatest,
    }
  },
})
