import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShard, aStream } from '../../../test/services/kinesis-harness.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { Shard } from './entities.ts'
import type { ShardFilter } from './model.gen.ts'
import { checkFilter, passes } from './shard-filter.ts'

const HOUR_MS = 3_600_000
const createdAtMs = 1_000 * HOUR_MS

const stream = aStream('orders', { createdAtMs, openShardCount: 2, shardsEver: 4 })

function shard(index: number, openedAtMs: number, closedAtMs?: number): Shard {
  const closed = closedAtMs === undefined ? {} : { closed: { atMs: closedAtMs, endPosition: 10 } }
  return aShard(stream, index, { openedAtMs, ...closed })
}

/** 0 was split into 1 and 2 after ten hours, 1 into 3 and (say) nothing else after twenty. */
const shards = [
  shard(0, createdAtMs, createdAtMs + 10 * HOUR_MS),
  shard(1, createdAtMs + 10 * HOUR_MS, createdAtMs + 20 * HOUR_MS),
  shard(2, createdAtMs + 10 * HOUR_MS),
  shard(3, createdAtMs + 20 * HOUR_MS),
]

function told(filter: ShardFilter | undefined, hoursLater: number, exclusiveStartId?: string): readonly number[] {
  const selection = checkFilter(filter, exclusiveStartId)
  assert.ok(!isRejection(selection))
  const nowMs = createdAtMs + hoursLater * HOUR_MS
  return shards.filter((each) => passes(each, selection, stream, nowMs)).map(({ index }) => index)
}

describe('ListShards filters', () => {
  it('tell everything when there is none', () => {
    assert.deepEqual(told(undefined, 22), [0, 1, 2, 3])
    assert.deepEqual(told({ Type: 'FROM_TRIM_HORIZON' }, 22), [0, 1, 2, 3])
  })

  it('AT_LATEST: open ones', () => assert.deepEqual(told({ Type: 'AT_LATEST' }, 22), [2, 3]))

  it('AT_TRIM_HORIZON: those open where the readable part begins', () => {
    assert.deepEqual(told({ Type: 'AT_TRIM_HORIZON' }, 22), [0])
    assert.deepEqual(told({ Type: 'AT_TRIM_HORIZON' }, 24 + 15), [1, 2])
  })

  it('AT_TIMESTAMP: those open at that moment', () => {
    assert.deepEqual(told({ Type: 'AT_TIMESTAMP', Timestamp: createdAtMs + 15 * HOUR_MS }, 22), [1, 2])
    assert.deepEqual(told({ Type: 'AT_TIMESTAMP', Timestamp: createdAtMs + 20 * HOUR_MS }, 22), [1, 2, 3])
  })

  it('AT_TIMESTAMP: a moment before the stream existed means its beginning', () => {
    assert.deepEqual(told({ Type: 'AT_TIMESTAMP', Timestamp: 0 }, 22), [0])
  })

  it('FROM_TIMESTAMP: those open then or since', () => {
    assert.deepEqual(told({ Type: 'FROM_TIMESTAMP', Timestamp: createdAtMs + 15 * HOUR_MS }, 22), [1, 2, 3])
    assert.deepEqual(told({ Type: 'FROM_TIMESTAMP', Timestamp: 0 }, 22), [0, 1, 2, 3])
    assert.deepEqual(told({ Type: 'FROM_TIMESTAMP', Timestamp: 0 }, 24 + 15), [1, 2, 3])
  })

  it('AFTER_SHARD_ID and ExclusiveStartShardId compare as text', () => {
    assert.deepEqual(told({ Type: 'AFTER_SHARD_ID', ShardId: 'shardId-000000000001' }, 22), [2, 3])
    assert.deepEqual(told(undefined, 22, 'shardId-000000000002'), [3])
    assert.deepEqual(told(undefined, 22, 'a'), [0, 1, 2, 3])
    assert.deepEqual(told(undefined, 22, 'z'), [])
  })

  it('need what their type needs', () => {
    for (const filter of [{ Type: 'AFTER_SHARD_ID' }, { Type: 'AT_TIMESTAMP' }, { Type: 'FROM_TIMESTAMP' }] as const) {
      const outcome = checkFilter(filter, undefined)
      assert.ok(isRejection(outcome) && outcome.rejected === 'InvalidArgumentException', filter.Type)
    }
    assert.ok(isRejection(checkFilter({ Type: 'AT_LATEST' }, 'shardId-000000000000')))
  })
})
