/** A moment as a calendar and a clock in a time zone show it: what date patterns print. Weeks are those of the United States, as in Java's default locale there. */

export interface Moment {
  readonly epochMs: number
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millis: number
  /** Monday 1 to Sunday 7, as ISO counts. */
  readonly isoWeekday: number
  readonly dayOfYear: number
  /** East of Greenwich. */
  readonly offsetSeconds: number
}

const MS_PER_DAY = 86_400_000
const MS_PER_SECOND = 1_000
/** 1970-01-01 as a modified Julian day. */
const EPOCH_MODIFIED_JULIAN_DAY = 40_587
const DAYS_PER_WEEK = 7

export function momentAt(epochMs: number, offsetSeconds: number): Moment {
  const local = new Date(epochMs + offsetSeconds * MS_PER_SECOND)
  const year = local.getUTCFullYear()
  return {
    epochMs,
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millis: local.getUTCMilliseconds(),
    isoWeekday: local.getUTCDay() === 0 ? DAYS_PER_WEEK : local.getUTCDay(),
    dayOfYear: Math.floor((local.getTime() - Date.UTC(year, 0, 1)) / MS_PER_DAY) + 1,
    offsetSeconds,
  }
}

/** Sunday 1 to Saturday 7. */
export function localWeekday({ isoWeekday }: Moment): number {
  return (isoWeekday % DAYS_PER_WEEK) + 1
}

export function weekOfMonth(moment: Moment): number {
  return weekOf(moment.day, localWeekday(moment))
}

/** The week that New Year is in is the first of its year, whole: the last days of December may belong to it. */
export function weekAndYear(moment: Moment): { readonly week: number; readonly year: number } {
  const week = weekOf(moment.dayOfYear, localWeekday(moment))
  const daysLeft = daysIn(moment.year) - moment.dayOfYear
  const isInNext = daysLeft < DAYS_PER_WEEK - localWeekday(moment)
  return isInNext ? { week: 1, year: moment.year + 1 } : { week, year: moment.year }
}

export function modifiedJulianDay({ epochMs, offsetSeconds }: Moment): number {
  return Math.floor((epochMs + offsetSeconds * MS_PER_SECOND) / MS_PER_DAY) + EPOCH_MODIFIED_JULIAN_DAY
}

/** Which week, counted from the one that the first day is in. */
function weekOf(dayNumber: number, weekday: number): number {
  return Math.ceil((dayNumber + DAYS_PER_WEEK - weekday) / DAYS_PER_WEEK)
}

function daysIn(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / MS_PER_DAY
}
