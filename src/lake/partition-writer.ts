import type { Cell, Columns } from './columns.ts'
import type { DataFile } from './manifest.ts'
import type { Objects } from './objects.ts'
import { ParquetFileWriter } from './parquet-file.ts'

/** A file is closed at this many rows; all files are when their cells together reach the other number. */
const LIMITS = { fileRowsMax: 500_000, openCellsMax: 10_000_000 }

export interface WrittenFile extends DataFile {
  readonly partition: string
}

/** Rows in, files out: which row is in which file depends on nothing but the order of the rows. */
export class PartitionWriter {
  readonly #objects: Objects
  readonly #columns: Columns
  readonly #limits: typeof LIMITS
  readonly #names: readonly string[]
  readonly #keyOf: (partition: string, index: number) => string
  readonly #open = new Map<string, Cell[][]>()
  #openRows = 0
  readonly #written: WrittenFile[] = []

  constructor(objects: Objects, columns: Columns, keyOf: (partition: string, index: number) => string, limits = LIMITS) {
    this.#limits = limits
    this.#objects = objects
    this.#columns = columns
    this.#names = Object.keys(columns)
    this.#keyOf = keyOf
  }

  /** Resolves when there is room for the next one. */
  add(partition: string, cells: readonly Cell[]): Promise<void> | undefined {
    let table = this.#open.get(partition)
    if (table === undefined) {
      table = this.#names.map(() => [])
      this.#open.set(partition, table)
    }
    for (const [index, column] of table.entries()) column.push(cells[index] ?? null)
    this.#openRows += 1
    if ((table[0]?.length ?? 0) >= this.#limits.fileRowsMax) return this.#close(partition)
    return this.#openRows * this.#names.length >= this.#limits.openCellsMax ? this.#closeAll() : undefined
  }

  async finish(): Promise<readonly WrittenFile[]> {
    await this.#closeAll()
    return this.#written
  }

  async #closeAll(): Promise<void> {
    for (const partition of [...this.#open.keys()]) await this.#close(partition)
  }

  async #close(partition: string): Promise<void> {
    const table = this.#open.get(partition) ?? []
    this.#open.delete(partition)
    const rows = table[0]?.length ?? 0
    this.#openRows -= rows
    const writer = new ParquetFileWriter(this.#columns)
    writer.add(new Map(this.#names.map((name, index) => [name, table[index] ?? []])), rows)
    const bytes = writer.finish()
    const key = this.#keyOf(partition, this.#written.length)
    // If it is there, it is the same: somebody was here before, perhaps we ourselves.
    await this.#objects.put(key, bytes, { ifNoneMatch: '*' })
    this.#written.push({ partition, key, rows, bytes: bytes.length })
  }
}
