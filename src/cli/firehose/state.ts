import type { DeliveryState } from '../../index.ts'
import type { Target } from '../endpoint.ts'
import type { Io } from '../io.ts'
import { manage } from '../manage.ts'

/** One buffer of a delivery stream, on its way to become an object. */
export type BufferState = DeliveryState['buffers'][number]

/** Of one delivery stream, or of all. Throws `UserError`, against AWS as well. */
export async function statesOf(io: Io, target: Target, name: string | undefined): Promise<readonly DeliveryState[]> {
  const input = {
    ...(name !== undefined && { deliveryStream: name }),
    ...(target.region !== undefined && { region: target.region }),
  }
  const { streams } = await manage(io, target, 'firehose-state', input)
  return streams as readonly DeliveryState[]
}
