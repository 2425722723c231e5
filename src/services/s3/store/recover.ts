import { FileConflict, type Files, NotStaged } from '../../../engine/files.ts'
import { isNoRoom } from '../../../engine/no-room.ts'
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
  redoRow,
  WIPE,
} from './rows.ts'

const ROWS_AT_ONCE = 1_000

/** A path, and what is to be true of it. */
export interface LeftOver {
  readonly path: readonly string[]
  readonly redo: Redo
}

/**
 * Before anything else: carries out the notes that are left, and removes staged files that nobody knows. May be repeated, from wherever it ended. Gives the
 * notes that it could not carry out: the disk is full.
 */
export async function recover(index: OrderedIndex, files: Files): Promise<readonly LeftOver[]> {
  if ((await index.get(WIPE)) !== undefined) await wipe(index, files)
  const notes: LeftOver[] = []
  for await (const { key, value } of rowsOf(index, REDO)) notes.push({ path: pathOfRedo(key), redo: JSON.parse(value) as Redo })
  // What was withdrawn may have been in the way of what was published since.
  for (const { path, redo } of notes) if (redo.staged === undefined) await files.withdraw(path)
  const done: (readonly string[])[] = []
  const left: LeftOver[] = []
  for (const note of notes) {
    const { path, redo } = note
    if (redo.staged === undefined || (await publishAgain(index, files, path, { ...redo, staged: redo.staged }))) done.push(path)
    else left.push(note)
  }
  await files.settle(done, true)
  await index.commit(done.map((path) => ({ remove: redoRow(path) })))
  await discardUnknown(index, files, left)
  return left
}

/** Removes everything. From its first step on it will be done, if need be by the next opening. */
export async function wipe(index: OrderedIndex, files: Files): Promise<void> {
  await index.commit([{ removeRange: EVERYTHING }, { put: WIPE, value: '{}' }])
  await files.clear()
  await index.commit([{ remove: WIPE }])
}

/** `false`: there is no room for a name. */
async function publishAgain(
  index: OrderedIndex,
  files: Files,
  path: readonly string[],
  redo: { readonly staged: string; readonly object: string },
): Promise<boolean> {
  try {
    await files.publish(redo.staged, path)
    return true
  } catch (error) {
    // It has its path already.
    if (error instanceof NotStaged) return true
    if (isNoRoom(error)) return false
    if (!(error instanceof FileConflict)) throw error
  }
  // Somebody put something else there while nobody was running.
  const { bucket, key } = objectOfRow(redo.object)
  const value = await index.get(redo.object)
  if (value === undefined) return true
  const place = await new Placing(files).find(bucket, key, undefined)
  const note = { put: redoRow(place.path), value: JSON.stringify(redo) }
  const object = { put: redo.object, value: encodeObject(decodeObject(key, value).facts, place.recorded) }
  await index.commit([note, object, { remove: redoRow(path) }])
  return publishAgain(index, files, place.path, redo)
}

async function discardUnknown(index: OrderedIndex, files: Files, left: readonly LeftOver[]): Promise<void> {
  const known = new Set(left.map(({ redo }) => redo.staged))
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
