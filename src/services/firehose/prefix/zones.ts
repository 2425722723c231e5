import type { Moment } from './calendar.ts'
import { ZONE_NAMES } from './zone-names.gen.ts'

/** A time zone of the IANA database. */
export interface Zone {
  readonly id: string
  /** East of Greenwich, at that moment. */
  offsetSeconds(epochMs: number): number
}

export interface ZoneNames {
  /** Short and long names of standard time, summer time, and either. */
  readonly short: Names
  readonly long: Names
}

interface Names {
  readonly standard: string
  readonly summer: string
  readonly generic: string
}

export const UTC: Zone = { id: 'UTC', offsetSeconds: () => 0 }

const MS_PER_SECOND = 1_000
const SUMMER_MONTH = 6

/** `undefined`: there is no such zone. */
export function zoneOf(id: string): Zone | undefined {
  if (id === UTC.id) return UTC
  if (namesOf(id) === undefined) return undefined
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return {
    id,
    offsetSeconds(epochMs) {
      const seconds = Math.floor(epochMs / MS_PER_SECOND)
      const part = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]))
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
      return Date.UTC(year, month - 1, day, hour, minute, second) / MS_PER_SECOND - seconds
    },
  }
}

/** Is the clock put forward at that moment? */
export function isSummerTime(zone: Zone, { year, offsetSeconds }: Moment): boolean {
  return offsetSeconds > Math.min(zone.offsetSeconds(Date.UTC(year, 0, 1)), zone.offsetSeconds(Date.UTC(year, SUMMER_MONTH, 1)))
}

let byZone: ReadonlyMap<string, ZoneNames> | undefined

export function namesOf(id: string): ZoneNames | undefined {
  byZone ??= readNames()
  return byZone.get(id)
}

function readNames(): ReadonlyMap<string, ZoneNames> {
  const names = new Map<string, ZoneNames>()
  for (const line of ZONE_NAMES.split('\n')) {
    const [standard = '', summer = '', generic = '', standardLong = '', summerLong = '', genericLong = '', ids = ''] =
      line.split('|')
    const both = {
      short: { standard, summer: summer || standard, generic },
      long: { standard: standardLong, summer: summerLong || standardLong, generic: genericLong },
    }
    for (const id of ids.split(' ')) names.set(id, both)
  }
  return names
}
