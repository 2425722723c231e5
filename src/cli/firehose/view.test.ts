import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DeliveryState } from '../../index.ts'
import { destinationText, detailLines, gaugeText, sourceText, watchView } from './view.ts'

const MIB = 1024 * 1024
const BUFFER = { prefix: '', records: 120, bytes: 1.2 * MIB, bytesMax: 5 * MIB, ageMs: 37_900, ageMsMax: 300_000 }
const STATE: DeliveryState = {
  name: 'to-lake',
  arn: 'arn:aws:firehose:us-east-1:000000000000:deliverystream/to-lake',
  status: 'ACTIVE',
  source: 'DirectPut',
  destination: 'arn:aws:s3:::lake',
  buffers: [BUFFER],
  deliveredObjects: 3,
  deliveredRecords: 1234,
  deliveredBytes: 56_789,
  failedRecords: 0,
  expiredRecords: 0,
  freshnessMs: 37_900,
  behindRecords: 0,
  behindMs: 0,
  retrying: false,
}
const plain = (_: unknown, text: string): string => text

describe('delivery streams on a terminal', () => {
  it('show how near a buffer is to its object', () => {
    assert.equal(gaugeText(BUFFER), '37/300 s · 1.2/5 MiB')
    const lines = watchView(STATE, { columns: 100, rows: 30, paint: plain })
    assert.ok(lines.includes('next object  37/300 s · 1.2/5 MiB  120 records'), lines.join('\n'))
    assert.match(lines[1] ?? '', /^delivered 1,234 records in 3 objects \(56\.8 kB\) {3}oldest waiting 38 s$/)
    assert.ok(lines.some((line) => /time █{3}░{21}/.test(line)))
  })

  it('stay within the screen, whatever there is, and let a server write nothing but text', () => {
    const buffers = Array.from({ length: 500 }, (_, n) => ({ ...BUFFER, prefix: `data/user=${n}/` }))
    const lastError = { atMs: 0, code: 'S3.NoSuchBucket', message: 'gone\u001b[2J' }
    const lastObject = { bucket: 'lake', key: `raw/${'x'.repeat(300)}`, atMs: 0, bytes: 1, records: 1 }
    const state = { ...STATE, buffers, lastError, lastObject, retrying: true }
    for (const rows of [4, 10, 30]) {
      const lines = watchView(state, { columns: 60, rows, paint: plain })
      assert.ok(lines.length <= Math.max(rows, 12), `${lines.length} of ${rows}`)
      assert.ok(lines.every((line) => line.length <= 60 && !line.includes('\u001b')))
    }
    const text = watchView(state, { columns: 200, rows: 30, paint: plain }).join('\n')
    assert.match(text, /ACTIVE, trying again to deliver/)
    assert.match(text, /and 49\d more buffers/)
    assert.match(text, /trying again: S3\.NoSuchBucket: gone/)
  })

  it('tell everything about one: what waits and for how long, what arrived, and what is wrong', () => {
    const stream = {
      HasMoreDestinations: false,
      DeliveryStreamName: 'to-lake',
      DeliveryStreamARN: 'arn',
      VersionId: '1',
      DeliveryStreamStatus: 'ACTIVE' as const,
      DeliveryStreamType: 'DirectPut' as const,
      Destinations: [
        {
          DestinationId: '1',
          ExtendedS3DestinationDescription: {
            RoleARN: 'r',
            BucketARN: 'arn:aws:s3:::lake',
            Prefix: 'raw/',
            BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
            CompressionFormat: 'GZIP' as const,
            EncryptionConfiguration: {},
          },
        },
      ],
    }
    const lastError = { atMs: 0, code: 'NoSuchBucket', message: 'The specified bucket does not exist' }
    const lines = detailLines(
      stream,
      { ...STATE, buffers: [], lastError, retrying: true, behindRecords: 7, behindMs: 1200, failedRecords: 2, expiredRecords: 1 },
      plain,
    )
    assert.deepEqual(lines, [
      'to-lake  ACTIVE, trying again to deliver',
      '  source       direct PUT',
      '  destination  s3://lake/raw/',
      '  buffer       1 MiB or 60 s, whichever is first',
      '  content      GZIP',
      '  waiting      what is tried again',
      '  freshness    the oldest record waits for 38 s',
      '  behind       7 records, 1.2 s',
      '  delivered    1,234 records in 3 objects (56.8 kB)',
      '  failed       2 records: see the error objects',
      '  lost         1 record: too old before the destination took them',
      '  trying again NoSuchBucket: The specified bucket does not exist',
      '  ARN          arn',
    ])
    assert.equal(detailLines(stream, undefined, plain).length, 6)
  })

  it('name where records come from and go to', () => {
    const kinesis = { KinesisStreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/clicks' }
    const base = { HasMoreDestinations: false, DeliveryStreamName: 'd', DeliveryStreamARN: 'a', VersionId: '1' }
    const described = {
      ...base,
      DeliveryStreamStatus: 'ACTIVE' as const,
      DeliveryStreamType: 'KinesisStreamAsSource' as const,
      Source: { KinesisStreamSourceDescription: kinesis },
      Destinations: [
        { DestinationId: '1', HttpEndpointDestinationDescription: { EndpointConfiguration: { Url: 'https://x/' } } },
      ],
    }
    assert.equal(sourceText(described), 'clicks')
    assert.equal(destinationText(described), 'https://x/')
    assert.equal(sourceText({ ...described, Source: {} }), 'direct PUT')
  })
})
