/** What the next batch takes, and which columns it has. */

import type { Columns, ColumnType } from './columns.ts'
import { type Dataset, OWN_COLUMNS } from './definition.ts'
import { Inference } from './infer.ts'
import { recordsIn } from './json-records.ts'
import type { BatchOperation, Manifest, PlannedObject } from './manifest.ts'
import type { ListedObject, Objects } from './objects.ts'
import { unpacked } from './unpack.ts'

const BATCH_OBJECTS_MAX = 1_000
const BATCH_BYTES_MAX = 64 * 1024 * 1024

/** From the front of what is new. `objectsMax` makes batches smaller than they would be. */
export async function planBatch(
  objects: Objects,
  manifest: Manifest,
  dataset: Dataset,
  fresh: readonly ListedObject[],
  objectsMax = BATCH_OBJECTS_MAX,
): Promise<BatchOperation> {
  const planned: PlannedObject[] = []
  let bytes = 0
  for (const { key, etag, bytes: own, modifiedAtMs } of fresh.slice(0, objectsMax)) {
    if (planned.length > 0 && bytes + own > BATCH_BYTES_MAX) break
    planned.push({ key, etag, bytes: own, modifiedAtMs })
    bytes += own
  }
  const columns = await columnsFor(objects, manifest, dataset, planned)
  return { kind: 'batch', number: manifest.number + 1, dataset, columns, objects: planned }
}

/** Found in the data as long as there are no rows, then kept; what the definition says wins. */
async function columnsFor(
  objects: Objects,
  manifest: Manifest,
  dataset: Dataset,
  planned: readonly PlannedObject[],
): Promise<Columns> {
  if (!dataset.infer) return dataset.columns
  const isFirst = manifest.totals.rows === 0
  const found = isFirst ? await inferred(objects, planned) : { ...manifest.columns }
  return { ...completed(found, dataset), ...dataset.columns }
}

async function inferred(objects: Objects, planned: readonly PlannedObject[]): Promise<Record<string, ColumnType>> {
  const inference = new Inference()
  for (const { key } of planned) {
    const bytes = await unpacked((await objects.get(key))?.body ?? new Uint8Array(0), key)
    if (typeof bytes === 'string') continue
    for (const { value } of recordsIn(bytes)) if (value !== undefined) inference.add(value)
  }
  return Object.fromEntries(
    Object.entries(inference.columns()).filter(([name]) => name !== '__proto__' && !OWN_COLUMNS.includes(name.toLowerCase())),
  )
}

/** Columns that the dataset uses have the types that this use needs, whether or not they were seen yet. */
function completed(found: Record<string, ColumnType>, { id, eventTime, aggregate }: Dataset): Record<string, ColumnType> {
  const columns = { ...found }
  for (const name of [...aggregate.by, ...(id === null ? [] : [id])]) columns[name] ??= 'string'
  for (const name of aggregate.sums) if (columns[name] !== 'bigint') columns[name] = 'double'
  if (eventTime !== null) columns[eventTime] = 'timestamp'
  return columns
}
