import type { DeliveryState, DeliveryStream } from '../lib/firehose.ts'
import type { Server } from '../shell/server.tsx'

export async function describe(server: Server, name: string, signal: AbortSignal): Promise<DeliveryStream> {
  const output = await server.ask<{ readonly DeliveryStreamDescription: DeliveryStream }>(
    'firehose',
    'DescribeDeliveryStream',
    { DeliveryStreamName: name },
    signal,
  )
  return output.DeliveryStreamDescription
}

/** What happens inside delivery streams, which AWS tells nobody; nothing where the server does not tell it either. */
export async function statesOf(server: Server, name: string | undefined, signal: AbortSignal): Promise<readonly DeliveryState[]> {
  if (server.about?.actions.includes('firehose-state') !== true) return []
  const input = { region: server.region, ...(name !== undefined && { deliveryStream: name }) }
  const { streams } = await server.manage<{ readonly streams: readonly DeliveryState[] }>('firehose-state', input, signal)
  return streams
}
