import { fork } from 'node:child_process'
import { join } from 'node:path'
import { after } from 'node:test'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { EngineUnderTest } from './bench.ts'
import { Channels } from './channels.ts'
import { engineContract } from './contract.ts'
import { connectEngine, serveEngine } from './shared-engine.ts'

const client = fork(join(import.meta.dirname, 'shared-engine-client.ts'), { serialization: 'advanced' })
const channels = new Channels(client)
let engines = 0

after(() => client.disconnect())

engineContract('shared with another process', underTest, { modelRuns: 15 })

/** The client under test is in the other process, the second one here, beside the engine. */
function underTest(): EngineUnderTest {
  const number = engines++
  const clock = new VirtualClock(1_750_000_000_000)
  const engine = new MemoryEngine({ clock, firstPosition: number })
  serveEngine(engine, channels.open(`engine-${number}`))
  const remote = connectEngine(channels.open(`client-${number}`), engine.mayDuplicate)
  return {
    engine: remote,
    pass: (ms) => clock.advance(ms),
    secondClient: async () => engine,
    close: async () => {
      await remote.close()
      await engine.close()
      channels.close(`engine-${number}`)
      channels.close(`client-${number}`)
    },
  }
}
