/** Putting records. */
import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { created, type Members, ROLE, S3, sourceStream } from './streams.ts'

const RECORD_BYTES_MAX = 1_024_000
const TRUST_MS = 300_000
const record = { Data: Buffer.from('x') }

export const puts: readonly Case[] = [
  {
    rule: 'a record gets an id, and the answer says whether it was encrypted',
    proves: ['PutRecord'],
    async run(world) {
      const stream = { DeliveryStreamName: await created(world) }
      const first = await world.ok('PutRecord', { ...stream, Record: record })
      assert.ok(String(first['RecordId']).length > 200)
      assert.equal(first['Encrypted'], false)
      await world.ok('StartDeliveryStreamEncryption', stream)
      const second = await world.ok('PutRecord', { ...stream, Record: { Data: Buffer.alloc(0) } })
      assert.equal(second['Encrypted'], true)
      assert.notEqual(second['RecordId'], first['RecordId'])
    },
  },
  {
    rule: 'of a batch each record is answered, in order, with an id of its own',
    proves: ['PutRecordBatch'],
    async run(world) {
      const stream = { DeliveryStreamName: await created(world) }
      const answer = await world.ok('PutRecordBatch', { ...stream, Records: Array.from({ length: 500 }, () => record) })
      assert.deepEqual([answer['FailedPutCount'], answer['Encrypted']], [0, false])
      const ids = (answer['RequestResponses'] as { RecordId: string }[]).map(({ RecordId }) => RecordId)
      assert.equal(new Set(ids).size, 500)
    },
  },
  {
    rule: 'a record has 1,000 KiB at most, a batch 500 records and 4 MiB',
    proves: ['PutRecord ValidationException', 'PutRecordBatch ValidationException', 'PutRecordBatch InvalidArgumentException'],
    clientsMayRefuse: true,
    async run(world) {
      // Its command line is not long enough.
      if (world.clientName === 'aws-cli') return
      const stream = { DeliveryStreamName: await created(world) }
      const large = { Data: Buffer.alloc(RECORD_BYTES_MAX) }
      const larger = { Data: Buffer.alloc(RECORD_BYTES_MAX + 1) }
      await world.ok('PutRecord', { ...stream, Record: large })
      const text =
        "1 validation error detected: Value at 'record.data' failed to satisfy constraint: Member must have length less than or equal to 1024000"
      await world.fails('PutRecord', { ...stream, Record: larger }, 'ValidationException', text)
      const second = /^1 validation error detected: Value at 'records.2.member.data' failed/
      await world.fails('PutRecordBatch', { ...stream, Records: [large, larger] }, 'ValidationException', second)
      const many = { ...stream, Records: Array.from({ length: 501 }, () => record) }
      await world.fails('PutRecordBatch', many, 'ValidationException', /'records' failed.*less than or equal to 500$/)
      const heavy = { ...stream, Records: Array.from({ length: 5 }, () => large) }
      await world.fails('PutRecordBatch', heavy, 'InvalidArgumentException', 'Records size exceeds 4 MB limit')
    },
  },
  {
    rule: 'what reads from a Kinesis stream takes no puts',
    proves: ['PutRecord InvalidArgumentException', 'PutRecordBatch InvalidArgumentException'],
    async run(world) {
      const DeliveryStreamName = await created(world, {
        DeliveryStreamType: 'KinesisStreamAsSource',
        KinesisStreamSourceConfiguration: { KinesisStreamARN: await sourceStream(world), RoleARN: ROLE },
      })
      const text = 'This operation is not permitted on KinesisStreamAsSource delivery stream type.'
      await world.fails('PutRecord', { DeliveryStreamName, Record: record }, 'InvalidArgumentException', text)
      await world.fails('PutRecordBatch', { DeliveryStreamName, Records: [record] }, 'InvalidArgumentException', text)
    },
  },
  {
    rule: 'what decompresses takes records of CloudWatch Logs alone',
    proves: ['PutRecord InvalidSourceException', 'PutRecordBatch InvalidSourceException'],
    async run(world) {
      const decompression: Members = {
        Type: 'Decompression',
        Parameters: [{ ParameterName: 'CompressionFormat', ParameterValue: 'GZIP' }],
      }
      const ProcessingConfiguration = { Enabled: true, Processors: [decompression] }
      const DeliveryStreamName = await created(world, {
        ExtendedS3DestinationConfiguration: { ...S3, ProcessingConfiguration },
      })
      const text = 'Only requests from CloudWatch Logs are supported when CloudWatch Logs decompression is enabled.'
      await world.fails('PutRecord', { DeliveryStreamName, Record: record }, 'InvalidSourceException', text)
      await world.fails('PutRecordBatch', { DeliveryStreamName, Records: [record] }, 'InvalidSourceException', text)
    },
  },
  {
    rule: 'when its key is disabled, an encrypted delivery stream takes nothing any more, five minutes later',
    proves: ['PutRecord InvalidKMSResourceException', 'PutRecordBatch InvalidKMSResourceException'],
    async run(world) {
      const { KeyMetadata } = await world.kms('CreateKey', {})
      const KeyARN = (KeyMetadata as { Arn: string }).Arn
      const key = { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN }
      const DeliveryStreamName = await created(world, { DeliveryStreamEncryptionConfigurationInput: key })
      await world.ok('PutRecord', { DeliveryStreamName, Record: record })
      await world.kms('DisableKey', { KeyId: KeyARN })
      world.advance(TRUST_MS)
      const text = `${KeyARN} is disabled.`
      await world.fails('PutRecord', { DeliveryStreamName, Record: record }, 'InvalidKMSResourceException', text)
      await world.fails('PutRecordBatch', { DeliveryStreamName, Records: [record] }, 'InvalidKMSResourceException', text)
    },
  },
  {
    rule: 'of a batch the records that fit the second’s quota are taken, and the others told one by one',
    proves: ['PutRecordBatch', 'PutRecord ServiceUnavailableException'],
    server: 'strict',
    async run(world) {
      // Its command line is not long enough.
      if (world.clientName === 'aws-cli') return
      const stream = { DeliveryStreamName: await created(world) }
      world.advance(1_000)
      const mebibyte = { Data: Buffer.alloc(1_000_000) }
      const Records = [mebibyte, mebibyte, mebibyte, mebibyte]
      assert.equal((await world.ok('PutRecordBatch', { ...stream, Records }))['FailedPutCount'], 0)
      const second = await world.ok('PutRecordBatch', { ...stream, Records })
      const answers = second['RequestResponses'] as { ErrorCode?: string; ErrorMessage?: string }[]
      assert.deepEqual(
        answers.map(({ ErrorCode, ErrorMessage }) => (ErrorCode === undefined ? '' : `${ErrorCode}: ${ErrorMessage}`)),
        ['', ...Array(3).fill('ServiceUnavailableException: Slow down.')],
      )
      assert.equal(second['FailedPutCount'], 3)
      await world.fails('PutRecord', { ...stream, Record: mebibyte }, 'ServiceUnavailableException', 'Slow down.')
      world.advance(1_000)
      await world.ok('PutRecord', { ...stream, Record: mebibyte })
    },
  },
  {
    rule: 'calls that come too often are refused',
    proves: ['ListDeliveryStreams'],
    server: 'strict',
    async run(world) {
      for (let calls = 0; calls < 5; calls++) await world.ok('ListDeliveryStreams', {})
      await world.fails('ListDeliveryStreams', {}, 'ThrottlingException', 'Rate exceeded')
      world.advance(1_000)
      await world.ok('ListDeliveryStreams', {})
    },
  },
]
