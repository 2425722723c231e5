import { type Io, painter } from './io.ts'
import { bytesText } from './text.ts'

const BAR_COLUMNS = 30
const REDRAW_MS = 100
/** Work that is over sooner shows no bar. */
const QUIET_MS = 400

export interface ProgressBar {
  show(bytesDone: number, bytesTotal: number): void
  /** Takes it off the screen. */
  clear(): void
}

/** A bar on a person's terminal, for work that takes long; nothing anywhere else. */
export function progressBar(io: Io, label: string): ProgressBar {
  if (!io.isTty.stderr) return { show: () => undefined, clear: () => undefined }
  const paint = painter(io, 'stderr')
  const startedMs = io.clock.monotonicMs()
  let drawnMs = startedMs + QUIET_MS - REDRAW_MS
  let isDrawn = false
  return {
    show(bytesDone, bytesTotal) {
      const nowMs = io.clock.monotonicMs()
      if (nowMs - drawnMs < REDRAW_MS || bytesTotal === 0) return
      drawnMs = nowMs
      isDrawn = true
      const full = Math.round((BAR_COLUMNS * bytesDone) / bytesTotal)
      const bar = `${paint('cyan', '█'.repeat(full))}${paint('dim', '░'.repeat(BAR_COLUMNS - full))}`
      io.stderr.write(`\r${label} ${bar} ${bytesText(bytesDone)} of ${bytesText(bytesTotal)}\u001B[K`)
    },
    clear() {
      if (isDrawn) io.stderr.write('\r\u001B[K')
    },
  }
}
