import { hashKeyOf } from '../../aws/hash-key.ts'
import { callFailure, isThrottle } from '../failure.ts'
import { pause } from '../io.ts'
import type { StreamSession } from '../streams.ts'
import type { BenchTally } from './tally.ts'

export interface BenchLoad {
  /** Records per second; infinite: as many as go. */
  readonly rate: number
  /** Bytes of data per record, for how many fit into a request. */
  readonly size: number
  readonly writers: number
  readonly nextKey: () => string
  /** Data of a record that is sent at this moment. */
  readonly dataAt: (sentAtMs: number) => Uint8Array
}

const ENTRIES_MAX = 500
/** Of one PutRecords, keys included. */
const REQUEST_BYTES_MAX = 5 * 1024 * 1024
const KEY_BYTES_MAX = 16
/** How often writers look whether records are due: what is due meanwhile goes out together. */
const TICK_MS = 5
const FAILURE_PAUSE_MS = 200
const FAILURES_IN_A_ROW_MAX = 20

/**
 * Writes until the signal aborts. The pace is that of the clock: records that a slow server kept waiting are sent as soon as it takes them, so
 * that its slowness shows in what it stores. What is refused is counted, not sent again.
 */
export async function writeLoad(session: StreamSession, load: BenchLoad, tally: BenchTally, signal: AbortSignal): Promise<void> {
  const pacer = new Pacer(load.rate, session.io.clock.monotonicMs())
  await Promise.all(Array.from({ length: load.writers }, () => write(session, load, tally, pacer, signal)))
}

/** Deals out what is due to whoever asks. */
class Pacer {
  readonly #rate: number
  readonly #startedMs: number
  #dealt = 0

  constructor(rate: number, startedMs: number) {
    this.#rate = rate
    this.#startedMs = startedMs
  }

  take(nowMs: number, most: number): number {
    if (this.#rate === Number.POSITIVE_INFINITY) return most
    const due = Math.floor(((nowMs - this.#startedMs) * this.#rate) / 1000) - this.#dealt
    const taken = Math.max(0, Math.min(due, most))
    this.#dealt += taken
    return taken
  }
}

async function write(
  session: StreamSession,
  load: BenchLoad,
  tally: BenchTally,
  pacer: Pacer,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = session.io
  const most = Math.max(1, Math.min(ENTRIES_MAX, Math.floor(REQUEST_BYTES_MAX / (load.size + KEY_BYTES_MAX))))
  let failures = 0
  while (!signal.aborted) {
    const count = pacer.take(clock.monotonicMs(), most)
    if (count === 0) {
      await pause(clock, TICK_MS, signal)
      continue
    }
    const records = Array.from({ length: count }, () => ({
      PartitionKey: load.nextKey(),
      Data: load.dataAt(clock.nowMs()),
    }))
    try {
      await putRecords(session, records, tally)
      failures = 0
    } catch (error) {
      const failure = callFailure(error)
      failures += 1
      if (failure?.isRetryable !== true || failures >= FAILURES_IN_A_ROW_MAX) throw error
      for (const { PartitionKey } of records) tally.refused(hashKeyOf(PartitionKey), failure.name, isThrottle(failure))
      await pause(clock, FAILURE_PAUSE_MS, signal)
    }
  }
}

interface Entry {
  readonly PartitionKey: string
  readonly Data: Uint8Array
}

async function putRecords(
  { sdk, client, stream, io }: StreamSession,
  entries: readonly Entry[],
  tally: BenchTally,
): Promise<void> {
  const begunMs = io.clock.monotonicMs()
  const answer = await client.send(new sdk.PutRecordsCommand({ StreamName: stream, Records: [...entries] }), {
    abortSignal: io.force,
  })
  tally.puts.add(io.clock.monotonicMs() - begunMs)
  tally.requests += 1
  for (const [i, { ShardId, ErrorCode, ErrorMessage }] of (answer.Records ?? []).entries()) {
    const { PartitionKey = '', Data } = entries[i] ?? {}
    if (ShardId !== undefined) tally.stored(ShardId, (Data?.length ?? 0) + Buffer.byteLength(PartitionKey))
    else {
      const isThrottled = ErrorCode === 'ProvisionedThroughputExceededException'
      tally.refused(hashKeyOf(PartitionKey), `${ErrorCode}: ${ErrorMessage}`, isThrottled)
    }
  }
}
