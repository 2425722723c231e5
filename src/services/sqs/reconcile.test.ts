import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MemoryEngine } from '../../engine/memory/memory-engine.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import type { SqsEntities } from './entities.ts'
import { openQueues } from './queues.ts'
import { sqsReconcilers } from './reconcile.ts'

it('nothing of a queue is left in this process once it was removed', async () => {
  const clock = new VirtualClock(0)
  const catalog = { commit: async () => undefined }
  const runtime = {
    catalog,
    clock,
    engine: new MemoryEngine({ clock }),
    random: new SeededRandom(1),
  } as unknown as ServiceRuntime<SqsEntities>
  const open = portOf(runtime, openQueues)
  const [a, b] = [await open({ id: 'a' }), await open({ id: 'b' })]
  await a.send([{ id: 'm', body: 'x', attributes: {}, systemAttributes: {}, senderId: 's' }], 60_000)
  for (const { reconcile } of sqsReconcilers(runtime)) await reconcile('a')
  assert.notEqual(await open({ id: 'a' }), a)
  assert.equal((await open({ id: 'a' })).counts().visible, 0)
  assert.equal(await open({ id: 'b' }), b)
})
