/** One attempt to have a batch processed: the event that is made of its records, and what the answer makes of the lane. Pure. */
import { errorOf } from '../traces.ts'
import type { EventWriter } from './event.ts'
import type { PlacedRecord } from './gathering.ts'
import type { Answered, FailureFacts } from './invoking.ts'
import { FAILURE_TEXT_CHARS_MAX } from './limits.ts'
import {
  afterInvocation,
  beforeInvocation,
  completed,
  type Failing,
  givenUp,
  type LaneState,
  type Outcome,
  splitAt,
} from './plan.ts'
import { NO_TOTALS, type Totals } from './progress.ts'
import { readResponse } from './response.ts'
import type { Settings } from './settings.ts'

export interface AttemptParts {
  readonly requestId: string
  /** Of the document, if this turns out to be the last attempt. */
  readonly documentId: string
  readonly functionArn: string
  readonly settings: Settings
  readonly writer: EventWriter
}

export type Made =
  | { readonly kind: 'changed'; readonly state: LaneState; readonly added: Totals }
  | {
      readonly kind: 'event'
      readonly event: Buffer
      readonly records: readonly PlacedRecord[]
      readonly about: { readonly firstSequenceNumber: string; readonly lastSequenceNumber: string; readonly records: number }
    }

export interface Attempted {
  readonly state: LaneState
  readonly added: Totals
  readonly failure?: FailureFacts
}

const EXECUTED_VERSION = '$LATEST'
const TOO_LARGE = 'Function.RequestTooLarge'

export class Attempt {
  readonly #parts: AttemptParts

  constructor(parts: AttemptParts) {
    this.#parts = parts
  }

  /** The event of the lane's first batch; or what must become of the lane before there can be one. */
  make(lane: LaneState, records: readonly PlacedRecord[], nowMs: number): Made {
    const { settings, writer } = this.#parts
    const [batch] = lane.batches
    const about = aboutOf(records)
    if (batch?.closes !== undefined) {
      return { kind: 'event', event: writer.write([], windowOf(lane, batch.closes)), records, about }
    }
    const expired = Math.max(0, (batch?.records ?? 0) - records.length)
    const changed = (state: LaneState): Made => ({ kind: 'changed', state, added: { ...NO_TOTALS, expired } })
    if (records.length === 0) return changed(completed(lane))
    const fitting = beforeInvocation(lane, records, nowMs, settings.rules, this.#failing(nowMs, EXECUTED_VERSION, undefined))
    if (fitting !== lane) return changed(fitting)
    const end = this.#tooMany(records)
    if (end === 0) {
      // No event could ever hold it.
      return changed(givenUp(lane, 'RetryAttemptsExhausted', 0, this.#failing(nowMs, EXECUTED_VERSION, TOO_LARGE)))
    }
    if (end !== undefined) return changed(splitAt(lane, records[end]?.position ?? 0))
    return { kind: 'event', event: writer.write(records, windowOf(lane, undefined)), records, about }
  }

  /** Index of the first record that does not go into the same event. */
  #tooMany(records: readonly PlacedRecord[]): number | undefined {
    const { settings, writer } = this.#parts
    let bytes = 0
    for (const [index, record] of records.entries()) {
      bytes += writer.bytesOf(record)
      if (bytes > writer.recordBytesMax || index >= settings.batchSize) return index
    }
    return undefined
  }

  judge(lane: LaneState, records: readonly PlacedRecord[], answer: Answered, nowMs: number): Attempted {
    const { settings } = this.#parts
    const { outcome, failure } = this.#outcomeOf(records, answer, nowMs)
    const positions = records.map(({ position }) => position)
    const processed = outcome.kind === 'done' ? records.length : outcome.kind === 'failed from' ? outcome.index : 0
    const state = afterInvocation(lane, outcome, positions, settings.rules)
    return { state, added: { ...NO_TOTALS, processed }, ...(failure !== undefined && { failure }) }
  }

  #outcomeOf(
    records: readonly PlacedRecord[],
    { payload, functionError, executedVersion }: Answered,
    nowMs: number,
  ): { readonly outcome: Outcome; readonly failure?: FailureFacts } {
    const { settings, requestId } = this.#parts
    const about = this.#failing(nowMs, executedVersion, functionError)
    const facts = (failed: readonly PlacedRecord[], error: ReturnType<typeof errorOf>): FailureFacts => ({
      requestId,
      atMs: nowMs,
      errorType: text(error.errorType) ?? functionError ?? 'Unhandled',
      errorMessage: text(error.errorMessage) ?? '',
      ...(error.stack !== undefined && { stack: error.stack }),
      position: failed[0]?.position ?? 0,
      ...aboutOf(failed),
    })
    if (functionError !== undefined) return { outcome: { kind: 'failed', about }, failure: facts(records, errorOf(payload)) }
    const verdict = readResponse(payload, {
      sequenceNumbers: records.map(({ sequenceNumber }) => sequenceNumber),
      reportsItems: settings.reportsItems,
      keepsState: settings.tumblingMs !== undefined,
    })
    if (verdict.kind === 'done') return { outcome: verdict }
    if (verdict.kind === 'failed') {
      const failure = facts(records, { errorType: 'InvalidResponse', errorMessage: verdict.reason })
      return { outcome: { kind: 'failed', about }, failure }
    }
    const failed = records.slice(verdict.index)
    const errorMessage = `The function reported that the record ${failed[0]?.sequenceNumber ?? ''} failed.`
    return { outcome: { ...verdict, about }, failure: facts(failed, { errorType: 'BatchItemFailures', errorMessage }) }
  }

  #failing(atMs: number, executedVersion: string, functionError: string | undefined): Failing {
    const { requestId, documentId, functionArn } = this.#parts
    return { requestId, documentId, functionArn, executedVersion, atMs, ...(functionError !== undefined && { functionError }) }
  }
}

function aboutOf(records: readonly PlacedRecord[]) {
  const firstSequenceNumber = records[0]?.sequenceNumber ?? ''
  return { firstSequenceNumber, lastSequenceNumber: records.at(-1)?.sequenceNumber ?? '', records: records.length }
}

function windowOf({ window }: LaneState, closes: 'in time' | 'early' | undefined) {
  return window && { ...window, isFinal: closes !== undefined, isTerminatedEarly: closes === 'early' }
}

function text(value: string | undefined): string | undefined {
  return value?.slice(0, FAILURE_TEXT_CHARS_MAX)
}
