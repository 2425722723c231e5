/**
 * A Leat in a process of its own, so that its memory and handles are measured alone. Speaks with its parent over IPC: says where it
 * listens, answers each message `measure` with what it holds, and `reset` when everything is gone that clients made. Needs `--expose-gc`.
 */
import { start } from '../../src/index.ts'
import { lineLogger } from '../../src/telemetry/logger.ts'

/** What the server holds, after a full collection. */
export interface Holdings {
  readonly rssBytes: number
  /** Of JavaScript and of buffers. */
  readonly heapBytes: number
  /** Kinds of open handles, sorted. */
  readonly resources: readonly string[]
  /** Errors and broken invariants logged so far. None is expected, whatever clients send. */
  readonly errors: readonly string[]
}

// The first worker thread opens what it may write to, which is counted as held from then on: let it be from the beginning.
void [process.stdout, process.stderr]

const ERRORS_KEPT_MAX = 20
const errors: string[] = []
const note = (line: string): void => {
  if (errors.length < ERRORS_KEPT_MAX) errors.push(line)
}
const plain = lineLogger(note, () => 0)
const leat = await start(
  { port: 0, instant: true, initializeStreams: process.argv[2] ?? '' },
  {
    logger: { info: () => {}, warn: () => {}, error: plain.error },
    onFatal: (error) => plain.error('a broken invariant', error),
  },
)

process.on('message', (message) => {
  if (message === 'measure') void measure()
  if (message === 'reset') void leat.reset().then(() => process.send?.('reset'))
  if (message === 'stop') process.disconnect()
})
// A parent that died leaves no server behind.
process.on('disconnect', () => void leat.close())
process.send?.({ endpoint: leat.endpoint })

async function measure(): Promise<void> {
  // Down to what must be kept, so that what V8 holds in reserve does not count. Twice: the first frees what the second finds finalised.
  for (let round = 0; round < 2; round++) {
    await globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  const resources = process.getActiveResourcesInfo().toSorted()
  const holdings: Holdings = { rssBytes: rss, heapBytes: heapUsed + external, resources, errors }
  process.send?.(holdings)
}
