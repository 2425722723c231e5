import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openFuzzClient } from './client.ts'
import type { Holdings } from './front-door-child.ts'
import type { Fuzz } from './requests.ts'
import type { FuzzAnswer } from './verdict.ts'

/** What is sent, and how its answers are judged. */
export interface FuzzPlot {
  readonly seed: number
  /** Of that number: the same for the same seed, whatever the others were. */
  readonly request: (index: number) => Fuzz
  /** What is wrong with the answer; `undefined` if it is one that AWS, or the front door before it, would give. */
  readonly complaintAbout: (answer: FuzzAnswer, fuzz: Fuzz) => string | undefined
}

export interface FuzzRun extends FuzzPlot {
  /** Address of a started server. */
  readonly host: string
  readonly port: number
  /** Requests to send: those of these numbers, the first included, the last not. */
  readonly from: number
  readonly to: number
}

export interface FuzzReport {
  /** Answers by status; `raw` counts bare sockets, `none` requests that were hung up on. */
  readonly counts: ReadonlyMap<string, number>
  /** One line for each answer that is not as it should be, with the number of its request; the first few. */
  readonly complaints: readonly string[]
}

const CONCURRENCY = 32
const COMPLAINTS_MAX = 20

/** Sends requests of all kinds of brokenness, some valid ones among them, and judges every answer. Ends with all connections closed. */
export async function fuzzFrontDoor(run: FuzzRun): Promise<FuzzReport> {
  const client = openFuzzClient(run.host, run.port)
  const counts = new Map<string, number>()
  const complaints: string[] = []
  const count = (what: string): Map<string, number> => counts.set(what, (counts.get(what) ?? 0) + 1)
  const complain = (index: number, fuzz: Fuzz, what: string): void => {
    if (complaints.length < COMPLAINTS_MAX) complaints.push(`request ${index} of seed ${run.seed}: ${what}: ${shown(fuzz)}`)
  }
  let next = run.from
  const worker = async (): Promise<void> => {
    while (next < run.to) {
      const index = next++
      const fuzz = run.request(index)
      try {
        const answer = await client.send(fuzz)
        if (answer === undefined) count('none')
        else if (Buffer.isBuffer(answer)) count('raw')
        else count(String(answer.status))
        const complaint =
          answer === undefined
            ? undefined
            : Buffer.isBuffer(answer)
              ? complaintAboutRaw(answer)
              : run.complaintAbout(answer, fuzz)
        if (complaint !== undefined) complain(index, fuzz, complaint)
      } catch (cause) {
        count('none')
        const complaint = complaintAboutFailure(fuzz, cause)
        if (complaint !== undefined) complain(index, fuzz, complaint)
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  client.close()
  return { counts, complaints }
}

/** Bare sockets may be hung up on or answered in either version, but not with a server's error. */
function complaintAboutRaw(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1')
  if (!text.startsWith('HTTP/1.1 ')) return undefined
  for (const [, status = ''] of text.matchAll(/HTTP\/1\.1 (\d+) [A-Z]/g)) {
    if (status.startsWith('5') && !['501', '505'].includes(status) && !text.includes('<InternalFailure/>'))
      return `status ${status}`
  }
  return undefined
}

/** HTTP/1.1 clients are answered, and not hung up on; HTTP/2 streams may be reset for what the protocol forbids. */
function complaintAboutFailure(fuzz: Fuzz, cause: unknown): string | undefined {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  // Refused by Node's own client, before anything was sent.
  if (
    ['ERR_INVALID_CHAR', 'ERR_UNESCAPED_CHARACTERS', 'ERR_INVALID_HTTP_TOKEN', 'ERR_HTTP2_INVALID_CONNECTION_HEADERS'].includes(
      code,
    )
  )
    return undefined
  if (fuzz.kind === 'http2' && code === 'ERR_HTTP2_STREAM_ERROR') return undefined
  // A connection that the server closed after its answer may have been chosen for the next request at the same time.
  if (fuzz.kind === 'http1' && (code === 'ECONNRESET' || code === 'EPIPE')) return undefined
  return String(cause)
}

function shown(fuzz: Fuzz): string {
  const bytes = fuzz.kind === 'raw' ? Buffer.concat(fuzz.writes) : fuzz.body
  const head = fuzz.kind === 'raw' ? {} : { method: fuzz.method, path: fuzz.path.slice(0, 100), headers: fuzz.headers }
  return `${fuzz.kind} ${JSON.stringify(head).slice(0, 800)} ${bytes.toString('latin1', 0, 400).replace(/[^\x20-\x7e]/g, '.')} (${bytes.length} bytes)`
}

export interface FuzzedServer {
  readonly host: string
  readonly port: number
  measure(): Promise<Holdings>
  /** As `leat reset`: what clients made is gone. */
  reset(): Promise<void>
  /** Fails unless the process ends by itself and well. */
  stop(): Promise<void>
}

/** Makes glibc give freed memory back at once, so that the size of the process says what it holds and not what it once held. */
const GIVE_BACK = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '65536' }

/** Starts Leat in a child process, with these streams. */
export async function startFuzzedServer(initializeStreams: string): Promise<FuzzedServer> {
  const child = fork(join(import.meta.dirname, 'front-door-child.ts'), [initializeStreams], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...GIVE_BACK },
  })
  const exited = once(child, 'exit')
  const died = exited.then(([code, signal]) =>
    Promise.reject(new Error(`the server ended: code ${String(code)}, signal ${String(signal)}`)),
  )
  died.catch(() => {})
  const ask = async (message: string | undefined): Promise<unknown> => {
    const answered = once(child, 'message')
    if (message !== undefined) child.send(message)
    const [answer] = await Promise.race([answered, died])
    return answer
  }
  const { endpoint } = (await ask(undefined)) as { readonly endpoint: string }
  const { hostname, port } = new URL(endpoint)
  return {
    host: hostname,
    port: Number(port),
    measure: async () => (await ask('measure')) as Holdings,
    reset: async () => void (await ask('reset')),
    async stop() {
      if (child.connected) child.send('stop')
      const [code, signal] = (await exited) as [number | null, string | null]
      if (code !== 0) throw new Error(`the server ended: code ${String(code)}, signal ${String(signal)}`)
    },
  }
}
