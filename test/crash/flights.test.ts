/**
 * The main job of the examples against a server that is killed at random moments and started again on the same data and port, while the
 * writer writes and the readers read; whoever gets no answer asks again.
 *
 * What must hold: every flight is there with its bytes; the flights of each key are in order; a flight may be there more than once, directly
 * behind itself, and no more often than it was sent without an acknowledgement.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { KinesisClient, PutRecordsCommandInput, PutRecordsCommandOutput } from '@aws-sdk/client-kinesis'
import { type Flight, loadFlights } from '../../examples/flights/flights.ts'
import { listShards, readShard } from '../../examples/flights/reader.ts'
import { writeFlights } from '../../examples/flights/writer.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { cacheFolder, run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { fateOf, kinesisClient, whole } from './client.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'
import { createStream } from './workload.ts'

const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const ROWS = 336_776
const STREAM = 'flights'
const SHARDS = 4
const UP_MS_MIN = 500
const UP_MS_MAX = 2_500
const PAUSE_MS = 50
const TRIES_MAX = 1_000

async function findFlights(): Promise<object | { missing: string }> {
  if (existsSync(join(cacheFolder, 'examples/flights.csv'))) return {}
  const { exitCode } = await run('python3', ['-m', 'pip', '--version'])
  return exitCode === 0 ? {} : { missing: 'the flights are fetched with pip, and python3 -m pip does not run here' }
}

/** How often a record was sent without an acknowledgement, by key and data. */
type Doubts = Map<string, number>

test(`a year of flights survives a server that is killed again and again (seed ${seed})`, async (t) => {
  if (process.env['LEAT_LONG'] !== '1') return t.skip('part of the long suite: npm run test:long')
  if ((await requireOrSkip(t, 'python', findFlights)) === undefined) return
  const flights = await loadFlights(ROWS)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'))
  await createStream(kinesisClient(site.endpoint), STREAM, SHARDS)
  const doubts: Doubts = new Map()
  const client = patientClient(site.endpoint, doubts)

  let kills = 0
  let done = false
  const random = new SeededRandom(seed)
  const killing = (async () => {
    while (!done) {
      await sleep(UP_MS_MIN + random.int(UP_MS_MAX - UP_MS_MIN))
      await site.server.kill()
      kills++
      await site.restart()
    }
  })()
  const written = await writeFlights(client, STREAM, flights, () => undefined)
  const killsWhileWriting = kills
  const found = new Map<string, string[]>()
  const misplaced: string[] = []
  await Promise.all(
    (await listShards(client, STREAM)).map(({ ShardId = '' }) =>
      readShard(client, STREAM, ShardId, (records) => {
        for (const { PartitionKey = '', Data = new Uint8Array() } of records) {
          if (written.shardOfKey.get(PartitionKey) !== ShardId) misplaced.push(`${PartitionKey} in ${ShardId}`)
          found.set(PartitionKey, [...(found.get(PartitionKey) ?? []), Buffer.from(Data).toString()])
        }
      }),
    ),
  )
  done = true
  await killing
  client.destroy()

  assert.deepEqual(misplaced.slice(0, 10), [])
  const { wrong, repeats } = compare(flights, found, doubts)
  const sent = [...doubts.values()].reduce((sum, count) => sum + count, 0)
  t.diagnostic(
    `${ROWS} flights, ${kills} kills (${killsWhileWriting} while writing); ${sent} records sent without an acknowledgement, ${repeats} of them there besides`,
  )
  assert.deepEqual(wrong.slice(0, 10), [])
  assert.ok(kills > 0)
})

/** Asks again until there is an answer, and writes down what may have been stored without one. */
function patientClient(endpoint: string, doubts: Doubts): KinesisClient {
  const client = kinesisClient(endpoint)
  client.middlewareStack.add(
    (next) => async (args) => {
      for (let tries = 1; ; tries++) {
        try {
          const answer = await next(args)
          // Every answer that the example waits for has more than metadata in it.
          whole(Object.keys(answer.output).find((member) => member !== '$metadata'))
          noteRefused(args.input as object, answer.output as object, doubts)
          return answer
        } catch (error) {
          if (fateOf(error) === 'failed' || tries === TRIES_MAX) throw error
          noteRefused(args.input as object, undefined, doubts)
        }
        await sleep(PAUSE_MS)
      }
    },
    { step: 'initialize', name: 'patience' },
  )
  return client
}

/** Without an answer all records of a call are in doubt, else those that have an error. */
function noteRefused(
  { Records: records = [] }: Partial<PutRecordsCommandInput>,
  answer: Partial<PutRecordsCommandOutput> | undefined,
  doubts: Doubts,
): void {
  records.forEach(({ PartitionKey = '', Data = new Uint8Array() }, i) => {
    if (answer !== undefined && answer.Records?.[i]?.ErrorCode === undefined) return
    const name = nameOf(PartitionKey, Buffer.from(Data).toString())
    doubts.set(name, (doubts.get(name) ?? 0) + 1)
  })
}

function compare(
  flights: readonly Flight[],
  found: ReadonlyMap<string, readonly string[]>,
  doubts: Doubts,
): { readonly wrong: readonly string[]; readonly repeats: number } {
  const wrong: string[] = []
  let repeats = 0
  const left = new Map(doubts)
  const expected = Map.groupBy(flights, ({ key }) => key)
  for (const key of found.keys()) if (!expected.has(key)) wrong.push(`${key} was never written`)
  for (const [key, all] of expected) {
    const texts = all.map(({ data }) => Buffer.from(data).toString())
    let next = 0
    for (const text of found.get(key) ?? []) {
      if (text === texts[next]) next++
      else if (next > 0 && text === texts[next - 1]) {
        const name = nameOf(key, text)
        const doubt = left.get(name) ?? 0
        if (doubt === 0) wrong.push(`${key}: there once more than it was sent: ${text}`)
        left.set(name, doubt - 1)
        repeats++
      } else {
        wrong.push(`${key}: flight ${next + 1} of ${texts.length} was to come, not ${text}`)
        break
      }
    }
    if (next < texts.length) wrong.push(`${key}: ${next} of ${texts.length} flights are there`)
  }
  return { wrong, repeats }
}

function nameOf(key: string, text: string): string {
  return `${key} ${text}`
}
