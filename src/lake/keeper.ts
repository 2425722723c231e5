/** Keeps one dataset: the only place that begins, finishes and commits operations. The protocol is told in docs/lake.md. */

import type { Random } from '../kernel/random.ts'
import { type BatchResult, executeBatch, withBatch } from './batch.ts'
import { type CompactPlan, compactOperation, executeCompaction } from './compact.ts'
import { curateDay } from './curate.ts'
import { type Dataset, DEFINITION_KEY, MEMORY_PREFIX } from './definition.ts'
import { KnownIds } from './known-ids.ts'
import {
  type BatchOperation,
  type CompactOperation,
  type DataFile,
  emptyManifest,
  type Head,
  type Manifest,
  operationOf,
  readHead,
  replaceHead,
} from './manifest.ts'
import { LakeProblem, type ListedObject, type Objects } from './objects.ts'
import { planBatch } from './plan.ts'
import { RawListing } from './raw-listing.ts'
import { dayOf } from './rows.ts'
import { SeenLists } from './seen.ts'

export interface KeeperOptions {
  readonly objects: Objects
  readonly name: string
  readonly dataset: Dataset
  /** For the epoch of a new manifest. */
  readonly random: Random
  readonly signal: AbortSignal
  readonly skipMissing?: boolean
  /** Raw objects in a batch, at most. */
  readonly batchObjectsMax?: number
  onBatch?(operation: BatchOperation, result: BatchResult): void
  onCompact?(operation: CompactOperation, file: DataFile): void
  onCurated?(day: string): void
}

export interface Processed {
  /** Raw objects that were overwritten after they had been processed: what is new in them is not in the lake. */
  readonly changed: readonly string[]
}

export class Keeper {
  readonly #options: KeeperOptions
  readonly #objects: Objects
  readonly #seen: SeenLists
  readonly #ids: KnownIds
  readonly #raw: RawListing

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#objects = options.objects
    this.#seen = new SeenLists(options.objects)
    this.#ids = new KnownIds(options.objects)
    this.#raw = new RawListing(options.objects, options.dataset.raw)
  }

  /** Everything that is raw now becomes processed, and the days it touches are curated anew. Returns early when aborted. */
  async process(): Promise<Processed> {
    let remaining: readonly ListedObject[] = await this.#raw.look()
    const changed = new Set<string>()
    while (!this.#options.signal.aborted) {
      const head = await this.settle()
      const looked = await this.#seen.unseen(head.manifest, remaining)
      if (looked === undefined) continue
      remaining = looked.fresh
      for (const key of looked.changed) changed.add(key)
      if (remaining.length === 0) break
      const { dataset, name, batchObjectsMax } = this.#options
      checkLayout(head.manifest, name, dataset)
      const pending = await planBatch(this.#objects, head.manifest, dataset, remaining, batchObjectsMax)
      const layout = layoutOf(dataset)
      await replaceHead(this.#objects, name, head, { ...head.manifest, layout, pending })
    }
    await this.#curate()
    return { changed: [...changed] }
  }

  /** Merges what is planned, unless it has changed meanwhile. */
  async compact(plan: (manifest: Manifest) => readonly CompactPlan[]): Promise<void> {
    while (!this.#options.signal.aborted) {
      const head = await this.settle()
      const [next] = plan(head.manifest)
      if (next === undefined) return
      const pending = compactOperation(head.manifest, this.#options.dataset, next)
      await replaceHead(this.#objects, this.#options.name, head, { ...head.manifest, pending })
    }
  }

  /** Finishes what was begun, by whomever, and removes what nobody needs. The manifest that it gives has nothing open. */
  async settle(): Promise<Head> {
    const { name } = this.#options
    for (;;) {
      const head = (await readHead(this.#objects, name)) ?? (await this.#create())
      if (head === undefined) continue
      const { pending, trash } = head.manifest
      if (pending !== null) await this.#finish(head, pending)
      else if (trash.length === 0) return head
      else {
        await this.#objects.remove(trash)
        await replaceHead(this.#objects, name, head, { ...head.manifest, trash: [] })
      }
    }
  }

  /**
   * Removes files that no manifest names. They can only come from a runner that was stopped in the middle of an operation, and went on
   * after others had finished that operation and merged its files. The order matters: what was listed before the manifest was read, and is neither
   * named there nor part of the operation that is open there, never will be.
   */
  async removeOrphans(): Promise<readonly string[]> {
    const { name, dataset } = this.#options
    const listed = [...(await this.#keysUnder(dataset.processed)), ...(await this.#keysUnder(`${MEMORY_PREFIX}${name}/seen/`))]
    const head = await readHead(this.#objects, name)
    if (head === undefined) return []
    const { files, seen, trash, number, epoch } = head.manifest
    const named = new Set([
      ...Object.values(files).flatMap((each) => each.map(({ key }) => key)),
      ...Object.values(seen).flat(),
      ...trash,
    ])
    const orphans = listed.filter((key) => {
      const by = operationOf(key)
      return by !== undefined && by.epoch === epoch && by.number <= number && !named.has(key)
    })
    if (orphans.length > 0) await this.#objects.remove(orphans)
    return orphans
  }

  async #create(): Promise<Head | undefined> {
    const { name, dataset, random } = this.#options
    const left = (await this.#keysUnder(dataset.processed)).find((key) => key.endsWith('.parquet'))
    if (left !== undefined && (await readHead(this.#objects, name)) === undefined) {
      throw new LakeProblem(
        `There are files under ${dataset.processed} but no manifest that names them (${left}). Restore ${MEMORY_PREFIX}${name}/, or remove the files: ` +
          'then everything is made anew from the raw objects.',
      )
    }
    const epoch = Buffer.from(random.bytes(4)).toString('hex')
    return replaceHead(this.#objects, name, undefined, emptyManifest(epoch))
  }

  async #finish(head: Head, operation: BatchOperation | CompactOperation): Promise<void> {
    try {
      if (operation.kind === 'batch') await this.#finishBatch(head, operation)
      else await this.#finishCompaction(head, operation)
    } catch (error) {
      // What was planned may be gone because somebody else has finished the operation.
      const now = error instanceof LakeProblem ? await readHead(this.#objects, this.#options.name) : undefined
      if (now === undefined || now.manifest.pending?.number === operation.number) throw error
    }
  }

  async #finishBatch(head: Head, operation: BatchOperation): Promise<void> {
    const { name, skipMissing = false, onBatch } = this.#options
    this.#ids.begin(head.manifest, operation.dataset.id)
    const result = await executeBatch(this.#objects, head.manifest, operation, { ids: this.#ids, skipMissing })
    const lists = await this.#seen.add(name, head.manifest, operation.number, operation.objects)
    if (lists === undefined) return
    this.#ids.done(operation.number)
    const isOurs = await this.#commit(head, operation, (manifest) => ({
      ...withBatch(manifest, operation, result),
      seen: lists.seen,
      trash: [...manifest.trash, ...lists.replaced],
    }))
    if (isOurs) onBatch?.(operation, result)
  }

  async #finishCompaction(head: Head, operation: CompactOperation): Promise<void> {
    const { partition, inputs, number } = operation
    const file = await executeCompaction(this.#objects, operation)
    const isOurs = await this.#commit(head, operation, (manifest) => ({
      ...manifest,
      number,
      files: { ...manifest.files, [partition]: replaced(manifest.files[partition] ?? [], inputs, file) },
      trash: [...manifest.trash, ...inputs],
      pending: null,
    }))
    if (isOurs) this.#options.onCompact?.(operation, file)
  }

  /** `true` if the operation was still open and is closed now by us. */
  async #commit(
    found: Head,
    { number }: BatchOperation | CompactOperation,
    after: (manifest: Manifest) => Manifest,
  ): Promise<boolean> {
    const { name } = this.#options
    for (let head: Head | undefined = found; head !== undefined; head = await readHead(this.#objects, name)) {
      if (head.manifest.pending?.number !== number) return false
      if ((await replaceHead(this.#objects, name, head, after(head.manifest))) !== undefined) return true
    }
    return false
  }

  async #curate(): Promise<void> {
    const { name, dataset, signal, onCurated } = this.#options
    const manifest = await this.#withStaleDays()
    for (const day of Object.keys(manifest.stale).toSorted()) {
      let isFresh = false
      // Not at once where somebody else is at it: look again.
      while (!isFresh && !signal.aborted) isFresh = await curateDay(this.#objects, name, dataset, day)
      if (!isFresh) return
      onCurated?.(day)
    }
  }

  /** If the definition describes other aggregates than those that are there, all days are stale. */
  async #withStaleDays(): Promise<Manifest> {
    const { name, dataset } = this.#options
    const curated = JSON.stringify([dataset.curated, dataset.aggregate])
    for (;;) {
      const head = await this.settle()
      const { manifest } = head
      if (manifest.curated === curated) return manifest
      const days = Object.keys(manifest.files).map((partition) => [dayOf(partition), manifest.number] as const)
      const next = await replaceHead(this.#objects, name, head, { ...manifest, curated, stale: Object.fromEntries(days) })
      if (next !== undefined) return next.manifest
    }
  }

  async #keysUnder(prefix: string): Promise<readonly string[]> {
    const keys: string[] = []
    for await (const page of this.#objects.list(prefix)) keys.push(...page.map(({ key }) => key))
    return keys
  }
}

function layoutOf({ processed, partition }: Dataset): string {
  return `${processed} by ${partition}`
}

/** Rows of one event in files of two layouts would not be known for the same. */
function checkLayout({ layout, totals }: Manifest, name: string, dataset: Dataset): void {
  if (totals.rows === 0 || layout === layoutOf(dataset)) return
  throw new LakeProblem(
    `The rows of "${name}" lie under ${layout}, but ${DEFINITION_KEY} says ${layoutOf(dataset)}. To lay them out anew, remove the processed files and ${MEMORY_PREFIX}${name}/: ` +
      'the next run makes everything from the raw objects.',
  )
}

/** The merged file stands where the first of its inputs stood. */
function replaced(files: readonly DataFile[], inputs: readonly string[], merged: DataFile): readonly DataFile[] {
  return files.flatMap((file) => (file.key === inputs[0] ? [merged] : inputs.includes(file.key) ? [] : [file]))
}
