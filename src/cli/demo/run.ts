import { painter, pause, print } from '../io.ts'
import { paintScreen } from '../screen.ts'
import type { StreamSession } from '../streams.ts'
import { textOf } from '../tail/payload.ts'
import { PACE_AWS, PACE_LEAT } from '../tail/shard-reader.ts'
import { listShards, readStream } from '../tail/stream-reader.ts'
import type { Clickstream } from './clickstream.ts'
import { produceClicks } from './producer.ts'
import { DemoState } from './state.ts'
import { demoLine, demoSummary, demoView } from './view.ts'

const FRAME_EVERY_MS = 200
const LINE_EVERY_MS = 1_000
/** At the end, readers get this long to see what was written last. */
const LAST_LOOK_MS = 2_000
const LAST_LOOK_EVERY_MS = 50

export interface DemoPlan {
  readonly clicks: Clickstream
  readonly perSecond: number
  /** Absent: until interrupted. */
  readonly seconds: number | undefined
  /** The stream is new: everything in it is ours. Otherwise only what comes from now on is shown. */
  readonly isNew: boolean
}

/** Produces, reads and paints until it is over; leaves a summary. */
export async function runDemo(session: StreamSession, plan: DemoPlan): Promise<void> {
  const { io } = session
  const { clock } = io
  const state = new DemoState(clock.monotonicMs())
  for (const { shardId, first, last, isClosed } of await listShards(session, io.signal)) {
    if (!isClosed) state.addShard(shardId, first, last)
  }
  const over = new AbortController()
  const readersDone = new AbortController()
  const producing = AbortSignal.any([io.signal, over.signal])
  const readersReady = Promise.withResolvers<void>()
  const reading = readShards(session, plan, state, readersDone.signal, () => readersReady.resolve())
  // A reader that cannot even begin must not leave the producer waiting for it.
  const firstFailure = reading.then(() => readersReady.resolve())
  const painting = paint(session, state, producing)
  try {
    await Promise.race([readersReady.promise, firstFailure])
    const limit = plan.seconds === undefined ? undefined : pause(clock, plan.seconds * 1000, producing).then(() => over.abort())
    await Promise.race([produceClicks(session, state, plan, producing), reading])
    over.abort()
    await limit
    await lastLook(session, state)
  } finally {
    over.abort()
    readersDone.abort()
    await painting
  }
  await reading
  await print(io, `${demoSummary(state, session.stream, clock.monotonicMs()).join('\n')}\n`)
}

async function readShards(session: StreamSession, plan: DemoPlan, state: DemoState, signal: AbortSignal, onReady: () => void) {
  const { clock } = session.io
  const waitFor = new Set(state.shards.keys())
  await readStream(session, {
    position: { type: plan.isNew ? 'TRIM_HORIZON' : 'LATEST' },
    follow: true,
    pace: session.target.isAws ? PACE_AWS : PACE_LEAT,
    signal: AbortSignal.any([signal, session.io.force]),
    onShards: (shards) => {
      for (const { shardId, first, last, isClosed } of shards) if (!isClosed) state.addShard(shardId, first, last)
    },
    onReshard: (_, children) => {
      for (const { shardId, first, last } of children) state.addShard(shardId, first, last)
    },
    onPage: async ({ shardId }, records) => {
      waitFor.delete(shardId)
      if (waitFor.size === 0) onReady()
      for (const { Data: data = new Uint8Array(), PartitionKey: key = '' } of records) {
        const text = textOf(data) ?? `(${data.length} bytes)`
        state.see({ shardId, key, text: shortened(text) }, data.length, clock.monotonicMs())
      }
    },
  })
}

/** Of a click, what a person wants to see passing by. */
function shortened(text: string): string {
  try {
    const { page, referrer, user_agent: agent } = JSON.parse(text) as Record<string, unknown>
    if (typeof page === 'string') return `${page.padEnd(14)} ${String(referrer).padEnd(24)} ${String(agent)}`
  } catch {
    // Somebody else's record in the stream: shown as it is.
  }
  return text.slice(0, 200)
}

async function lastLook({ io }: StreamSession, state: DemoState): Promise<void> {
  for (let waitedMs = 0; waitedMs < LAST_LOOK_MS && state.seen < state.written; waitedMs += LAST_LOOK_EVERY_MS) {
    await pause(io.clock, LAST_LOOK_EVERY_MS, io.force)
  }
}

/** Frames on a terminal, lines anywhere else. */
async function paint(session: StreamSession, state: DemoState, signal: AbortSignal): Promise<void> {
  const { io, stream, target } = session
  if (!io.isTty.stdout) {
    while (await pause(io.clock, LINE_EVERY_MS, signal)) await print(io, `${demoLine(state, io.clock.monotonicMs())}\n`)
    return
  }
  const frame = (): readonly string[] => {
    const screen = { columns: io.columns(), rows: io.rows(), paint: painter(io, 'stdout') }
    return demoView(state, stream, target.name, io.clock.monotonicMs(), screen)
  }
  await paintScreen(io, frame, FRAME_EVERY_MS, signal)
}
