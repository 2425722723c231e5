/** The lines that the service itself writes into a function's log, and the end of the log that callers may ask for (observed on AWS). */
import { createHash } from 'node:crypto'
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import { LOG_TAIL_BYTES } from './limits.ts'

/** `2026/11/21/[$LATEST]` and 32 hexadecimal digits. */
export function logStreamName(version: string, nowMs: number, random: Uint8Array): string {
  const [date = ''] = new Date(nowMs).toISOString().split('T')
  return `${date.replaceAll('-', '/')}/[${version}]${Buffer.from(random).toString('hex')}`
}

/** What the service says in a function's log; the format is the function's choice. */
export interface ServiceLines {
  /** `label` is what runs it, e.g. `python:3.11.7`. */
  readonly initStart: (version: FunctionSnapshot, label: string) => string
  readonly initReport: (initMs: number, phase: 'init' | 'invoke', trouble: Trouble) => string
  readonly start: (requestId: string, version: FunctionSnapshot) => string
  readonly end: (figures: Figures) => readonly string[]
}

export const textLines: ServiceLines = {
  initStart: initStartLine,
  initReport: initReportLine,
  start: (requestId, { version }) => `START RequestId: ${requestId} Version: ${version}\n`,
  end: endLines,
}

function initStartLine({ runtime, scope }: FunctionSnapshot, label: string): string {
  return `INIT_START Runtime Version: ${label}\tRuntime Version ARN: ${runtimeVersionArn(runtime, scope.region)}\n`
}

export function runtimeVersionArn(runtime: string, region: string): string {
  return `arn:aws:lambda:${region}::runtime:${createHash('sha256').update(runtime).digest('hex')}`
}

export type Trouble = { readonly status: 'timeout' } | { readonly status: 'error'; readonly errorType: string }

function initReportLine(initMs: number, phase: 'init' | 'invoke', trouble: Trouble): string {
  return `INIT_REPORT Init Duration: ${initMs.toFixed(2)} ms\tPhase: ${phase}\t${troubleText(trouble)}\n`
}

export interface Figures {
  readonly requestId: string
  readonly durationMs: number
  readonly billedMs: number
  readonly memoryMiB: number
  readonly maxMemoryMiB: number
  readonly initMs?: number
  readonly trouble?: Trouble
}

function endLines({ requestId, durationMs, billedMs, memoryMiB, maxMemoryMiB, initMs, trouble }: Figures): readonly string[] {
  const figures = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${billedMs} ms`,
    `Memory Size: ${memoryMiB} MB`,
    `Max Memory Used: ${maxMemoryMiB} MB`,
    ...(initMs === undefined ? [] : [`Init Duration: ${initMs.toFixed(2)} ms`]),
    trouble === undefined ? '' : troubleText(trouble),
  ]
  return [`END RequestId: ${requestId}\n`, `${figures.join('\t')}\n`]
}

function troubleText(trouble: Trouble): string {
  return trouble.status === 'timeout' ? 'Status: timeout' : `Status: error\tError Type: ${trouble.errorType}`
}

/** The last bytes of what is added; a character that was cut in two is left out. */
export class LogTail {
  #text: Buffer = Buffer.alloc(0)

  add(message: string): void {
    const joined = Buffer.concat([this.#text, Buffer.from(message)])
    this.#text = joined.subarray(Math.max(0, joined.length - LOG_TAIL_BYTES))
  }

  bytes(): Uint8Array {
    let start = 0
    while (start < this.#text.length && ((this.#text[start] ?? 0) & 0xc0) === 0x80) start++
    return this.#text.subarray(start)
  }
}
