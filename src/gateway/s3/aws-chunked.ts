import { createHash, type Hash } from 'node:crypto'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { BodyFault } from '../../model/streaming.ts'

/**
 * The framing in which SDKs send bodies whose digest they do not know beforehand
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html):
 *
 *     10000;chunk-signature=<64 hex>\r\n <65,536 bytes> \r\n … 0;chunk-signature=<64 hex>\r\n
 *     x-amz-checksum-crc32:<base64>\r\n x-amz-trailer-signature:<64 hex>\r\n \r\n
 *
 * with or without signatures and trailers. Content passes through as views of what came in; nothing is kept but a line that is not
 * yet complete. Whatever is wrong is thrown as a `BodyFault`.
 */
export interface ChunkedTerms {
  /** Every chunk, and the trailers if there are any, must carry a signature. */
  readonly signed: boolean
  /** Checks signatures, if the key is known. */
  readonly verifier?: ChunkVerifier
  /** `x-amz-decoded-content-length`. */
  readonly decodedBytes: number
  /** Lower-case names of `x-amz-trailer`: these must come, and no others. */
  readonly announced: readonly string[]
}

/** Each signature signs the one before, the first that of the request's head. */
export interface ChunkVerifier {
  isChunkGood(signature: string, contentSha256: string): boolean
  isTrailerGood(signature: string, trailersSha256: string): boolean
}

/** Of a chunk that is not the last (AWS's rule and limit). */
export const CHUNK_BYTES_MIN = 8192
const SIZE_LINE_CHARS_MAX = 512
/** Trailers together, with their line ends. */
const TRAILER_CHARS_MAX = 8192
const TRAILER_SIGNATURE = 'x-amz-trailer-signature'

const CR = 0x0d
const LF = 0x0a

type State = 'size' | 'content' | 'content-end' | 'trailers'

export class AwsChunkedDecoder {
  readonly trailers = new Map<string, string>()
  readonly #terms: ChunkedTerms
  #state: State = 'size'
  #line = ''
  #leftBytes = 0
  #decodedBytes = 0
  #lastChunkBytes = CHUNK_BYTES_MIN
  #trailerChars = 0
  #signature = ''
  #trailerSignature: string | undefined
  #hash: Hash | undefined

  constructor(terms: ChunkedTerms) {
    this.#terms = terms
  }

  /** The content in these bytes. */
  *push(bytes: Uint8Array): Generator<Uint8Array, void> {
    let at = 0
    while (at < bytes.length) {
      if (this.#state === 'content') {
        const content = bytes.subarray(at, at + this.#leftBytes)
        at += content.length
        this.#take(content)
        yield content
      } else {
        at = this.#readLine(bytes, at)
      }
    }
  }

  /** Nothing more comes. Throws unless everything was there. */
  end(): void {
    // The end of the last line may be missing; the end of the content may not.
    if (this.#state === 'trailers' && this.#line !== '') this.#onTrailer(this.#line)
    if (this.#state !== 'trailers') throw fault(incomplete('The request body terminated unexpectedly'))
    if (this.#decodedBytes !== this.#terms.decodedBytes) throw fault(wrongLength())
    for (const name of this.#terms.announced) if (!this.trailers.has(name)) throw fault(malformedTrailer())
    if (this.#terms.signed && this.#terms.announced.length > 0) this.#checkTrailerSignature()
  }

  #take(content: Uint8Array): void {
    this.#leftBytes -= content.length
    this.#decodedBytes += content.length
    if (this.#decodedBytes > this.#terms.decodedBytes) throw fault(wrongLength())
    this.#hash?.update(content)
    if (this.#leftBytes === 0) this.#state = 'content-end'
  }

  /** Takes bytes up to the end of the line, if it is there; gives where the next ones are. */
  #readLine(bytes: Uint8Array, from: number): number {
    const end = bytes.indexOf(LF, from)
    const to = end === -1 ? bytes.length : end
    if (this.#line.length + to - from > this.#lineCharsMax()) throw fault(malformed())
    this.#line += Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
    if (end === -1) return bytes.length
    const line = this.#line.charCodeAt(this.#line.length - 1) === CR ? this.#line.slice(0, -1) : this.#line
    this.#line = ''
    this.#onLine(line)
    return end + 1
  }

  #lineCharsMax(): number {
    if (this.#state === 'content-end') return 1
    return this.#state === 'size' ? SIZE_LINE_CHARS_MAX : TRAILER_CHARS_MAX - this.#trailerChars
  }

  #onLine(line: string): void {
    switch (this.#state) {
      case 'size':
        return this.#onSize(line)
      case 'content-end':
        if (line !== '') throw fault(malformed())
        this.#checkChunkSignature()
        this.#state = 'size'
        return
      default:
        this.#trailerChars += line.length + 2
        if (line !== '') this.#onTrailer(line)
    }
  }

  #onSize(line: string): void {
    const parts = /^([0-9A-Fa-f]{1,13})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line)
    if (parts === null) throw fault(malformed())
    const [, digits = '', signature] = parts
    if (this.#terms.signed && signature === undefined) throw fault(malformed())
    const bytes = Number.parseInt(digits, 16)
    if (bytes > 0 && this.#lastChunkBytes < CHUNK_BYTES_MIN) throw fault(chunkTooSmall())
    this.#lastChunkBytes = bytes
    this.#signature = signature ?? ''
    this.#hash = this.#terms.verifier === undefined ? undefined : createHash('sha256')
    this.#leftBytes = bytes
    if (bytes > 0) {
      this.#state = 'content'
      return
    }
    this.#checkChunkSignature()
    this.#state = 'trailers'
  }

  #checkChunkSignature(): void {
    const { signed, verifier } = this.#terms
    if (!signed || verifier === undefined || this.#hash === undefined) return
    if (!verifier.isChunkGood(this.#signature, this.#hash.digest('hex'))) throw fault(wrongSignature())
  }

  #onTrailer(line: string): void {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (name === TRAILER_SIGNATURE && this.#trailerSignature === undefined) {
      this.#trailerSignature = value
      return
    }
    if (!this.#terms.announced.includes(name) || this.trailers.has(name)) throw fault(malformedTrailer())
    this.trailers.set(name, value)
  }

  #checkTrailerSignature(): void {
    if (this.#trailerSignature === undefined) throw fault(malformedTrailer())
    const signed = [...this.trailers].map(([name, value]) => `${name}:${value}\n`).join('')
    const good = this.#terms.verifier?.isTrailerGood(this.#trailerSignature, createHash('sha256').update(signed).digest('hex'))
    if (good === false) throw fault(wrongSignature())
  }
}

/** The content of an aws-chunked body, as it comes. */
export async function* decodeChunked(
  source: AsyncIterable<Uint8Array>,
  decoder: AwsChunkedDecoder,
): AsyncGenerator<Uint8Array, void> {
  for await (const bytes of source) yield* decoder.push(bytes)
  decoder.end()
}

function fault(rejection: Rejection<string>): BodyFault {
  return new BodyFault(rejection)
}

/** AWS's words for broken framing are not known; these are ours. */
function malformed(): Rejection<string> {
  return reject('InvalidRequest', 'The aws-chunked encoding of the request body is malformed.')
}

function incomplete(message: string): Rejection<string> {
  return reject('IncompleteBody', message)
}

function wrongLength(): Rejection<string> {
  return incomplete('You did not provide the number of bytes specified by the Content-Length HTTP header')
}

function malformedTrailer(): Rejection<string> {
  return reject(
    'MalformedTrailerError',
    'The request contained trailing data that was not well-formed or did not conform to our published schema.',
  )
}

function chunkTooSmall(): Rejection<string> {
  return reject('InvalidChunkSizeError', `Only the last chunk is allowed to have a size less than ${CHUNK_BYTES_MIN} bytes`)
}

export function wrongSignature(): Rejection<string> {
  return reject(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  )
}
