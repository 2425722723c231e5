/** One seed, one life of a delivery stream under everything that can go wrong, and what the checker says of it. */
import { gunzipSync } from 'node:zlib'
import { SeededRandom } from '../../../src/kernel/random.ts'
import type { ObjectClient } from '../../../src/services/firehose/delivery/object-put.ts'
import type { ExtendedS3Settings } from '../../../src/services/firehose/entities.ts'
import { KafkaLikeEngine } from '../../engine/kafka-like-engine.ts'
import { recordOf, violations } from './checker.ts'
import type { FakeS3, Fault } from './fake-s3.ts'
import { openWorld, type World } from './world.ts'

export interface StormOptions {
  readonly seed: number
  readonly steps: number
  /** Faults of the bucket and ends of the process. */
  readonly faults: boolean
  /** Over an engine with the manners of a distributed log; what is partitioned is left out (see `README.md` of delivery). */
  readonly distributed?: boolean
  /** A bug that the checker must see. */
  readonly planted?: Planted
}

export type Planted =
  | 'acknowledged before it is stored'
  | 'written off before it is put'
  | 'a new name at each try'
  | 'no condition'

const CUSTOMERS = ['ada', 'bob', 'cyd', undefined] as const
const SHAPES: readonly Partial<ExtendedS3Settings>[] = [
  {},
  { CompressionFormat: 'GZIP' },
  { Prefix: 'r/!{firehose:random-string}/!{timestamp:yyyy}/', ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/' },
  {
    Prefix: 'c/!{partitionKeyFromQuery:customer}/',
    ErrorOutputPrefix: 'errors/',
    DynamicPartitioningConfiguration: { Enabled: true },
  },
  {
    CompressionFormat: 'GZIP',
    Prefix: 'c/!{partitionKeyFromQuery:customer}/!{firehose:random-string}/',
    ErrorOutputPrefix: 'errors/',
    DynamicPartitioningConfiguration: { Enabled: true },
  },
]

/** The first so many. */
const UNSORTED_SHAPES = 3

export async function storm({ seed, steps, faults, distributed = false, planted }: StormOptions): Promise<readonly string[]> {
  const random = new SeededRandom(seed)
  const shape = SHAPES[random.int(distributed ? UNSORTED_SHAPES : SHAPES.length)] ?? {}
  const lanes = 1 + random.int(3)
  const world = await openWorld({
    seed: seed + 1,
    lanes,
    ...(distributed && { engineOf: (clock) => new KafkaLikeEngine({ clock, random: new SeededRandom(seed + 2) }) }),
    s3: { ...shape, BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 } },
    ...(planted !== undefined && { objectsOf: (s3) => withBug(s3, planted, random) }),
  })
  if (planted === 'no condition') world.s3.ignoresCondition = true
  const acknowledged: string[] = []
  const unknown: string[] = []
  const numbers = Array.from({ length: lanes }, () => 0)
  const big = 'x'.repeat(200 * 1024)
  world.s3.faults = () => (faults ? anyFault(random) : 'none')
  const put = async (): Promise<void> => {
    const lane = random.int(lanes)
    const records = Array.from({ length: 1 + random.int(5) }, () => {
      const number = numbers[lane] as number
      numbers[lane] = number + 1
      return recordOf(lane, number, CUSTOMERS[random.int(CUSTOMERS.length)], random.float() < 0.2 ? big : 'x')
    })
    const isStored = planted !== 'acknowledged before it is stored' || random.float() < 0.9
    const outcome = isStored ? await world.putTo(lane, records) : 'ok'
    if (outcome === 'ok') acknowledged.push(...records)
    else if (outcome === 'unknown') unknown.push(...records)
  }
  for (let step = 0; step < steps; step++) {
    const dice = random.float()
    if (dice < 0.6) await put()
    else if (dice < 0.9 || !faults) await world.pass(1 + random.int(40_000))
    else if (!world.life.isOver) await world.kill(1 + random.int(30))
    if (world.life.isOver) await world.kill(faults ? 1 + random.int(60) : undefined)
  }
  world.s3.faults = () => 'none'
  await world.kill()
  await world.pass(200_000)
  const left = await stateOf(world)
  world.life.end()
  return violations({
    acknowledged,
    unknown,
    s3: world.s3,
    open: (body) => String(shape.CompressionFormat === 'GZIP' ? gunzipSync(body) : body),
    isError: (key) => key.startsWith('errors/'),
  }).concat(unfinished(left))
}

function anyFault(random: SeededRandom): Fault {
  const dice = random.float()
  if (dice < 0.6) return 'none'
  if (dice < 0.75) return 'refused'
  return dice < 0.9 ? 'lost answer' : 'reset'
}

interface Left {
  readonly buffered: number
  readonly behind: number
}

async function stateOf(world: World): Promise<Left> {
  const main = (await world.delivery.states()).get('main')
  return { buffered: main?.buffers.length ?? 0, behind: main?.behind.records ?? 0 }
}

function unfinished({ buffered, behind }: Left): readonly string[] {
  return buffered + behind === 0 ? [] : [`${buffered} buffers and ${behind} records are left`]
}

function withBug(s3: FakeS3, planted: Planted, random: SeededRandom): ObjectClient {
  return {
    async put(object) {
      if (planted === 'written off before it is put') {
        // Put later, perhaps; the answer does not wait for it.
        if (random.float() < 0.8) await s3.put(object)
        return { stored: true, bytes: 0 }
      }
      if (planted === 'a new name at each try') return s3.put({ ...object, key: `${object.key}${random.int(1_000_000)}` })
      return s3.put(object)
    },
  }
}
