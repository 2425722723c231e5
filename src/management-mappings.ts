/** `mapping-state`: how far each mapping of a stream to a function has come, shard by shard, and what holds it up. */
import type { ManageAction } from './gateway/manage.ts'
import { isRejection, reject } from './kernel/outcome.ts'
import { askedOf, type MappingReport, type MappingShardReport, type PoisonReport } from './management-readers.ts'
import type { RunningMappings } from './run-mappings.ts'
import type { ServiceRuntime } from './services/define.ts'
import type { InFlight, Trouble } from './services/lambda/mapping/lane-parts.ts'
import type { MappingRun, RunningLane } from './services/lambda/mapping/mapping-run.ts'
import { lastResultOf } from './services/lambda/mapping/port.ts'
import { isFinished, shardName } from './services/lambda/mapping/progress.ts'
import { remediesFor } from './services/lambda/mapping/remedies.ts'
import { mappingsIn } from './services/lambda/mapping/targets.ts'
import type { MappingEntity } from './services/lambda/mapping-entities.ts'
import type { LambdaEntities } from './services/lambda/operation.ts'

export interface MappingManagement {
  readonly lambda: ServiceRuntime<LambdaEntities>
  readonly mappings: RunningMappings
}

/** Input `{ uuid?, region? }`; the answer is `{ mappings: MappingReport[] }`. A mapping that is not enabled has no shards to tell of. */
export function mappingStateAction({ lambda, mappings }: MappingManagement): ManageAction {
  return async (input, call) => {
    const { uuid } = input
    if (uuid !== undefined && typeof uuid !== 'string') return reject('BadRequest', '"uuid" is the UUID of a mapping.')
    const asked = askedOf(input, call.scope)
    if (isRejection(asked)) return asked
    const wanted = [...mappingsIn(lambda.catalog, asked.scope)].filter((each) => uuid === undefined || each.uuid === uuid)
    if (uuid !== undefined && wanted.length === 0) {
      return reject('ResourceNotFoundException', `There is no mapping ${uuid} in ${asked.scope.region}.`)
    }
    const reports: MappingReport[] = []
    for (const mapping of wanted) {
      const run = mappings.present?.at(mapping.uuid)
      reports.push({
        uuid: mapping.uuid,
        functionArn: mapping.functionArn,
        streamArn: mapping.eventSourceArn,
        state: mapping.state,
        lastProcessingResult: lastResultOf(lambda, mapping),
        shards: run === undefined ? [] : await shardsOf(mapping, run, lambda.clock.nowMs()),
      })
    }
    return { mappings: reports }
  }
}

async function shardsOf(mapping: MappingEntity, run: MappingRun, nowMs: number): Promise<readonly MappingShardReport[]> {
  const byShard = new Map<string, RunningLane[]>()
  for (const each of run.lanes) byShard.set(each.shardId, [...(byShard.get(each.shardId) ?? []), each])
  const working = [...byShard].map(([shardId, lanes]) => shardOf(mapping, run, shardId, lanes, nowMs))
  const finished = finishedShards(run).filter(({ shardId }) => !byShard.has(shardId))
  const reports = await Promise.all([...working, ...finished.map((each) => finishedShardOf(run, each, nowMs))])
  return reports.toSorted((one, other) => (one.shardId < other.shardId ? -1 : 1))
}

interface FinishedShard {
  readonly shardId: string
  readonly done: number
}

/** No lanes are at work there any more: what is known of them is in the journal, for as long as the stream lists the shards. */
function finishedShards({ stream, progress }: MappingRun): readonly FinishedShard[] {
  return (stream?.shards ?? []).flatMap(({ id }) => {
    const shard = progress.shards.get(shardName(stream?.logId ?? '', id))
    return shard !== undefined && isFinished(shard)
      ? [{ shardId: id, done: Math.min(...shard.lanes.map(({ done }) => done)) }]
      : []
  })
}

async function finishedShardOf(run: MappingRun, { shardId, done }: FinishedShard, nowMs: number): Promise<MappingShardReport> {
  const { checkpoint } = await placeOf(run, shardId, done, nowMs)
  const upTo = checkpoint === undefined ? {} : { checkpoint }
  return { shardId, ...upTo, behindRecords: 0, behindMs: 0, finished: true, inFlight: null }
}

/** Of parts of a shard the first that has something to tell. */
async function shardOf(
  mapping: MappingEntity,
  run: MappingRun,
  shardId: string,
  running: readonly RunningLane[],
  nowMs: number,
): Promise<MappingShardReport> {
  const lanes = running.map(({ lane }) => lane)
  const done = Math.min(...lanes.map(({ state }) => state.done))
  const poisoned = lanes.find(({ trouble }) => trouble?.kind === 'function')
  const trouble = lanes.find((lane) => lane.trouble !== undefined && lane.trouble.kind !== 'function')?.trouble
  const poison = poisoned && poisonOf(mapping, poisoned, nowMs)
  return {
    shardId,
    ...(await placeOf(run, shardId, done, nowMs)),
    inFlight: lanes.map(({ inFlight }) => inFlight).find((each): each is InFlight => each !== undefined) ?? null,
    ...(poison !== undefined && { poison }),
    ...(trouble !== undefined && trouble.kind !== 'function' && { trouble: { code: trouble.code, message: trouble.message } }),
  }
}

async function placeOf(
  { stream, reading }: MappingRun,
  shardId: string,
  done: number,
  nowMs: number,
): Promise<Pick<MappingShardReport, 'checkpoint' | 'behindRecords' | 'behindMs'>> {
  if (stream === undefined) return { behindRecords: 0, behindMs: 0 }
  const tail = await reading.tail(stream, shardId)
  // Positions may have gaps: it is the most that there can be.
  const behindRecords = Math.max(0, tail.position - done)
  const before = done === 0 ? undefined : await recordAt(reading, stream, shardId, done - 1)
  const next = behindRecords === 0 ? undefined : await recordAt(reading, stream, shardId, done)
  const checkpoint =
    before?.position === done - 1
      ? reading.namer(stream, shardId)(before.position, before.arrivedAtMs, undefined).sequenceNumber
      : undefined
  const behindMs = next === undefined ? 0 : Math.max(0, nowMs - next.arrivedAtMs)
  return { ...(checkpoint !== undefined && { checkpoint }), behindRecords, behindMs }
}

/** The first at or after a position. */
async function recordAt(
  reading: MappingRun['reading'],
  stream: NonNullable<MappingRun['stream']>,
  shardId: string,
  position: number,
): Promise<{ readonly position: number; readonly arrivedAtMs: number } | undefined> {
  const page = await reading.read(stream, shardId, position, true, 1)
  const run = isRejection(page) ? undefined : page.runs[0]
  return run && { position: run.firstPosition, arrivedAtMs: run.arrivedAtMs }
}

function poisonOf(
  mapping: MappingEntity,
  { trouble, state, nextAttemptAtMs }: RunningLane['lane'],
  nowMs: number,
): PoisonReport | undefined {
  const facts = factsOf(trouble)
  if (facts === undefined) return undefined
  const { firstSequenceNumber, lastSequenceNumber, records, errorType, errorMessage, stack } = facts
  return {
    ...(records === 1 && { sequenceNumber: firstSequenceNumber }),
    firstSequenceNumber,
    lastSequenceNumber,
    attempts: state.batches[0]?.attempts ?? 0,
    errorType,
    errorMessage,
    ...(stack !== undefined && { stack }),
    nextAttemptInMs: Math.max(0, (nextAttemptAtMs ?? nowMs) - nowMs),
    remedies: remediesFor(mapping, records),
  }
}

function factsOf(trouble: Trouble | undefined) {
  return trouble?.kind === 'function' ? trouble.facts : undefined
}
