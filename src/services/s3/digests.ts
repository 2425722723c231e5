/** What is known of a body once it has gone by: its ETag, its checksum, and whether it is what its sender said. */
import { createHash } from 'node:crypto'
import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  checksumHeader,
  isChecksumValue,
  runningChecksum,
} from '../../aws/checksums.ts'
import { badChecksum, badMd5 } from '../../aws/s3.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { StreamingBody } from '../../model/streaming.ts'
import { type ChecksumMembers, DEFAULT_ALGORITHM, givenChecksum, givenMd5 } from './checksums.ts'
import * as messages from './messages.ts'

export interface Digests {
  /** Hex MD5. */
  readonly etag: string
  /** base64, of every algorithm that was asked for, or given. */
  readonly checksums: Readonly<Partial<Record<ChecksumAlgorithm, string>>>
  /** What the client gave, or if it gave none, S3's own. */
  readonly algorithm: ChecksumAlgorithm
}

export interface WatchedBody {
  readonly body: AsyncIterable<Uint8Array>
  /** Once the body has ended: its digests, or how it differs from what was said of it. */
  settle(): Digests | Rejection<'BadDigest' | 'InvalidRequest'>
}

export type DigestsGiven = ChecksumMembers & { readonly ContentMD5?: string }

/** The algorithm in which a request gives its checksum, in a header or behind the body; `undefined` if it gives none. */
export function algorithmOf(
  input: DigestsGiven,
  body: StreamingBody | undefined,
): ChecksumAlgorithm | undefined | Rejection<'InvalidRequest'> {
  const given = givenChecksum(input)
  if (given !== undefined && isRejection(given)) return given
  const announced = CHECKSUM_ALGORITHMS.filter((name) => body?.announced?.includes(checksumHeader(name)))
  if (announced.length + (given === undefined ? 0 : 1) > 1) return reject('InvalidRequest', messages.MANY_CHECKSUMS)
  return given?.algorithm ?? announced[0]
}

/** Watches a body go by. `besides` are algorithms that are wanted whatever the client gives. Refuses what cannot be right before a byte is read. */
export function watch(
  body: StreamingBody,
  input: DigestsGiven,
  besides: readonly ChecksumAlgorithm[] = [],
): WatchedBody | Rejection<'InvalidRequest' | 'InvalidDigest'> {
  const algorithm = algorithmOf(input, body)
  if (algorithm !== undefined && isRejection(algorithm)) return algorithm
  const expectedMd5 = givenMd5(input.ContentMD5)
  if (expectedMd5 !== undefined && isRejection(expectedMd5)) return expectedMd5
  const own = algorithm ?? besides[0] ?? DEFAULT_ALGORITHM
  const md5 = createHash('md5')
  const running = [...new Set([own, ...besides])].map((name) => ({ name, sum: runningChecksum(name) }))
  return {
    body: passing(body, (bytes) => {
      md5.update(bytes)
      for (const { sum } of running) sum?.update(bytes)
    }),
    settle() {
      const etag = md5.digest('hex')
      if (expectedMd5 !== undefined && expectedMd5 !== etag) return badMd5(base64Of(expectedMd5), base64Of(etag))
      const given =
        algorithm === undefined ? undefined : (input[`Checksum${algorithm}`] ?? body.trailers().get(checksumHeader(algorithm)))
      if (algorithm !== undefined && given !== undefined && !isChecksumValue(algorithm, given)) {
        return reject('InvalidRequest', messages.badChecksumTrailer(algorithm))
      }
      const sums = running.map(({ name, sum }) => [name, sum?.digest() ?? given] as const)
      const checksums = Object.fromEntries(sums.filter(([, value]) => value !== undefined))
      if (algorithm !== undefined && given !== undefined && checksums[algorithm] !== given) {
        return badChecksum(algorithm)
      }
      return { etag, checksums, algorithm: own }
    },
  }
}

async function* passing(body: AsyncIterable<Uint8Array>, see: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const bytes of body) {
    see(bytes)
    yield bytes
  }
}

function base64Of(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
