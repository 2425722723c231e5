import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { targetOf } from '../../src/cli/endpoint.ts'
import { S3Objects } from '../../src/cli/lake/s3-objects.ts'
import { main } from '../../src/cli/main.ts'
import { connectS3 } from '../../src/cli/s3.ts'
import { start } from '../../src/index.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { type Head, readHead } from '../../src/lake/manifest.ts'
import { openParquet } from '../../src/lake/parquet-file.ts'
import { testIo } from '../support/cli-io.ts'
import { concatenated, order } from '../support/lake-bucket.ts'

/** Real processes of `leat lake`, two at a time, killed with SIGKILL again and again while raw objects arrive: against Leat's own S3 on a disk. */

const isLong = process.env['LEAT_LONG'] === '1'
const kills = isLong ? 120 : 8
const eventsPerObject = 50
/** As a share of the events: producers send at least once. */
const repeatedOneIn = 10

const bin = join(import.meta.dirname, '../../src/cli/bin.ts')

test(`a lake whose runners are killed ${kills} times has each event once`, async (t) => {
  const seed = Number(process.env['LEAT_SEED'] ?? 1)
  t.diagnostic(`LEAT_SEED=${seed}`)
  const random = new SeededRandom(seed)
  const data = await mkdtemp(join(tmpdir(), 'leat-lake-kills-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  await using leat = await start({ data })
  const { sdk, client } = await connectS3(targetOf({ endpoint: leat.endpoint }, {}))
  const objects = new S3Objects(sdk, client, 'shop')
  const command = async (...argv: readonly string[]): Promise<string> => {
    const io = testIo({ env: { AWS_ENDPOINT_URL: leat.endpoint } })
    assert.equal(await main(['lake', ...argv], io), 0, io.err())
    return io.out()
  }
  await command(
    'init',
    'shop',
    '--dataset',
    'orders',
    '--id',
    'event_id',
    '--time',
    'event_time',
    '--by',
    'customer',
    '--sum',
    'amount',
  )

  let events = 0
  const produce = async (): Promise<void> => {
    const fresh = Array.from({ length: eventsPerObject }, () => order(events++, 20 + random.int(10)))
    const again = fresh.filter(() => random.int(repeatedOneIn) === 0)
    await objects.put(`raw/orders/${String(events).padStart(8, '0')}`, concatenated([...fresh, ...again]))
  }

  const runners = new Set<ChildProcess>()
  const launch = (): void => {
    const argv = random.int(4) === 0 ? ['compact', 'shop'] : ['run', 'shop', '--watch', '--every', '1']
    const env = { ...process.env, AWS_ENDPOINT_URL: leat.endpoint }
    const child = spawn(process.execPath, [bin, 'lake', ...argv], { env, stdio: 'ignore' })
    runners.add(child)
    child.once('exit', () => runners.delete(child))
  }
  t.after(() => {
    for (const child of runners) child.kill('SIGKILL')
  })
  for (let killed = 0; killed < kills; ) {
    while (runners.size < 2) launch()
    await produce()
    await sleep(50 + random.int(600))
    const [victim] = runners
    if (victim !== undefined && random.int(2) === 0 && victim.kill('SIGKILL')) {
      killed += 1
      await once(victim, 'exit')
    }
    if (killed % 10 === 0) assertUnique(await manifestRows(objects))
  }
  for (const child of runners) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await command('run', 'shop')

  const expected = Array.from({ length: events }, (_, number) => `e${number}`).toSorted()
  assert.deepEqual((await manifestRows(objects)).toSorted(), expected)
  assert.deepEqual((await prefixRows(objects)).toSorted(), expected, 'a reader by prefix')
  assert.equal(await curatedEvents(objects), events)
  await command('compact', 'shop')
  assert.deepEqual((await prefixRows(objects)).toSorted(), expected, 'merged')
  client.destroy()
})

function assertUnique(ids: readonly string[]): void {
  assert.equal(new Set(ids).size, ids.length)
}

async function idsOf(objects: S3Objects, keys: readonly string[]): Promise<readonly string[] | undefined> {
  const ids: string[] = []
  for (const key of keys) {
    const found = await objects.get(key)
    if (found === undefined) return undefined
    ids.push(...(((await openParquet(found.body).read(['event_id'])).get('event_id') ?? []) as string[]))
  }
  return ids
}

/** As a reader by the manifest does it: once more if a file was merged meanwhile. */
async function manifestRows(objects: S3Objects): Promise<readonly string[]> {
  for (;;) {
    const head: Head | undefined = await readHead(objects, 'orders')
    const ids = await idsOf(
      objects,
      Object.values(head?.manifest.files ?? {}).flatMap((files) => files.map(({ key }) => key)),
    )
    if (ids !== undefined) return ids
  }
}

async function keysUnder(objects: S3Objects, prefix: string): Promise<readonly string[]> {
  const keys: string[] = []
  for await (const page of objects.list(prefix))
    keys.push(...page.map(({ key }) => key).filter((key) => key.endsWith('.parquet')))
  return keys
}

async function prefixRows(objects: S3Objects): Promise<readonly string[]> {
  return (await idsOf(objects, await keysUnder(objects, 'processed/'))) ?? []
}

async function curatedEvents(objects: S3Objects): Promise<number> {
  let events = 0
  for (const key of await keysUnder(objects, 'curated/')) {
    const table = await openParquet((await objects.get(key))?.body ?? new Uint8Array(0)).read(['events'])
    for (const count of table.get('events') ?? []) events += Number(count)
  }
  return events
}
