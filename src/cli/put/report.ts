import { fitted, type Paint } from '../io.ts'
import { bytesText, counted, grouped, rangesText, secondsText } from '../text.ts'

/** Line numbers of records that were not written, for the report; more are counted but not listed. */
const LINES_LISTED_MAX = 10_000
const BAR_COLUMNS = 24

/** What `leat put` counts while it works. */
export class PutTally {
  written = 0
  writtenBytes = 0
  /** Entries sent again. */
  retried = 0
  requests = 0
  blankLines = 0
  /** Bytes of input read so far, line ends included or not: only for the bar. */
  readBytes = 0
  readonly shards = new Map<string, number>()
  #notWritten = 0
  readonly #lines: number[] = []
  /** Reason → first line it happened to, and how often. */
  readonly #reasons = new Map<string, { line: number; count: number }>()

  get notWritten(): number {
    return this.#notWritten
  }

  /** `shardId`: only streams have shards. */
  addWritten(shardId: string | undefined, bytes: number): void {
    this.written += 1
    this.writtenBytes += bytes
    if (shardId !== undefined) this.shards.set(shardId, (this.shards.get(shardId) ?? 0) + 1)
  }

  addNotWritten(line: number, reason: string): void {
    this.#notWritten += 1
    if (this.#lines.length < LINES_LISTED_MAX) this.#lines.push(line)
    const known = this.#reasons.get(reason)
    if (known !== undefined) {
      known.count += 1
      known.line = Math.min(known.line, line)
    } else if (this.#reasons.size < 20) {
      this.#reasons.set(reason, { line, count: 1 })
    }
  }

  /** Which lines were not written and why; empty when all were. */
  failureLines(): readonly string[] {
    if (this.#notWritten === 0) return []
    const hidden = this.#notWritten - this.#lines.length
    const lines = rangesText(this.#lines.toSorted((a, b) => a - b))
    const reasons = [...this.#reasons]
      .toSorted(([, a], [, b]) => a.line - b.line)
      .slice(0, 5)
      .map(([reason, { line, count }]) => `  line ${line}${count > 1 ? ` and ${grouped(count - 1)} more` : ''}: ${reason}`)
    const noun = this.#notWritten === 1 ? 'line' : 'lines'
    return [`Not written: ${noun} ${lines}${hidden > 0 ? ` and ${counted(hidden, 'more line')}` : ''}`, ...reasons]
  }
}

/** One line that is painted over and over. `totalBytes` is known for files only. */
export function progressLine(
  tally: PutTally,
  elapsedMs: number,
  totalBytes: number | undefined,
  columns: number,
  paint: Paint,
): string {
  const perSecond = elapsedMs > 0 ? Math.round((tally.written * 1000) / elapsedMs) : 0
  const parts = [
    paint('bold', counted(tally.written, 'record')),
    `${grouped(perSecond)}/s`,
    bytesText(tally.writtenBytes),
    ...(tally.retried > 0 ? [paint('yellow', `${grouped(tally.retried)} retried`)] : []),
    ...(tally.notWritten > 0 ? [paint('red', `${grouped(tally.notWritten)} not written`)] : []),
  ]
  const bar = totalBytes === undefined ? '' : `${barOf(tally.readBytes / Math.max(1, totalBytes), paint)}  `
  return fitted(`${bar}${parts.join('   ')}`, columns)
}

function barOf(share: number, paint: Paint): string {
  const full = Math.round(Math.min(1, share) * BAR_COLUMNS)
  const percent = String(Math.floor(Math.min(1, share) * 100)).padStart(3)
  return `${paint('cyan', '█'.repeat(full))}${paint('dim', '░'.repeat(BAR_COLUMNS - full))} ${percent} %`
}

/** The last words, true in every case. */
export function summaryLine(tally: PutTally, stream: string, elapsedMs: number): string {
  const details = [
    secondsText(elapsedMs),
    bytesText(tally.writtenBytes),
    counted(tally.requests, 'request'),
    ...(tally.retried > 0 ? [`${grouped(tally.retried)} sent again`] : []),
    ...(tally.blankLines > 0 ? [`${counted(tally.blankLines, 'blank line')} skipped`] : []),
  ]
  const where = tally.shards.size > 0 ? ` over ${counted(tally.shards.size, 'shard')}` : ''
  return `Wrote ${counted(tally.written, 'record')} to ${stream}${where} (${details.join(', ')}).`
}
