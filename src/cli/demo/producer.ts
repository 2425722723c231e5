import { callFailure } from '../failure.ts'
import { pause } from '../io.ts'
import type { StreamSession } from '../streams.ts'
import type { Click, Clickstream } from './clickstream.ts'
import type { DemoState } from './state.ts'

const TICK_MS = 100
const BATCH_RECORDS_MAX = 500
/** A producer that fell behind catches up at most this much; it is a demo of traffic, not a promise of numbers. */
const DEBT_SECONDS_MAX = 1
const PAUSE_AFTER_FAILURE_MS = 500
const FAILURES_IN_A_ROW_MAX = 10

export interface Traffic {
  readonly clicks: Clickstream
  readonly perSecond: number
}

/** Writes `perSecond` clicks a second until aborted; what was refused goes first next time. Throws what is beyond waiting. */
export async function produceClicks(
  session: StreamSession,
  state: DemoState,
  traffic: Traffic,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = session.io
  const { clicks, perSecond } = traffic
  let waiting: Click[] = []
  let lastMs = clock.monotonicMs()
  let due = 0
  let failures = 0
  while (await pause(clock, TICK_MS, signal)) {
    const nowMs = clock.monotonicMs()
    due = Math.min(perSecond * DEBT_SECONDS_MAX, due + ((nowMs - lastMs) * perSecond) / 1000)
    lastMs = nowMs
    while (due >= 1 && waiting.length < perSecond * DEBT_SECONDS_MAX) {
      waiting.push(clicks.next(clock.nowMs()))
      due -= 1
    }
    try {
      waiting = await putClicks(session, state, waiting)
      failures = 0
    } catch (error) {
      failures += 1
      if (callFailure(error)?.isRetryable !== true || failures >= FAILURES_IN_A_ROW_MAX) throw error
      await pause(clock, PAUSE_AFTER_FAILURE_MS, signal)
    }
  }
}

/** Resolves with what has to be sent again. Not aborted by the user: the summary shall count what arrived. */
async function putClicks(
  { sdk, client, stream, io }: StreamSession,
  state: DemoState,
  clicks: readonly Click[],
): Promise<Click[]> {
  const refused: Click[] = []
  for (let from = 0; from < clicks.length; from += BATCH_RECORDS_MAX) {
    const batch = clicks.slice(from, from + BATCH_RECORDS_MAX)
    const records = batch.map(({ userId, json }) => ({ PartitionKey: userId, Data: Buffer.from(json) }))
    const answer = await client.send(new sdk.PutRecordsCommand({ StreamName: stream, Records: records }), {
      abortSignal: io.force,
    })
    const again = batch.filter((_, at) => answer.Records?.[at]?.SequenceNumber === undefined)
    state.written += batch.length - again.length
    state.retried += again.length
    refused.push(...again)
  }
  return refused
}
