import { drained, type Io, pause } from './io.ts'

const ENTER = '\u001B[?1049h\u001B[?25l'
const LEAVE = '\u001B[?25h\u001B[?1049l'

/** Paints frames over the whole terminal until `signal` is aborted, and gives the terminal back as it was. */
export async function paintScreen(io: Io, frame: () => readonly string[], everyMs: number, signal: AbortSignal): Promise<void> {
  const leave = (): void => void io.stdout.write(LEAVE)
  io.force.addEventListener('abort', leave)
  io.stdout.write(ENTER)
  try {
    do {
      io.stdout.write(
        `\u001B[H${frame()
          .map((line) => `${line}\u001B[K\n`)
          .join('')}\u001B[J`,
      )
      await drained(io)
    } while (await pause(io.clock, everyMs, signal))
  } finally {
    io.force.removeEventListener('abort', leave)
    leave()
  }
}
