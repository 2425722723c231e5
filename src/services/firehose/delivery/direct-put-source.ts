/** The log of a DirectPut delivery stream as a source. */
import type { Log, Position } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { undeliverableBeforeMs } from '../direct-put-log.ts'
import { PAGE_BYTES, PAGE_RECORDS } from './limits.ts'
import type { Source, SourcePage } from './source.ts'

const LIMITS = { records: PAGE_RECORDS, bytes: PAGE_BYTES }

export interface DirectPutParts {
  readonly log: Log
  readonly lanes: number
  readonly clock: Clock
}

export function directPutSource({ log, lanes, clock }: DirectPutParts): Source {
  const all = Array.from({ length: lanes }, (_, lane) => ({ name: String(lane), after: [] }))
  const reread = async (lane: string, from: Position): Promise<SourcePage> => log.read(Number(lane), from, LIMITS)
  return {
    lanes: () => all,
    find: (lane, atMs) => log.find(Number(lane), atMs),
    async read(lane, from) {
      const page = await reread(lane, from)
      const horizonMs = undeliverableBeforeMs(clock.nowMs())
      if ((page.runs[0]?.arrivedAtMs ?? horizonMs) >= horizonMs) return page
      // Arrival may step back, so what follows the horizon's position is looked at all the same.
      const horizon = await log.find(Number(lane), horizonMs)
      return horizon > from ? reread(lane, horizon) : page
    },
    reread,
    tail: (lane) => log.tail(Number(lane)),
    follow: (lane, from, signal) => log.follow(Number(lane), from, signal),
    release: (lane, before) => log.trim(Number(lane), before),
    onLanes: () => () => undefined,
  }
}
