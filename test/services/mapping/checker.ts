/**
 * What must be true of a mapping whatever happened to it (E1 to E8): every record is processed, or in exactly one document, or filtered out; one batch
 * at a time of each lane; records of a key are first sent in their order; children come after their parents; limits of attempts and of age hold.
 */
import { laneOfKey } from '../../../src/services/lambda/mapping/progress.ts'
import { readResponse } from '../../../src/services/lambda/mapping/response.ts'
import type { FailureDocument, Seen, SeenRecord, WorldShard } from './world.ts'

export interface PutRecord {
  readonly id: number
  readonly shardId: string
  readonly key: string
  readonly isFiltered: boolean
}

export interface History {
  readonly puts: readonly PutRecord[]
  readonly seen: readonly Seen[]
  readonly documents: ReadonlyMap<string, FailureDocument>
  readonly shards: readonly WorldShard[]
  readonly rules: {
    readonly batchSize: number
    readonly factor: number
    readonly retriesMax: number
    readonly ageMaxMs: number
    readonly reportsItems: boolean
  }
  readonly lives: number
}

export function idOf({ kinesis: { data } }: SeenRecord): number {
  return JSON.parse(Buffer.from(data, 'base64').toString()).id
}

/** What is wrong; nothing, if nothing is. */
export function violations(history: History): readonly string[] {
  const wrong: string[] = []
  const successes = new Map<number, number>()
  const firstSeen = new Map<number, number>()
  for (const [index, seen] of history.seen.entries()) {
    const done = doneIn(seen, history)
    for (const [at, record] of seen.event.Records.entries()) {
      const id = idOf(record)
      if (!firstSeen.has(id)) firstSeen.set(id, index)
      if (at < done) successes.set(id, (successes.get(id) ?? 0) + 1)
    }
    wrong.push(...wrongIn(seen, history))
  }
  wrong.push(...unsettled(history, successes), ...outOfOrder(history, firstSeen))
  return wrong.concat(tooEarly(history, firstSeen))
}

/** How many records of an invocation are done by it. */
function doneIn({ event, outcome }: Seen, { rules }: History): number {
  if (outcome === 'under way' || outcome.kind === 'unreached' || outcome.functionError !== undefined) return 0
  const sequenceNumbers = event.Records.map(({ kinesis }) => kinesis.sequenceNumber)
  const verdict = readResponse(outcome.payload, { sequenceNumbers, reportsItems: rules.reportsItems, keepsState: false })
  if (verdict.kind === 'done') return event.Records.length
  return verdict.kind === 'failed from' ? verdict.index : 0
}

function wrongIn(seen: Seen, { puts, rules }: History): string[] {
  const wrong: string[] = []
  const { Records: records } = seen.event
  if (records.length === 0 || records.length > rules.batchSize) wrong.push(`a batch of ${records.length} records`)
  const lanes = new Set(records.map(({ kinesis }) => laneOfKey(kinesis.partitionKey, rules.factor)))
  if (lanes.size > 1) wrong.push('a batch of several lanes')
  let last = ''
  for (const record of records) {
    const put = puts[idOf(record)]
    if (put?.shardId !== seen.shardId) wrong.push(`record ${put?.id} of ${put?.shardId} came from ${seen.shardId}`)
    if (put?.isFiltered === true) wrong.push(`record ${put.id} was filtered out, and was sent`)
    if (record.kinesis.sequenceNumber <= last) wrong.push(`${record.kinesis.sequenceNumber} stands behind ${last}`)
    last = record.kinesis.sequenceNumber
    const ageMs = seen.atMs - record.kinesis.approximateArrivalTimestamp * 1000
    if (ageMs > rules.ageMaxMs + 1) wrong.push(`record ${put?.id} was sent at an age of ${ageMs} ms`)
  }
  return wrong
}

/** E1, E5, E7. */
function unsettled({ puts, documents, rules, lives, seen }: History, successes: ReadonlyMap<number, number>): string[] {
  const wrong: string[] = []
  const inDocuments = new Map<number, number>()
  for (const [key, { requestContext, KinesisBatchInfo, payload }] of documents) {
    for (const record of payload?.Records ?? []) inDocuments.set(idOf(record), (inDocuments.get(idOf(record)) ?? 0) + 1)
    if (payload?.Records.length !== KinesisBatchInfo.batchSize) wrong.push(`${key} does not hold its batch`)
    const { condition, approximateInvokeCount } = requestContext
    if (condition === 'RetryAttemptsExhausted' && approximateInvokeCount !== rules.retriesMax + 1) {
      wrong.push(`${key} was given up after ${approximateInvokeCount} invocations`)
    }
    if (condition === 'RecordAgeExceeded' && rules.ageMaxMs === Number.POSITIVE_INFINITY) wrong.push(`${key} knows of an age`)
  }
  for (const { id, isFiltered } of puts) {
    const processed = successes.get(id) ?? 0
    const given = inDocuments.get(id) ?? 0
    if (isFiltered) {
      if (processed + given > 0) wrong.push(`record ${id} was filtered out, and is settled`)
    } else if (processed === 0 && given === 0) wrong.push(`lost: record ${id}`)
    if (given > 1) wrong.push(`record ${id} is in ${given} documents`)
    // Only whatever a process was doing when it ended is done again.
    if (processed + given > lives) wrong.push(`record ${id} was settled ${processed + given} times in ${lives} lives`)
  }
  if (lives === 1) wrong.push(...overlapping(seen, rules.factor))
  return wrong
}

/** E2: in a life, a lane's next invocation begins when the one before it has an outcome. */
function overlapping(seen: readonly Seen[], factor: number): string[] {
  const underWay = new Map<string, Seen>()
  const wrong: string[] = []
  for (const each of seen) {
    const lane = `${each.shardId} ${laneOfKey(each.event.Records[0]?.kinesis.partitionKey ?? '', factor)}`
    if (underWay.get(lane)?.outcome === 'under way') wrong.push(`two batches of ${lane} at once`)
    underWay.set(lane, each)
  }
  return wrong
}

/** E3: of a key, in the order in which they were put. */
function outOfOrder({ puts }: History, firstSeen: ReadonlyMap<number, number>): string[] {
  const last = new Map<string, number>()
  const wrong: string[] = []
  for (const { id, shardId, key } of puts) {
    const at = firstSeen.get(id)
    if (at === undefined) continue
    const lane = `${shardId} ${key}`
    if (at < (last.get(lane) ?? -1)) wrong.push(`record ${id} of ${lane} was sent before one that stands in front of it`)
    last.set(lane, at)
  }
  return wrong
}

/** E6: nothing of a child is sent before everything of its parents was sent, or given up. */
function tooEarly({ puts, shards }: History, firstSeen: ReadonlyMap<number, number>): string[] {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { id, shardId } of puts) {
    const at = firstSeen.get(id)
    if (at === undefined) continue
    first.set(shardId, Math.min(at, first.get(shardId) ?? at))
    last.set(shardId, Math.max(at, last.get(shardId) ?? at))
  }
  return shards.flatMap(({ id, parents }) =>
    parents
      .filter((parent) => (first.get(id) ?? Number.POSITIVE_INFINITY) < (last.get(parent) ?? -1))
      .map((parent) => `${id} was begun before ${parent} was done`),
  )
}
