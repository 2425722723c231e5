import type { Readable } from 'node:stream'
import { BodyAborted } from './http.ts'

export interface StreamTerms {
  /** `Content-Length`, if one was sent. */
  readonly declaredBytes: number | undefined
  /** The reader wants more than is there: from now on it is the client that is waited for. */
  waiting(): void
  /** So many bytes came, or (0) the wait is over otherwise. */
  arrived(bytes: number): void
  /** At the end of the source: is the body all there? */
  complete(): boolean
  /** Is given what makes the read fail from outside, e.g. because it takes too long. */
  failWith(fail: (error: Error) => void): void
}

/**
 * A body chunk by chunk, each asked for when the one before is taken: what the reader does not take stays with the client. Throws
 * `BodyAborted` when the source closes early. Once it has ended, failed or been returned it takes no more notice of the source, whose owner
 * resumes, drains or resets it. To be iterated once.
 */
export function streamBody(source: Readable, terms: StreamTerms): AsyncIterable<Uint8Array> {
  const reader = new BodyReader(source, terms)
  return { [Symbol.asyncIterator]: () => reader }
}

type Chunk = IteratorResult<Uint8Array, undefined>

const DONE: Chunk = { done: true, value: undefined }

class BodyReader implements AsyncIterator<Uint8Array, undefined> {
  readonly #source: Readable
  readonly #terms: StreamTerms
  #state: 'new' | 'open' | 'ended' | 'over' = 'new'
  #error: Error | undefined
  /** One at most: each comes to a paused source. */
  readonly #chunks: Uint8Array[] = []
  #taken = 0
  #wanting: { readonly resolve: (chunk: Chunk) => void; readonly reject: (error: Error) => void } | undefined

  constructor(source: Readable, terms: StreamTerms) {
    this.#source = source
    this.#terms = terms
  }

  next(): Promise<Chunk> {
    if (this.#state === 'new') this.#open()
    if (this.#error !== undefined) return Promise.reject(this.#error)
    const chunk = this.#chunks.shift()
    if (chunk !== undefined) return Promise.resolve({ done: false, value: chunk })
    if (this.#state !== 'open') return Promise.resolve(DONE)
    return new Promise((resolve, reject) => {
      this.#wanting = { resolve, reject }
      this.#terms.waiting()
      this.#source.resume()
    })
  }

  return(): Promise<Chunk> {
    this.#close()
    this.#state = 'over'
    this.#settle()
    return Promise.resolve(DONE)
  }

  #open(): void {
    this.#state = 'open'
    // An empty body over HTTP/2 ends by itself, while nobody listens.
    if (this.#source.readableEnded) return this.#onEnd()
    if (this.#source.destroyed) return this.#fail(aborted())
    this.#terms.failWith((error) => this.#fail(error))
    this.#source.on('data', this.#onData).on('end', this.#onEnd).on('error', this.#onGone).on('close', this.#onGone)
    this.#source.pause()
  }

  readonly #onData = (chunk: Uint8Array): void => {
    this.#source.pause()
    this.#taken += chunk.byteLength
    const { declaredBytes } = this.#terms
    if (declaredBytes !== undefined && this.#taken > declaredBytes) return this.#fail(aborted())
    this.#terms.arrived(chunk.byteLength)
    this.#chunks.push(chunk)
    this.#settle()
  }

  readonly #onEnd = (): void => {
    const { declaredBytes } = this.#terms
    if (!this.#terms.complete() || (declaredBytes !== undefined && declaredBytes !== this.#taken)) return this.#fail(aborted())
    this.#close()
    this.#state = 'ended'
    this.#settle()
  }

  readonly #onGone = (): void => this.#fail(aborted())

  #fail(error: Error): void {
    this.#close()
    this.#state = 'over'
    this.#error ??= error
    this.#settle()
  }

  #close(): void {
    this.#source.off('data', this.#onData).off('end', this.#onEnd).off('error', this.#onGone).off('close', this.#onGone)
    if (this.#state === 'open') this.#source.pause()
  }

  #settle(): void {
    const wanting = this.#wanting
    if (wanting === undefined) return
    this.#wanting = undefined
    const chunk = this.#chunks.shift()
    if (chunk === undefined) this.#terms.arrived(0)
    if (this.#error !== undefined) wanting.reject(this.#error)
    else wanting.resolve(chunk === undefined ? DONE : { done: false, value: chunk })
  }
}

function aborted(): BodyAborted {
  return new BodyAborted('the client went away before the end of its body')
}
