import { KinesisClient } from '@aws-sdk/client-kinesis'
import { NodeHttpHandler } from '@smithy/node-http-handler'

const CONNECT_LIMIT_MS = 2_000

export interface ClientOptions {
  /** The SDK's own tries; 1 where every call has to be known. */
  readonly attempts?: number
  /** A call without an answer for this long counts as one of unknown fate, ms. */
  readonly requestLimitMs?: number
  /** HTTP/2 is what the SDK speaks by itself. */
  readonly http?: 1 | 2
}

export function kinesisClient(
  endpoint: string,
  { attempts = 1, requestLimitMs = 20_000, http = 2 }: ClientOptions = {},
): KinesisClient {
  return new KinesisClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: attempts,
    requestHandler:
      http === 1
        ? new NodeHttpHandler({
            connectionTimeout: CONNECT_LIMIT_MS,
            requestTimeout: requestLimitMs,
            throwOnRequestTimeout: true,
          })
        : { requestTimeout: requestLimitMs },
  })
}

/**
 * The SDK does not notice that an HTTP/2 answer was cut off behind its headers when the server died: it gives a success in which everything
 * is missing. To be asked of a member that no whole answer lacks.
 *
 * @throws an error of unknown fate.
 */
export function whole<T>(member: T | undefined): T {
  if (member === undefined) throw new Error('the answer was cut off')
  return member
}

/** What is known of a call that threw: `failed` says that nothing of it was or will be done. */
export function fateOf(error: unknown): 'failed' | 'unknown' {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  return status !== undefined && status >= 400 && status < 500 ? 'failed' : 'unknown'
}
