import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { catalogContract } from './contract.ts'
import { hastyClock } from './fixture.ts'
import { troubledEngine } from './troubled-engine.ts'

const SEED = Number(process.env['LEAT_SEED'] ?? 20_240_229)
const memoryEngine = (seed: number): MemoryEngine => new MemoryEngine({ clock: hastyClock(), firstPosition: 1_000 * seed })
const random = (seed: number): SeededRandom => new SeededRandom(SEED + seed)

catalogContract('the memory engine', memoryEngine)

catalogContract(`an engine in trouble (seed ${SEED})`, (seed) =>
  troubledEngine(memoryEngine(seed), random(seed), {
    fine: 12,
    refused: 1,
    lost: 2,
    storedUnknown: 2,
    storedTwiceUnknown: 2,
    lateUnknown: 2,
  }),
)

catalogContract(
  `an engine like Kafka (seed ${SEED})`,
  (seed) => new KafkaLikeEngine({ clock: hastyClock(), random: random(seed) }),
)

catalogContract(
  `an engine like Kafka on a bad day (seed ${SEED})`,
  (seed) =>
    new KafkaLikeEngine({
      clock: hastyClock(),
      random: random(seed),
      unknownRate: 0.3,
      refusedRate: 0.1,
      gapRate: 0.6,
      emptyPageRate: 0.6,
      turnsMax: 4,
    }),
)
