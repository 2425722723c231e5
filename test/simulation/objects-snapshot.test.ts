import assert from 'node:assert/strict'
import { test } from 'node:test'
import { putObjectsBack } from '../../src/engine/disk/objects-snapshot.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { SimDisk } from './sim-disk.ts'
import { folders } from './sim-folders.ts'

const SNAPSHOT = 'snapshots/then'
const THEN = { 'buckets/b/kept': 'kept', 'buckets/b/d/old': 'then', 'buckets.new/1': 'a part', 'buckets.db': 'index of then' }
const NOW = {
  'buckets/b/kept': 'kept',
  'buckets/b/d/old/deep': 'now',
  'buckets/c/new': 'new',
  'buckets.db': 'index of now',
  'buckets.db-wal': 'more',
}
const BESIDES = { MANIFEST: 'of the engine', 'segments/1.log': 'records' }

function used(then: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
  const saved = Object.entries(then).map(([name, text]) => [`${SNAPSHOT}/${name}`, text] as const)
  return new Map([...saved, ...Object.entries({ ...NOW, ...BESIDES })].map(([name, text]) => [name, Buffer.from(text)]))
}

function contentsOf(disk: SimDisk): Readonly<Record<string, string>> {
  return Object.fromEntries([...disk.contents()].map(([name, bytes]) => [name, bytes.toString()]))
}

/** Begins again after each crash, as a start does that finds LOAD. Gives how often. */
async function untilDone(disk: SimDisk, crashAt: number): Promise<boolean> {
  const crashed = Promise.withResolvers<'crashed'>()
  disk.crashBefore = (step) => {
    if (step !== crashAt) return false
    disk.crashBefore = () => false
    disk.cutPower()
    crashed.resolve('crashed')
    return true
  }
  const hasCrashed = (await Promise.race([putObjectsBack(folders(disk.boot()), SNAPSHOT), crashed.promise])) === 'crashed'
  if (hasCrashed) await putObjectsBack(folders(disk.boot()), SNAPSHOT)
  return hasCrashed
}

for (const [what, then] of [
  ['objects of a snapshot', THEN],
  ['a snapshot without objects', {}],
] as const) {
  test(`${what}: a load that loses power at any step and begins again ends with exactly those`, async () => {
    let hasCrashed = true
    for (let step = 0; hasCrashed; step++) {
      const disk = SimDisk.holding(used(then), new SeededRandom(step))
      hasCrashed = await untilDone(disk, step)
      // And lasts.
      disk.crashBefore = () => false
      await disk.boot().syncFolder('')
      disk.cutPower()
      const saved = Object.fromEntries(Object.entries(then).map(([name, text]) => [`${SNAPSHOT}/${name}`, text]))
      assert.deepEqual(contentsOf(disk), { ...saved, ...then, ...BESIDES }, `step ${step}`)
    }
  })
}
