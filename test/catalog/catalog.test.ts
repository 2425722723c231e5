import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { catalogContract } from './contract.ts'
import { troubledEngine } from './troubled-engine.ts'

const memoryEngine = (firstPosition: number): MemoryEngine => new MemoryEngine({ clock: new SystemClock(), firstPosition })

catalogContract('the memory engine', memoryEngine)

catalogContract('an engine in trouble', (seed) =>
  troubledEngine(memoryEngine(1_000 * seed), new SeededRandom(seed), {
    fine: 12,
    refused: 1,
    lost: 2,
    storedUnknown: 2,
    storedTwiceUnknown: 2,
    lateUnknown: 2,
  }),
)
