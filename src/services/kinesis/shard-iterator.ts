/**
 * Shard iterators: sealed places in a shard. The sealed bytes, integers big-endian:
 *
 *     │ issued at, ms u64 │ position u64 │ shard index u32 │ account / region / log id / stream name (UTF-8) │
 *
 * The log id tells a stream from an earlier one of the same name.
 */
import type { TokenSealer } from '../../model/tokens.ts'
import { type StreamAddress, streamArn } from './arn.ts'
import type { Shard, Stream } from './entities.ts'

export interface ShardPlace {
  readonly issuedAtMs: number
  readonly stream: StreamAddress
  readonly logId: string
  readonly shardIndex: number
  readonly position: number
}

const PURPOSE = 'kinesis.shard-iterator'
const FIXED_BYTES = 20

/** A new iterator; no two are alike. */
export function sealIterator(tokens: TokenSealer, stream: Stream, shard: Shard, position: number, nowMs: number): string {
  const text = `${stream.accountId}/${stream.region}/${stream.logId}/${stream.name}`
  const body = Buffer.alloc(FIXED_BYTES + Buffer.byteLength(text))
  body.writeBigUInt64BE(BigInt(nowMs), 0)
  body.writeBigUInt64BE(BigInt(position), 8)
  body.writeUInt32BE(shard.index, 16)
  body.write(text, FIXED_BYTES)
  return tokens.seal(PURPOSE, body)
}

/** `undefined` for anything that `sealIterator` did not make. Literal double quotes around it are tolerated (observed on AWS). */
export function openIterator(tokens: TokenSealer, iterator: string): ShardPlace | undefined {
  const [, unquoted] = /^"(.*)"$/s.exec(iterator) ?? []
  const sealed = tokens.open(PURPOSE, unquoted ?? iterator)
  if (sealed === undefined || sealed.byteLength < FIXED_BYTES) return undefined
  const body = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const [accountId, region, logId, name] = body.toString('utf8', FIXED_BYTES).split('/')
  if (accountId === undefined || region === undefined || logId === undefined || name === undefined) return undefined
  return {
    issuedAtMs: Number(body.readBigUInt64BE(0)),
    position: Number(body.readBigUInt64BE(8)),
    shardIndex: body.readUInt32BE(16),
    logId,
    stream: { arn: streamArn(name, { accountId, region }), name, accountId, region },
  }
}
