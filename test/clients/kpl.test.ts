import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient, SplitShardCommand } from '@aws-sdk/client-kinesis'
import { main } from '../../src/cli/main.ts'
import { type Leat, readAggregate, start } from '../../src/index.ts'
import { testIo } from '../support/cli-io.ts'
import { run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { buildWithMaven, type Java, machineFlags } from './java.ts'

const RECORDS = 200
const project = fileURLToPath(new URL('kpl/', import.meta.url))

interface Stored {
  readonly shardId: string
  readonly sequenceNumber: string
}

/** Runs the library over TLS until all its records are stored; what it was told of each, in order. */
async function produce(classPath: string, leat: Leat, stream: string, pauseMs: number): Promise<readonly Stored[]> {
  const program = [...machineFlags, '-cp', classPath, 'dev.leat.clients.Produce']
  // Without this the native program first asks the network for the credentials of a machine in AWS.
  const environment = 'AWS_EC2_METADATA_DISABLED=true'
  const ran = await run('env', [environment, 'java', ...program, 'localhost', `${leat.port}`, stream, `${RECORDS}`, `${pauseMs}`])
  assert.equal(ran.exitCode, 0, ran.output)
  const stored = [...ran.output.matchAll(/^stored true (shardId-\d{12}) (\d{56})$/gm)]
  assert.equal(stored.length, RECORDS, ran.output)
  return stored.map(([, shardId = '', sequenceNumber = '']) => ({ shardId, sequenceNumber }))
}

interface Shown extends Stored {
  readonly encoding: string
  readonly partitionKey: string
  readonly explicitHashKey?: string
  readonly data: { readonly n: number }
}

/** Records of the library that `leat tail` shows, and what it says beside them. */
async function tail(leat: Leat, stream: string): Promise<{ readonly shown: readonly Shown[]; readonly told: string }> {
  const io = testIo({ env: leat.environment })
  assert.equal(await main(['tail', stream, '--from', 'oldest', '--no-follow', '--json'], io), 0)
  const shown = io
    .out()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Shown)
  return { shown: shown.filter(({ encoding }) => encoding === 'json'), told: io.err() }
}

const everyNumber = Array.from({ length: RECORDS }, (_, n) => n)

/** The library is a native program that Java starts; it speaks TLS only. */
describe('the Kinesis Producer Library', { concurrency: false }, () => {
  const find = async (t: TestContext): Promise<Java | undefined> => {
    if (process.env['LEAT_LONG'] !== '1') return void t.skip('the long suite has it')
    return requireOrSkip(t, 'java', () => buildWithMaven(project, 'kpl', 'the Kinesis Producer Library'))
  }

  it('packs records over TLS, and what it packs is opened by our readers', async (t) => {
    const java = await find(t)
    if (java === undefined) return
    await using leat = await start({ instant: true, tls: true, initializeStreams: 'packed:2' })
    const stored = await produce(java.classPath, leat, 'packed', 0)
    const { shown, told } = await tail(leat, 'packed')
    assert.deepEqual(
      shown.map(({ data }) => data.n).toSorted((a, b) => a - b),
      everyNumber,
    )
    for (const { data, partitionKey, explicitHashKey, shardId, sequenceNumber } of shown) {
      assert.equal(partitionKey, `user-${data.n % 7}`)
      assert.equal(explicitHashKey, data.n % 10 === 0 ? '7' : undefined)
      assert.deepEqual(stored[data.n], { shardId, sequenceNumber }, 'the library was told where it stands')
    }
    assert.equal(told, '', 'nothing was left out')
    assert.ok((await aggregatesIn(leat.endpoint, 'packed')) > 0, 'there was something to open')
  })

  it('finds its way through a split: what it packed for a shard that is closed arrives, too', async (t) => {
    const java = await find(t)
    if (java === undefined) return
    await using leat = await start({ instant: true, tls: true, initializeStreams: 'split:1' })
    const kinesis = clientOf(leat.endpoint)
    const producing = produce(java.classPath, leat, 'split', 40)
    const first = { StreamName: 'split', ShardId: 'shardId-000000000000' }
    const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand({ ...first, ShardIteratorType: 'TRIM_HORIZON' }))
    for (let seen = 0; seen < 5; await sleep(100)) {
      const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator }))
      seen = Records.length
    }
    const NewStartingHashKey = String(2n ** 127n)
    await kinesis.send(new SplitShardCommand({ StreamName: 'split', ShardToSplit: first.ShardId, NewStartingHashKey }))
    const stored = await producing
    kinesis.destroy()
    const { shown } = await tail(leat, 'split')
    // What was sent again may be there twice.
    assert.deepEqual(
      [...new Set(shown.map(({ data }) => data.n))].toSorted((a, b) => a - b),
      everyNumber,
    )
    assert.deepEqual([...new Set(stored.map(({ shardId }) => shardId.slice(-1)))].toSorted(), ['0', '1', '2'])
  })
})

function clientOf(endpoint: string): KinesisClient {
  return new KinesisClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
}

async function aggregatesIn(endpoint: string, StreamName: string): Promise<number> {
  const kinesis = clientOf(endpoint)
  let count = 0
  for (const ShardId of ['shardId-000000000000', 'shardId-000000000001']) {
    const { ShardIterator } = await kinesis.send(
      new GetShardIteratorCommand({ StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    )
    const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator }))
    count += Records.filter(({ Data = new Uint8Array() }) => (readAggregate(Data)?.count ?? 0) > 1).length
  }
  kinesis.destroy()
  return count
}
