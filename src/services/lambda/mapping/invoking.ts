/** How mappings invoke functions: what they need of the Lambda service. */
import type { Position } from '../../../engine/log.ts'

export interface BatchCall {
  readonly shardId: string
  readonly requestId: string
  /** 1 for the first. */
  readonly attempt: number
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
}

export type BatchOutcome = Answered | Unreached

/** The function ran. */
export interface Answered {
  readonly kind: 'answered'
  readonly payload: Uint8Array
  /** Absent: it went well. */
  readonly functionError?: string
  readonly executedVersion: string
}

/** It never got the event: throttled, gone, or refused. That costs no attempt. */
export interface Unreached {
  readonly kind: 'unreached'
  readonly code: string
  readonly message: string
}

export type InvokeBatch = (event: Uint8Array, call: BatchCall) => Promise<BatchOutcome>

/** What is known of an invocation that failed. */
export interface FailureFacts {
  readonly requestId: string
  readonly atMs: number
  readonly errorType: string
  readonly errorMessage: string
  readonly stack?: readonly string[]
  /** Records of the batch that failed, first and last. */
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
  /** Position of the first. */
  readonly position: Position
}
