import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { type Leat, start } from '../../src/index.ts'
import { callKms, callNeighbour } from '../clients/neighbour.ts'
import { MovableClock } from '../conformance/world.ts'
import { temporaryFolder } from '../crash/folder.ts'

const Bucket = 'lake'
const SECRET = 'nobody but the bucket shall see this'
const ACCOUNT = '000000000000'
const S3DestinationConfiguration = {
  RoleARN: `arn:aws:iam::${ACCOUNT}:role/firehose`,
  BucketARN: `arn:aws:s3:::${Bucket}`,
  BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
}

const call = (leat: Leat, operation: string, input: object = {}) =>
  callNeighbour(leat.endpoint, 'firehose', operation, { DeliveryStreamName: 'clicks', ...input })
const put = (leat: Leat, text: string) => call(leat, 'PutRecord', { Record: { Data: Buffer.from(text).toString('base64') } })

function s3Of({ endpoint }: Leat): S3Client {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true })
}

async function isOnDisk(folder: string, text: string): Promise<boolean> {
  for (const name of await readdir(join(folder, 'segments'))) {
    if ((await readFile(join(folder, 'segments', name))).includes(text)) return true
  }
  return false
}

async function delivered(s3: S3Client, text: string): Promise<string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    const bodies = await Promise.all(
      Contents.map(async ({ Key }) => (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString() ?? ''),
    )
    if (bodies.some((body) => body.includes(text))) return bodies
    await sleep(50)
  }
  return assert.fail(`“${text}” was not delivered`)
}

async function ownKey(leat: Leat) {
  const { KeyMetadata } = await callKms(leat.endpoint, 'CreateKey', {})
  return { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: (KeyMetadata as { Arn: string }).Arn }
}

describe('an encrypted delivery stream', () => {
  for (const kind of ['AWS_OWNED_CMK', 'CUSTOMER_MANAGED_CMK'] as const) {
    it(`keeps what was put sealed until it is delivered, over a restart too: ${kind}`, async () => {
      await using root = await temporaryFolder()
      const data = join(root.path, 'data')
      const first = await start({ data, instant: true })
      const key = kind === 'AWS_OWNED_CMK' ? { KeyType: kind } : await ownKey(first)
      await call(first, 'CreateDeliveryStream', { S3DestinationConfiguration })
      await put(first, 'in plain')
      await call(first, 'StartDeliveryStreamEncryption', { DeliveryStreamEncryptionConfigurationInput: key })
      assert.equal((await put(first, SECRET))['Encrypted'], true)
      await call(first, 'StopDeliveryStreamEncryption')
      assert.equal((await put(first, 'in plain again'))['Encrypted'], false)
      await first.close()
      assert.equal(await isOnDisk(data, 'in plain again'), true)
      assert.equal(await isOnDisk(data, SECRET), false)

      const second = await start({ data, instant: true })
      const s3 = s3Of(second)
      try {
        await s3.send(new CreateBucketCommand({ Bucket }))
        await second.clock.advance('61s')
        assert.deepEqual(await delivered(s3, SECRET), [`in plain${SECRET}in plain again`])
      } finally {
        s3.destroy()
        await second.close()
      }
    })
  }

  it('stays encrypted while it is given another key, and shows ENABLING', async () => {
    const leat = await start({})
    const state = async () => {
      const { DeliveryStreamDescription } = await call(leat, 'DescribeDeliveryStream')
      const shown = DeliveryStreamDescription as {
        DeliveryStreamStatus: string
        DeliveryStreamEncryptionConfiguration: { Status: string; KeyARN?: string }
      }
      return { status: shown.DeliveryStreamStatus, ...shown.DeliveryStreamEncryptionConfiguration }
    }
    const until = async (holds: (now: Awaited<ReturnType<typeof state>>) => boolean) => {
      for (let tries = 0; !holds(await state()); tries++) {
        assert.ok(tries < 200, 'it came about in time')
        await sleep(25)
      }
    }
    try {
      const owned = { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } }
      await call(leat, 'CreateDeliveryStream', { S3DestinationConfiguration, ...owned })
      await until(({ status, Status }) => status === 'ACTIVE' && Status === 'ENABLED')
      const key = await ownKey(leat)
      await call(leat, 'StartDeliveryStreamEncryption', { DeliveryStreamEncryptionConfigurationInput: key })
      assert.deepEqual(await state(), { status: 'ACTIVE', ...key, Status: 'ENABLING' })
      assert.equal((await put(leat, 'meanwhile'))['Encrypted'], true)
      await until(({ Status }) => Status === 'ENABLED')
      await call(leat, 'StopDeliveryStreamEncryption')
      assert.equal((await state()).Status, 'DISABLING')
      assert.equal((await put(leat, 'still'))['Encrypted'], true)
      await until(({ Status }) => Status === 'DISABLED')
      assert.equal((await put(leat, 'no more'))['Encrypted'], false)
    } finally {
      await leat.close()
    }
  })

  it('takes nothing when its key is disabled, at most five minutes later, and does again when it is enabled', async () => {
    const clock = new MovableClock()
    const leat = await start({ instant: true }, { clock })
    try {
      const key = await ownKey(leat)
      await call(leat, 'CreateDeliveryStream', {
        S3DestinationConfiguration,
        DeliveryStreamEncryptionConfigurationInput: key,
      })
      await put(leat, 'one')
      await callKms(leat.endpoint, 'DisableKey', { KeyId: key.KeyARN })
      clock.advance(300_000)
      const refusal = new RegExp(`"InvalidKMSResourceException","message":"${key.KeyARN} is disabled\\."`)
      await assert.rejects(put(leat, 'two'), refusal)
      await assert.rejects(call(leat, 'PutRecordBatch', { Records: [{ Data: 'dHdv' }] }), refusal)
      await callKms(leat.endpoint, 'EnableKey', { KeyId: key.KeyARN })
      await put(leat, 'three')
    } finally {
      await leat.close()
    }
  })
})
