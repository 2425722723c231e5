import { FileConflict, type Files, NotStaged } from '../../../engine/files.ts'
import type { IndexRow, KeyRange, OrderedIndex } from '../../../engine/ordered-index.ts'
import { Placing } from './placing.ts'
import {
  decodeObject,
  decodePart,
  EVERYTHING,
  encodeObject,
  objectOfRow,
  PARTS,
  pathOfRedo,
  REDO,
  type Redo,
  WIPE,
} from './rows.ts'

const ROWS_AT_ONCE = 1_000

/** Before anything else: carries out the notes that are left, and removes staged files that nobody knows. May be repeated, from wherever it ended. */
export async function recover(index: OrderedIndex, files: Files): Promise<void> {
  if ((await index.get(WIPE)) !== undefined) await wipe(index, files)
  const notes: { readonly row: string; readonly path: readonly string[]; readonly redo: Redo }[] = []
  for await (const { key, value } of rowsOf(index, REDO))
    notes.push({ row: key, path: pathOfRedo(key), redo: JSON.parse(value) as Redo })
  // What was withdrawn may have been in the way of what was published since.
  for (const { path, redo } of notes) if (redo.staged === undefined) await files.withdraw(path)
  const paths: (readonly string[])[] = notes.map(({ path }) => path)
  for (const { path, redo } of notes)
    if (redo.staged !== undefined) paths.push(await publishAgain(index, files, path, { ...redo, staged: redo.staged }))
  await files.settle(paths, true)
  await index.commit(notes.map(({ row }) => ({ remove: row })))
  await discardUnknown(index, files)
}

/** Removes everything. From its first step on it will be done, if need be by the next opening. */
export async function wipe(index: OrderedIndex, files: Files): Promise<void> {
  await index.commit([{ removeRange: EVERYTHING }, { put: WIPE, value: '{}' }])
  await files.clear()
  await index.commit([{ remove: WIPE }])
}

async function publishAgain(
  index: OrderedIndex,
  files: Files,
  path: readonly string[],
  redo: { readonly staged: string; readonly object: string },
): Promise<readonly string[]> {
  try {
    await files.publish(redo.staged, path)
    return path
  } catch (error) {
    // It has its path already.
    if (error instanceof NotStaged) return path
    if (!(error instanceof FileConflict)) throw error
  }
  // Somebody put something else there while nobody was running.
  const { bucket, key } = objectOfRow(redo.object)
  const value = await index.get(redo.object)
  if (value === undefined) return path
  const place = await new Placing(files).find(bucket, key, undefined)
  await files.publish(redo.staged, place.path)
  await index.commit([{ put: redo.object, value: encodeObject(decodeObject(key, value).facts, place.recorded) }])
  return place.path
}

async function discardUnknown(index: OrderedIndex, files: Files): Promise<void> {
  const known = new Set<string>()
  for await (const { value } of rowsOf(index, PARTS)) known.add(decodePart(value).staged)
  for await (const id of files.staged()) if (!known.has(id)) await files.discard(id)
}

export async function* rowsOf(index: OrderedIndex, range: KeyRange): AsyncGenerator<IndexRow> {
  for (let { from } = range; ; ) {
    const rows = await index.scan({ from, to: range.to }, ROWS_AT_ONCE)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < ROWS_AT_ONCE) return
    from = `${last.key}\0`
  }
}
