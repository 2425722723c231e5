import type { Gate } from '../../consuming/gate.ts'

/** What all deliveries of a server share: who builds an object goes through one of them. */
export interface Gates {
  /** For pages that are counted. */
  readonly reads: Gate
  readonly objects: Gate
  /** For those that are converted. */
  readonly conversions: Gate
}
