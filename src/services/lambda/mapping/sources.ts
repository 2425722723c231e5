/** What a mapping can read: a stream of Kinesis, or a consumer of one. */

const STREAM_PATTERN = /^(arn:[^:/]+:kinesis:[a-z0-9-]+:\d{12}:stream\/[a-zA-Z0-9_.-]+)(\/consumer\/[a-zA-Z0-9_.-]+:\d+)?$/

/** Whether an ARN names one. */
export function isStreamSource(eventSourceArn: string): boolean {
  return STREAM_PATTERN.test(eventSourceArn)
}

/** Of the stream; of anything else what was given. */
export function streamArnOf(eventSourceArn: string): string {
  return STREAM_PATTERN.exec(eventSourceArn)?.[1] ?? eventSourceArn
}

/** `undefined`: the stream is read as everybody shares it. */
export function consumerArnOf(eventSourceArn: string): string | undefined {
  return STREAM_PATTERN.exec(eventSourceArn)?.[2] === undefined ? undefined : eventSourceArn
}
