/** Small files of a partition become one: an operation like any other, planned, executed, committed. */

import { type Columns, cellAs } from './columns.ts'
import { type Dataset, ORIGIN_COLUMN, REST_COLUMN } from './definition.ts'
import { merged } from './infer.ts'
import { type CompactOperation, type DataFile, fileStem, type Manifest } from './manifest.ts'
import { missingFile, type Objects } from './objects.ts'
import { type ParquetFile, ParquetFileWriter, parquetAt, type Table } from './parquet-file.ts'

/** Files up to half of this are small; a merged file is not planned to be larger. Merging holds it in memory several times over. */
export const TARGET_BYTES_DEFAULT = 64 * 1024 * 1024
const MERGED_ROWS_MAX = 2_000_000

export interface CompactPlan {
  readonly partition: string
  readonly inputs: readonly DataFile[]
}

/** Neighbours in the order in which they were written, two or more at a time. */
export function planCompaction(
  manifest: Manifest,
  targetBytes: number,
  only: (partition: string) => boolean,
): readonly CompactPlan[] {
  return Object.keys(manifest.files)
    .filter(only)
    .toSorted()
    .flatMap((partition) => {
      const small = (manifest.files[partition] ?? []).filter(({ bytes }) => bytes <= targetBytes / 2)
      return grouped(small, targetBytes).map((inputs) => ({ partition, inputs }))
    })
}

function grouped(files: readonly DataFile[], targetBytes: number): readonly (readonly DataFile[])[] {
  const groups: DataFile[][] = []
  let group: DataFile[] = []
  let [bytes, rows] = [0, 0]
  for (const file of files) {
    if (bytes + file.bytes > targetBytes || rows + file.rows > MERGED_ROWS_MAX) {
      groups.push(group)
      group = []
      bytes = 0
      rows = 0
    }
    group.push(file)
    bytes += file.bytes
    rows += file.rows
  }
  return [...groups, group].filter(({ length }) => length > 1)
}

export function compactOperation(manifest: Manifest, dataset: Dataset, { partition, inputs }: CompactPlan): CompactOperation {
  const number = manifest.number + 1
  return {
    kind: 'compact',
    number,
    partition,
    inputs: inputs.map(({ key }) => key),
    output: `${dataset.processed}${partition}/${fileStem(number, manifest.epoch)}-merged.parquet`,
  }
}

/** Throws `LakeProblem` when an input is gone. */
export async function executeCompaction(objects: Objects, { inputs, output }: CompactOperation): Promise<DataFile> {
  const files: ParquetFile[] = []
  for (const key of inputs) {
    const file = await parquetAt(objects, key)
    if (file === undefined) throw missingFile(key)
    files.push(file)
  }
  const columns = unionOf(files.map((file) => file.columns))
  const writer = new ParquetFileWriter(columns)
  for (const file of files) writer.add(recast(await file.read(Object.keys(columns)), columns), file.rows)
  const bytes = writer.finish()
  await objects.put(output, bytes, { ifNoneMatch: '*' })
  return { key: output, rows: writer.rows, bytes: bytes.length }
}

/** Every column of any file. One whose type was changed meanwhile gets a type that holds both. */
function unionOf(all: readonly Columns[]): Columns {
  const union: Record<string, Columns[string]> = {}
  for (const [name, type] of all.flatMap((columns) => Object.entries(columns))) {
    union[name] = merged(union[name] ?? type, type)
  }
  const { [REST_COLUMN]: rest = 'json', [ORIGIN_COLUMN]: origin = 'string', ...own } = union
  return { ...own, [REST_COLUMN]: rest, [ORIGIN_COLUMN]: origin }
}

function recast(table: Table, columns: Columns): Table {
  return new Map([...table].map(([name, cells]) => [name, cells.map((cell) => cellAs(cell, columns[name] ?? 'string'))]))
}
