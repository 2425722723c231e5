/** The log of a DirectPut delivery stream as a source. */
import type { Log, Position } from '../../../engine/log.ts'
import type { KeyRing } from '../../../engine/run-key.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import { PAGE_BYTES, PAGE_RECORDS } from '../../consuming/limits.ts'
import type { LanePage } from '../../consuming/stream-reading.ts'
import { undeliverableBeforeMs } from '../direct-put-log.ts'
import type { Source } from './source.ts'

const LIMITS = { records: PAGE_RECORDS, bytes: PAGE_BYTES }

export interface DirectPutParts {
  readonly log: Log
  readonly lanes: number
  readonly clock: Clock
  /** Absent: nothing in it is sealed. */
  readonly keys?: LogKeys
}

/** What opens records that were sealed. */
export interface LogKeys {
  readonly ring: KeyRing
  /** Opens one more, or says why not. */
  open(keyId: string): Promise<Rejection<string> | undefined>
}

/** A page ends after about so many keys, so that it comes. */
const KEYS_OPENED_PER_PAGE_MAX = 8

export function directPutSource({ log, lanes, clock, keys }: DirectPutParts): Source {
  const all = Array.from({ length: lanes }, (_, lane) => ({ name: String(lane), after: [] }))
  const opened = async (lane: string, from: Position): Promise<LanePage | Rejection<string>> => {
    for (let opened = 0; ; opened++) {
      const page = await log.read(Number(lane), from, LIMITS, keys?.ring)
      const { locked, runs } = page
      if (locked === undefined || keys === undefined || (runs.length > 0 && opened >= KEYS_OPENED_PER_PAGE_MAX)) return page
      const refused = await keys.open(locked.keyId)
      // What can be read is read; the next page tells of the rest.
      if (refused !== undefined) return runs.length > 0 ? page : refused
    }
  }
  // Keys go with the records that they are for, and a cut may hold some that are older than others.
  const reread = async (lane: string, from: Position): Promise<LanePage | Rejection<string>> => {
    const page = await opened(lane, from)
    if (!isRejection(page)) return page
    const horizon = await log.find(Number(lane), undeliverableBeforeMs(clock.nowMs()))
    return horizon > from ? opened(lane, horizon) : page
  }
  return {
    lanes: () => all,
    find: (lane, atMs) => log.find(Number(lane), atMs),
    async read(lane, from) {
      const page = await reread(lane, from)
      const horizonMs = undeliverableBeforeMs(clock.nowMs())
      if (isRejection(page) || (page.runs[0]?.arrivedAtMs ?? horizonMs) >= horizonMs) return page
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
