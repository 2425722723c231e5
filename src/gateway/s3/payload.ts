import { createHash } from 'node:crypto'
import { notImplemented } from '../../aws/s3.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { BodyFault, type StreamingBody } from '../../model/streaming.ts'
import { AwsChunkedDecoder, type ChunkVerifier, decodeChunked } from './aws-chunked.ts'

/** How the body of a request was sent, as its head says. */
export interface PayloadFacts {
  /** The operation takes it as it comes, and must know how long it is. */
  readonly isStreamed: boolean
  readonly headers: ReadonlyMap<string, string>
  /** `x-amz-content-sha256`, or what stands for it. */
  readonly declared: string
  /** Of requests whose key is known and whose chunks are signed. */
  readonly verifier?: ChunkVerifier
}

export type PayloadErrorCode = 'InvalidArgument' | 'NotImplemented' | 'MissingContentLength'

export const UNSIGNED = 'UNSIGNED-PAYLOAD'
export const SIGNED_CHUNKS = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
export const SIGNED_CHUNKS_TRAILER = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'
export const UNSIGNED_TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
const ECDSA = ['STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD', 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER']

type Open = (source: AsyncIterable<Uint8Array>) => StreamingBody

const NO_TRAILERS: ReadonlyMap<string, string> = new Map()

/**
 * Makes of the bytes on the wire the content that an operation gets: framing taken off, lengths, digests and signatures checked while it
 * passes. What is wrong with the head is a rejection before anything is read.
 */
export function payloadOf(facts: PayloadFacts): Open | Rejection<PayloadErrorCode> {
  const { declared, headers } = facts
  if (ECDSA.includes(declared)) {
    return reject('NotImplemented', 'Leat does not verify signatures of Signature Version 4A: sign with AWS4-HMAC-SHA256.')
  }
  if ([SIGNED_CHUNKS, SIGNED_CHUNKS_TRAILER, UNSIGNED_TRAILER].includes(declared)) return chunked(facts)
  const digest = /^[0-9a-f]{64}$/i.test(declared) ? declared.toLowerCase() : undefined
  if (digest === undefined && declared !== UNSIGNED) return invalidDeclaration(declared)
  if (headers.has('transfer-encoding')) return notImplemented('Transfer-Encoding')
  const bytes = lengthOf(headers.get('content-length'))
  if (bytes === undefined && facts.isStreamed) return missingLength()
  return (source) => ({
    bytes: bytes ?? 0,
    [Symbol.asyncIterator]: () => (digest === undefined ? source[Symbol.asyncIterator]() : verified(source, digest)),
    trailers: () => NO_TRAILERS,
  })
}

function chunked({ declared, headers, verifier }: PayloadFacts): Open | Rejection<PayloadErrorCode> {
  const decodedBytes = lengthOf(headers.get('x-amz-decoded-content-length'))
  if (decodedBytes === undefined) return missingLength()
  const signed = declared !== UNSIGNED_TRAILER
  const announced =
    declared === SIGNED_CHUNKS
      ? []
      : (headers.get('x-amz-trailer') ?? '')
          .split(',')
          .map((name) => name.trim().toLowerCase())
          .filter((name) => name !== '')
  return (source) => {
    const decoder = new AwsChunkedDecoder({ signed, decodedBytes, announced, ...(verifier !== undefined && { verifier }) })
    return {
      bytes: decodedBytes,
      announced,
      [Symbol.asyncIterator]: () => decodeChunked(source, decoder),
      trailers: () => decoder.trailers,
    }
  }
}

async function* verified(source: AsyncIterable<Uint8Array>, digest: string): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256')
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
  const computed = hash.digest('hex')
  if (computed === digest) return
  throw new BodyFault(
    rejectWith('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.", {
      details: { ClientComputedContentSHA256: digest, S3ComputedContentSHA256: computed },
    }),
  )
}

/** All of a body that is not larger than memory. Gives the rejection of what is wrong with it. */
export async function wholeOf(
  open: Open,
  bytes: Buffer,
): Promise<{ readonly bytes: Uint8Array; readonly trailers: ReadonlyMap<string, string> } | Rejection<string>> {
  const body = open(once(bytes))
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of body) pieces.push(piece)
  } catch (cause) {
    if (cause instanceof BodyFault) return cause.rejection
    throw cause
  }
  return { bytes: pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces), trailers: body.trailers() }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array, void> {
  if (bytes.length > 0) yield bytes
}

function lengthOf(sent: string | undefined): number | undefined {
  return sent !== undefined && /^\d{1,15}$/.test(sent) ? Number(sent) : undefined
}

function missingLength(): Rejection<'MissingContentLength'> {
  return reject('MissingContentLength', 'You must provide the Content-Length HTTP header.')
}

function invalidDeclaration(declared: string): Rejection<'InvalidArgument'> {
  const literals = [UNSIGNED, UNSIGNED_TRAILER, SIGNED_CHUNKS, SIGNED_CHUNKS_TRAILER, ...ECDSA]
  return rejectWith('InvalidArgument', `x-amz-content-sha256 must be ${literals.join(', ')} or a valid sha256 value.`, {
    details: { ArgumentName: 'x-amz-content-sha256', ArgumentValue: declared },
  })
}
