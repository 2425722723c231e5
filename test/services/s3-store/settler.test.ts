import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryFiles } from '../../../src/engine/memory/memory-files.ts'
import { MemoryIndex } from '../../../src/engine/memory/memory-index.ts'
import { VirtualClock } from '../../../src/kernel/virtual-clock.ts'
import { Settler } from '../../../src/services/s3/store/settler.ts'

test('who watches is told of what was under way before, which he may look for too soon', async () => {
  const index = new MemoryIndex()
  const settler = new Settler({
    index,
    files: new MemoryFiles({ clock: new VirtualClock(0) }),
    left: [],
    onFatal: (error) => assert.fail(String(error)),
  })
  const committing = Promise.withResolvers<boolean>()
  const removal = settler.carryOut(['b', 'before'], { object: 'row' }, () => committing.promise)
  const watched = settler.watch()
  const later = settler.carryOut(['b', 'after'], { object: 'row' }, async () => true)
  committing.resolve(true)
  await Promise.all([removal, later])
  assert.deepEqual([...watched.paths].sort(), ['b/after', 'b/before'])
  watched.stop()
  await settler.carryOut(['b', 'unseen'], { object: 'row' }, async () => true)
  assert.deepEqual([...watched.paths].sort(), ['b/after', 'b/before'])
  assert.deepEqual([...settler.watch().paths], [], 'what is done is seen by whoever looks')
})
