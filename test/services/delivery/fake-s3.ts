/** A bucket that can fail in every way that a real one can, and remembers everything that was asked of it. */
import { createHash } from 'node:crypto'
import { isSame, type ObjectClient, type ObjectPut, type PutOutcome } from '../../../src/services/firehose/delivery/object-put.ts'

export type Fault =
  | 'none'
  /** Answered before anything was stored. */
  | 'refused'
  /** Stored, and nobody hears of it. */
  | 'lost answer'
  /** The connection breaks while the body is read. */
  | 'reset'

export interface StoredObject {
  readonly body: Buffer
  readonly contentType: string
  readonly contentEncoding: string | undefined
}

export class FakeS3 implements ObjectClient {
  readonly objects = new Map<string, StoredObject>()
  /** How many puts were asked for by key. */
  readonly tries = new Map<string, number>()
  /** Keys whose object was replaced by another: never, if every put says If-None-Match. */
  readonly replaced: string[] = []
  faults: () => Fault = () => 'none'
  /** For planted bugs. */
  ignoresCondition = false
  /** Called before each answer. */
  onPut: (key: string) => Promise<void> = async () => undefined

  async put(object: ObjectPut): Promise<PutOutcome> {
    const { key, body, contentType, contentEncoding } = object
    this.tries.set(key, (this.tries.get(key) ?? 0) + 1)
    const fault = this.faults()
    const chunks: Uint8Array[] = []
    for await (const chunk of body()) {
      chunks.push(Buffer.from(chunk))
      if (fault === 'reset') return { failed: 'ConnectionReset', message: 'The connection was reset.' }
    }
    await this.onPut(key)
    if (fault === 'refused') return { failed: 'ServiceUnavailable', message: 'Please reduce your request rate.' }
    const bytes = Buffer.concat(chunks)
    const there = this.objects.get(key)
    if (there !== undefined && !this.ignoresCondition) {
      const etag = createHash('md5').update(there.body).digest('hex')
      const { same } = await isSame(body(), { bytes: there.body.byteLength, etag, isPlain: true })
      return same ? { stored: true, bytes: bytes.byteLength } : { taken: key }
    }
    if (there !== undefined) this.replaced.push(key)
    this.objects.set(key, { body: bytes, contentType, contentEncoding })
    return fault === 'lost answer'
      ? { failed: 'RequestTimeout', message: 'Nobody answered.' }
      : { stored: true, bytes: bytes.byteLength }
  }

  get keys(): readonly string[] {
    return [...this.objects.keys()].toSorted()
  }

  /** Bodies in order of their keys. */
  get texts(): readonly string[] {
    return this.keys.map((key) => String(this.objects.get(key)?.body))
  }
}
