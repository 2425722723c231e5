import type { Target } from '../endpoint.ts'
import type { Io } from '../io.ts'
import { manage } from '../manage.ts'

/** One buffer of a delivery stream, on its way to become an object. */
export interface BufferState {
  readonly prefix: string
  readonly records: number
  readonly bytes: number
  readonly bytesMax: number
  readonly ageMs: number
  readonly ageMsMax: number
}

/** What a Leat tells of a delivery stream beyond AWS's API: `firehose-state`. */
export interface DeliveryState {
  readonly name: string
  readonly status: string
  readonly buffers: readonly BufferState[]
  readonly deliveredObjects: number
  readonly deliveredRecords: number
  readonly deliveredBytes: number
  /** Records that became error documents. */
  readonly failedRecords?: number
  /** Records that were not kept until they could be delivered: lost. */
  readonly expiredRecords?: number
  readonly freshnessMs?: number
  readonly behindRecords?: number
  readonly behindMs?: number
  readonly lastObject?: {
    readonly bucket: string
    readonly key: string
    readonly atMs: number
    readonly bytes: number
    readonly records: number
  }
  readonly lastError?: { readonly atMs: number; readonly code: string; readonly message: string }
  readonly retrying: boolean
}

/** Of one delivery stream, or of all. Throws `UserError`, against AWS as well. */
export async function statesOf(io: Io, target: Target, name: string | undefined): Promise<readonly DeliveryState[]> {
  const input = {
    ...(name !== undefined && { deliveryStream: name }),
    ...(target.region !== undefined && { region: target.region }),
  }
  const { streams } = await manage(io, target, 'firehose-state', input)
  return streams as readonly DeliveryState[]
}
