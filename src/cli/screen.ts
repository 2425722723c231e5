import { drained, type Io, pause } from './io.ts'

/** The terminal's other screen, without a cursor; and back to what was there. */
export const SCREEN_ENTER = '\u001B[?1049h\u001B[?25l'
export const SCREEN_LEAVE = '\u001B[?25h\u001B[?1049l'

/** Lines over the whole screen: what was longer or further down is gone. */
export function frameText(lines: readonly string[]): string {
  return `\u001B[H${lines.map((line) => `${line}\u001B[K\n`).join('')}\u001B[J`
}

/** Paints frames over the whole terminal until `signal` is aborted, and gives the terminal back as it was. */
export async function paintScreen(io: Io, frame: () => readonly string[], everyMs: number, signal: AbortSignal): Promise<void> {
  const leave = (): void => void io.stdout.write(SCREEN_LEAVE)
  io.force.addEventListener('abort', leave)
  io.stdout.write(SCREEN_ENTER)
  try {
    do {
      io.stdout.write(frameText(frame()))
      await drained(io)
    } while (await pause(io.clock, everyMs, signal))
  } finally {
    io.force.removeEventListener('abort', leave)
    leave()
  }
}
