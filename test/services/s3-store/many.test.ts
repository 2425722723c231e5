/** A bucket of very many objects: a page costs what it shows, wherever it is; a common prefix costs a look, however much it hides. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DiskFiles } from '../../../src/engine/disk/disk-files.ts'
import { INDEX_FILE } from '../../../src/engine/disk/index-names.ts'
import { SqliteIndex } from '../../../src/engine/disk/sqlite-index.ts'
import { RealDisk } from '../../../src/engine/disk/vfs.ts'
import { scanHeads } from '../../../src/engine/heads.ts'
import { MemoryIndex } from '../../../src/engine/memory/memory-index.ts'
import type { IndexRow, KeyRange, OrderedIndex } from '../../../src/engine/ordered-index.ts'
import { SystemClock } from '../../../src/kernel/clock.ts'
import { SystemRandom } from '../../../src/kernel/random.ts'
import { IndexedObjects } from '../../../src/services/s3/store/indexed-objects.ts'
import type { ListCursor } from '../../../src/services/s3/store/object-store.ts'
import { bucketRow, encodeObject, objectRow } from '../../../src/services/s3/store/rows.ts'

const OBJECTS = process.env['LEAT_LONG'] === undefined ? 5_000 : 100_000
const PER_PREFIX = 500
const PAGE = 1_000
const clock = new SystemClock()
const random = new SystemRandom()

function keyAt(i: number): string {
  return `raw/day=${String(Math.floor(i / PER_PREFIX)).padStart(5, '0')}/${String(i).padStart(9, '0')}.json`
}

async function fill(index: OrderedIndex): Promise<void> {
  await index.commit([{ put: bucketRow('b'), value: '{}' }])
  for (let from = 0; from < OBJECTS; from += PAGE) {
    const rows = Array.from({ length: PAGE }, (_, i) => {
      const key = keyAt(from + i)
      return {
        put: objectRow('b', key),
        value: encodeObject({ key, bytes: 1, etag: 'e', lastModifiedMs: 0, sequencer: '0' }, undefined),
      }
    })
    await index.commit(rows)
  }
}

test(`${OBJECTS} objects are listed page by page, each once and in order, and by common prefix`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leat-many-'))
  const index = await SqliteIndex.open(join(folder, INDEX_FILE))
  try {
    await fill(index)
    const files = await DiskFiles.open({ disk: new RealDisk(folder), random })
    const onFatal = (error: unknown): never => assert.fail(`${error}`)
    const objects = await IndexedObjects.open({ index, files, clock, random, onFatal })
    let seen = 0
    for (let after: ListCursor | undefined; ; ) {
      const page = await objects.list({ bucket: 'b', prefix: 'raw/', limit: PAGE, ...(after !== undefined && { after }) })
      assert.ok(page !== 'no-bucket')
      for (const each of page.entries) assert.equal(each.kind === 'object' && each.facts.key, keyAt(seen++))
      if (page.next === undefined) break
      after = page.next
    }
    assert.equal(seen, OBJECTS)
    const prefixes = await objects.list({ bucket: 'b', prefix: 'raw/', delimiter: '/', limit: PAGE })
    assert.ok(prefixes !== 'no-bucket' && prefixes.next === undefined)
    assert.equal(prefixes.entries.length, OBJECTS / PER_PREFIX)
    assert.ok(prefixes.entries.every((each) => each.kind === 'prefix'))
    assert.equal(await objects.removeBucket('b'), 'not-empty')
  } finally {
    await index.close()
    await rm(folder, { recursive: true })
  }
})

test('what a delimiter hides is hardly read', async () => {
  const index = new MemoryIndex()
  await fill(index)
  const range = { from: objectRow('b', ''), to: objectRow('b', 's') }
  const all = await index.scan(range, OBJECTS)
  let read = 0
  const scan = ({ from, to }: KeyRange, limit: number): readonly IndexRow[] => {
    const found: IndexRow[] = []
    for (let i = all.findIndex(({ key }) => key >= from); i >= 0 && found.length < limit; i++) {
      const row = all[i]
      if (row === undefined || row.key >= to) break
      found.push(row)
    }
    read += found.length
    return found
  }
  const shown = scanHeads(scan, range, PAGE, { start: objectRow('b', 'raw/').length, delimiter: '/' })
  assert.equal(shown.length, OBJECTS / PER_PREFIX)
  assert.ok(read <= shown.length * 4 + 100, `${read} rows for ${shown.length} entries`)
})
