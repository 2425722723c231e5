/** What actions about readers of streams have in common: which scope and stream is asked for, and what mappings say of themselves. */
import type { ManageInput } from './gateway/manage.ts'
import { type Rejection, reject } from './kernel/outcome.ts'
import type { Call, Scope } from './model/caller.ts'

/** One event source mapping, as the action `mapping-state` tells of it. */
export interface MappingReport {
  readonly uuid: string
  /** As it was named: with the qualifier that was given. */
  readonly functionArn: string
  /** Of the stream, or of a consumer of it. */
  readonly streamArn: string
  readonly state: string
  readonly lastProcessingResult: string
  readonly shards: readonly MappingShardReport[]
}

export interface MappingShardReport {
  readonly shardId: string
  /** Everything up to this sequence number is done. Absent: nothing is. */
  readonly checkpoint?: string
  readonly behindRecords: number
  readonly behindMs: number
  /** The shard has ended, and everything of it is done. */
  readonly finished?: true
  readonly inFlight: BatchReport | null
  /** A batch that failed, and holds up what comes after it. */
  readonly poison?: PoisonReport
  /** What else keeps it from its work: the stream, or the destination of what is given up, refuses; or the function cannot be reached. */
  readonly trouble?: TroubleReport
}

export interface TroubleReport {
  readonly code: string
  readonly message: string
}

export interface BatchReport {
  readonly attempt: number
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
  readonly sinceMs: number
}

export interface PoisonReport {
  /** Of the one record, if it is known which. */
  readonly sequenceNumber?: string
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly attempts: number
  readonly errorType: string
  readonly errorMessage: string
  readonly stack?: readonly string[]
  readonly nextAttemptInMs: number
  /** Sentences. */
  readonly remedies: readonly string[]
}

/** All mappings of an account and region. */
export type MappingsOf = (call: Call) => Promise<readonly MappingReport[]>

export interface Asked {
  readonly scope: Scope
  /** Absent: all. */
  readonly stream?: string
}

/** `{ stream?, region? }`, of the caller's account. */
export function askedOf({ stream, region }: ManageInput, scope: Scope): Asked | Rejection<'BadRequest'> {
  if (stream !== undefined && typeof stream !== 'string') return reject('BadRequest', '"stream" is the name of a stream.')
  if (region !== undefined && (typeof region !== 'string' || !/^[a-z0-9-]{1,64}$/.test(region))) {
    return reject('BadRequest', '"region" is the name of a region.')
  }
  return { scope: { ...scope, ...(region !== undefined && { region }) }, ...(stream !== undefined && { stream }) }
}

/** The stream of an event source, which may be a consumer of it. */
export function streamOfSource(arn: string): string {
  return arn.replace(/\/consumer\/.*$/, '')
}
