import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Leat, start } from '../../src/index.ts'
import { findPython } from '../clients/python.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { requireOrSkip } from '../support/requirements.ts'
import { runScript } from './python-script.ts'

/** The lab as its README walks it. Time stands still where limits are hit, so that the figures are exact. */

const folder = fileURLToPath(new URL('../../examples/course-c/', import.meta.url))
const MIB_SHOWN = /(\d\.\d\d) MiB/

let leat: Leat
before(async () => {
  leat = await start({ limits: 'strict' })
})
after(() => leat[Symbol.asyncDispose]())

function overWrites(shard: string, stream: string): string {
  return `  ProvisionedThroughputExceededException: Rate exceeded for shard ${shard} in stream ${stream} under account 000000000000.`
}

function overReads(shard: string, stream: string): string {
  return `ProvisionedThroughputExceededException: Rate exceeded for Shard - 000000000000/${stream}/${shard}`
}

const FIRST = 'shardId-000000000000'

test('the lab on limits, hot keys, readers and time', async (t) => {
  const found = await requireOrSkip(t, 'python', findPython)
  if (found === undefined) return
  await using notes = await temporaryFolder()
  const run = async (...command: readonly [script: string, ...step: string[]]): Promise<readonly string[]> => {
    const ran = await runScript(found.python, folder, command, leat, { TMPDIR: notes.path })
    assert.equal(ran.exitCode, 0, ran.errors)
    return ran.lines
  }
  const frozen = async <T>(work: () => Promise<T>): Promise<T> => {
    await leat.clock.freeze()
    try {
      return await work()
    } finally {
      await leat.clock.resume()
    }
  }

  await t.test('a shard takes 1,000 records or 1 MiB a second, and two take twice as much', async () => {
    await run('write_limits.py', 'create')
    await frozen(async () => {
      const burst = await run('write_limits.py', 'burst')
      assert.deepEqual(burst, ['1,500 small records: 1500 sent, 1000 accepted, 500 refused', overWrites(FIRST, 'lab-writes')])
      await leat.clock.advance('10s')
      const bytes = await run('write_limits.py', 'bytes')
      // 40 records of 25 KiB and their keys are 1,024,290 of 1,048,576 bytes; a forty-first is too much.
      assert.deepEqual(bytes, ['1.6 MiB: 64 sent, 40 accepted, 24 refused', overWrites(FIRST, 'lab-writes')])
    })
    assert.deepEqual(await run('write_limits.py', 'split'), [
      `split ${FIRST}: open are now shardId-000000000001, shardId-000000000002`,
    ])
    await frozen(async () => {
      assert.deepEqual(await run('write_limits.py', 'burst'), ['1,500 small records: 1500 sent, 1500 accepted, 0 refused'])
      await leat.clock.advance('10s')
      assert.deepEqual(await run('write_limits.py', 'bytes'), ['1.6 MiB: 64 sent, 64 accepted, 0 refused'])
    })
  })

  await t.test('splitting does nothing for one hot key; spreading it does', async () => {
    await run('hot_key.py', 'create')
    const burst = '1,500 records of one key: 1500 sent, 1000 accepted, 500 refused'
    assert.deepEqual(await frozen(() => run('hot_key.py', 'burst')), [burst, overWrites(FIRST, 'lab-hot-key')])
    await run('hot_key.py', 'split')
    await frozen(async () => {
      assert.deepEqual(await run('hot_key.py', 'burst'), [burst, overWrites('shardId-000000000002', 'lab-hot-key')])
      await leat.clock.advance('2s')
      const spread = await run('hot_key.py', 'spread')
      assert.deepEqual(spread, ['1,500 records of that key with a suffix: 1500 sent, 1500 accepted, 0 refused'])
    })
  })

  await t.test('pollers share what a shard gives; consumers with fan-out have it each', async () => {
    await run('shared_reads.py', 'fill')
    await frozen(async () => {
      assert.deepEqual(await run('shared_reads.py', 'poll'), [
        'billing: 2 answers with 0.78 MiB, 2 refusals',
        'fraud: 2 answers with 0.78 MiB, 2 refusals',
        'search: 1 answers with 0.39 MiB, 3 refusals',
        'together: 5 answers with 1.95 MiB',
        `  ${overReads(FIRST, 'lab-reads')}`,
      ])
      await leat.clock.advance('10s')
      const gulp = await run('shared_reads.py', 'gulp')
      assert.deepEqual(gulp, ['one call: 5.96 MiB', `the next call: ${overReads(FIRST, 'lab-reads')}`])
    })
    assert.deepEqual(await run('shared_reads.py', 'register'), ['registered: billing, fraud, search'])
    const pushed = await frozen(() => run('shared_reads.py', 'fan-out'))
    const mib = pushed.map((line) => Number(MIB_SHOWN.exec(line)?.[1]))
    assert.equal(mib.length, 4, pushed.join('\n'))
    for (const each of mib.slice(0, 3)) assert.ok(each >= 1.9 && each <= 2.1, pushed.join('\n'))
    assert.ok((mib[3] ?? 0) > 5.8, pushed.join('\n'))
  })

  await t.test('the 21st consumer is refused', async () => {
    const lines = await run('consumers.py')
    assert.deepEqual(
      lines.slice(1, -1),
      Array.from({ length: 20 }, (_, i) => `consumer ${i + 1}: registered`),
    )
    assert.equal(
      lines.at(-1),
      'consumer 21: LimitExceededException: This request would exceed the limit on the number of consumers of stream lab-consumers under account 000000000000. Limit: 20.',
    )
  })

  await t.test('iterators live five minutes, records as long as the stream keeps them', async () => {
    await run('retention.py', 'create')
    await run('retention.py', 'iterator')
    const there = ["1 record(s): ['a click']"]
    assert.deepEqual(await run('retention.py', 'use'), there)
    await leat.clock.advance('5m1s')
    assert.match(
      (await run('retention.py', 'use')).join(),
      /^ExpiredIteratorException: Iterator expired\. The iterator was created at time /,
    )
    assert.deepEqual(await run('retention.py', 'raise'), ['48 hours'])
    await leat.clock.advance('25h')
    assert.deepEqual(await run('retention.py', 'read'), there)
    assert.deepEqual(await run('retention.py', 'lower'), ['24 hours'])
    assert.deepEqual(await run('retention.py', 'read'), ['0 record(s): []'])
  })
})
