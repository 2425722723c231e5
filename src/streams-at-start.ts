/** The streams that `--initialize-streams` asks for. */
import { rootArn } from './aws/arn.ts'
import { ConfigError, STATUS_DELAY_MS, type StreamAtStart } from './config.ts'
import type { Clock } from './kernel/clock.ts'
import { isRejection } from './kernel/outcome.ts'
import type { Random } from './kernel/random.ts'
import type { Scope } from './model/caller.ts'
import type { Door } from './model/door.ts'
import { type KinesisView, streamsIn } from './services/kinesis/queries.ts'

export interface StreamsAtStart {
  readonly streams: readonly StreamAtStart[]
  /** Of streams that name no region. */
  readonly scope: Scope
  readonly door: Door
  readonly view: KinesisView
  /** What waiting goes by. */
  readonly clock: Clock
  readonly random: Random
}

/** AWS creates no more than five streams at a time, and so does Leat: the sixth waits for those before it. */
const CREATE_ATTEMPTS_MAX = 10

/** Creates those that are not there yet: starting twice on the same data must work. Throws `ConfigError`, at once where waiting cannot help. */
export async function createStreamsAtStart(parts: StreamsAtStart): Promise<void> {
  for (const stream of parts.streams) await create(parts, stream)
}

async function create(
  { scope, door, view, clock, random }: StreamsAtStart,
  { name, shards, region }: StreamAtStart,
): Promise<void> {
  const at: Scope = { ...scope, region: region ?? scope.region }
  const { accountId } = at
  const principal = { arn: rootArn(accountId), accountId, accessKeyId: '' }
  for (let attempt = 1; ; attempt++) {
    const call = { principal, scope: at, requestId: random.uuid(), isUncounted: true }
    const reply = await door.call(call, 'kinesis', 'CreateStream', { StreamName: name, ShardCount: shards })
    if (!isRejection(reply) || reply.rejected === 'ResourceInUseException') return
    const mayPass = reply.rejected === 'LimitExceededException' && attempt < CREATE_ATTEMPTS_MAX && someAreCreating(view, at)
    if (!mayPass) {
      throw new ConfigError(`initialize-streams: ${name} could not be created: ${reply.rejected}: ${reply.message ?? ''}`)
    }
    await clock.sleep(STATUS_DELAY_MS)
  }
}

function someAreCreating(view: KinesisView, scope: Scope): boolean {
  for (const { status } of streamsIn(view, scope)) if (status === 'CREATING') return true
  return false
}
