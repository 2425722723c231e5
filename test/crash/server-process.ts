import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))
const READY = /is ready at (http:\/\/\S+?:(\d+))/
/** What a server says is kept up to this many characters, from the end. */
const OUTPUT_CHARS_MAX = 64 * 1024

/** Of this process. None outlives it, however it ends short of being killed itself. */
const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

export interface ServerOptions {
  /** The data directory. */
  readonly data: string
  /** 0 takes a free one; a server that is started again takes that of the one before. */
  readonly port?: number
  /** Further arguments of `leat start`. */
  readonly args?: readonly string[]
  /** What Node is given to start Leat with; absent: the source. */
  readonly entry?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** `leat start` in a process of its own, which can be ended the hard way. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly pid: number
  /** Resolves with the port when it serves; rejects when it ends before that. */
  readonly ready: Promise<number>
  readonly exited: Promise<Exit>
  #output = ''
  #hasExited = false

  constructor({ data, port = 0, args = [], entry = [bin], env = {} }: ServerOptions) {
    this.#child = spawn(process.execPath, [...entry, 'start', '--port', `${port}`, '--data', data, ...args], {
      env: { ...process.env, UV_USE_IO_URING: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.pid = this.#child.pid ?? -1
    living.add(this.#child)
    this.exited = once(this.#child, 'close').then(([code, signal]) => {
      this.#hasExited = true
      living.delete(this.#child)
      return { code, signal }
    })
    this.ready = this.#readiness()
    // Who kills it before it is ready does not want to hear of it.
    this.ready.catch(() => undefined)
  }

  /** Both outputs together. */
  get output(): string {
    return this.#output
  }

  get hasExited(): boolean {
    return this.#hasExited
  }

  /** kill -9, and gone when this resolves. Nothing of it is left to write. */
  kill(): Promise<Exit> {
    return this.#end('SIGKILL')
  }

  /** The orderly way, as Ctrl-C does it. */
  stop(): Promise<Exit> {
    return this.#end('SIGTERM')
  }

  signal(signal: NodeJS.Signals): void {
    if (!this.#hasExited) this.#child.kill(signal)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
  }

  #end(signal: NodeJS.Signals): Promise<Exit> {
    this.signal(signal)
    return this.exited
  }

  #readiness(): Promise<number> {
    return new Promise((resolve, reject) => {
      for (const stream of [this.#child.stdout, this.#child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          this.#output = (this.#output + text).slice(-OUTPUT_CHARS_MAX)
          const port = READY.exec(this.#output)?.[2]
          if (port !== undefined) resolve(Number(port))
        })
      }
      this.#child.once('error', reject)
      void this.exited.then(({ code, signal }) =>
        reject(new Error(`the server ended (${signal ?? `exit code ${code}`}) before it was ready:\n${this.#output}`)),
      )
    })
  }
}

/** A place where servers follow each other on one data directory and one port, as clients see it: one server that is away at times. */
export class Site {
  readonly data: string
  readonly #options: Omit<ServerOptions, 'data' | 'port'>
  #current: ServerProcess
  #port = 0

  private constructor(data: string, options: Omit<ServerOptions, 'data' | 'port'>, first: ServerProcess) {
    this.data = data
    this.#options = options
    this.#current = first
  }

  static async open(data: string, options: Omit<ServerOptions, 'data' | 'port'> = {}): Promise<Site> {
    const site = new Site(data, options, new ServerProcess({ data, ...options }))
    site.#port = await site.#current.ready
    return site
  }

  get server(): ServerProcess {
    return this.#current
  }

  get port(): number {
    return this.#port
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts the next server; the one before must have ended. Not ready yet. */
  launch(): ServerProcess {
    this.#current = new ServerProcess({ data: this.data, port: this.#port, ...this.#options })
    return this.#current
  }

  /** Starts the next server and waits until it serves. Gives how long that took, in ms. */
  async restart(): Promise<number> {
    const startedMs = performance.now()
    await this.launch().ready
    return performance.now() - startedMs
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#current.kill()
  }
}
