/** One seed, one life of a mapping under everything that can go wrong, and what the checker says of it. */
import { SeededRandom } from '../../../src/kernel/random.ts'
import type { StreamReading } from '../../../src/services/consuming/stream-reading.ts'
import type { BatchOutcome } from '../../../src/services/lambda/mapping/invoking.ts'
import type { MappingEntity } from '../../../src/services/lambda/mapping-entities.ts'
import { type PutRecord, violations } from './checker.ts'
import { answering, FAILED, OK, openWorld, type SeenEvent, type World } from './world.ts'

export interface StormOptions {
  readonly seed: number
  readonly steps: number
  /** Failures of the function and the destination, throttles, and ends of the process. */
  readonly faults: boolean
  /** A bug that the checker must see. */
  readonly planted?: Planted
}

export type Planted =
  | 'a failure counts as success'
  | 'the journal forgets'
  | 'children do not wait'
  | 'pages lose a record'
  | 'everything passes the filter'
  | 'attempts are not counted'

const KEYS = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'] as const
const FILTER = JSON.stringify({ data: { pass: [true] } })
const THROTTLED: BatchOutcome = { kind: 'unreached', code: 'TooManyRequestsException', message: 'Rate Exceeded.' }
const BUCKET = 'arn:aws:s3:::failures'

export async function storm({ seed, steps, faults, planted }: StormOptions): Promise<readonly string[]> {
  const random = new SeededRandom(seed)
  const mapping: Partial<MappingEntity> = {
    batchSize: [1, 2, 3, 10][random.int(4)] ?? 1,
    batchingWindowSeconds: random.float() < 0.3 ? 5 : 0,
    parallelizationFactor: random.float() < 0.5 ? 1 : 3,
    recordAgeSecondsMax: random.float() < 0.3 ? 60 : -1,
    retryAttemptsMax: random.int(4),
    bisects: random.float() < 0.5,
    responseTypes: random.float() < 0.5 ? ['ReportBatchItemFailures'] : [],
    onFailure: BUCKET,
    ...(random.float() < 0.5 && planted !== 'everything passes the filter' && { filters: [FILTER] }),
  }
  const filters = mapping.filters !== undefined || planted === 'everything passes the filter'
  const reportsItems = mapping.responseTypes?.length === 1
  const world = await openWorld({
    seed: seed + 1,
    shards: 1 + random.int(2),
    mapping,
    forgets: planted === 'the journal forgets',
    answer: async (event) => {
      if (faults && random.float() < 0.3) await world.clock.sleep(random.int(20_000))
      return outcomeOf(event, random, { faults, reportsItems })
    },
    hears: (outcome) => {
      if (planted === 'a failure counts as success') return OK
      return planted === 'attempts are not counted' && outcome === FAILED ? THROTTLED : outcome
    },
    ...(planted !== undefined && { readingOf: (reading) => withBug(reading, planted, random) }),
  })
  const puts: PutRecord[] = []
  const put = async (): Promise<void> => {
    const open = world.shards.filter(({ isOpen }) => isOpen)
    const shardId = open[random.int(open.length)]?.id ?? ''
    const records = Array.from({ length: 1 + random.int(5) }, () => {
      const key = KEYS[random.int(KEYS.length)] ?? 'ada'
      const pass = random.float() < 0.7
      const id = puts.length
      puts.push({ id, shardId, key, isFiltered: filters && !pass })
      return { key, data: JSON.stringify({ id, pass, poison: faults && random.float() < 0.03 }) }
    })
    await world.put(shardId, records)
  }
  world.destination = () => {
    const dice = random.float()
    return !faults || dice < 0.6 ? 'takes it' : dice < 0.8 ? 'refuses it' : 'takes it and loses the answer'
  }
  for (let step = 0; step < steps; step++) {
    const dice = random.float()
    if (dice < 0.5) await put()
    else if (dice < 0.85) await world.pass(1 + random.int(30_000))
    else if (dice < 0.9) await reshard(world, random)
    else if (faults && dice < 0.97 && !world.life.isOver) await world.kill(1 + random.int(12))
    else if (faults) world.refusal = world.refusal === undefined ? 'AccessDeniedException' : undefined
    if (world.life.isOver) await world.kill(faults ? 5 + random.int(60) : undefined)
  }
  world.destination = () => 'takes it'
  world.refusal = undefined
  if (faults) await world.kill()
  await world.pass(3_000_000)
  const { seen, documents, shards, lives } = world
  const rules = {
    batchSize: mapping.batchSize ?? 1,
    factor: mapping.parallelizationFactor ?? 1,
    retriesMax: mapping.retryAttemptsMax ?? 0,
    ageMaxMs: mapping.recordAgeSecondsMax === -1 ? Number.POSITIVE_INFINITY : 60_000,
    reportsItems,
  }
  return [...violations({ puts, seen, documents, shards, rules, lives }), ...(await unfinished(world))]
}

function outcomeOf(
  { Records: records }: SeenEvent,
  random: SeededRandom,
  { faults, reportsItems }: { readonly faults: boolean; readonly reportsItems: boolean },
): BatchOutcome {
  if (!faults) return OK
  const poisoned = records.findIndex(({ kinesis }) => JSON.parse(Buffer.from(kinesis.data, 'base64').toString()).poison)
  const dice = random.float()
  if (dice < 0.1) return THROTTLED
  if (poisoned < 0 && dice < 0.75) return OK
  const from = poisoned < 0 ? random.int(records.length) : poisoned
  if (!reportsItems || dice > 0.9) return FAILED
  return answering({ batchItemFailures: [{ itemIdentifier: records[from]?.kinesis.sequenceNumber }] })
}

async function reshard(world: World, random: SeededRandom): Promise<void> {
  const open = world.shards.filter(({ isOpen }) => isOpen).map(({ id }) => id)
  const [first, second] = open
  if (first === undefined || world.shards.length > 8) return
  if (second !== undefined && random.float() < 0.5) await world.reshard([first, second], 1)
  else await world.reshard([open[random.int(open.length)] ?? first], 2)
}

/** Everything is done up to the end of each shard. */
async function unfinished({ run, shards, endOf, life }: World): Promise<readonly string[]> {
  if (life.isOver) return ['the last life is over']
  const wrong: string[] = []
  for (const { id, isOpen } of shards) {
    const progress = run.progress.shards.get(`stream-1/${id}`)
    const end = await endOf(id)
    for (const lane of progress?.lanes ?? []) {
      if (lane.batches.length > 0) wrong.push(`${id} has a batch left`)
      if (!isOpen && lane.ended !== true) wrong.push(`${id} has not ended`)
      if (isOpen && lane.done < end) wrong.push(`${id} has come to ${lane.done} of ${end}`)
    }
    if (progress === undefined) wrong.push(`${id} was never begun`)
  }
  return wrong
}

function withBug(reading: StreamReading, planted: Planted, random: SeededRandom): StreamReading {
  if (planted === 'children do not wait') {
    return {
      ...reading,
      stream() {
        const stream = reading.stream()
        return stream && { ...stream, shards: stream.shards.map((shard) => ({ ...shard, parents: [] })) }
      },
    }
  }
  if (planted !== 'pages lose a record') return reading
  return {
    ...reading,
    async read(of, shardId, from, isAgain, recordsMax) {
      const page = await reading.read(of, shardId, from, isAgain, recordsMax)
      if ('rejected' in page || isAgain || random.float() < 0.8) return page
      return { ...page, runs: page.runs.slice(1) }
    },
  }
}
