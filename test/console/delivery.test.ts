import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brokenRules } from '../../console/src/lib/bucket-name.ts'
import {
  type BufferState,
  choicesAtStart,
  choicesOf,
  configurationOf,
  consistent,
  type ExtendedS3Destination,
  fullestFirst,
  gaugeText,
  literalPart,
  remedyOf,
  updateOf,
} from '../../console/src/lib/firehose.ts'

const MIB = 1024 * 1024
const buffer = (prefix: string, ageMs: number, bytes: number): BufferState => {
  return { prefix, records: 1, bytes, bytesMax: 5 * MIB, ageMs, ageMsMax: 300_000 }
}

describe('what a form of a delivery stream means', () => {
  const start = { ...choicesAtStart(), roleArn: 'arn:aws:iam::000000000000:role/firehose-delivery', bucket: 'lake' }

  it('is what was chosen, and nothing else', () => {
    assert.deepEqual(configurationOf(start, 'us-east-1'), {
      RoleARN: 'arn:aws:iam::000000000000:role/firehose-delivery',
      BucketARN: 'arn:aws:s3:::lake',
      BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
      CompressionFormat: 'UNCOMPRESSED',
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord', Parameters: [] }] },
    })
  })

  it('comes with what one choice asks of the others', () => {
    const parted = consistent({ ...start, partitioned: true, intervalSeconds: 0 })
    assert.deepEqual([parted.sizeMiB, parted.intervalSeconds], [64, 60])
    assert.match(parted.prefix, /partitionKeyFromQuery/)
    assert.match(parted.errorPrefix, /error-output-type/)
    const columns = consistent({ ...start, parquet: true, compression: 'GZIP' })
    assert.deepEqual([columns.sizeMiB, columns.compression], [64, 'UNCOMPRESSED'])
    assert.deepEqual(consistent(start), start)
  })

  it('survives being described and edited, with processors that the form knows nothing of', () => {
    const lambda = { Type: 'Lambda', Parameters: [{ ParameterName: 'LambdaArn', ParameterValue: 'arn:aws:lambda:::function:f' }] }
    const described = configurationOf({ ...start, prefix: 'raw/', compression: 'GZIP' }, 'us-east-1') as ExtendedS3Destination
    const processors = described.ProcessingConfiguration?.Processors ?? []
    const changed = { ...described, ProcessingConfiguration: { Enabled: true, Processors: [lambda, ...processors] } }
    const before = choicesOf(changed)
    const update = updateOf({ ...before, prefix: '' }, before, 'us-east-1') as ExtendedS3Destination
    assert.deepEqual([update.Prefix, update.CompressionFormat], ['', 'GZIP'])
    assert.deepEqual(update.ProcessingConfiguration, changed.ProcessingConfiguration)
    // A deserializer that is there is none of the form's business.
    const converting = choicesOf({ ...described, DataFormatConversionConfiguration: { Enabled: true } })
    assert.equal('DataFormatConversionConfiguration' in updateOf(converting, converting, 'us-east-1'), false)
    assert.equal('DataFormatConversionConfiguration' in updateOf({ ...converting, table: 't' }, converting, 'us-east-1'), true)
  })

  it('takes back what an update would keep if it did not name it', () => {
    const before = { ...start, timeZone: 'Europe/Berlin', extension: '.json', compression: 'GZIP' as const }
    const cleared = updateOf({ ...before, timeZone: '', extension: '' }, before, 'us-east-1') as ExtendedS3Destination
    assert.deepEqual([cleared.CustomTimeZone, cleared.FileExtension], ['', ''])
    const converting = consistent({ ...before, parquet: true, database: 'd', table: 't' })
    assert.equal((updateOf(converting, before, 'us-east-1') as ExtendedS3Destination).CompressionFormat, 'UNCOMPRESSED')
    const plain = updateOf({ ...converting, parquet: false }, converting, 'us-east-1') as ExtendedS3Destination
    assert.deepEqual(plain.DataFormatConversionConfiguration, { Enabled: false })
  })
})

describe('what is told of a delivery stream', () => {
  it('is how near its buffers are to their objects, the nearest first', () => {
    assert.equal(gaugeText(buffer('', 37_999, 1.2 * MIB)), '37/300 s · 1.2/5 MiB')
    const order = fullestFirst([
      buffer('b', 1000, 0),
      buffer('a', 1000, 0),
      buffer('full', 0, 5 * MIB),
      buffer('old', 250_000, 1),
    ])
    assert.deepEqual(
      order.map(({ prefix }) => prefix),
      ['full', 'old', 'a', 'b'],
    )
  })

  it('is where to look, and what helps', () => {
    assert.deepEqual(['raw/x/!{timestamp:yyyy}/', 'raw/y', 'raw/', ''].map(literalPart), ['raw/x/', 'raw/', 'raw/', ''])
    assert.match(remedyOf('S3.NoSuchBucket', '') ?? '', /^Create the bucket/)
    assert.match(remedyOf('DataFormatConversion.ParseError', '') ?? '', /table of Glue/)
    assert.equal(remedyOf('Something', 'else'), undefined)
  })

  it('names of buckets are judged rule by rule', () => {
    assert.deepEqual(brokenRules('my-lake.2026'), [])
    for (const [name, rule] of [
      ['ab', /3 to 63/],
      ['My', /lower-case/],
      ['-abc', /begins and ends/],
      ['a..b', /two full stops/],
      ['192.168.0.1', /IP address/],
      ['xn--abc', /AWS keeps/],
      ['abc--ol-s3', /AWS keeps/],
    ] as const)
      assert.match(brokenRules(name).join(), rule, name)
  })
})
