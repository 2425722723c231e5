/** What the key of a raw object tells. */

import type { ListedObject } from './objects.ts'

const KEY_TIME = /(?:^|\/)(?:year=)?(\d{4})\/(?:month=)?(\d{2})\/(?:day=)?(\d{2})\/(?:(?:hour=)?(\d{2})\/)?/
const KEY_DATE = /(\d{4})-(\d{2})-(\d{2})(?:[-T](\d{2})\b)?/

/** What the key says (`2026/11/30/12/`, `date=2026-11-30`, `…-2026-11-30-12-05-59-…`), else when the object was written. */
export function timeOfObject(key: string, modifiedAtMs: number): Date {
  const [, year, month, day, hour = '0'] = KEY_TIME.exec(key) ?? KEY_DATE.exec(key) ?? []
  const ms = year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour))
  const said = new Date(ms)
  const isDate = said.getUTCMonth() + 1 === Number(month) && said.getUTCDate() === Number(day)
  return isDate ? said : new Date(modifiedAtMs)
}

/** Folders that a console made, and empty objects, hold no records. */
export function holdsRecords({ key, bytes }: ListedObject): boolean {
  return bytes > 0 && !key.endsWith('/')
}
