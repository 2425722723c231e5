/**
 * One process of a function, with whatever it starts: a group of its own that is killed as a group, without a single open file or variable of ours.
 *
 * It also dies when we do, however we die. A shell of the group waits on a pipe whose other end is ours alone, and kills the group when that end closes;
 * so this holds for every runtime, also for one that is busy or knows nothing of Leat.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { OPEN_FILES_MAX } from './limits.ts'
import { memoryMiBOf } from './memory.ts'
import { type Emit, frames, lines } from './output.ts'

const LIFELINE_FD = 3
export const LOG_FD = 4

/** `$@` is the command. The shell becomes the runtime, so that the group is named after it. */
const WRAPPER = [
  `(exec </dev/null >/dev/null 2>&1 ${LOG_FD}>&-; read -r _ <&${LIFELINE_FD}; kill -KILL 0) &`,
  `exec ${LIFELINE_FD}<&-`,
  `ulimit -n ${OPEN_FILES_MAX} 2>/dev/null`,
  'ulimit -c 0',
  'exec "$@"',
].join('\n')

/** How many turns of the event loop it may take until what was written has been read. */
const DRAIN_TURNS_MAX = 256

export interface SandboxSpec {
  readonly command: readonly string[]
  readonly folder: string
  readonly variables: Readonly<Record<string, string>>
  readonly emit: Emit
}

/** How a process ended; a number or the name of a signal. */
export interface SandboxEnd {
  readonly status: number | undefined
  readonly signal: string | undefined
  /** It could not even be started. */
  readonly failure?: Error
}

export class Sandbox {
  readonly #child: ChildProcess
  readonly #flushes: readonly (() => void)[]
  readonly #ended = Promise.withResolvers<SandboxEnd>()
  #isOver = false
  #bytesSeen = 0

  constructor({ command, folder, variables, emit }: SandboxSpec) {
    this.#child = spawn('/bin/sh', ['-c', WRAPPER, 'sh', ...command], {
      cwd: folder,
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      detached: true,
    })
    this.#child.on('error', (failure) => this.#over({ status: undefined, signal: undefined, failure }))
    this.#child.on('exit', (status, signal) => this.#over({ status: status ?? undefined, signal: signal ?? undefined }))
    this.#flushes = this.#listen(emit)
  }

  #listen(emit: Emit): readonly (() => void)[] {
    // Where no more files can be opened there are no pipes, whatever the types say, but only the error.
    const stdio = this.#child.stdio as readonly unknown[] | undefined
    if (stdio === undefined) return []
    const [, out, err, lifeline, log] = stdio as [null, Readable, Readable, Readable, Readable]
    // Nobody writes to it from the other side; that it breaks is no news.
    lifeline.on('error', () => undefined)
    frames(log, emit)
    const count = (chunk: Buffer): void => {
      this.#bytesSeen += chunk.length
    }
    for (const stream of [out, err, log]) stream.on('data', count)
    return [lines(out, emit), lines(err, emit)]
  }

  /** Resolves when the process is gone and everything that it wrote has been read; the rest of its group is killed by then. */
  get ended(): Promise<SandboxEnd> {
    return this.#ended.promise
  }

  get isOver(): boolean {
    return this.#isOver
  }

  get memoryMiB(): number {
    return this.#child.pid === undefined || this.#isOver ? 0 : memoryMiBOf(this.#child.pid)
  }

  kill(): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch (error) {
      // It is gone already, which macOS calls forbidden.
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ESRCH' && code !== 'EPERM') throw error
    }
  }

  /** Resolves when what has been written until now has been read: a turn of the event loop reads what there is of every pipe, up to its buffer. */
  async drain(): Promise<void> {
    for (let turn = 0, before = -1; turn < DRAIN_TURNS_MAX && before !== this.#bytesSeen; turn++) {
      before = this.#bytesSeen
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    for (const flush of this.#flushes) flush()
  }

  #over(end: SandboxEnd): void {
    if (this.#isOver) return
    this.#isOver = true
    this.kill()
    void this.drain().then(() => {
      for (const stream of (this.#child.stdio as ChildProcess['stdio'] | undefined) ?? []) stream?.destroy()
      this.#ended.resolve(end)
    })
  }
}
