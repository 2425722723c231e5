import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { BodyFault } from '../../model/streaming.ts'
import { AwsChunkedDecoder, CHUNK_BYTES_MIN, type ChunkedTerms, decodeChunked } from './aws-chunked.ts'

const SIGNATURE = 'a'.repeat(64)

interface Framing {
  readonly signed?: boolean
  readonly trailers?: readonly string[]
  readonly end?: string
}

/** As an SDK would frame these chunks. */
function framed(chunks: readonly Uint8Array[], { signed = false, trailers = [], end = '\r\n' }: Framing = {}): Buffer {
  const size = (bytes: number): Buffer => Buffer.from(`${bytes.toString(16)}${signed ? `;chunk-signature=${SIGNATURE}` : ''}\r\n`)
  const parts = chunks.flatMap((chunk) => [size(chunk.length), chunk, Buffer.from('\r\n')])
  return Buffer.concat([...parts, size(0), Buffer.from(trailers.map((line) => `${line}\r\n`).join('')), Buffer.from(end)])
}

/** Cuts at the given places, as a network would. */
function* cut(bytes: Uint8Array, at: readonly number[]): Generator<Uint8Array> {
  const places = [...new Set(at.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  let from = 0
  for (const to of [...places, bytes.length]) {
    yield bytes.subarray(from, to)
    from = to
  }
}

async function decode(body: Uint8Array, terms: Partial<ChunkedTerms> = {}, at: readonly number[] = []) {
  const decoder = new AwsChunkedDecoder({ signed: false, decodedBytes: 0, announced: [], ...terms })
  const source = (async function* () {
    yield* cut(body, at)
  })()
  const pieces: Uint8Array[] = []
  for await (const piece of decodeChunked(source, decoder)) pieces.push(piece)
  return { content: Buffer.concat(pieces), trailers: Object.fromEntries(decoder.trailers) }
}

function code(cause: unknown): string {
  assert.ok(cause instanceof BodyFault, String(cause))
  return cause.rejection.rejected
}

async function failure(
  body: Uint8Array | string,
  terms: Partial<ChunkedTerms> = {},
  at: readonly number[] = [],
): Promise<string> {
  const outcome = await decode(Buffer.from(body), terms, at).catch(code)
  return typeof outcome === 'string' ? outcome : 'none'
}

const content = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.alloc(CHUNK_BYTES_MIN + bytes.length, bytes))
const places = fc.array(fc.nat({ max: 100_000 }), { maxLength: 40 })

describe('aws-chunked', () => {
  it('gives the content and the trailers, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { maxLength: 4 }),
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        places,
        fc.boolean(),
        async (chunks, last, at, signed) => {
          const all = [...chunks, last]
          const expected = Buffer.concat(all)
          const trailers = ['x-amz-checksum-crc32:AAAAAA==', ...(signed ? [`x-amz-trailer-signature:${SIGNATURE}`] : [])]
          const outcome = await decode(
            framed(all, { signed, trailers }),
            { signed, decodedBytes: expected.length, announced: ['x-amz-checksum-crc32'] },
            at,
          )
          assert.deepEqual(outcome, { content: expected, trailers: { 'x-amz-checksum-crc32': 'AAAAAA==' } })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('a body that is cut short never passes for a whole one', async () => {
    const body = framed([Buffer.alloc(CHUNK_BYTES_MIN, 1), Buffer.from('rest')], { trailers: ['x-amz-checksum-crc32:AAAAAA=='] })
    const terms = { decodedBytes: CHUNK_BYTES_MIN + 4, announced: ['x-amz-checksum-crc32'] }
    // Up to the end of the trailer: its line end, and the empty line behind it, may be missing.
    const whole = body.length - 4
    for (let length = 0; length < whole; length += length < 20 || length > CHUNK_BYTES_MIN ? 1 : 511) {
      const outcome = await failure(body.subarray(0, length), terms)
      const isInTrailer = length > body.lastIndexOf('0\r\n')
      // A checksum that is cut is seen to be wrong by who compares it.
      if (isInTrailer && length > body.lastIndexOf(':')) continue
      assert.match(outcome, /IncompleteBody|MalformedTrailerError/, `${length} bytes`)
    }
    assert.equal(await failure(body.subarray(0, whole), terms), 'none')
  })

  it('whatever comes, it ends with the content or with an error for the client', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          '0\r\n',
          '\r\n',
          '\n',
          '5\r\nhello\r\n',
          'ffffffffffffff\r\n',
          'x-amz-checksum-crc32:x\r\n',
          ':',
          ';chunk-signature=',
        )
        .map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.nat({ max: 20 }),
        fc.boolean(),
        places,
        async (pieces, decodedBytes, signed, at) => {
          await failure(Buffer.concat(pieces), { decodedBytes, signed, announced: ['x-amz-checksum-crc32'] }, at)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes what clients were seen to send', async () => {
    const announced = ['x-amz-checksum-crc64nvme']
    const trailer = 'x-amz-checksum-crc64nvme:AAAAAAAAAAA='
    for (const end of ['', '\r\n', '\r\n\r\n', '\n']) {
      assert.equal(
        await failure(framed([Buffer.from('abc')], { trailers: [trailer], end }), { decodedBytes: 3, announced }),
        'none',
      )
    }
    assert.equal(await failure(framed([Buffer.from('abc')], { end: '' }), { decodedBytes: 3 }), 'none')
    assert.equal(await failure('3\nabc\n0\n\n', { decodedBytes: 3 }), 'none')
    // AWS's own example has an empty line in front of the signature.
    const spaced = framed([], { signed: true, trailers: [trailer, '', `x-amz-trailer-signature:${SIGNATURE}`] })
    assert.equal(await failure(spaced, { signed: true, announced }), 'none')
  })

  it('says what is wrong', async () => {
    const small = [Buffer.from('small'), Buffer.from('more')]
    assert.equal(await failure(framed(small), { decodedBytes: 9 }), 'InvalidChunkSizeError')
    assert.equal(await failure(framed([Buffer.from('abc')]), { decodedBytes: 2 }), 'IncompleteBody')
    assert.equal(await failure(framed([Buffer.from('abc')]), { decodedBytes: 4 }), 'IncompleteBody')
    assert.equal(await failure(framed([Buffer.from('abc')]), { decodedBytes: 3, signed: true }), 'InvalidRequest')
    assert.equal(await failure('zz\r\n', {}), 'InvalidRequest')
    assert.equal(await failure('-1\r\n', {}), 'InvalidRequest')
    assert.equal(await failure('3\r\nabcd\r\n0\r\n\r\n', { decodedBytes: 3 }), 'InvalidRequest')
    assert.equal(await failure('0\r\nx-amz-other:1\r\n\r\n', { announced: ['x-amz-checksum-crc32'] }), 'MalformedTrailerError')
    assert.equal(await failure('0\r\n\r\n', { announced: ['x-amz-checksum-crc32'] }), 'MalformedTrailerError')
    const twice = 'x-amz-checksum-crc32:a\r\n'
    assert.equal(await failure(`0\r\n${twice}${twice}\r\n`, { announced: ['x-amz-checksum-crc32'] }), 'MalformedTrailerError')
  })

  it('holds no more than a line of what cannot be a line', async () => {
    const endless = Buffer.alloc(10_000, '0')
    assert.equal(await failure(endless, {}, [9_999]), 'InvalidRequest')
    const trailers = Buffer.concat([Buffer.from('0\r\nx-amz-checksum-crc32:'), Buffer.alloc(20_000, 'a')])
    assert.equal(await failure(trailers, { announced: ['x-amz-checksum-crc32'] }, [15, 5_000, 12_000]), 'InvalidRequest')
    assert.equal(await failure(`0\r\n${'\r\n'.repeat(10_000)}`, {}), 'InvalidRequest')
  })
})
