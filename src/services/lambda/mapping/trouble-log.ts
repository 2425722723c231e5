/** What the server's log says of lanes that do not get on. */
import type { Clock } from '../../../kernel/clock.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import { type Trouble, textOf } from './lane-parts.ts'
import { TOLD_AGAIN_MS } from './limits.ts'

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
