/**
 * kill -9 at random moments under load, and again while the server starts; then everything that clients saw is checked. The page cache
 * survives, so this is about order and recovery, not about what is on the disk: for that see power-cut.sh.
 *
 * `LEAT_SEED` plays a run again, as far as the machine lets it: the moments are those of the seed, what happens until then is not.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListShardsCommand,
  ListStreamsCommand,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { assertHistory } from '../history/check.ts'
import { kinesisClient } from './client.ts'
import { StreamOwner } from './control.ts'
import { temporaryFolder } from './folder.ts'
import { ServiceRecorder } from './recorder.ts'
import { Site } from './server-process.ts'
import { createStream, Workload } from './workload.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const CYCLES = isLong ? 30 : 3
const LOAD_MS_MAX = 700

/** Kills the server, kills up to two that start after it, and starts one that stays. Gives how long that one took, in ms. */
async function crash(site: Site, random: Random, startMs: number): Promise<number> {
  await site.server.kill()
  for (let left = random.int(3); left > 0; left--) {
    const starting = site.launch()
    await sleep(random.float() * startMs)
    await starting.kill()
  }
  return site.restart()
}

test(`records survive kill -9 (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--instant'] })
  const clients = [kinesisClient(site.endpoint), kinesisClient(site.endpoint, { http: 1 })]
  const [client] = clients as [(typeof clients)[0]]
  const recorder = new ServiceRecorder('orders')
  await createStream(client, recorder.stream, 3)
  await recorder.listShards(client)
  await using workload = new Workload({ recorder, random, clients, writers: 3, wanderers: 2, dataBytesMax: 50_000 })
  const startsMs: number[] = []
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    await sleep(50 + random.int(LOAD_MS_MAX))
    startsMs.push(await crash(site, random, startsMs.at(-1) ?? 300))
    recorder.restarted()
  }
  await sleep(LOAD_MS_MAX)
  await workload.stop()
  await crash(site, random, 300)
  assertHistory(await recorder.finish(client), { sequencesSpanLanes: true }, `seed ${seed}`)
  // And once more after an orderly stop, which leaves other files behind.
  assert.deepEqual(await site.server.stop(), { code: 0, signal: null })
  await site.restart()
  assertHistory(await recorder.finish(client), { sequencesSpanLanes: true }, `seed ${seed}, after a clean stop`)
  for (const each of clients) each.destroy()
  assert.ok(recorder.acknowledgedCount > CYCLES, 'the load was no load')
  startsMs.sort((a, b) => a - b)
  t.diagnostic(
    `${CYCLES} cycles, ${recorder.acknowledgedCount} records acknowledged; ready after ${Math.round(startsMs[startsMs.length >> 1] ?? 0)} ms (median), ${Math.round(startsMs.at(-1) ?? 0)} ms (worst)`,
  )
})

test(`a server that stands still for a while goes on where it was (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed + 2)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--instant'] })
  // Patient: who goes away and asks again would be another story.
  const clients = [kinesisClient(site.endpoint), kinesisClient(site.endpoint, { http: 1 })]
  const [client] = clients as [(typeof clients)[0]]
  const recorder = new ServiceRecorder('orders')
  await createStream(client, recorder.stream, 3)
  await recorder.listShards(client)
  await using workload = new Workload({ recorder, random, clients, writers: 3, wanderers: 1, dataBytesMax: 5_000 })
  for (let pause = 0; pause < (isLong ? 5 : 2); pause++) {
    await sleep(random.int(LOAD_MS_MAX))
    site.server.signal('SIGSTOP')
    await sleep(random.int(isLong ? 8_000 : 1_500))
    site.server.signal('SIGCONT')
  }
  await sleep(LOAD_MS_MAX)
  await workload.stop()
  assertHistory(await recorder.finish(client), { sequencesSpanLanes: true }, `seed ${seed}`)
  for (const each of clients) each.destroy()
  t.diagnostic(`${recorder.acknowledgedCount} records acknowledged`)
})

test(`streams survive kill -9 while they are created, changed and deleted (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed + 1)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'))
  const client = kinesisClient(site.endpoint)
  await createStream(client, 'fixed', 3)
  const owners = Array.from({ length: 5 }, (_, i) => new StreamOwner(client, `owned-${i}`, random))
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    let stopped = false
    const work = Promise.all(owners.map((owner) => owner.work(() => stopped)))
    await sleep(random.int(2 * LOAD_MS_MAX))
    const before = await takeTokens(site)
    await crash(site, random, 300)
    stopped = true
    await work
    await useTokens(site, before)
    await Promise.all(owners.map((owner) => owner.settle()))
    const { StreamNames = [] } = await client.send(new ListStreamsCommand({}))
    const expected = ['fixed', ...owners.filter(({ exists }) => exists).map(({ name }) => name)]
    assert.deepEqual(StreamNames, expected.sort())
  }
  client.destroy()
  const acknowledged = owners.reduce((sum, owner) => sum + owner.acknowledged, 0)
  assert.ok(acknowledged > CYCLES, 'the changes were no changes')
  t.diagnostic(`${CYCLES} cycles, ${acknowledged} changes acknowledged`)
})

interface Tokens {
  readonly shards: string | undefined
  readonly iterator: string | undefined
}

/** What the server sealed before it was killed. */
async function takeTokens({ endpoint }: Site): Promise<Tokens> {
  const client = kinesisClient(endpoint)
  const shards = await client.send(new ListShardsCommand({ StreamName: 'fixed', MaxResults: 1 }))
  const latest = await client.send(
    new GetShardIteratorCommand({ StreamName: 'fixed', ShardId: 'shardId-000000000000', ShardIteratorType: 'LATEST' }),
  )
  client.destroy()
  return { shards: shards.NextToken, iterator: latest.ShardIterator }
}

/** The list goes on where it was, and what is put now stands behind the iterator of then. */
async function useTokens({ endpoint }: Site, { shards, iterator }: Tokens): Promise<void> {
  const client = kinesisClient(endpoint)
  const { Shards = [] } = await client.send(new ListShardsCommand({ NextToken: shards }))
  assert.deepEqual(
    Shards.map(({ ShardId }) => ShardId),
    ['shardId-000000000001', 'shardId-000000000002'],
  )
  const put = { StreamName: 'fixed', PartitionKey: 'k', ExplicitHashKey: '0', Data: Buffer.from('after') }
  const { SequenceNumber } = await client.send(new PutRecordCommand(put))
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }))
  assert.deepEqual(
    Records.map((record) => record.SequenceNumber),
    [SequenceNumber],
  )
  client.destroy()
}
