/**
 * What the lake remembers of a dataset: `_lake/<dataset>/manifest.json`, replaced only on condition that nobody else replaced it meanwhile.
 * All that the lake does to processed files is an operation with a number. It is written down here, in `pending`, before its first file is
 * written, and whoever finds it there finishes it, with the same result to the byte, before he begins one of his own: see docs/lake.md.
 */

import type { Columns } from './columns.ts'
import { type Dataset, MEMORY_PREFIX } from './definition.ts'
import { damaged, LakeProblem, type Objects } from './objects.ts'

export interface DataFile {
  readonly key: string
  readonly rows: number
  readonly bytes: number
}

export interface PlannedObject {
  readonly key: string
  readonly etag: string
  readonly bytes: number
  readonly modifiedAtMs: number
}

/** New raw objects become processed files. What decides about the result is written down with it. */
export interface BatchOperation {
  readonly kind: 'batch'
  readonly number: number
  readonly dataset: Dataset
  readonly columns: Columns
  readonly objects: readonly PlannedObject[]
}

/** Files of one partition become one. */
export interface CompactOperation {
  readonly kind: 'compact'
  readonly number: number
  readonly partition: string
  readonly inputs: readonly string[]
  readonly output: string
}

export interface Totals {
  readonly objects: number
  readonly records: number
  readonly rows: number
  readonly duplicates: number
  readonly quarantined: Readonly<Record<string, number>>
}

export interface Manifest {
  readonly version: 1
  /** Chosen at random when the manifest was made; part of the name of every file, so that a lake that begins anew meets no old ones. */
  readonly epoch: string
  /** Of the operation that was finished last. */
  readonly number: number
  /** The columns of the last batch, those that were found in the data among them. */
  readonly columns: Columns
  /** Partition (its folder, as `event_date=2026-11-30`) → its files. A reader that reads these, and no others, sees every record once. */
  readonly files: Readonly<Record<string, readonly DataFile[]>>
  /** Folder of raw objects → lists of those that were processed. */
  readonly seen: Readonly<Record<string, readonly string[]>>
  /** Day whose aggregate is older than its files → number of the operation that made it so. */
  readonly stale: Readonly<Record<string, number>>
  /** Where the aggregates lie and what they are: when the definition says otherwise, every day is stale. */
  readonly curated: string
  /** Where the processed files lie, and in which partitions: cannot be changed once there are rows. */
  readonly layout: string
  /** Objects that nobody needs any more, to be removed. */
  readonly trash: readonly string[]
  readonly totals: Totals
  readonly pending: BatchOperation | CompactOperation | null
}

/** A manifest as it was found. */
export interface Head {
  readonly manifest: Manifest
  readonly etag: string
}

export function manifestKey(dataset: string): string {
  return `${MEMORY_PREFIX}${dataset}/manifest.json`
}

export async function readHead(objects: Objects, dataset: string): Promise<Head | undefined> {
  const found = await objects.get(manifestKey(dataset))
  if (found === undefined) return undefined
  let manifest: Manifest
  try {
    manifest = JSON.parse(Buffer.from(found.body).toString())
  } catch (error) {
    throw damaged(manifestKey(dataset), error)
  }
  if (manifest.version !== 1) {
    throw new LakeProblem(`${manifestKey(dataset)} was written by another version of Leat (its format is ${manifest.version}).`)
  }
  return { manifest, etag: found.etag }
}

/** Puts `next` in the place of `head`. `undefined` when somebody was quicker. */
export async function replaceHead(
  objects: Objects,
  dataset: string,
  head: Head | undefined,
  next: Manifest,
): Promise<Head | undefined> {
  const condition = head === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: head.etag }
  const etag = await objects.put(manifestKey(dataset), Buffer.from(`${JSON.stringify(next, null, 1)}\n`), condition)
  return etag === undefined ? undefined : { manifest: next, etag }
}

export function emptyManifest(epoch: string): Manifest {
  return {
    version: 1,
    epoch,
    number: 0,
    columns: {},
    files: {},
    seen: {},
    stale: {},
    curated: '',
    layout: '',
    trash: [],
    totals: { objects: 0, records: 0, rows: 0, duplicates: 0, quarantined: {} },
    pending: null,
  }
}

/** Names sort as the operations ran: a listing that no longer finds the inputs of a merged file comes to that file later. */
export function fileStem(number: number, epoch: string): string {
  return `${String(number).padStart(8, '0')}-${epoch}`
}

const STEM = /\/(\d{8})-([0-9a-f]{8})-[^/]+$/

/** Which operation of which epoch wrote the object, by its name. */
export function operationOf(key: string): { readonly number: number; readonly epoch: string } | undefined {
  const match = STEM.exec(key)
  return match === null ? undefined : { number: Number(match[1]), epoch: match[2] ?? '' }
}
