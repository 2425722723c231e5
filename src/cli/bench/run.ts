import { drained, fitted, painter, pause } from '../io.ts'
import type { StreamSession } from '../streams.ts'
import { PACE_AWS, PACE_LEAT, type readShard } from '../tail/shard-reader.ts'
import { type KnownShard, listShards, readStream } from '../tail/stream-reader.ts'
import { sentAtMs } from './stamp.ts'
import { BenchTally } from './tally.ts'
import { liveLine } from './view.ts'
import { type BenchLoad, writeLoad } from './writers.ts'

export interface BenchPlan extends BenchLoad {
  readonly durationMs: number
  readonly runId: string
  /** Does somebody read what is written? */
  readonly reads: boolean
  /** How. Absent: by polling. */
  readonly readShard: typeof readShard | undefined
}

const LINE_EVERY_MS = 1_000
/** Readers get this long for what was written last. */
const LAST_LOOK_MS = 10_000
const LAST_LOOK_EVERY_MS = 20

/** Writes and reads for as long as planned. Readers begin at the tip, and first: nothing is written before all of them wait. */
export async function runBench(
  session: StreamSession,
  plan: BenchPlan,
): Promise<{ readonly tally: BenchTally; readonly tookMs: number }> {
  const { io } = session
  const { clock } = io
  const shards = (await listShards(session, io.signal)).filter(({ isClosed }) => !isClosed)
  const readersDone = new AbortController()
  const ready = Promise.withResolvers<void>()
  const tally = { now: new BenchTally(clock.monotonicMs()) }
  const reading = plan.reads ? readLoad(session, plan, shards, tally, readersDone.signal, ready.resolve) : Promise.resolve()
  if (!plan.reads) ready.resolve()
  await Promise.race([ready.promise, reading.then(() => undefined)])
  tally.now = new BenchTally(clock.monotonicMs())
  for (const { shardId, first, last } of shards) tally.now.addShard(shardId, first, last)

  const over = new AbortController()
  const writing = AbortSignal.any([io.signal, over.signal])
  const timed = pause(clock, plan.durationMs, writing).then(() => over.abort())
  const painting = paint(session, tally.now, writing)
  try {
    await Promise.race([writeLoad(session, plan, tally.now, writing), reading.then(() => new Promise<never>(() => undefined))])
  } finally {
    over.abort()
    await Promise.all([timed, painting])
  }
  const tookMs = clock.monotonicMs() - tally.now.startedMs
  if (plan.reads) await lastLook(session, tally.now)
  readersDone.abort()
  await reading
  return { tally: tally.now, tookMs }
}

async function readLoad(
  session: StreamSession,
  plan: BenchPlan,
  shards: readonly KnownShard[],
  tally: { readonly now: BenchTally },
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  const { clock, force } = session.io
  const waitFor = new Set(shards.map(({ shardId }) => shardId))
  await readStream(session, {
    position: { type: 'LATEST' },
    follow: true,
    pace: session.target.isAws ? PACE_AWS : PACE_LEAT,
    ...(plan.readShard !== undefined && { readShard: plan.readShard }),
    signal: AbortSignal.any([signal, force]),
    onReshard: (_, children) => {
      for (const { shardId, first, last } of children) tally.now.addShard(shardId, first, last)
    },
    onPage({ shardId }, records) {
      waitFor.delete(shardId)
      if (waitFor.size === 0) onReady()
      const nowMs = clock.nowMs()
      for (const { Data: data = new Uint8Array() } of records) {
        const sentMs = sentAtMs(data, plan.runId)
        if (sentMs === undefined) continue
        tally.now.read += 1
        tally.now.gets.add(Math.max(0, nowMs - sentMs))
      }
      return Promise.resolve()
    },
  })
}

async function lastLook({ io }: StreamSession, tally: BenchTally): Promise<void> {
  for (let waitedMs = 0; waitedMs < LAST_LOOK_MS && tally.read < tally.records; waitedMs += LAST_LOOK_EVERY_MS) {
    if (!(await pause(io.clock, LAST_LOOK_EVERY_MS, io.force))) return
  }
}

/** One line that is painted over on a terminal; nothing anywhere else, where the table at the end is what counts. */
async function paint({ io }: StreamSession, tally: BenchTally, signal: AbortSignal): Promise<void> {
  if (!io.isTty.stderr) return
  const style = painter(io, 'stderr')
  while (await pause(io.clock, LINE_EVERY_MS, signal)) {
    io.stderr.write(`\r\u001B[K${style('dim', fitted(liveLine(tally, io.clock.monotonicMs()), io.columns() - 1))}`)
    await drained(io)
  }
  io.stderr.write('\r\u001B[K')
}
