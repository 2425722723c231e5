import type { AppendOutcome } from '../../engine/log.ts'
import { encodeRun, payloadBytesOf } from '../../engine/record-block.ts'
import type { RunKey } from '../../engine/run-key.ts'
import { assert, unreachable } from '../../kernel/assert.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { DataContext } from '../define.ts'
import { waitForCatalog } from './catalog-wait.ts'
import { type KmsRefusal, openStreamKeys } from './encryption.ts'
import type { KinesisEntities, Stream } from './entities.ts'
import { openFlow } from './flow.ts'
import { hashKeyToHex } from './hash-ranges.ts'
import { whyNotUsable } from './hints.ts'
import { SEALED_WAIT_MS } from './limits.ts'
import * as messages from './messages.ts'
import { planBatches, type RoutableEntry, type ShardBatch } from './put-plan.ts'
import { findStream, type StreamReference } from './queries.ts'
import { openQuotas } from './quotas.ts'
import { openLooks } from './reconcile-capacity.ts'
import { openShards } from './routing.ts'
import { sequenceNumbersFrom } from './sequence-number.ts'

type Context = DataContext<KinesisEntities>

/** What became of one record. */
export type Stored =
  | { readonly shardId: string; readonly sequenceNumber: string }
  /** Not stored, or nobody knows; a client may send it again. `why` is for the server's log. */
  | { readonly failed: string }
  /** Beyond what its shard takes; the text for the client. */
  | { readonly throttled: string }

/** The stream, if it takes records: one that is being created or deleted is not found (observed on AWS). */
export function findWritableStream(
  { view, scope }: Pick<Context, 'view' | 'scope'>,
  input: StreamReference,
): Stream | Rejection<'InvalidArgumentException' | 'ResourceNotFoundException'> {
  const stream = findStream(view, scope, input)
  if (isRejection(stream) || stream.status === 'ACTIVE' || stream.status === 'UPDATING') return stream
  return reject('ResourceNotFoundException', messages.noStream(stream), whyNotUsable(stream))
}

/** What records that are put now are sealed with; `undefined` when the stream is not encrypted. */
export async function sealingKey(context: Context, stream: Stream): Promise<RunKey | KmsRefusal | undefined> {
  return stream.encryption === undefined ? undefined : context.port(openStreamKeys).sealing(context.call, stream)
}

/**
 * Stores records, each in the shard that has its hash key, in the given order per shard. Records for a shard that is closed
 * meanwhile wait for its children to open, two seconds at most. One outcome per entry, in order.
 */
export async function store(
  context: Context,
  operation: 'PutRecord' | 'PutRecords',
  stream: Stream,
  entries: readonly RoutableEntry[],
  key: RunKey | undefined,
): Promise<readonly Stored[]> {
  const { view, runtime } = context
  const deadlineMs = runtime.clock.monotonicMs() + SEALED_WAIT_MS
  const log = context.engine.open(stream.logId)
  const flow = context.port(openFlow)
  const stored: Stored[] = entries.map(() => ({ failed: 'the shard was closed and its children did not open in time' }))
  let present: Stream | undefined = stream
  let waiting = entries.map((_, i) => i)
  while (present !== undefined) {
    const planned = planBatches(openShards(view, present), entries, waiting)
    const batches = planned.flatMap((batch) => withinQuota(context, operation, stream, batch, entries, stored))
    if (batches.length === 0) break
    const outcomes = await log.append(
      batches.map(({ laneRun }) => laneRun),
      key,
    )
    const sealed = batches.filter((batch, i) => !settle(batch, outcomes[i], stored))
    for (const [i, { shard, indexes, laneRun }] of batches.entries()) {
      if (outcomes[i]?.outcome === 'ok') flow.wrote(stream, shard, indexes.length, payloadBytesOf(laneRun.run))
    }
    if (sealed.length === 0) break
    waiting = sealed.flatMap(({ indexes }) => indexes).sort((a, b) => a - b)
    present = await laterVersion(context, present, deadlineMs - runtime.clock.monotonicMs())
  }
  context.port(openLooks).afterWrite(stream)
  return stored
}

/** What of a batch may be stored; the rest is settled. */
function withinQuota(
  context: Context,
  operation: 'PutRecord' | 'PutRecords',
  stream: Stream,
  batch: ShardBatch,
  entries: readonly RoutableEntry[],
  stored: Stored[],
): ShardBatch | readonly [] {
  const { shard, indexes, laneRun } = batch
  const refused = context.port(openQuotas).write(operation, stream, shard, laneRun.run, entries.length)
  if (refused.length === 0) return batch
  const throttled = messages.shardRateExceeded(shard.id, stream)
  const keptOut = new Set(refused.map((place) => indexes[place]))
  for (const index of keptOut) if (index !== undefined) stored[index] = { throttled }
  const kept = indexes.filter((index) => !keptOut.has(index))
  const records = kept.flatMap((index) => entries[index] ?? [])
  return records.length === 0 ? [] : { shard, indexes: kept, laneRun: { ...laneRun, run: encodeRun(records) } }
}

/** A number that no two records of a request share starts a walk through the hash keys in even steps. */
export function evenSpread(random: Random, shards: number): (index: number) => string {
  // Most streams spread by key: chance is asked for by those that do not.
  let start: bigint | undefined
  return (index) => {
    const step = (1n << 128n) / BigInt(Math.max(1, shards))
    start ??= BigInt(`0x${Buffer.from(random.bytes(16)).toString('hex')}`)
    return hashKeyToHex(BigInt.asUintN(128, start + BigInt(index) * step))
  }
}

/** False if the batch met a sealed lane and is to be routed again. */
function settle({ shard, indexes }: ShardBatch, outcome: AppendOutcome | undefined, stored: Stored[]): boolean {
  assert(outcome !== undefined, 'an engine answers for every run')
  switch (outcome.outcome) {
    case 'sealed':
      return false
    case 'ok': {
      const numbers = sequenceNumbersFrom(shard, outcome.firstPosition, indexes.length, outcome.arrivedAtMs)
      indexes.forEach((index, i) => {
        stored[index] = { shardId: shard.id, sequenceNumber: numbers[i] ?? '' }
      })
      return true
    }
    case 'refused': {
      const failed =
        outcome.reason === 'full'
          ? 'there is no room left for records; free some space'
          : 'too many records are waiting to be stored'
      for (const index of indexes) stored[index] = { failed }
      return true
    }
    case 'unknown':
      for (const index of indexes) stored[index] = { failed: 'the engine does not say whether the record was stored' }
      return true
    default:
      return unreachable(outcome)
  }
}

/** The stream as it stands once it differs from `seen`; `undefined` if it does not in time, or is not the same stream any more. */
async function laterVersion({ view, runtime }: Context, seen: Stream, withinMs: number): Promise<Stream | undefined> {
  const now = (): Stream | undefined => view.get('kinesis.stream', seen.arn)
  const changed = await waitForCatalog(runtime, withinMs, () => now() !== seen)
  const later = now()
  const usable = later?.logId === seen.logId && (later.status === 'ACTIVE' || later.status === 'UPDATING')
  return changed && usable ? later : undefined
}
