import { assert } from '../../kernel/assert.ts'
import { BLOB_NAME_PATTERN, type Blobs } from '../blobs.ts'

/** Blobs in a map. Bodies are copied on their way in and out: nobody holds a door to what is stored. */
export class MemoryBlobs implements Blobs {
  readonly #bodies = new Map<string, Uint8Array>()

  async put(name: string, body: Uint8Array): Promise<void> {
    assertName(name)
    this.#bodies.set(name, new Uint8Array(body))
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    assertName(name)
    const body = this.#bodies.get(name)
    return body === undefined ? undefined : new Uint8Array(body)
  }

  async list(prefix: string): Promise<readonly string[]> {
    // Without a comparison function strings sort by code unit.
    return [...this.#bodies.keys()].filter((name) => name.startsWith(prefix)).toSorted()
  }

  async remove(name: string): Promise<void> {
    assertName(name)
    this.#bodies.delete(name)
  }
}

function assertName(name: string): void {
  assert(BLOB_NAME_PATTERN.test(name), `a blob name matches ${BLOB_NAME_PATTERN}`)
}
