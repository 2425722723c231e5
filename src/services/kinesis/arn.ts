import { partitionOf } from '../../aws/arn.ts'
import type { Scope } from '../../model/caller.ts'

export interface StreamAddress {
  readonly arn: string
  readonly name: string
  readonly accountId: string
  readonly region: string
}

const STREAM_ARN_PATTERN = /^arn:aws[^:]*:kinesis:([^:]*):(\d{12}):stream\/(\S+)$/

/** ARN of a stream, e.g. `arn:aws:kinesis:eu-west-1:000000000000:stream/orders`. */
export function streamArn(name: string, { accountId, region }: Scope): string {
  return `${streamArnPrefix({ accountId, region })}${name}`
}

/** What the ARNs of all streams of an account and region begin with. */
export function streamArnPrefix({ accountId, region }: Scope): string {
  return `arn:${partitionOf(region)}:kinesis:${region}:${accountId}:stream/`
}

/** Takes a stream's ARN apart; `undefined` for anything else, consumers of a stream included. */
export function parseStreamArn(arn: string): StreamAddress | undefined {
  const [, region, accountId, name] = STREAM_ARN_PATTERN.exec(arn) ?? []
  if (region === undefined || accountId === undefined || name === undefined || name.includes('/')) return undefined
  return { arn, name, accountId, region }
}
