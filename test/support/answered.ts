import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientHttp2Stream } from 'node:http2'

const CHANNEL = 'http2.client.stream.close'

/** Resolves when clients of Kinesis in this process, which speak HTTP/2, have got so many more answers to that operation. */
export function answered(operation: string, times: number): Promise<void> {
  return new Promise((resolve) => {
    let left = times
    const onClose = (message: unknown): void => {
      const { stream } = message as { readonly stream: ClientHttp2Stream }
      if (operationOf(stream) !== operation) return
      left -= 1
      if (left > 0) return
      unsubscribe(CHANNEL, onClose)
      resolve()
    }
    subscribe(CHANNEL, onClose)
  })
}

/** In a path of its own with CBOR, in a header with JSON. */
function operationOf({ sentHeaders = {} }: ClientHttp2Stream): string | undefined {
  const { 'x-amz-target': target, ':path': path = '' } = sentHeaders
  return typeof target === 'string' ? target.split('.').at(-1) : String(path).split('/operation/').at(1)
}
