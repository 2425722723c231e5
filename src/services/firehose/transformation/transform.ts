/**
 * Records through a function, batch by batch: failures of the invocation are tried again, what a function answers is final. Whoever calls keeps the
 * outcome: a function may answer something else the next time.
 */
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Transform } from '../formats/index.ts'
import { type FlowRecord, failure, type RecordFailure } from '../formats/record.ts'
import { type Transformed, transformedBy } from './answer.ts'
import { batchesOf, type EventRecord, type EventSource, eventOf, recordIdOf } from './event.ts'
import type { TransformationSettings } from './settings.ts'

/** What came of an invocation: the function's answer, or why there is none, in the words of error documents. */
export type Invoked = { readonly payload: Uint8Array } | { readonly code: string; readonly message: string }

export interface TransformParts {
  readonly settings: TransformationSettings
  readonly from: EventSource
  readonly invoke: (functionArn: string, event: Uint8Array, signal: AbortSignal) => Promise<Invoked>
  /** The machine's. */
  readonly pace: Pick<Clock, 'sleep'>
  readonly random: Random
  /** Nobody waits for the outcome any more. */
  readonly signal: AbortSignal
}

/** Invocations that are under way for one page. */
const INVOCATIONS_MAX = 5
const RETRY_FIRST_MS = 100
const RETRY_MAX_MS = 5_000

/** As many outcomes as records, in their order. Throws the signal's reason when that is aborted. */
export function transformBy(parts: TransformParts): Transform {
  return async (records) => {
    const batches = batchesOf(records, parts.settings.bufferBytes)
    const outcomes: (readonly Transformed[])[] = []
    const work = batches.entries()
    const worker = async (): Promise<void> => {
      for (const [i, batch] of work) outcomes[i] = await transformBatch(parts, batch)
    }
    await Promise.all(Array.from({ length: Math.min(INVOCATIONS_MAX, batches.length) }, worker))
    return outcomes.flat()
  }
}

async function transformBatch(parts: TransformParts, records: readonly FlowRecord[]): Promise<readonly Transformed[]> {
  const { settings, from, random, pace, signal } = parts
  const sent: readonly EventRecord[] = records.map((record, i) => ({ record, recordId: recordIdOf(record, i) }))
  for (let made = 1, waitMs = RETRY_FIRST_MS; ; made++, waitMs = Math.min(waitMs * 2, RETRY_MAX_MS)) {
    const invoked = await parts.invoke(settings.functionArn, eventOf(from, random.uuid(), sent), signal)
    signal.throwIfAborted()
    const attempt = { made, lambdaArn: settings.functionArn }
    const withAttempt = (outcome: Transformed): Transformed =>
      typeof outcome === 'object' && 'failed' in outcome ? { ...outcome, attempt } : outcome
    if ('payload' in invoked) return transformedBy(invoked.payload, sent).map(withAttempt)
    const { code, message } = invoked
    if (made > settings.retries) {
      return records.map((record): RecordFailure => ({ ...failure('processing-failed', code, message, record), attempt }))
    }
    await pace.sleep(waitMs, signal)
  }
}
