import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { UserError } from '../io.ts'
import {
  bufferArgument,
  type CreateOptions,
  compressionArgument,
  destinationOf,
  ROLE_DEFAULT,
  tableArgument,
} from './settings.ts'

const LEAST: CreateOptions = { bucket: 'lake', newline: true, role: ROLE_DEFAULT }

function refused(work: () => unknown, words: RegExp): void {
  assert.throws(work, (error) => error instanceof UserError && words.test(error.message))
}

describe('settings of a new delivery stream', () => {
  it('are read from what people write', () => {
    assert.deepEqual(bufferArgument('1MiB/60s'), { SizeInMBs: 1, IntervalInSeconds: 60 })
    assert.deepEqual(bufferArgument('128mb/15m'), { SizeInMBs: 128, IntervalInSeconds: 900 })
    assert.deepEqual(bufferArgument('5M/0s'), { SizeInMBs: 5, IntervalInSeconds: 0 })
    for (const wrong of ['', '5MiB', '0MiB/60s', '129MiB/60s', '5MiB/901s', '5MiB/x', '1.5MiB/60s', '5MiB/100ms'])
      refused(() => bufferArgument(wrong), /like 1MiB\/60s/)
    assert.equal(compressionArgument('Hadoop-Snappy'), 'HADOOP_SNAPPY')
    refused(() => compressionArgument('lzma'), /none, gzip, zip, snappy, hadoop-snappy/)
    assert.deepEqual(tableArgument('events.clicks'), { database: 'events', table: 'clicks' })
    refused(() => tableArgument('clicks'), /DATABASE\.TABLE/)
  })

  it('leave to the server what nobody said, except for the line ends that readers need', () => {
    assert.deepEqual(destinationOf(LEAST, 'us-east-1'), {
      RoleARN: ROLE_DEFAULT,
      BucketARN: 'arn:aws:s3:::lake',
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord', Parameters: [] }] },
    })
    assert.equal('ProcessingConfiguration' in destinationOf({ ...LEAST, newline: false }, 'us-east-1'), false)
    assert.equal(destinationOf({ ...LEAST, bucket: 's3://lake/' }, 'us-east-1').BucketARN, 'arn:aws:s3:::lake')
  })

  it('give what one of them needs of the others', () => {
    const dated = destinationOf({ ...LEAST, prefix: 'raw/!{timestamp:yyyy}/' }, 'us-east-1')
    assert.equal(dated.ErrorOutputPrefix, 'errors/!{firehose:error-output-type}/')
    const prefix = 'by/user=!{partitionKeyFromQuery:user}/'
    const parted = destinationOf({ ...LEAST, partitionBy: '{user: .user}', prefix }, 'us-east-1')
    assert.deepEqual(parted.BufferingHints, { SizeInMBs: 64, IntervalInSeconds: 300 })
    assert.deepEqual(parted.DynamicPartitioningConfiguration, { Enabled: true })
    assert.deepEqual(
      parted.ProcessingConfiguration?.Processors?.map(({ Type }) => Type),
      ['MetadataExtraction', 'AppendDelimiterToRecord'],
    )
    const columns = destinationOf({ ...LEAST, parquet: { database: 'd', table: 't' } }, 'eu-west-1')
    assert.equal(columns.BufferingHints?.SizeInMBs, 128)
    assert.equal(columns.DataFormatConversionConfiguration?.SchemaConfiguration?.Region, 'eu-west-1')
    assert.equal(columns.ProcessingConfiguration, undefined)
    const backup = destinationOf({ ...LEAST, backup: 'copies/as-they-came/' }, 'us-east-1').S3BackupConfiguration
    assert.deepEqual([backup?.BucketARN, backup?.Prefix], ['arn:aws:s3:::copies', 'as-they-came/'])
  })

  it('say beforehand what Firehose would refuse, and what to write instead', () => {
    refused(() => destinationOf({ ...LEAST, partitionBy: '{a: .a}' }, 'r'), /partitionKeyFromQuery:customer_id/)
    const small = { SizeInMBs: 1, IntervalInSeconds: 60 }
    refused(() => destinationOf({ ...LEAST, parquet: { database: 'd', table: 't' }, buffer: small }, 'r'), /--buffer 64MiB\/60s/)
    const hasty = { ...LEAST, partitionBy: '{a: .a}', prefix: '!{partitionKeyFromQuery:a}/' }
    refused(() => destinationOf({ ...hasty, buffer: { SizeInMBs: 64, IntervalInSeconds: 5 } }, 'r'), /at least 60 s/)
  })
})
