/**
 * The curated zone: one small file per day with counts and sums per group, worked out anew from the day's processed files when they have
 * changed, and replaced as a whole.
 */

import { type Cell, type Columns, type ColumnType, cellAs, isInt64 } from './columns.ts'
import { DATE_COLUMN, type Dataset } from './definition.ts'
import { type Head, type Manifest, readHead, replaceHead } from './manifest.ts'
import type { Objects } from './objects.ts'
import { ParquetFileWriter, parquetAt, type Table } from './parquet-file.ts'
import { dayOf } from './rows.ts'

export const COUNT_COLUMN = 'events'

export function sumColumn(name: string): string {
  return `${name}_sum`
}

export function curatedKey(dataset: Dataset, day: string): string {
  return `${dataset.curated}${DATE_COLUMN}=${day}/daily.parquet`
}

/**
 * Brings one stale day up to date. `false` when somebody else was at it meanwhile: look at the manifest again.
 *
 * The order is what makes it safe: first what is there, then the manifest, then the file on condition that what was there still is. Who
 * replaced it in between knew a manifest at least as new as ours.
 */
export async function curateDay(objects: Objects, name: string, dataset: Dataset, day: string): Promise<boolean> {
  const key = curatedKey(dataset, day)
  const before = await objects.etagOf(key)
  const head = await readHead(objects, name)
  const number = head?.manifest.stale[day]
  if (head === undefined || number === undefined) return true
  const bytes = await aggregate(objects, head.manifest, dataset, day)
  if (bytes === undefined) return false
  const after = await objects.put(key, bytes, before === undefined ? { ifNoneMatch: '*' } : { ifMatch: before })
  return after !== undefined && (await noteFresh(objects, name, head, { day, number }))
}

/** The day is fresh as of that operation: if a later one made it stale again, it stays so. */
async function noteFresh(
  objects: Objects,
  name: string,
  found: Head,
  { day, number }: { readonly day: string; readonly number: number },
): Promise<boolean> {
  for (let head: Head | undefined = found; head !== undefined; head = await readHead(objects, name)) {
    if (head.manifest.stale[day] !== number) return true
    const { [day]: _, ...stale } = head.manifest.stale
    if ((await replaceHead(objects, name, head, { ...head.manifest, stale })) !== undefined) return true
  }
  return false
}

/** `undefined` when a file is gone, which a newer manifest no longer names. */
async function aggregate(objects: Objects, manifest: Manifest, dataset: Dataset, day: string): Promise<Uint8Array | undefined> {
  const groups = new Groups(dataset, manifest.columns)
  for (const [partition, files] of Object.entries(manifest.files)) {
    if (dayOf(partition) !== day) continue
    for (const { key } of files) {
      const file = await parquetAt(objects, key)
      if (file === undefined) return undefined
      groups.add(await file.read([...dataset.aggregate.by, ...dataset.aggregate.sums]), file.rows)
    }
  }
  return groups.file()
}

interface Group {
  readonly key: readonly Cell[]
  count: bigint
  readonly sums: (bigint | number)[]
}

class Groups {
  readonly #dataset: Dataset
  readonly #columns: Columns
  readonly #groups = new Map<string, Group>()

  constructor(dataset: Dataset, columns: Columns) {
    this.#dataset = dataset
    this.#columns = columns
  }

  add(table: Table, rows: number): void {
    const { by, sums } = this.#dataset.aggregate
    const keys = by.map((name) => table.get(name))
    const numbers = sums.map((name) => table.get(name))
    for (let row = 0; row < rows; row++) {
      const group = this.#groupOf(keys.map((column, index) => cellAs(column?.[row] ?? null, this.#typeOf(by[index] ?? ''))))
      group.count += 1n
      for (const [index, column] of numbers.entries()) {
        const value = column?.[row] ?? null
        if (value !== null) group.sums[index] = plus(group.sums[index] ?? 0, value)
      }
    }
  }

  #typeOf(name: string): ColumnType {
    return this.#columns[name] ?? 'string'
  }

  #groupOf(key: readonly Cell[]): Group {
    const text = textOf(key)
    let group = this.#groups.get(text)
    if (group === undefined) {
      const sums = this.#dataset.aggregate.sums.map((name) => (this.#columns[name] === 'bigint' ? 0n : 0))
      group = { key, count: 0n, sums }
      this.#groups.set(text, group)
    }
    return group
  }

  /** Sorted by group, so that the same rows always make the same file. */
  file(): Uint8Array {
    const { by, sums } = this.#dataset.aggregate
    const sorted = [...this.#groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
    const isWhole = (index: number): boolean => sorted.every((group) => typeof group.sums[index] === 'bigint')
    const columns: Columns = {
      ...Object.fromEntries(by.map((name) => [name, this.#typeOf(name)])),
      [COUNT_COLUMN]: 'bigint',
      // Where a column was double before it became bigint, so is the sum of a day that has both.
      ...Object.fromEntries(sums.map((name, index) => [sumColumn(name), isWhole(index) ? 'bigint' : 'double'])),
    }
    const table = new Map<string, readonly Cell[]>([
      ...by.map((name, index) => [name, sorted.map(({ key }) => key[index] ?? null)] as const),
      [COUNT_COLUMN, sorted.map(({ count }) => count)],
      ...sums.map(
        (name, index) =>
          [
            sumColumn(name),
            sorted.map((group) => withinRange(isWhole(index) ? (group.sums[index] ?? 0n) : Number(group.sums[index]))),
          ] as const,
      ),
    ])
    const writer = new ParquetFileWriter(columns)
    writer.add(table, sorted.length)
    return writer.finish()
  }
}

function textOf(key: readonly Cell[]): string {
  return JSON.stringify(key.map((cell) => (typeof cell === 'bigint' ? String(cell) : cell)))
}

function plus(sum: bigint | number, value: Cell): bigint | number {
  if (typeof sum === 'bigint' && typeof value === 'bigint') return sum + value
  return Number(sum) + Number(value)
}

/** A sum that 64 bits cannot hold is null, not a wrong number. */
function withinRange(sum: bigint | number): Cell {
  return typeof sum === 'bigint' && !isInt64(sum) ? null : sum
}
