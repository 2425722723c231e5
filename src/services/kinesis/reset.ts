/** What no API of AWS offers and every test suite wants: everything gone, or one stream emptied. */
import type { Change } from '../../catalog/entities.ts'
import type { Position } from '../../engine/log.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import { portOf } from '../define.ts'
import { waitForCatalog } from './catalog-wait.ts'
import { type KinesisEntities, type Shard, type Stream, shardKey } from './entities.ts'
import { openFlow } from './flow.ts'
import { type Changes, putShard, putStream } from './life-cycle.ts'
import { LOG_REMOVAL_DELAY_MS, SHARDS_PER_COMMIT_MAX } from './limits.ts'
import { type KinesisView, shardsOf } from './queries.ts'
import { openCallQuotas } from './quota-calls.ts'
import { openQuotas } from './quotas.ts'
import type { Runtime } from './reconcile-commit.ts'

/** Streams per commit, so that one entry of the journal holds them. */
const STREAMS_PER_COMMIT_MAX = 1_000
const GONE_WITHIN_MS = 60_000

/**
 * Removes every stream of every account and region with its records, consumers and policies, and the accounts' settings. Resolves when all
 * names are free. The reconcilers remove, so that a crash on the way leaves no half of a stream.
 */
export async function removeEverything(runtime: Runtime): Promise<void> {
  const { catalog, clock } = runtime
  const left = (view: KinesisView): Stream[] => [...view.list('kinesis.stream', '')]
  for (;;) {
    const begun = await commitReset(runtime, 'ResetStreams', (view) =>
      left(view)
        .filter(({ intent }) => intent?.to !== 'delete' || intent.dueAtMs > clock.nowMs())
        .slice(0, STREAMS_PER_COMMIT_MAX)
        .map((stream) => putStream({ ...stream, status: 'DELETING', intent: { to: 'delete', dueAtMs: clock.nowMs() } })),
    )
    if (begun === 0) break
  }
  const gone = await waitForCatalog(runtime, GONE_WITHIN_MS, () => left(catalog).length === 0)
  assert(gone, 'streams that are to be removed at once are removed')
  for (const [kind, fate] of Object.entries(FATES)) {
    if (fate === 'goes at once') await removeKind(runtime, kind as keyof KinesisEntities)
  }
}

/** What becomes of each kind of entity in a reset: a new one has to say so here, or it would outlive it. */
const FATES: Readonly<Record<keyof KinesisEntities, 'goes with its stream' | 'goes when its time has come' | 'goes at once'>> = {
  'kinesis.stream': 'goes with its stream',
  'kinesis.shard': 'goes with its stream',
  'kinesis.consumer': 'goes with its stream',
  'kinesis.policy': 'goes with its stream',
  'kinesis.capacity': 'goes with its stream',
  'kinesis.data-key': 'goes when its time has come',
  'kinesis.removed-log': 'goes when its time has come',
  'kinesis.account': 'goes at once',
}

async function removeKind(runtime: Runtime, kind: keyof KinesisEntities): Promise<void> {
  const ids = [...runtime.catalog.entries(kind, '')].map(([id]) => id)
  await commitReset(runtime, 'Reset', (view) =>
    ids.filter((id) => view.get(kind, id) !== undefined).map((id): Change<KinesisEntities> => ({ remove: kind, id })),
  )
}

/** Nothing has flowed, nothing was used up and nothing refused. */
export function forgetTraffic(runtime: Runtime): void {
  portOf(runtime, openFlow).forgetAll()
  portOf(runtime, openQuotas).forgetAll()
  portOf(runtime, openCallQuotas).forgetAll()
}

/** Lets the records of removed streams go soon by the present time, which may have been set back since. */
export async function hastenRemovals(runtime: Runtime): Promise<void> {
  const soonMs = runtime.clock.nowMs() + LOG_REMOVAL_DELAY_MS
  await commitReset(runtime, 'ResetLogs', (view) =>
    [...view.list('kinesis.removed-log', '')]
      .filter(({ removeAtMs }) => removeAtMs > soonMs)
      .slice(0, SHARDS_PER_COMMIT_MAX)
      .map((log) => ({ put: 'kinesis.removed-log', id: log.logId, value: { ...log, removeAtMs: soonMs } })),
  )
}

/**
 * Takes all records out of a stream and leaves everything else as it is: shards, consumers, tags, settings, and the places where readers stand,
 * which go on with what is written next. Records whose put was not answered yet may be on either side.
 */
export async function emptyStream(runtime: Runtime, stream: Stream): Promise<void> {
  const { catalog, engine } = runtime
  const log = engine.open(stream.logId)
  const shards = [...shardsOf(catalog, stream.arn)]
  for (let i = 0; i < shards.length; i += SHARDS_PER_COMMIT_MAX) {
    const ends = await Promise.all(
      shards
        .slice(i, i + SHARDS_PER_COMMIT_MAX)
        .map(async ({ id, lane }) => ({ id, lane, end: (await log.tail(lane)).position })),
    )
    await commitReset(runtime, 'EmptyStream', (view) => {
      const present = view.get('kinesis.stream', stream.arn)
      if (present?.logId !== stream.logId) return []
      return [putStream({ ...present }), ...ends.flatMap(({ id, end }) => emptied(view, stream.arn, id, end))]
    })
    // From here on readers skip them; the engine may forget them.
    for (const { lane, end } of ends) await log.trim(lane, end)
  }
}

function emptied(view: KinesisView, streamArn: string, id: string, end: Position): Changes {
  const shard: Shard | undefined = view.get('kinesis.shard', shardKey(streamArn, id))
  return shard === undefined ? [] : [putShard({ ...shard, firstPosition: Math.max(shard.firstPosition ?? 0, end) })]
}

/** How many changes were made. */
async function commitReset(
  { catalog, random }: Runtime,
  operation: string,
  decide: (view: KinesisView) => Changes,
): Promise<number> {
  const meta = { requestId: random.uuid(), principal: 'leat:reset', operation }
  const count = await catalog.commit((view) => {
    const changes = decide(view)
    return { changes, reply: changes.length }
  }, meta)
  assert(!isRejection(count), 'a reset is never rejected')
  return count
}
