import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShard, aStream } from '../../../test/services/kinesis-harness.ts'
import type { Log, Page, PlacedRun } from '../../engine/log.ts'
import { encodeRun } from '../../engine/record-block.ts'
import { readShard } from './reading.ts'

const shard = aShard(aStream('orders'), 0)
const limits = { records: 100, bytes: 1_000_000 }

/** A lane that holds one record per given arrival, at positions 10, 20, 30, …, and gives `pageRuns` of them at a time. */
function laneOf(arrivals: readonly number[], pageRuns = arrivals.length): Log {
  const runs = arrivals.map(
    (arrivedAtMs, i): PlacedRun => ({
      firstPosition: 10 * (i + 1),
      arrivedAtMs,
      run: encodeRun([{ partitionKey: 'a', data: Buffer.from(String(arrivedAtMs)) }]),
    }),
  )
  const tail = { position: 10 * arrivals.length + 1, arrivedAtMs: arrivals.at(-1) }
  const read = async (_lane: number, from: number): Promise<Page> => {
    const found = runs.filter(({ firstPosition }) => firstPosition >= from).slice(0, pageRuns)
    const next = found.length < pageRuns ? tail.position : (found.at(-1)?.firstPosition ?? from) + 1
    return { runs: found, next, tail, ended: false }
  }
  const find = async (_lane: number, atMs: number): Promise<number> =>
    runs.find(({ arrivedAtMs }) => arrivedAtMs >= atMs)?.firstPosition ?? tail.position
  return { read, find } as Partial<Log> as Log
}

async function arrivalsRead(log: Log, horizonMs: number): Promise<readonly (number | undefined)[]> {
  const { records } = await readShard(log, shard, 0, limits, horizonMs)
  return Array.from(records, ({ ApproximateArrivalTimestamp }) => ApproximateArrivalTimestamp)
}

describe('reading a shard', () => {
  it('skips what has expired at once, however much it is', async () => {
    const arrivals = Array.from({ length: 1000 }, (_, i) => i)
    assert.deepEqual(await arrivalsRead(laneOf(arrivals, 5), 990), [990, 991, 992, 993, 994])
  })

  it('leaves out what has expired behind what has not, where arrival stepped back', async () => {
    assert.deepEqual(await arrivalsRead(laneOf([100, 90, 101]), 95), [100, 101])
  })

  it('is not behind when everything has expired', async () => {
    const { records, next, millisBehindLatest } = await readShard(laneOf([1, 2, 3]), shard, 0, limits, 50)
    assert.deepEqual([[...records], next, millisBehindLatest], [[], 31, 0])
  })

  it('is behind by what lies between the last record read and the newest', async () => {
    assert.equal((await readShard(laneOf([100, 110, 170], 2), shard, 0, limits, 0)).millisBehindLatest, 60)
    assert.equal((await readShard(laneOf([100, 110, 90], 2), shard, 0, limits, 0)).millisBehindLatest, 1)
  })
})
