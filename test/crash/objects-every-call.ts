/**
 * A scripted life of objects in a real directory: put, put where another is in the way, replaced, put in parts, given tags, removed; opened again in the
 * middle. What it is told goes out as it happens, so that it is known however the process ends; `surviveObjects` then holds the directory to it.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DiskFiles } from '../../src/engine/disk/disk-files.ts'
import { INDEX_FILE, INDEX_RESERVE } from '../../src/engine/disk/index-names.ts'
import { Reserve } from '../../src/engine/disk/reserve.ts'
import { SqliteIndex } from '../../src/engine/disk/sqlite-index.ts'
import { RealDisk } from '../../src/engine/disk/vfs.ts'
import { SystemRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { IndexedObjects } from '../../src/services/s3/store/indexed-objects.ts'
import type { ObjectStore } from '../../src/services/s3/store/object-store.ts'
import { begin, complete, part, put, read } from '../services/s3-store/contract.ts'

const RESERVE_BYTES = 64 * 1024
const START_MS = 1_750_000_000_000

/** What is to be under a key, `null` for nothing; first that it is asked for, then that it was acknowledged. */
export interface ObjectSaying {
  readonly key: string
  readonly body: string | null
  readonly isDone: boolean
}

type Tell = (saying: ObjectSaying) => void

/** Rejects when the store fails, in any way. */
export async function playObjects(folder: string, tell: Tell): Promise<void> {
  for (const life of [1, 2]) {
    const failed = Promise.withResolvers<never>()
    failed.promise.catch(() => undefined)
    const objects = await open(folder, failed.reject)
    const living = live(objects, life, tell)
    try {
      await Promise.race([failed.promise, living])
    } finally {
      // Where the process would have ended, somebody else may open the directory next: nothing of this one may go on.
      await living.catch(() => undefined)
      await objects.close().catch(() => undefined)
    }
  }
}

async function live(objects: ObjectStore, life: number, tell: Tell): Promise<void> {
  const change = async (key: string, body: string | null, work: () => Promise<unknown>): Promise<void> => {
    tell({ key, body, isDone: false })
    await work()
    tell({ key, body, isDone: true })
  }
  const store = (key: string, body: string) => change(key, body, () => put(objects, key, body))
  await objects.createBucket('b')
  await store('a', `a ${life}`)
  await store('a/b', `a/b ${life} ${'x'.repeat(3_000)}`)
  await Promise.all([store('d/1', `1 ${life}`), store('d/2', `2 ${life}`), store('e/', `e ${life}`)])
  await store('d/1', `replaced ${life}`)
  const upload = await begin(objects, 'large')
  await Promise.all([part(objects, upload, 1, `one ${life} `), part(objects, upload, 2, 'two')])
  await change('large', `one ${life} two`, () => complete(objects, upload))
  await objects.update<never>('b', 'a', (existing) => ({ ...existing, tags: { life: `${life}` } }))
  await change('d/2', null, () => objects.remove('b', 'd/2'))
  if (life === 1) await change('a', null, () => objects.remove('b', 'a'))
}

/** Opens the directory, holds it to what was said, writes on, and opens it once more. */
export async function surviveObjects(folder: string, sayings: readonly ObjectSaying[], where: string): Promise<void> {
  const fatal = (error: unknown): never => {
    throw error
  }
  const objects = await open(folder, fatal)
  await objects.createBucket('b')
  await check(objects, sayings, where)
  await put(objects, 'after', 'after')
  await objects.close()
  const again = await open(folder, fatal)
  const found = await check(again, sayings, where)
  assert.equal(await read(again, 'after'), 'after')
  await again.close()
  const files: string[] = []
  for (const each of await readdir(join(folder, 'buckets'), { recursive: true, withFileTypes: true }))
    if (each.isFile()) files.push(await readFile(join(each.parentPath, each.name), 'utf8'))
  assert.deepEqual(files.sort(), [...found, 'after'].sort(), `${where}: files are the objects`)
}

/** Gives all bodies that are there. */
async function check(objects: ObjectStore, sayings: readonly ObjectSaying[], where: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const key of new Set(sayings.map((each) => each.key))) {
    const own = sayings.filter((each) => each.key === key)
    const done = own.findLast(({ isDone }) => isDone)?.body ?? null
    // What was asked for after that, and never acknowledged.
    const begun = own.slice(own.findLastIndex(({ isDone }) => isDone) + 1).map(({ body }) => body)
    const body = (await read(objects, key)) ?? null
    assert.ok([done, ...begun].includes(body), `${where}: ${key} is ${body?.slice(0, 20)}, not ${done?.slice(0, 20)}`)
    if (body !== null) found.push(body)
  }
  return found
}

async function open(folder: string, onFatal: (error: unknown) => void): Promise<IndexedObjects> {
  const disk = new RealDisk(folder)
  const random = new SystemRandom()
  const files = await DiskFiles.open({ disk, random })
  const index = await SqliteIndex.open(join(folder, INDEX_FILE), new Reserve(disk, RESERVE_BYTES, INDEX_RESERVE))
  try {
    return await IndexedObjects.open({ index, files, clock: new VirtualClock(START_MS), random, onFatal, settledAtOnce: 3 })
  } catch (error) {
    await index.close().catch(() => undefined)
    throw error
  }
}
