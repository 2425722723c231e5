/** Servers that are killed while they change their shards, and what must be true of every record afterwards. */
import assert from 'node:assert/strict'
import { openCatalog } from '../../src/catalog/catalog.ts'
import { sealerOf } from '../../src/catalog/token-keys.ts'
import type { Blobs } from '../../src/engine/blobs.ts'
import type { Engine, Log } from '../../src/engine/log.ts'
import { isRejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import type { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { Door } from '../../src/model/door.ts'
import type { Endpoint } from '../../src/model/endpoint.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import { lateObjects } from '../../src/services/s3/store/late-objects.ts'
import { type Entities, Kinesis } from './kinesis-harness.ts'
import type { ReadRecord } from './kinesis-reader.ts'

export interface Acknowledged {
  readonly key: string
  readonly text: string
  readonly shardId: string
  readonly sequenceNumber: string
}

/** Every acknowledged record is read once, as it was put, and after those of its key that were acknowledged before it. */
export function checkRead(acknowledged: readonly Acknowledged[], read: readonly ReadRecord[], mayDuplicate: boolean): void {
  const places = new Map<string, number>()
  const texts = new Map<string, number>()
  for (const [place, { sequenceNumber, text }] of read.entries()) {
    assert.ok(!places.has(sequenceNumber), `${text} is read once`)
    places.set(sequenceNumber, place)
    texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  const newest = new Map<string, number>()
  for (const { key, text, shardId, sequenceNumber } of acknowledged) {
    const place = places.get(sequenceNumber)
    assert.ok(place !== undefined, `${text} of ${shardId} is read`)
    const { sequenceNumber: _same, ...found } = read[place] ?? {}
    assert.deepEqual(found, { shardId, key, text })
    assert.ok(place > (newest.get(key) ?? -1), `${text} comes after what was acknowledged before it under ${key}`)
    newest.set(key, place)
    assert.equal(texts.get(text), 1, `${text} was acknowledged and is there once`)
  }
  if (!mayDuplicate) assert.ok([...texts.values()].every((times) => times === 1))
}

/** What outlives a server. */
export interface Ground {
  readonly clock: VirtualClock
  readonly journal: Engine
  readonly engine: Engine
  readonly blobs: Blobs
}

export async function serverOn(
  { clock, journal, blobs }: Omit<Ground, 'engine'>,
  engine: Engine,
  seed: number,
  statusDelayMs = 0,
): Promise<Kinesis> {
  const told: string[] = []
  const tell = (message: string, cause?: unknown): void => void told.push(cause === undefined ? message : `${message}: ${cause}`)
  const logger = { info: tell, warn: tell, error: tell }
  const random = new SeededRandom(seed)
  const catalog = await openCatalog<Entities>({ engine: journal, blobs, clock, random, logger })
  const tokens = sealerOf(new Uint8Array(32), random)
  const secrets = sealerOf(new Uint8Array(32), random)
  const endpoints: Endpoint[] = []
  const door = new Door(endpoints, { authoriser: { authorise: () => undefined }, logger })
  const settings = { statusDelayMs }
  const close = (): Promise<void> => catalog.close()
  const objects = lateObjects(() => Promise.reject(new Error('nobody asks for objects here')))
  const runtime = { catalog, engine, clock, random, tokens, secrets, door, objects, logger, settings }
  return new Kinesis({ clock, told, close, endpoints, runtime })
}

/** The engine as seen by a server that is killed right after its n-th seal: it learns of none that comes later, nor of that one. */
export function killedAtSeal(inner: Engine, n: number): Engine {
  let seals = 0
  const wrap = (log: Log): Log => ({
    append: (...given) => log.append(...given),
    read: (...given) => log.read(...given),
    follow: (...given) => log.follow(...given),
    find: (...given) => log.find(...given),
    tail: (...given) => log.tail(...given),
    trim: (...given) => log.trim(...given),
    async seal(lane) {
      const dies = ++seals >= n
      if (seals <= n) await log.seal(lane)
      if (dies) throw new Error('killed')
      return log.seal(lane)
    },
  })
  return {
    mayDuplicate: inner.mayDuplicate,
    open: (logId) => wrap(inner.open(logId)),
    remove: (logId) => inner.remove(logId),
    list: () => inner.list(),
    close: () => inner.close(),
  }
}

export async function putSome(
  aws: Kinesis,
  StreamName: string,
  when: string,
  acknowledged: Acknowledged[],
  { count = 30, key = 'key' } = {},
): Promise<void> {
  const Records = Array.from({ length: count }, (_, i) => ({ PartitionKey: `${key}-${i}`, Data: Buffer.from(`${when}/${i}`) }))
  const outcome = await aws.outcome(model.PutRecords, { StreamName, Records })
  assert.ok(!isRejection(outcome))
  for (const [i, { ShardId: shardId, SequenceNumber: sequenceNumber }] of outcome.Records.entries()) {
    if (shardId === undefined || sequenceNumber === undefined) continue
    acknowledged.push({ key: `${key}-${i}`, text: `${when}/${i}`, shardId, sequenceNumber })
  }
}
