/**
 * Where an event stands among all of its group: by its time, then by its stream's lane, then by its position. As a number of 56 digits it is what
 * the API calls `eventId`, and tokens are made of it: AWS's are numbers of that length, too, with the time in their highest bits.
 */

export interface EventPlace {
  readonly timestamp: number
  readonly lane: number
  readonly position: number
}

const DIGITS = 56
const POSITION_BITS = 64n
const LANE_BITS = 80n
const LANE_SHIFT = POSITION_BITS
const TIME_SHIFT = POSITION_BITS + LANE_BITS

/** Before every event. */
export const FIRST_PLACE: EventPlace = { timestamp: 0, lane: 0, position: 0 }

export function eventIdOf({ timestamp, lane, position }: EventPlace): string {
  const id = (BigInt(timestamp) << TIME_SHIFT) | (BigInt(lane) << LANE_SHIFT) | BigInt(position)
  return id.toString().padStart(DIGITS, '0')
}

/** `undefined` for a text that is no event's id. */
export function placeOf(eventId: string): EventPlace | undefined {
  if (!/^\d{56}$/.test(eventId)) return undefined
  const id = BigInt(eventId)
  const timestamp = Number(id >> TIME_SHIFT)
  const lane = Number((id >> LANE_SHIFT) & ((1n << LANE_BITS) - 1n))
  const position = Number(id & ((1n << POSITION_BITS) - 1n))
  return [timestamp, lane, position].every(Number.isSafeInteger) ? { timestamp, lane, position } : undefined
}

/** Less than 0 when `a` comes first. */
export function comparePlaces(a: EventPlace, b: EventPlace): number {
  return a.timestamp - b.timestamp || a.lane - b.lane || a.position - b.position
}

/** Where a reader of one stream goes on: behind a place, or before it. */
export interface ReadToken {
  readonly direction: 'forward' | 'backward'
  readonly place: EventPlace
}

/** `f/…/s` and `b/…/s`, as GetLogEvents gives them. */
export function readTokenText({ direction, place }: ReadToken): string {
  return `${direction === 'forward' ? 'f' : 'b'}/${eventIdOf(place)}/s`
}

/** `undefined` for a text that is no token. */
export function readTokenOf(text: string): ReadToken | undefined {
  const [, letter, digits = ''] = /^([fb])\/(\d+)\/s$/.exec(text) ?? []
  const place = placeOf(digits)
  if (letter === undefined || place === undefined) return undefined
  return { direction: letter === 'f' ? 'forward' : 'backward', place }
}
