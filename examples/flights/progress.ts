/** How often the bar is drawn, ms; without a terminal one line at the end is enough. */
const drawEveryMs = 100
const barWidth = 30

export interface Progress {
  add(count: number): void
  /** Draws the last state, and answers the time it took, s. */
  end(): number
}

/** A bar on standard error. */
export function progress(what: string, total: number): Progress {
  const startedMs = performance.now()
  let done = 0
  let drawnMs = 0
  const draw = (end: string): void => {
    const seconds = Math.max((performance.now() - startedMs) / 1000, 0.001)
    const filled = Math.round((done / Math.max(total, 1)) * barWidth)
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
    const perSecond = Math.round(done / seconds).toLocaleString('en')
    process.stderr.write(`${what} ${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}, ${perSecond}/s   ${end}`)
  }
  return {
    add(count) {
      done += count
      if (process.stderr.isTTY && performance.now() - drawnMs > drawEveryMs) {
        drawnMs = performance.now()
        draw('\r')
      }
    },
    end() {
      draw('\n')
      return (performance.now() - startedMs) / 1000
    },
  }
}
