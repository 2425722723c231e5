/** What a lane works with, and what can be seen of it. */
import type { Clock } from '../../../kernel/clock.ts'
import type { Random } from '../../../kernel/random.ts'
import type { Gate } from '../../consuming/gate.ts'
import type { Incarnation, StreamReading } from '../../consuming/stream-reading.ts'
import type { Selection } from './gathering.ts'
import type { GiveUp } from './give-up.ts'
import type { FailureFacts, InvokeBatch } from './invoking.ts'
import type { LaneState } from './plan.ts'
import type { Totals } from './progress.ts'
import type { Settings } from './settings.ts'

export interface LaneParts {
  readonly shardId: string
  readonly stream: Incarnation
  readonly reading: StreamReading
  readonly settings: Settings
  readonly isMine: Selection['isMine']
  readonly saved: LaneState
  /** Resolves when it is durable. */
  readonly save: (state: LaneState, added: Totals) => Promise<void>
  readonly invoke: InvokeBatch
  readonly giveUp: GiveUp
  /** What the function and its events are called, as they are now. */
  readonly names: () => LaneNames
  readonly gates: { readonly reads: Gate; readonly events: Gate }
  readonly clock: Clock
  /** The machine's: for pauses that nobody is to notice. */
  readonly pace: Pick<Clock, 'sleep' | 'monotonicMs'>
  readonly random: Random
  /** What nobody foresaw, for the log. */
  readonly unforeseen: (cause: unknown) => void
  /** New trouble, for the log. */
  readonly tell: (trouble: Trouble) => void
  /** Of lanes whose function had no place for them, the longest waiting first: each is called when there may be one. */
  readonly throttled: Set<() => void>
  /** Its trouble has changed, or it has succeeded for the first time, or it has ended. */
  readonly changed: () => void
}

export interface LaneNames {
  readonly functionArn: string
  /** Of the function. */
  readonly roleArn: string
  readonly eventSourceArn: string
  readonly region: string
}

/** What keeps a lane from its work. */
export type Trouble =
  | { readonly kind: 'function'; readonly facts: FailureFacts }
  /** It could not be invoked at all: throttled, gone, or refused. */
  | { readonly kind: 'unreached'; readonly code: string; readonly message: string }
  | { readonly kind: 'source'; readonly code: string; readonly message: string }
  | { readonly kind: 'destination'; readonly code: string; readonly message: string }

export interface InFlight {
  readonly attempt: number
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
  readonly sinceMs: number
}

/** Whether it need not be told again. */
export function isSame(one: Trouble, other: Trouble): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf(trouble: Trouble): string {
  return trouble.kind === 'function' ? `function ${trouble.facts.position}` : trouble.code
}

/** A sentence. */
export function textOf(trouble: Trouble): string {
  if (trouble.kind !== 'function') return `${trouble.code}: ${trouble.message}`
  const { errorType, errorMessage, records, firstSequenceNumber } = trouble.facts
  return `the function failed with ${records} records from ${firstSequenceNumber} on (${errorType}: ${errorMessage}); \`leat why ${firstSequenceNumber}\` tells more.`
}

export const UNFORESEEN: Trouble = { kind: 'source', code: 'InternalFailure', message: 'Unforeseen; the server has logged it.' }
