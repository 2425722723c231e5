/**
 * `LEAT_SEED` plays a storm again, as far as the machine lets it: what is done and when the server dies are of the seed, what happens until then is
 * not.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { start } from '../../src/index.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import type { Rules } from '../history/history.ts'
import { kinesisClient } from './client.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'
import { storm } from './storm.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const RESHARDINGS = isLong ? 30 : 4

async function play(
  t: TestContext,
  endpoint: string,
  random: Random,
  crash: () => Promise<unknown>,
  rules: Rules,
): Promise<void> {
  const clients = [kinesisClient(endpoint), kinesisClient(endpoint, { http: 1 })] as const
  try {
    const where = `LEAT_SEED=${seed}`
    const result = await storm({
      clients: [...clients],
      clock: new SystemClock(),
      random,
      restMs: 20,
      reshardings: RESHARDINGS,
      crash,
      rules,
      where,
    })
    const { crashes, encryptions, shards, acknowledged, read } = result
    t.diagnostic(
      `${RESHARDINGS} changes (${encryptions} of encryption), ${crashes} crashes, ${shards} shards, ${acknowledged} records acknowledged, ${read} read`,
    )
    assert.ok(acknowledged > RESHARDINGS && shards > RESHARDINGS / 2, 'it was no storm')
  } finally {
    for (const each of clients) each.destroy()
  }
}

test(`a storm of reshardings on a server that is killed, with records on the disk (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--limits', 'off'] })
  const crash = async (): Promise<void> => {
    await site.server.kill()
    if (random.float() < 0.3) {
      const starting = site.launch()
      await sleep(random.int(300))
      await starting.kill()
    }
    await site.restart()
  }
  await play(t, site.endpoint, random, crash, {})
})

test(`a storm of reshardings over an engine with the manners of Kafka, closed and opened (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed + 1)
  const clock = new SystemClock()
  const ports = {
    engine: new KafkaLikeEngine({ clock, random: new SeededRandom(seed), slowMsMax: 100 }),
    blobs: new MemoryBlobs(),
  }
  let leat = await start({ limits: 'off' }, ports)
  const { port } = leat
  const crash = async (): Promise<void> => {
    await leat[Symbol.asyncDispose]()
    leat = await start({ port, limits: 'off' }, ports)
  }
  try {
    await play(t, leat.endpoint, random, crash, { mayDuplicate: true, arrivalStepsBack: true })
  } finally {
    await leat[Symbol.asyncDispose]()
    await ports.engine.close()
  }
})
