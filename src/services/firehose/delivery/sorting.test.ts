import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openWorld, type World } from '../../../../test/services/delivery/world.ts'
import { PARTITIONS_MAX } from './limits.ts'

const MIB = 1024 * 1024

function partitioned(): Promise<World> {
  return openWorld({
    s3: {
      Prefix: 'c/!{partitionKeyFromQuery:customer}/',
      ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
      DynamicPartitioningConfiguration: { Enabled: true },
      BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
    },
  })
}

function of(customer: string, more = ''): string {
  return JSON.stringify({ customer, more })
}

describe('dynamic partitioning', () => {
  it('makes an object for each partition, each with a clock of its own', async () => {
    const world = await partitioned()
    await world.put(of('ada', '1'), of('bob', '2'))
    await world.pass(30_000)
    await world.put(of('ada', '3'), of('cyd', '4'))
    await world.pass(30_000)
    assert.deepEqual(world.s3.texts, [of('ada', '1') + of('ada', '3'), of('bob', '2')])
    await world.pass(30_000)
    assert.deepEqual(world.s3.texts, [of('ada', '1') + of('ada', '3'), of('bob', '2'), of('cyd', '4')])
    assert.match(world.s3.keys[2] ?? '', /^c\/cyd\/clicks-1-2026-11-21-10-30-30-/)
  })

  it('cuts a partition that is full, at the end of a record, and goes on with the rest', async () => {
    const world = await partitioned()
    const big = of('ada', 'x'.repeat(300 * 1024))
    await world.put(big, big, of('bob'), big, big, big)
    assert.deepEqual(
      world.s3.texts.map((text) => text.length / big.length),
      [3],
    )
    assert.ok(big.length * 4 > MIB)
    await world.pass(60_000)
    assert.deepEqual(
      world.s3.texts.map((text) => text.length).toSorted(),
      [2 * big.length, 3 * big.length, of('bob').length].toSorted(),
    )
  })

  it('sends what has no key to the error prefix, with the reason and the record as it came', async () => {
    const world = await partitioned()
    await world.put('{"customer":""}', of('ada'), 'no JSON')
    await world.pass(60_000)
    const [, errors = ''] = world.s3.keys
    assert.match(errors, /^errors\/processing-failed\//)
    const documents = (world.s3.texts[1] ?? '').trim().split('\n')
    assert.deepEqual(
      documents.map((line) => Buffer.from(JSON.parse(line).rawData, 'base64').toString()),
      ['{"customer":""}', 'no JSON'],
    )
    assert.equal(JSON.parse(documents[0] ?? '').errorCode, 'DynamicPartitioning.MetadataExtractionFailed')
    assert.equal((await world.delivery.states()).get('main')?.totals.failed, 2)
  })

  it('sends what would make a name too long for S3 to the error prefix, and delivers the rest', async () => {
    const world = await partitioned()
    await world.put(of('x'.repeat(1_100)), of('ada'))
    await world.pass(60_000)
    const errors = world.s3.texts.flatMap((text) => (text.includes('errorCode') ? text.trim().split('\n') : []))
    assert.match(errors[0] ?? '', /"errorMessage":"Length of evaluated prefix cannot be greater than 512"/)
    assert.equal(world.s3.keys.filter((key) => key.includes('ada')).length, 1)
  })

  it(`has ${PARTITIONS_MAX} active partitions at most; records of others fail until one is delivered`, async () => {
    const world = await partitioned()
    const many = Array.from({ length: PARTITIONS_MAX + 1 }, (_, i) => of(`c${i}`))
    await world.put(...many, of('c0', 'again'))
    await world.pass(60_000)
    await world.pass(60_000)
    const errors = world.s3.keys.filter((key) => key.startsWith('errors/activePartitionExceeded/'))
    assert.equal(errors.length, 1)
    assert.equal(world.s3.keys.length, PARTITIONS_MAX + 1)
    await world.put(of(`c${PARTITIONS_MAX}`))
    await world.pass(60_000)
    assert.equal(world.s3.keys.filter((key) => key.startsWith(`c/c${PARTITIONS_MAX}/`)).length, 1)
  })

  it('lets go of the source as soon as records are sorted, and of slots as soon as they are delivered', async () => {
    const world = await partitioned()
    await world.put(of('ada'), of('bob'))
    assert.equal((await world.log.read(0, 0, { records: 10, bytes: MIB })).runs.length, 0)
    const slots = world.engine.open('firehose-run-1')
    const isThere = async (lane: number): Promise<boolean> => {
      const { runs, locked } = await slots.read(lane, 0, { records: 10, bytes: MIB })
      assert.equal(runs.length, 0, 'nothing lies there that is not sealed')
      return locked !== undefined
    }
    assert.deepEqual([await isThere(16), await isThere(17)], [true, true])
    await world.pass(60_000)
    assert.deepEqual([await isThere(16), await isThere(17)], [false, false])
  })

  it('goes on after a restart with what partitions had buffered, by their old clocks', async () => {
    const world = await partitioned()
    await world.put(of('ada', '1'))
    await world.pass(40_000)
    await world.kill()
    await world.put(of('ada', '2'))
    await world.pass(20_000)
    assert.deepEqual(world.s3.texts, [of('ada', '1') + of('ada', '2')])
  })
})
