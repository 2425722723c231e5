import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient } from '@aws-sdk/client-kinesis'
import { main } from '../../src/cli/main.ts'
import { readAggregate, start } from '../../src/index.ts'
import { testIo } from '../support/cli-io.ts'
import { run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { buildWithMaven, machineFlags } from './java.ts'

const StreamName = 'packed'
const RECORDS = 200
const project = fileURLToPath(new URL('kpl/', import.meta.url))

/** The library is a native program that Java starts; it speaks TLS only. */
describe('the Kinesis Producer Library', () => {
  it('packs records over TLS, and what it packs is opened by our readers', async (t) => {
    if (process.env['LEAT_LONG'] !== '1') return t.skip('the long suite has it')
    const java = await requireOrSkip(t, 'java', () => buildWithMaven(project, 'kpl', 'the Kinesis Producer Library'))
    if (java === undefined) return
    await using leat = await start({ instant: true, tls: true, initializeStreams: `${StreamName}:2` })
    const program = [...machineFlags, '-cp', java.classPath, 'dev.leat.clients.Produce']
    // Without this the native program first asks the network for the credentials of a machine in AWS.
    const ran = await run('env', [
      'AWS_EC2_METADATA_DISABLED=true',
      'java',
      ...program,
      'localhost',
      String(leat.port),
      StreamName,
      String(RECORDS),
    ])
    assert.equal(ran.exitCode, 0, ran.output)
    const stored = [...ran.output.matchAll(/^stored (\w+) (shardId-\d{12}) (\d{56})$/gm)]
    assert.equal(stored.length, RECORDS, ran.output)
    assert.ok(
      stored.every(([, isSuccessful]) => isSuccessful === 'true'),
      ran.output,
    )

    const io = testIo({ env: leat.environment })
    assert.equal(await main(['tail', StreamName, '--from', 'oldest', '--no-follow', '--json'], io), 0)
    const shown = io
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const numbers = shown.filter(({ encoding }) => encoding === 'json').map(({ data }) => data.n as number)
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      Array.from({ length: RECORDS }, (_, n) => n),
    )
    for (const { data, partitionKey, explicitHashKey, shardId, sequenceNumber } of shown) {
      if (data.n === undefined) continue
      assert.equal(partitionKey, `user-${data.n % 7}`)
      assert.equal(explicitHashKey, data.n % 10 === 0 ? '7' : undefined)
      assert.deepEqual(stored[data.n]?.slice(2), [shardId, sequenceNumber], 'the library was told where it stands')
    }
    assert.equal(io.err(), '', 'nothing was left out')
    assert.ok((await aggregatesIn(leat.endpoint)) > 0, 'there was something to open')
  })
})

async function aggregatesIn(endpoint: string): Promise<number> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const kinesis = new KinesisClient({ endpoint, region: 'us-east-1', credentials })
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
