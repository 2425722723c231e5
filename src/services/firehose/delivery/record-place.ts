/** Where a record that was sorted into a slot came from: it stands in the slot's lane as its partition key. */
import type { Position } from '../../../engine/log.ts'
import { slotOf } from './progress.ts'

export interface RecordPlace {
  readonly lane: string
  readonly position: Position
  /** Among those that one record of the source became. */
  readonly part: number
  readonly arrivedAtMs: number
}

export function placeText({ lane, position, part, arrivedAtMs }: RecordPlace): string {
  return `${position} ${part} ${arrivedAtMs} ${lane}`
}

/** `undefined` of a record that stands where it came in. */
export function parsePlace(text: string | undefined, lane: string): RecordPlace | undefined {
  if (text === undefined || slotOf(lane) === undefined) return undefined
  const [position = '', part = '', arrivedAtMs = '', ...rest] = text.split(' ')
  return { lane: rest.join(' '), position: Number(position), part: Number(part), arrivedAtMs: Number(arrivedAtMs) }
}
