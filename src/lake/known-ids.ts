import type { Manifest } from './manifest.ts'
import { missingFile, type Objects } from './objects.ts'
import { parquetAt } from './parquet-file.ts'

/** Beyond this, ids are read again instead of kept from one batch to the next. */
const KEPT_MAX = 5_000_000

/**
 * The ids of events that have rows. Those of a partition are read from its files when the first event of it comes, and kept: what a batch adds is
 * known to the next one, whoever commits it, since a batch can only have one result.
 */
export class KnownIds {
  readonly #objects: Objects
  readonly #known = new Map<string, Set<string>>()
  #manifest: Manifest | undefined
  #column = ''
  /** Of the last operation whose ids are known; -1 while one is under way. */
  #asOf = -1
  #count = 0

  constructor(objects: Objects) {
    this.#objects = objects
  }

  /** Before a batch that begins from `manifest`. */
  begin(manifest: Manifest, column: string | null): void {
    const isCurrent = this.#asOf === manifest.number && this.#column === column && this.#count < KEPT_MAX
    if (!isCurrent) {
      this.#known.clear()
      this.#count = 0
    }
    this.#manifest = manifest
    this.#column = column ?? ''
    this.#asOf = -1
  }

  /** After the operation `number`: a batch that ran here, or one that moved rows from file to file. */
  done(number: number): void {
    this.#asOf = number
  }

  /** Before the first event of a partition in a batch; resolves when its ids are there. */
  load(partition: string): Promise<void> | undefined {
    return this.#known.has(partition) ? undefined : this.#load(partition)
  }

  /** Is the event known? From now on it is. Its partition must have been loaded. */
  has(partition: string, id: string): boolean {
    const known = this.#known.get(partition)
    if (known === undefined || known.has(id)) return true
    known.add(id)
    this.#count += 1
    return false
  }

  async #load(partition: string): Promise<void> {
    const known = new Set<string>()
    for (const { key } of this.#manifest?.files[partition] ?? []) {
      const file = await parquetAt(this.#objects, key)
      if (file === undefined) throw missingFile(key)
      const table = await file.read([this.#column])
      for (const id of table.get(this.#column) ?? []) if (id !== null) known.add(String(id))
    }
    this.#known.set(partition, known)
    this.#count += known.size
  }
}
