import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import {
  CreateStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  PutRecordCommand,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis'
import { start } from '../../src/index.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SystemRandom } from '../../src/kernel/random.ts'
import { repairData } from '../../src/offline.ts'
import { callKms } from '../clients/neighbour.ts'

const StreamName = 'secret'

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leat-master-key-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

interface Server {
  readonly kinesis: KinesisClient
  readonly endpoint: string
  reset(): Promise<void>
}

async function withServer<T>(options: { data: string; masterKey?: string }, use: (server: Server) => Promise<T>): Promise<T> {
  const leat = await start({ ...options, instant: true, port: 0 })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const kinesis = new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
  try {
    return await use({ kinesis, endpoint: leat.endpoint, reset: () => leat.reset() })
  } finally {
    kinesis.destroy()
    await leat.close()
  }
}

async function putSecret({ kinesis }: Server): Promise<void> {
  await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }))
  await kinesis.send(new StartStreamEncryptionCommand({ StreamName, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }))
  await kinesis.send(new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from('kept') }))
}

async function readSecret({ kinesis }: Server): Promise<readonly string[]> {
  const place = { StreamName, ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' } as const
  const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(place))
  const { Records } = await kinesis.send(new GetRecordsCommand({ ShardIterator }))
  return (Records ?? []).map(({ Data }) => Buffer.from(Data ?? []).toString())
}

describe('the master key', () => {
  it('is a file that its owner alone may read, and opens what was sealed after every start', async (t) => {
    const data = await folderOf(t)
    await withServer({ data }, putSecret)
    const path = join(data, 'master.key')
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    assert.match(await readFile(path, 'utf8'), /^[0-9a-f]{64}\n$/)
    for (let i = 0; i < 2; i++) assert.deepEqual(await withServer({ data }, readSecret), ['kept'])
  })

  it('may lie elsewhere, and then nothing in the data directory is it', async (t) => {
    const [data, elsewhere] = [await folderOf(t), await folderOf(t)]
    const masterKey = join(elsewhere, 'leat.key')
    await withServer({ data, masterKey }, putSecret)
    const key = (await readFile(masterKey, 'utf8')).trim()
    const forms = [Buffer.from(key), Buffer.from(key, 'hex'), Buffer.from(Buffer.from(key, 'hex').toString('base64'))]
    for (const each of await readdir(data, { recursive: true, withFileTypes: true })) {
      const bytes = each.isFile() ? await readFile(join(each.parentPath, each.name)) : Buffer.alloc(0)
      for (const form of forms) assert.ok(!bytes.includes(form), each.name)
    }
    assert.deepEqual(await withServer({ data, masterKey }, readSecret), ['kept'])
    await assert.rejects(start({ data, port: 0 }), {
      name: 'ConfigError',
      message: /master\.key is missing: it holds the master key of/,
    })
  })

  it('is missed, and no other is taken for it or made in its place', async (t) => {
    const data = await folderOf(t)
    await withServer({ data }, putSecret)
    const path = join(data, 'master.key')
    await rename(path, `${path}.away`)
    await assert.rejects(start({ data, port: 0 }), { name: 'ConfigError', message: /is missing/ })
    await writeFile(path, `${'0'.repeat(64)}\n`, { mode: 0o600 })
    await assert.rejects(start({ data, port: 0 }), { name: 'ConfigError', message: /another master key/ })
    await writeFile(path, 'no key')
    await assert.rejects(start({ data, port: 0 }), { name: 'ConfigError', message: /64 hexadecimal digits/ })
    await rename(`${path}.away`, path)
    await chmod(path, 0o640)
    await assert.rejects(start({ data, port: 0 }), { name: 'ConfigError', message: /chmod 600/ })
    await chmod(path, 0o600)
    assert.deepEqual(await withServer({ data }, readSecret), ['kept'])
  })

  it('needs a data directory', async () => {
    await assert.rejects(start({ masterKey: 'anywhere', port: 0 }), { name: 'ConfigError', message: /give both/ })
  })

  it('goes along when a directory is repaired', async (t) => {
    const [data, parent] = [await folderOf(t), await folderOf(t)]
    await withServer({ data }, putSecret)
    const target = join(parent, 'repaired')
    const { verdict } = await repairData(data, target, { clock: new SystemClock(), random: new SystemRandom() })
    assert.deepEqual(verdict.damage, [])
    assert.deepEqual(await withServer({ data: target }, readSecret), ['kept'])
  })

  it('stays when everything is reset; keys of KMS go', async (t) => {
    const data = await folderOf(t)
    await withServer({ data }, async (server) => {
      await putSecret(server)
      await callKms(server.endpoint, 'CreateAlias', {
        AliasName: 'alias/mine',
        TargetKeyId: ((await callKms(server.endpoint, 'CreateKey', {}))['KeyMetadata'] as { KeyId: string }).KeyId,
      })
      await server.reset()
      assert.deepEqual((await callKms(server.endpoint, 'ListKeys', {}))['Keys'], [])
      assert.deepEqual((await callKms(server.endpoint, 'ListAliases', {}))['Aliases'], [])
      await putSecret(server)
    })
    assert.deepEqual(await withServer({ data }, readSecret), ['kept'])
  })
})
