/** What the server's log says of lanes that do not get on. */
import type { Clock } from '../../../kernel/clock.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import { type Trouble, textOf } from './lane-parts.ts'
import { TOLD_AGAIN_MS, UNFORESEEN_KINDS_MAX } from './limits.ts'

/** Of a function that fails each batch, of everything else once in a while, however many lanes it concerns. */
export function troubleLog(
  logger: Logger,
  pace: Pick<Clock, 'monotonicMs'>,
  name: string,
): (shardId: string, trouble: Trouble) => void {
  const told = new Map<string, number>()
  return (shardId, trouble) => {
    if (trouble.kind !== 'function') {
      const nowMs = pace.monotonicMs()
      if (nowMs - (told.get(trouble.code) ?? Number.NEGATIVE_INFINITY) < TOLD_AGAIN_MS) return
      told.set(trouble.code, nowMs)
    }
    logger.warn(`${name}, ${shardId}: ${textOf(trouble)} Leat tries again by itself.`)
  }
}

/** Of what nobody foresaw each kind once, however often it happens and however many lanes it concerns. */
export function unforeseenLog(logger: Logger): (name: string, cause: unknown) => void {
  const told = new Set<string>()
  return (name, cause) => {
    const kind = kindOf(cause)
    if (told.has(kind)) return
    if (told.size >= UNFORESEEN_KINDS_MAX) told.clear()
    told.add(kind)
    logger.error(`${name}: an unforeseen error. Leat tries again by itself, and is silent about others of its kind`, cause)
  }
}

/** Positions, sizes and times in the text make no other kind. */
function kindOf(cause: unknown): string {
  return String(cause).replaceAll(/\d+/g, '#')
}
