import type { Rejection } from '../kernel/outcome.ts'

/**
 * A body that is taken as it comes: what an operation gets in place of a blob that may be larger than memory. It is iterated once. Whoever
 * stops early calls `return()`, as `for await` does.
 *
 * The iteration throws `BodyFault` when the body turns out to be wrong (a digest, a signature, its length), and another error when the
 * client goes away. Either way nothing of it may become visible. An operation lets both pass.
 */
export interface StreamingBody extends AsyncIterable<Uint8Array> {
  /** Length as declared, of the content without any framing; absent if nothing was said. An iteration that ends has brought exactly so many. */
  readonly bytes?: number
  /** Names of the trailers that are to come, in lower case, e.g. `x-amz-checksum-crc32`. */
  readonly announced?: readonly string[]
  /** What came behind the content, by lower-case name. Valid once the iteration has ended. */
  trailers(): ReadonlyMap<string, string>
}

/** A body in an output: whole, or chunks that are asked for at the pace of the client. */
export type StreamedOutput = AsyncIterable<Uint8Array> | Uint8Array

/** What is wrong with a body that is being read, as the client is to be told. */
export class BodyFault extends Error {
  override readonly name = 'BodyFault'
  readonly rejection: Rejection<string>

  constructor(rejection: Rejection<string>) {
    super(`${rejection.rejected}: ${rejection.message ?? ''}`)
    this.rejection = rejection
  }
}

const NO_TRAILERS: ReadonlyMap<string, string> = new Map()

/** A body that is in memory already. */
export function bodyOf(...chunks: readonly Uint8Array[]): StreamingBody {
  return {
    bytes: chunks.reduce((sum, { byteLength }) => sum + byteLength, 0),
    async *[Symbol.asyncIterator]() {
      yield* chunks
    },
    trailers: () => NO_TRAILERS,
  }
}
