import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answered } from '../../../test/support/answered.ts'
import { testIo } from '../../../test/support/cli-io.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

const TIMEOUT_MS = 60_000

let leat: Leat

before(async () => {
  leat = await start({ instant: true, initializeStreams: 'there:1', limits: 'off' })
})

after(() => leat.close())

async function bench(...args: readonly string[]) {
  const io = testIo({ env: leat.environment })
  const code = await main(['bench', ...args], io)
  return { code, out: io.out(), err: io.err() }
}

interface Result {
  readonly records: number
  readonly read: number
  readonly throttled: number
  readonly putMs: Readonly<Record<string, number>>
  readonly putToGetMs: Readonly<Record<string, number>>
  readonly shards: readonly { readonly shardId: string; readonly records: number }[]
}

describe('leat bench', { timeout: TIMEOUT_MS }, () => {
  for (const way of [[], ['--efo']]) {
    it(`writes at a rate, reads all of it back${way.length > 0 ? ' by enhanced fan-out' : ''}, and cleans up`, async () => {
      const { code, out } = await bench('load', '--shards', '2', '--rate', '500', '--duration', '400ms', '--json', ...way)
      assert.equal(code, 0, out)
      const result = JSON.parse(out) as Result
      assert.ok(result.records > 0 && result.records <= 1_000, String(result.records))
      assert.equal(result.read, result.records)
      assert.equal(
        result.shards.reduce((sum, { records }) => sum + records, 0),
        result.records,
      )
      assert.ok((result.putMs['p50'] ?? 0) > 0 && (result.putToGetMs['p999'] ?? 0) > 0)
      const gone = await bench('load', '--duration', '1ms')
      assert.match(gone.err, /There is no stream "load"/)
    })
  }

  it('shows one hot key for what it is, and leaves a stream that was there', async () => {
    const args = ['--shards', '4', '--rate', '2000', '--duration', '300ms', '--keys', 'one-hot', '--size', '10', '--no-read']
    assert.match((await bench('hot', ...args)).out, /Shard \d is hot: \d\d % of all records go there/)
    assert.equal((await bench('there', '--shards', '9', '--duration', '10ms', '--no-read')).code, 0)
    assert.equal((await bench('there', '--duration', '10ms', '--no-read')).code, 0)
  })

  it('ends early when interrupted, and still shows what it saw', async () => {
    const io = testIo({ env: leat.environment })
    const running = main(['bench', 'there', '--duration', '1h', '--rate', '100'], io)
    await io.seen('Ctrl-C ends it early')
    await answered('PutRecords', 3)
    io.interrupt()
    assert.equal(await running, 0)
    assert.match(io.out(), /records\/s .* records in \d+ requests/)
  })

  it('refuses what it does not understand', async () => {
    for (const args of [
      ['--keys', 'random'],
      ['--rate', '0'],
      ['--duration', 'long'],
      ['--efo', '--no-read'],
    ]) {
      assert.equal((await bench('there', ...args)).code, 2, args.join(' '))
    }
  })
})
