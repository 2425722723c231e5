import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openWorld } from '../../../../test/services/delivery/world.ts'

const MIB = 1024 * 1024

describe('a buffer', () => {
  it('becomes one object when its time is over, counted from its first record', async () => {
    const world = await openWorld()
    await world.put('a', 'b')
    await world.pass(59_000)
    await world.put('c')
    assert.deepEqual(world.s3.keys, [])
    await world.pass(1_000)
    assert.deepEqual(world.s3.texts, ['abc'])
    assert.match(world.s3.keys[0] ?? '', /^2026\/11\/21\/10\/clicks-1-2026-11-21-10-30-00-[0-9a-f-]{36}$/)
  })

  it('is never delivered empty', async () => {
    const world = await openWorld()
    await world.pass(600_000)
    await world.put('a')
    await world.pass(60_000)
    await world.pass(600_000)
    assert.deepEqual(world.s3.texts, ['a'])
  })

  it('becomes an object when it is full, at the end of a record', async () => {
    const world = await openWorld()
    const record = 'x'.repeat(300 * 1024)
    await world.put(record, record, record, record, 'tail')
    assert.deepEqual(
      [...world.s3.objects.values()].map(({ body }) => body.byteLength),
      [3 * 300 * 1024],
    )
    await world.pass(60_000)
    assert.deepEqual(
      world.s3.texts.map((text) => text.length).toSorted((a, b) => a - b),
      [300 * 1024 + 4, 900 * 1024],
    )
  })

  it('that is overdue after a restart goes at once', async () => {
    const world = await openWorld()
    await world.put('a')
    await world.pass(59_000)
    await world.delivery.close()
    await world.clock.advance(10_000)
    await world.restart()
    await world.pass(1)
    assert.deepEqual(world.s3.texts, ['a'])
  })

  it('of no interval takes what comes together', async () => {
    const world = await openWorld({ s3: { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 } } })
    await world.put('a')
    await world.put('b')
    await world.pass(500)
    assert.deepEqual(world.s3.texts, ['ab'])
  })

  it('goes by new hints as soon as they are there', async () => {
    const world = await openWorld()
    await world.put('a')
    const { destination } = world.stream
    assert.ok(destination.type === 'ExtendedS3')
    const s3 = { ...destination.s3, BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 5 }, Prefix: 'new/' }
    world.stream = { ...world.stream, version: 2, destination: { ...destination, s3 } }
    await world.delivery.look()
    await world.pass(5_000)
    assert.match(world.s3.keys[0] ?? '', /^new\/2026\/11\/21\/10\/clicks-2-/)
  })

  it('can be sent on demand', async () => {
    const world = await openWorld()
    await world.put('a')
    const flushed = world.delivery.flush()
    await world.settle()
    await flushed
    assert.deepEqual(world.s3.texts, ['a'])
  })
})

describe('an object', () => {
  it('is compressed as configured', async () => {
    const world = await openWorld({ s3: { CompressionFormat: 'GZIP' } })
    await world.put('a', 'b')
    await world.pass(60_000)
    const [key = ''] = world.s3.keys
    assert.match(key, /\.gz$/)
    assert.equal(String(gunzipSync(world.s3.objects.get(key)?.body ?? '')), 'ab')
    assert.equal(world.s3.objects.get(key)?.contentEncoding, 'gzip')
  })

  it('has a delimiter behind each record if one was asked for', async () => {
    const ProcessingConfiguration = { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' as const }] }
    const world = await openWorld({ s3: { ProcessingConfiguration } })
    await world.put('a', '', 'b')
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['a\n\nb\n'])
  })

  it('is not made when all its records fail; an error object tells of them', async () => {
    const ProcessingConfiguration = {
      Enabled: true,
      Processors: [
        { Type: 'Decompression' as const, Parameters: [{ ParameterName: 'CompressionFormat' as const, ParameterValue: 'GZIP' }] },
      ],
    }
    const world = await openWorld({ s3: { ProcessingConfiguration, Prefix: 'data/', ErrorOutputPrefix: 'bad/' } })
    await world.put('no gzip')
    await world.pass(60_000)
    const [key = ''] = world.s3.keys
    assert.match(key, /^bad\/(processing|decompression)-failed\/2026\/11\/21\/10\/clicks-1-/)
    assert.equal(world.s3.keys.length, 1)
    const document = JSON.parse(world.s3.texts[0] ?? '')
    assert.equal(Buffer.from(document.rawData, 'base64').toString(), 'no gzip')
  })
})

describe('a delivery', () => {
  it('tries again with the same name and bytes, as long as it takes', async () => {
    const world = await openWorld()
    let failures = 5
    world.s3.faults = () => (failures-- > 0 ? 'refused' : 'none')
    await world.put('a')
    await world.pass(60_000)
    assert.deepEqual(world.s3.keys, [])
    assert.equal((await world.delivery.states()).get('main')?.lastError?.code, 'ServiceUnavailable')
    assert.equal((await world.delivery.states()).get('main')?.retrying, true)
    await world.pass(120_000)
    assert.deepEqual(world.s3.texts, ['a'])
    assert.deepEqual([...world.s3.tries.values()], [6])
    assert.equal((await world.delivery.states()).get('main')?.retrying, false)
  })

  it('takes an object that is there already, with the same bytes, for its own', async () => {
    const world = await openWorld()
    let answers = 0
    world.s3.faults = () => (answers++ === 0 ? 'lost answer' : 'none')
    await world.put('a')
    await world.pass(60_000)
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['a'])
    assert.deepEqual([...world.s3.tries.values()], [2])
    assert.equal((await world.delivery.states()).get('main')?.totals.records, 1)
  })

  it('takes its object for its own also when the source has forgotten some of its records since', async () => {
    const world = await openWorld()
    let answers = 0
    world.s3.faults = () => (answers++ === 0 ? 'lost answer' : 'none')
    await world.put('a')
    await world.put('b')
    await world.pass(60_000)
    await world.log.trim(0, 8)
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['ab'])
    const { totals, retrying } = (await world.delivery.states()).get('main') ?? {}
    assert.equal(retrying, false)
    assert.deepEqual(totals, { objects: 1, records: 2, bytes: 2, failed: 0, expired: 0 })
  })

  it('holds nothing but positions while nothing can be delivered, and catches up', async () => {
    const world = await openWorld()
    world.s3.faults = () => 'refused'
    const record = 'x'.repeat(512 * 1024)
    for (let i = 0; i < 20; i++) await world.put(record, record)
    const state = (await world.delivery.states()).get('main')
    assert.equal(state?.retrying, true)
    assert.ok((state?.behind.records ?? 0) >= 20, String(state?.behind.records))
    world.s3.faults = () => 'none'
    world.delivery.hurry()
    await world.settle()
    await world.pass(60_000)
    assert.equal(world.s3.texts.join('').length, 20 * MIB)
    assert.deepEqual((await world.delivery.states()).get('main')?.behind, { records: 0, ms: 0, lanes: [] })
  })

  it('lets the log forget what was delivered, and nothing else', async () => {
    const world = await openWorld()
    await world.put('a')
    await world.pass(60_000)
    await world.put('b')
    const { runs } = await world.log.read(0, 0, { records: 10, bytes: 10 })
    assert.equal(runs.length, 1)
    assert.equal(runs[0]?.firstPosition, 8)
  })

  it('goes on after a restart where it was', async () => {
    const world = await openWorld()
    world.s3.faults = () => 'refused'
    await world.put('a')
    await world.pass(60_000)
    await world.put('b')
    await world.restart()
    world.s3.faults = () => 'none'
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts.toSorted(), ['a', 'b'])
    await world.restart()
    await world.pass(600_000)
    assert.equal(world.s3.objects.size, 2)
  })

  it('gives up what could not be delivered for a day, and says how much that was', async () => {
    const errors: string[] = []
    const world = await openWorld({ logger: { info: () => {}, warn: () => {}, error: (text) => errors.push(text) } })
    world.s3.faults = () => 'refused'
    await world.put('a')
    await world.pass(25 * 3_600_000)
    assert.equal((await world.delivery.states()).get('main')?.totals.expired, 1)
    assert.match(errors.join(), /1 records could not be delivered/)
  })

  it('keeps every record for a day, whatever waits beside it', async () => {
    const world = await openWorld()
    world.s3.faults = () => 'refused'
    const hours = 30
    for (let hour = 0; hour < hours; hour++) {
      await world.put(`${hour} `)
      await world.pass(3_600_000)
    }
    world.s3.faults = () => 'none'
    world.delivery.hurry()
    await world.settle()
    await world.pass(120_000)
    const delivered = new Set(world.s3.texts.join('').trim().split(' ').map(Number))
    for (let hour = hours - 23; hour < hours; hour++)
      assert.ok(delivered.has(hour), `of hour ${hour} of ${hours}: ${[...delivered]}`)
  })

  it('sends untransformed records to a backup as well', async () => {
    const world = await openWorld({
      s3: {
        S3BackupMode: 'Enabled',
        ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' }] },
        S3BackupDescription: {
          RoleARN: 'arn:aws:iam::000000000000:role/firehose',
          BucketARN: 'arn:aws:s3:::backup',
          Prefix: 'raw/',
          BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 120 },
          CompressionFormat: 'UNCOMPRESSED',
          EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
          CloudWatchLoggingOptions: { Enabled: false },
        },
      },
    })
    await world.put('a', 'b')
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['a\nb\n'])
    // The backup still needs them.
    assert.equal((await world.log.read(0, 0, { records: 10, bytes: 10 })).runs.length, 1)
    await world.pass(60_000)
    assert.deepEqual(world.s3.texts, ['a\nb\n', 'ab'])
    assert.equal((await world.log.read(0, 0, { records: 10, bytes: 10 })).runs.length, 0)
  })
})
