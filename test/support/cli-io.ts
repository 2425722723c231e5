import { Readable, Writable } from 'node:stream'
import { Interrupted, type Io } from '../../src/cli/io.ts'
import { type Clock, SystemClock } from '../../src/kernel/clock.ts'
import { SeededRandom } from '../../src/kernel/random.ts'

/** A world for the command line that a test can write into, read from and interrupt. */
export interface TestIo extends Io {
  readonly out: () => string
  readonly err: () => string
  interrupt(by?: NodeJS.Signals): void
  /** Resolves once `text` stands in the output of either kind. */
  seen(text: string): Promise<void>
}

export interface TestIoOptions {
  readonly stdin?: string | Uint8Array | Readable
  readonly env?: Readonly<Record<string, string>>
  readonly tty?: boolean
  readonly clock?: Clock
  readonly seed?: number
}

export function testIo(options: TestIoOptions = {}): TestIo {
  const { stdin = '', env = {}, tty = false, clock = new SystemClock(), seed = 1 } = options
  const interruption = new AbortController()
  const watchers = new Set<() => void>()
  const collected = { out: '', err: '' }
  const sink = (name: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk, _, done) {
        collected[name] += String(chunk)
        for (const watch of [...watchers]) watch()
        done()
      },
    })
  return {
    stdin: stdin instanceof Readable ? stdin : Readable.from([typeof stdin === 'string' ? Buffer.from(stdin) : stdin]),
    stdout: sink('out'),
    stderr: sink('err'),
    isTty: { stdin: false, stdout: tty, stderr: tty },
    env: { NO_COLOR: '1', ...env },
    columns: () => 100,
    rows: () => 30,
    signal: interruption.signal,
    force: new AbortController().signal,
    childStdio: 'ignore',
    clock,
    random: new SeededRandom(seed),
    out: () => collected.out,
    err: () => collected.err,
    interrupt: (by = 'SIGINT') => interruption.abort(new Interrupted(by)),
    seen: (text) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!collected.out.includes(text) && !collected.err.includes(text)) return
          watchers.delete(watch)
          resolve()
        }
        watchers.add(watch)
        watch()
      }),
  }
}

/** A clock on which every sleep is over at once: time passes only by sleeping. */
export class HastyClock implements Clock {
  ms: number

  constructor(startMs = Date.UTC(2026, 0, 1)) {
    this.ms = startMs
  }

  nowMs(): number {
    return this.ms
  }

  monotonicMs(): number {
    return this.ms
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, rejectSleep) => {
      setImmediate(() => {
        if (signal?.aborted) return rejectSleep(signal.reason)
        this.ms += ms
        resolve()
      })
    })
  }
}
