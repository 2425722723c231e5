/** What a disk that fails in the middle of a change leaves for the next opening. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Files } from '../../../src/engine/files.ts'
import { MemoryFiles } from '../../../src/engine/memory/memory-files.ts'
import { MemoryIndex } from '../../../src/engine/memory/memory-index.ts'
import { IndexFull, type OrderedIndex } from '../../../src/engine/ordered-index.ts'
import { SystemClock } from '../../../src/kernel/clock.ts'
import { SeededRandom } from '../../../src/kernel/random.ts'
import { IndexedObjects } from '../../../src/services/s3/store/indexed-objects.ts'
import { REDO } from '../../../src/services/s3/store/rows.ts'

/** An index and files of which one step can be made to fail. */
async function openFailing() {
  const index = new MemoryIndex()
  const files = new MemoryFiles({ clock: new SystemClock() })
  const failing = { publish: false, afterCommit: false, full: false, settling: false }
  const fatal: unknown[] = []
  const ports = { clock: new SystemClock(), random: new SeededRandom(1), onFatal: (error: unknown) => void fatal.push(error) }
  const failingFiles: Files = Object.assign(Object.create(files) as Files, {
    publish: async (...of: Parameters<Files['publish']>) => {
      if (failing.publish) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
      return files.publish(...of)
    },
  })
  const failingIndex: OrderedIndex = Object.assign(Object.create(index) as OrderedIndex, {
    commit: async (...of: Parameters<OrderedIndex['commit']>) => {
      if (failing.full || (failing.settling && of[0].every((change) => 'remove' in change)))
        throw new IndexFull('the disk is full')
      const done = await index.commit(...of)
      if (failing.afterCommit) throw new Error('nobody heard of it')
      return done
    },
  })
  for (const name of [
    'stage',
    'staged',
    'readStaged',
    'discard',
    'obstacleAt',
    'withdraw',
    'settle',
    'read',
    'facts',
    'list',
    'clear',
  ] as const)
    Object.assign(failingFiles, { [name]: (files[name] as (...of: unknown[]) => unknown).bind(files) })
  for (const name of ['get', 'scan', 'close'] as const)
    Object.assign(failingIndex, { [name]: (index[name] as (...of: unknown[]) => unknown).bind(index) })
  const store = await IndexedObjects.open({ ...ports, index: failingIndex, files: failingFiles, settledAtOnce: 2 })
  await store.createBucket('lake')
  const staged = async (): Promise<number> => (await allOf(files.staged())).length
  const notes = async (): Promise<number> => (await index.scan(REDO, 1_000)).length
  return { store, failing, fatal, staged, notes, reopen: () => IndexedObjects.open({ ...ports, index, files }) }
}

const text = async (store: IndexedObjects, key: string): Promise<string> => {
  const opened = await store.get({ bucket: 'lake', key })
  return opened === undefined ? 'nothing' : Buffer.concat(await allOf(opened.body)).toString()
}

async function allOf<T>(each: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of each) all.push(one)
  return all
}

async function* bodyOf(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content)
}

const put = (store: IndexedObjects, content: string) =>
  store.put({ bucket: 'lake', key: 'k', body: bodyOf(content), decide: () => ({ etag: 'e' }) })

describe('an object is whole after the next opening', () => {
  for (const step of ['publish', 'afterCommit'] as const) {
    it(`when putting it anew failed at ${step}`, async () => {
      const { store, failing, fatal, reopen } = await openFailing()
      await put(store, 'first')
      failing[step] = true
      await assert.rejects(put(store, 'the second'))
      assert.equal(fatal.length, 1)
      assert.equal(await text(await reopen(), 'k'), 'the second')
    })

    it(`when completing its upload failed at ${step}`, async () => {
      const { store, failing, reopen } = await openFailing()
      const upload = await store.createUpload('lake', 'k', {})
      assert.ok(upload !== 'no-bucket')
      const about = { bucket: 'lake', key: 'k', uploadId: upload.id }
      await store.putPart({ ...about, number: 1, body: bodyOf('of parts'), decide: () => ({ etag: 'p' }) })
      await put(store, 'first')
      failing[step] = true
      await assert.rejects(store.complete({ ...about, choose: (_, parts) => parts, decide: () => ({ etag: 'e' }) }))
      assert.equal(await text(await reopen(), 'k'), 'of parts')
    })
  }
})

it('a disk without room is not filled by what is not taken', async () => {
  const { store, failing, staged } = await openFailing()
  const upload = await store.createUpload('lake', 'k', {})
  assert.ok(upload !== 'no-bucket')
  failing.full = true
  await assert.rejects(put(store, 'a'), IndexFull)
  const part = { bucket: 'lake', key: 'k', uploadId: upload.id, number: 1, body: bodyOf('b'), decide: () => ({ etag: 'p' }) }
  await assert.rejects(store.putPart(part), IndexFull)
  assert.equal(await staged(), 0)
})

it('a disk without room for what is settled ends nothing: it is settled when there is room', async () => {
  const { store, failing, fatal, reopen, notes } = await openFailing()
  const putAt = (key: string) => store.put({ bucket: 'lake', key, body: bodyOf(key), decide: () => ({ etag: 'e' }) })
  failing.settling = true
  for (const key of ['a', 'b', 'c', 'd']) await putAt(key)
  await store.remove('lake', 'b')
  await store.still(async () => undefined)
  assert.deepEqual(fatal, [])
  assert.equal(await notes(), 4)
  failing.settling = false
  await putAt('b')
  await store.still(async () => undefined)
  assert.equal(await notes(), 0)
  const again = await reopen()
  for (const key of ['a', 'b', 'c', 'd']) assert.equal(await text(again, key), key)
})
