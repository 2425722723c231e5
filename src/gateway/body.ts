import type { Readable } from 'node:stream'
import { BodyAborted, BodyRefused, BodyTooLarge } from './http.ts'

export interface BodyTerms {
  /** `Content-Length`, if one was sent. */
  readonly declaredBytes: number | undefined
  readonly bytesMax: number
  /** Takes bytes from the shared budget; false if there are none. */
  charge(bytes: number): boolean
  /** At the end of the source: is the body all there? */
  complete(): boolean
  /** Is given what makes the read fail from outside, e.g. because it takes too long. */
  failWith(fail: (error: Error) => void): void
}

/** A buffer grows by this factor: few copies, and a client that declares much and sends little costs little. */
const GROWTH = 4

/**
 * Reads a body to its end. Rejects with `BodyTooLarge` (before anything is read if the client was honest), `BodyRefused`, or `BodyAborted` when the
 * source closes early; then it takes no more notice of the source, whose owner resumes, drains or resets it.
 *
 * Small chunks are copied together instead of kept: a body that comes byte by byte would otherwise cost a hundred times its size.
 */
export function readBody(source: Readable, terms: BodyTerms): Promise<Buffer> {
  const { declaredBytes, bytesMax } = terms
  if (declaredBytes !== undefined && declaredBytes > bytesMax) return Promise.reject(tooLarge(declaredBytes, bytesMax))
  // An empty body over HTTP/2 ends by itself, while nobody listens.
  if (source.readableEnded && terms.complete() && !(declaredBytes ?? 0)) return Promise.resolve(Buffer.alloc(0))
  if (source.destroyed || source.readableEnded) return Promise.reject(aborted())

  return new Promise((resolve, rejectRead) => {
    let buffer: Buffer = Buffer.alloc(0)
    let length = 0

    const onData = (chunk: Buffer): void => {
      const needed = length + chunk.length
      if (needed > bytesMax) {
        fail(tooLarge(needed, bytesMax))
        return
      }
      if (!terms.charge(chunk.length)) {
        fail(new BodyRefused('no room for another request body in flight'))
        return
      }
      if (length === 0 && (declaredBytes === undefined || chunk.length === declaredBytes)) {
        buffer = chunk
      } else {
        if (needed > buffer.length) buffer = grown(buffer, length, needed, declaredBytes ?? bytesMax)
        chunk.copy(buffer, length)
      }
      length = needed
    }
    const onEnd = (): void => {
      if (!terms.complete() || (declaredBytes !== undefined && declaredBytes !== length)) {
        fail(aborted())
        return
      }
      stop()
      resolve(buffer.length === length ? buffer : buffer.subarray(0, length))
    }
    const onGone = (): void => fail(aborted())
    const stop = (): void => {
      source.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone)
    }
    const fail = (error: Error): void => {
      stop()
      source.pause()
      rejectRead(error)
    }
    terms.failWith(fail)
    source.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone)
  })
}

function grown(buffer: Buffer, length: number, needed: number, ceiling: number): Buffer {
  const next = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(ceiling, buffer.length * GROWTH)))
  buffer.copy(next, 0, 0, length)
  return next
}

function tooLarge(bytes: number, bytesMax: number): BodyTooLarge {
  return new BodyTooLarge(`body of ${bytes} bytes or more, limit ${bytesMax}`)
}

function aborted(): BodyAborted {
  return new BodyAborted('the client went away before the end of its body')
}
