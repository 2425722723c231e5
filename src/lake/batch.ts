/** New raw objects into processed files: one operation. Nothing but what it was planned with decides about what it writes. */

import { inOrder } from './ahead.ts'
import type { Cell } from './columns.ts'
import { type RawRecord, recordsIn } from './json-records.ts'
import type { KnownIds } from './known-ids.ts'
import { type BatchOperation, fileStem, type Manifest, type PlannedObject, type Totals } from './manifest.ts'
import { type FetchedObject, LakeProblem, type Objects } from './objects.ts'
import { PartitionWriter, type WrittenFile } from './partition-writer.ts'
import { timeOfObject } from './raw-object.ts'
import { dayOf, type Row, type Rows, rowsOf } from './rows.ts'
import { unpacked } from './unpack.ts'

/** Raw objects that are on their way while one is read. */
const FETCHED_AHEAD = 8
/** A bad record up to this size is kept whole in the quarantine; of others it is told where they lie in the raw object. */
const QUARANTINED_BYTES_MAX = 1024 * 1024
/** Lines of the first can be brought back by `requeue`; those of the second only name what could not be read. */
export const QUARANTINED = { records: 'records.jsonl', unread: 'unread.jsonl' } as const

export interface BatchResult {
  readonly files: readonly WrittenFile[]
  readonly totals: Totals
}

/** Throws `LakeProblem` when a planned object is gone or has another content. */
export function executeBatch(
  objects: Objects,
  manifest: Manifest,
  operation: BatchOperation,
  { ids, skipMissing }: BatchOptions,
): Promise<BatchResult> {
  return new Batch({ objects, manifest, operation, ids, skipMissing }).run()
}

interface BatchOptions {
  /** As of the manifest. */
  readonly ids: KnownIds
  /** Goes on without planned objects that are gone. */
  readonly skipMissing: boolean
}

interface BatchParts extends BatchOptions {
  readonly objects: Objects
  readonly manifest: Manifest
  readonly operation: BatchOperation
}

class Batch {
  readonly #objects: Objects
  readonly #operation: BatchOperation
  readonly #stem: string
  readonly #rows: Rows
  readonly #writer: PartitionWriter
  readonly #ids: KnownIds
  readonly #skipMissing: boolean
  readonly #quarantine: { readonly [name in keyof typeof QUARANTINED]: string[] } = { records: [], unread: [] }
  readonly #reasons = new Map<string, number>()
  #records = 0
  #duplicates = 0

  constructor({ objects, manifest, operation, ids, skipMissing }: BatchParts) {
    const { dataset, columns, number } = operation
    this.#objects = objects
    this.#operation = operation
    this.#stem = fileStem(number, manifest.epoch)
    this.#rows = rowsOf(dataset, columns)
    const keyOf = (partition: string, index: number): string => `${dataset.processed}${partition}/${this.#stem}-${index}.parquet`
    this.#writer = new PartitionWriter(objects, this.#rows.columns, keyOf)
    this.#ids = ids
    this.#skipMissing = skipMissing
  }

  async run(): Promise<BatchResult> {
    const fetch = ({ key }: PlannedObject) => this.#objects.get(key)
    for await (const [planned, found] of inOrder(this.#operation.objects, FETCHED_AHEAD, fetch)) await this.#take(planned, found)
    const files = await this.#writer.finish()
    await this.#writeQuarantine()
    const rows = files.reduce((sum, file) => sum + file.rows, 0)
    const quarantined = Object.fromEntries(this.#reasons)
    const { length } = this.#operation.objects
    return { files, totals: { objects: length, records: this.#records, rows, duplicates: this.#duplicates, quarantined } }
  }

  async #take(planned: PlannedObject, found: FetchedObject | undefined): Promise<void> {
    const { key, etag } = planned
    if (found?.etag !== etag) {
      const what = found === undefined ? 'deleted' : 'replaced'
      if (this.#skipMissing) return this.#putAside(key, { offset: 0, bytes: new Uint8Array(0), reason: `object ${what}` })
      throw new LakeProblem(
        `${key} was ${what} after it had been planned. Put back what was there, or give it up: leat lake run --skip-missing.`,
      )
    }
    const bytes = await unpacked(found.body, key)
    if (typeof bytes === 'string') return this.#putAside(key, { offset: 0, bytes: new Uint8Array(0), reason: bytes })
    const origin = { key, time: timeOfObject(key, planned.modifiedAtMs) }
    for (const record of recordsIn(bytes)) {
      this.#records += 1
      const row = record.value === undefined ? (record.reason ?? '') : this.#rows.rowOf(record.value, origin)
      // A promise per record would take longer than the record: most of the time there is nothing to wait for.
      const wait = typeof row === 'string' ? this.#putAside(key, { ...record, reason: row }) : this.#add(row)
      if (wait !== undefined) await wait
    }
  }

  #add({ partition, id, cells }: Row): Promise<void> | undefined {
    if (id === null) return this.#writer.add(partition, cells)
    const loading = this.#ids.load(partition)
    if (loading !== undefined) return loading.then(() => this.#addUnlessKnown(partition, id, cells))
    return this.#addUnlessKnown(partition, id, cells)
  }

  #addUnlessKnown(partition: string, id: string, cells: readonly Cell[]): Promise<void> | undefined {
    if (!this.#ids.has(partition, id)) return this.#writer.add(partition, cells)
    this.#duplicates += 1
    return undefined
  }

  #putAside(object: string, { offset, bytes, reason = '' }: RawRecord): undefined {
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
    const place = { reason, object, offset, bytes: bytes.length }
    const isKept = bytes.length > 0 && bytes.length <= QUARANTINED_BYTES_MAX
    const line = `${JSON.stringify({ ...place, ...(isKept && shown(Buffer.from(bytes))) })}\n`
    this.#quarantine[isKept ? 'records' : 'unread'].push(line)
  }

  async #writeQuarantine(): Promise<void> {
    for (const name of ['records', 'unread'] as const) {
      const lines = this.#quarantine[name]
      const key = `${this.#operation.dataset.quarantine}${this.#stem}-${QUARANTINED[name]}`
      if (lines.length > 0) await this.#objects.put(key, Buffer.from(lines.join('')), { ifNoneMatch: '*' })
    }
  }
}

function shown(bytes: Buffer): { readonly raw: string } | { readonly rawBase64: string } {
  const raw = bytes.toString()
  return Buffer.from(raw).equals(bytes) ? { raw } : { rawBase64: bytes.toString('base64') }
}

/** What the manifest says when the batch is done. */
export function withBatch(manifest: Manifest, operation: BatchOperation, { files, totals }: BatchResult): Manifest {
  const all: Record<string, Manifest['files'][string]> = { ...manifest.files }
  const stale: Record<string, number> = { ...manifest.stale }
  for (const { partition, ...file } of files) {
    all[partition] = [...(all[partition] ?? []), file]
    stale[dayOf(partition)] = operation.number
  }
  return {
    ...manifest,
    number: operation.number,
    columns: operation.columns,
    files: all,
    stale,
    totals: added(manifest.totals, totals),
    pending: null,
  }
}

function added(one: Totals, other: Totals): Totals {
  const quarantined: Record<string, number> = { ...one.quarantined }
  for (const [reason, count] of Object.entries(other.quarantined)) quarantined[reason] = (quarantined[reason] ?? 0) + count
  return {
    objects: one.objects + other.objects,
    records: one.records + other.records,
    rows: one.rows + other.rows,
    duplicates: one.duplicates + other.duplicates,
    quarantined,
  }
}
