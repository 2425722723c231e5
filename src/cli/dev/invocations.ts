import type { MappingReport, Trace } from '../../index.ts'
import { timeText } from '../../kernel/time-text.ts'
import type { Target } from '../endpoint.ts'
import { type Io, painter, pause, print } from '../io.ts'
import { manage } from '../manage.ts'
import { ownFrames, ownLogLines } from '../readers/function-output.ts'
import { counted, shardNumber, visible } from '../text.ts'
import type { DevStream } from './streams.ts'

const LOOK_EVERY_MS = 150
const RECORDS_SHOWN_MAX = 3
/** More are on the server than are remembered there. */
const SEEN_MAX = 1_000

/**
 * Prints invocations as they come, until `signal` is aborted: what went in, what was logged, what came out. `sourceOf` says where a frame of a stack is in
 * the files that a person edits.
 */
export async function followInvocations(
  io: Io,
  target: Target,
  functionArn: string,
  stream: DevStream | undefined,
  sourceOf: (frame: string) => string,
  signal: AbortSignal,
): Promise<void> {
  const ask = async (): Promise<readonly Trace[]> => {
    const { invocations } = await manage(io, target, 'function-invocations', { function: functionArn })
    return invocations as readonly Trace[]
  }
  const seen = new Set<string>()
  for (const old of await ask()) seen.add(nameOf(old))
  let trouble: string | undefined
  while (await pause(io.clock, LOOK_EVERY_MS, signal)) {
    const present = await troubleOf(io, target, functionArn, stream)
    if (present !== undefined && present !== trouble) await print(io, `${painter(io, 'stdout')('red', `✗ ${present}`)}\n`)
    trouble = present
    const fresh = (await ask()).filter((trace) => !seen.has(nameOf(trace))).toReversed()
    for (const trace of fresh) {
      seen.add(nameOf(trace))
      const lines = await linesOf(io, trace, stream, sourceOf)
      if (!(await print(io, lines.map((line) => `${line}\n`).join('')))) return
    }
    for (const [oldest] of seen.entries()) {
      if (seen.size <= SEEN_MAX) break
      seen.delete(oldest)
    }
  }
}

/** What keeps the trigger from its work, but for the function's own errors: those are shown with its invocations. */
async function troubleOf(
  io: Io,
  target: Target,
  functionArn: string,
  stream: DevStream | undefined,
): Promise<string | undefined> {
  if (stream === undefined) return undefined
  const { mappings } = (await manage(io, target, 'mapping-state', {})) as { readonly mappings: readonly MappingReport[] }
  const shards = mappings.filter((mapping) => mapping.functionArn === functionArn).flatMap((mapping) => mapping.shards)
  const { trouble } = shards.find((shard) => shard.trouble !== undefined) ?? {}
  return trouble && visible(`The trigger waits: ${trouble.code}: ${trouble.message}`)
}

function nameOf({ requestId, startedAtMs, outcome }: Trace): string {
  return `${requestId} ${startedAtMs} ${outcome}`
}

async function linesOf(
  io: Io,
  trace: Trace,
  stream: DevStream | undefined,
  sourceOf: (frame: string) => string,
): Promise<readonly string[]> {
  const paint = painter(io, 'stdout')
  const {
    startedAtMs,
    durationMs,
    initMs,
    outcome,
    batch,
    errorType = '',
    errorMessage = '',
    stack = [],
    result,
    logTail,
  } = trace
  const time = timeText(startedAtMs).slice(11, 23)
  const what = batch === undefined ? trace.source : `${counted(batch.records, 'record')} of shard ${shardNumber(batch.shardId)}`
  const again = batch !== undefined && batch.attempt > 1 ? `, attempt ${batch.attempt}` : ''
  const took = `${Math.round(durationMs)} ms${initMs === undefined ? '' : `, ${Math.round(initMs)} ms to begin`}`
  const word = outcome === 'ok' ? paint('green', '✓') : paint('red', '✗')
  const head = `${paint('dim', time)} ${word} ${what}${again}  ${paint('dim', took)}`
  const log = ownLogLines(logTail)
  const records = await recordLines(trace, stream)
  const failure = outcome === 'ok' ? [] : [paint('red', `  ${visible(errorType)}: ${visible(errorMessage)}`)]
  return [
    head,
    ...records.map((line) => paint('cyan', `  → ${line}`)),
    ...log.map((line) => `  │ ${line}`),
    ...failure,
    ...(outcome === 'ok' || log.some((line) => line.startsWith('Traceback'))
      ? []
      : ownFrames(stack).map((frame) => paint('dim', `    ${sourceOf(frame)}`))),
    ...(outcome === 'ok' && result !== undefined && result !== 'null' ? [paint('dim', `  ← ${visible(result)}`)] : []),
  ]
}

async function recordLines({ batch }: Trace, stream: DevStream | undefined): Promise<readonly string[]> {
  if (batch === undefined || stream === undefined) return []
  let shown: readonly string[]
  try {
    shown = await stream.peek(batch.shardId, batch.firstSequenceNumber, Math.min(batch.records, RECORDS_SHOWN_MAX))
  } catch {
    // They may be gone, or the stream with them: the invocation is shown without them.
    return []
  }
  const more = batch.records - shown.length
  return more > 0 ? [...shown, `… and ${counted(more, 'more')}`.replace(/s$/, '')] : shown
}
