import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openWorld, type World, type WorldOptions } from '../../../../test/services/delivery/world.ts'
import type { Transform } from '../formats/index.ts'
import { failure } from '../formats/record.ts'
import { FIRST_SLOT_LANE } from './limits.ts'

const SEEDS = process.env['LEAT_LONG'] === '1' ? 300 : 20
const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:f'

function processing(parameters: Readonly<Record<string, string>> = {}): NonNullable<WorldOptions['s3']> {
  const all = { LambdaArn: FUNCTION, BufferIntervalInSeconds: '0', ...parameters }
  const Parameters = Object.entries(all).map(([ParameterName, ParameterValue]) => ({
    ParameterName: ParameterName as 'LambdaArn',
    ParameterValue,
  }))
  return { ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'Lambda', Parameters }] } }
}

const text = (data: Uint8Array): string => Buffer.from(data).toString()

/** Upper case; drops `d…`, fails `f…`. */
const shout: Transform = async (records) =>
  records.map((record) => {
    const was = text(record.data)
    if (was.startsWith('d')) return 'dropped'
    if (was.startsWith('f')) {
      const attempt = { made: 4, lambdaArn: FUNCTION }
      return { ...failure('processing-failed', 'Lambda.FunctionError', 'it failed', record), attempt }
    }
    return { ...record, data: Buffer.from(was.toUpperCase()) }
  })

describe('a delivery stream with a function', () => {
  it('delivers what the function makes of records, drops what it drops, and puts what it fails where errors go', async () => {
    const world = await openWorld({ s3: processing(), transform: shout })
    await world.put('a', 'd', 'f', 'b')
    await world.pass(60_000)
    const [main, errors] = world.s3.keys.toSorted(
      (a, b) => Number(a.startsWith('processing')) - Number(b.startsWith('processing')),
    )
    assert.equal(text(world.s3.objects.get(main ?? '')?.body ?? new Uint8Array()), 'AB')
    assert.match(errors ?? '', /^processing-failed\//)
    const document = JSON.parse(text(world.s3.objects.get(errors ?? '')?.body ?? new Uint8Array())) as Record<string, unknown>
    assert.deepEqual(
      { ...document, arrivalTimestamp: 0, attemptEndingTimestamp: 0 },
      {
        attemptsMade: 4,
        arrivalTimestamp: 0,
        errorCode: 'Lambda.FunctionError',
        errorMessage: 'it failed',
        attemptEndingTimestamp: 0,
        rawData: Buffer.from('f').toString('base64'),
        lambdaArn: FUNCTION,
      },
    )
  })

  it('asks it when there is as much as it is to get, or when the time is over', async () => {
    const sizes: number[] = []
    const transform: Transform = async (records) => {
      sizes.push(records.length)
      return records
    }
    const world = await openWorld({ s3: processing({ BufferIntervalInSeconds: '30', BufferSizeInMBs: '0.5' }), transform })
    await world.put('a')
    await world.pass(20_000)
    await world.put('b')
    await world.pass(9_000)
    assert.deepEqual(sizes, [])
    await world.pass(1_000)
    assert.deepEqual(sizes, [2])
    const large = 'x'.repeat(400 * 1024)
    await world.put(large, large)
    await world.pass(1_000)
    assert.deepEqual(sizes, [2, 2])
  })

  it('flushes what the function has not seen yet', async () => {
    const world = await openWorld({ s3: processing({ BufferIntervalInSeconds: '900' }), transform: shout })
    await world.put('a')
    await world.delivery.flush()
    assert.deepEqual(world.s3.texts, ['A'])
  })

  it('partitions by keys that the function gives, and fails records that it gives none', async () => {
    const transform: Transform = async (records) =>
      records.map((record) =>
        text(record.data) === 'none' ? record : { ...record, partitionKeys: { region: text(record.data) } },
      )
    const world = await openWorld({
      s3: {
        ...processing(),
        Prefix: 'r=!{partitionKeyFromLambda:region}/',
        ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
        DynamicPartitioningConfiguration: { Enabled: true },
      },
      transform,
      keysOf: async (records) => records,
    })
    await world.put('eu', 'us', 'none')
    await world.pass(60_000)
    assert.deepEqual(world.s3.keys.map((key) => key.split('clicks')[0]).toSorted(), [
      'errors/processing-failed/',
      'r=eu/',
      'r=us/',
    ])
  })

  it('takes up a function that it gets later, and goes on when that is taken away', async () => {
    const world = await openWorld({ transform: shout })
    await world.put('a')
    setProcessing(world, processing())
    await world.delivery.look()
    await world.put('b')
    await world.pass(60_000)
    setProcessing(world, { ProcessingConfiguration: { Enabled: false, Processors: [] } })
    await world.delivery.look()
    await world.put('c')
    await world.settle()
    await world.restart()
    await world.put('e')
    await world.pass(60_000)
    // Buffered before, the first was not delivered yet: it goes through what is set when it is.
    assert.equal(world.s3.texts.toSorted().join(''), 'ABce')
  })

  it('asks it once for records whose outcome finds no room at first', async () => {
    const TRIES = 50
    let calls = 0
    let refusals = 0
    const transform: Transform = async (records) => {
      calls++
      return records.map((record) => ({ ...record, data: Buffer.from(`${text(record.data)}:${calls}`) }))
    }
    const world = await openWorld({ s3: processing(), transform })
    const log = world.engine.open('firehose-run-1')
    const append = log.append.bind(log)
    log.append = async (runs, key) => {
      if (refusals === TRIES || runs.every(({ lane }) => lane < FIRST_SLOT_LANE)) return append(runs, key)
      refusals++
      return runs.map(() => ({ outcome: 'refused', reason: 'full' }))
    }
    await world.put('a')
    await world.pass(60_000)
    assert.deepEqual([refusals, calls, world.s3.texts], [TRIES, 1, ['a:1']])
  })

  it('delivers each record once whatever the function answers the next time, and wherever the process ends', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      let calls = 0
      const transform: Transform = async (records) => {
        calls++
        return records.map((record) => {
          // It never answers the same twice, and sometimes drops what it gave before.
          if ((calls + text(record.data).length) % 7 === 0) return 'dropped'
          return { ...record, data: Buffer.from(`${text(record.data)}:${calls};`) }
        })
      }
      const world = await openWorld({ s3: processing(), transform, seed })
      let sent = 0
      for (let life = 0; life < 6; life++) {
        for (let i = 0; i < 3; i++) await world.put(`r${sent++}`, `r${sent++}`)
        await world.kill(1 + world.random.int(25))
        if (world.random.int(2) === 0 && !world.life.isOver) await world.pass(60_000)
      }
      await world.kill()
      await world.pass(60_000)
      await world.pass(60_000)
      const delivered = world.s3.texts
        .join('')
        .split(';')
        .filter((each) => each !== '')
      const names = delivered.map((each) => each.split(':')[0])
      assert.equal(new Set(names).size, names.length, `seed ${seed}: none twice`)
      assert.ok(names.length > 0 && names.length <= sent)
    }
  })
})

function setProcessing(world: World, s3: NonNullable<WorldOptions['s3']>): void {
  const { stream } = world
  if (stream.destination.type !== 'ExtendedS3') throw new Error('it delivers to S3')
  const destination = { ...stream.destination, s3: { ...stream.destination.s3, ...s3 } }
  world.stream = { ...stream, version: stream.version + 1, destination }
}
