import { createHash } from 'node:crypto'
import type { FetchedObject, ListedObject, Objects, PutCondition } from '../../src/lake/objects.ts'

interface Stored {
  readonly body: Uint8Array
  readonly etag: string
}

const MODIFIED_AT_MS = Date.UTC(2026, 10, 30, 12)

/** What a call is about to do, or has done. */
export type Gate = (call: string, key: string, when: 'before' | 'after') => Promise<void>

/** A bucket in memory with S3's conditions. `gate` may delay any call, or throw as a process that dies does: before its effect or after it. */
export class MemoryObjects implements Objects {
  readonly #stored: Map<string, Stored>
  readonly #gate: Gate
  readonly #pageSize: number

  constructor(
    { gate = async () => {}, pageSize = 1_000 }: { readonly gate?: Gate; readonly pageSize?: number } = {},
    shared?: MemoryObjects,
  ) {
    this.#stored = shared === undefined ? new Map() : shared.#stored
    this.#gate = gate
    this.#pageSize = pageSize
  }

  /** The same bucket through another gate. */
  through(gate: Gate): MemoryObjects {
    return new MemoryObjects({ gate, pageSize: this.#pageSize }, this)
  }

  keys(prefix = ''): readonly string[] {
    return [...this.#stored.keys()].filter((key) => key.startsWith(prefix)).toSorted()
  }

  body(key: string): Uint8Array {
    const stored = this.#stored.get(key)
    if (stored === undefined) throw new Error(`no ${key}`)
    return stored.body
  }

  async *list(prefix: string, after = ''): AsyncIterable<readonly ListedObject[]> {
    let start = after
    for (;;) {
      await this.#gate('list', prefix, 'before')
      const page = this.keys(prefix)
        .filter((key) => key > start)
        .slice(0, this.#pageSize)
        .map((key) => this.#listed(key))
      await this.#gate('list', prefix, 'after')
      yield page
      start = page.at(-1)?.key ?? ''
      if (page.length < this.#pageSize) return
    }
  }

  #listed(key: string): ListedObject {
    const body = this.body(key)
    return { key, bytes: body.length, etag: this.#stored.get(key)?.etag ?? '', modifiedAtMs: MODIFIED_AT_MS }
  }

  get(key: string): Promise<FetchedObject | undefined> {
    return this.#call('get', key, () => this.#stored.get(key))
  }

  etagOf(key: string): Promise<string | undefined> {
    return this.#call('head', key, () => this.#stored.get(key)?.etag)
  }

  put(key: string, body: Uint8Array, condition?: PutCondition): Promise<string | undefined> {
    return this.#call('put', key, () => {
      const there = this.#stored.get(key)
      if (condition !== undefined && 'ifNoneMatch' in condition && there !== undefined) return undefined
      if (condition !== undefined && 'ifMatch' in condition && there?.etag !== condition.ifMatch) return undefined
      const etag = `"${createHash('md5').update(body).digest('hex')}"`
      this.#stored.set(key, { body: body.slice(), etag })
      return etag
    })
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#call('delete', key, () => void this.#stored.delete(key))
  }

  async #call<T>(call: string, key: string, effect: () => T): Promise<T> {
    await this.#gate(call, key, 'before')
    const result = effect()
    await this.#gate(call, key, 'after')
    return result
  }
}
