/** ECMAScript's dates lie within so many milliseconds of 1970. */
export const DATE_MS_MAX = 8.64e15

/** A time as ISO 8601. For one that is none, which only damage or somebody's hand can have made, what it is instead: nothing throws. */
export function timeText(atMs: number): string {
  return Math.abs(atMs) <= DATE_MS_MAX ? new Date(atMs).toISOString() : `at no time (${atMs} ms since 1970)`
}
