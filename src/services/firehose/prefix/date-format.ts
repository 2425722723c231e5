/**
 * Patterns of Java's DateTimeFormatter, which the expressions of `timestamp` are: read as `DateTimeFormatterBuilder.appendPattern` reads them, and printed
 * in English with the weeks of the United States. What Java refuses is refused, so `DD` is the day of the year and `YYYY` the year that a week belongs to,
 * here as there. Checked against Java itself: `test/golden/java-dates/`.
 */
import { type Moment, momentAt } from './calendar.ts'
import { type Print, printOf } from './date-letters.ts'
import type { Zone } from './zones.ts'

export interface DateFormat {
  format(epochMs: number, zone: Zone): string
}

const LETTER = /[A-Za-z]/
const RESERVED = /[{}#]/
const PAD_LETTER = 'p'

/** `undefined`: Java would not take the pattern. */
export function dateFormatOf(pattern: string): DateFormat | undefined {
  const prints: Print[] = []
  let optional = 0
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at] ?? ''
    if (LETTER.test(char)) {
      const field = fieldAt(pattern, at)
      if (field === undefined) return undefined
      prints.push(field.print)
      at = field.end
    } else if (char === "'") {
      const quoted = quotedAt(pattern, at)
      if (quoted === undefined) return undefined
      prints.push(() => quoted.text)
      at = quoted.end
    } else {
      if (RESERVED.test(char) || (char === ']' && optional === 0)) return undefined
      // Optional sections matter to reading only: every field is there to be printed.
      if (char === '[') optional++
      else if (char === ']') optional--
      else prints.push(() => char)
      at++
    }
  }
  return {
    format(epochMs, zone) {
      const moment: Moment = momentAt(epochMs, zone.offsetSeconds(epochMs))
      return prints.map((print) => print(moment, zone)).join('')
    },
  }
}

interface Field {
  readonly print: Print
  readonly end: number
}

/** A run of one letter, or a run of the pad letter and one after it. */
function fieldAt(pattern: string, at: number): Field | undefined {
  const letter = pattern[at] ?? ''
  const end = runEnd(pattern, at)
  if (letter !== PAD_LETTER) {
    const print = printOf(letter, end - at)
    return print && { print, end }
  }
  const padded = pattern[end] ?? ''
  const paddedEnd = runEnd(pattern, end)
  const print = LETTER.test(padded) ? printOf(padded, paddedEnd - end) : undefined
  if (print === undefined) return undefined
  const width = end - at
  return { print: (moment, zone) => paddedTo(width, print(moment, zone)), end: paddedEnd }
}

/** What does not fit its padding cannot be printed in Java, and would keep its object from ever being delivered: here it stays as long as it is. */
function paddedTo(width: number, text: string): string {
  return text.padStart(width, ' ')
}

function runEnd(pattern: string, at: number): number {
  let end = at
  while (end < pattern.length && pattern[end] === pattern[at]) end++
  return end
}

/** Two quotes are one, inside a quotation and by themselves. */
function quotedAt(pattern: string, at: number): { readonly text: string; readonly end: number } | undefined {
  let text = ''
  for (let i = at + 1; i < pattern.length; i++) {
    if (pattern[i] !== "'") text += pattern[i]
    else if (pattern[i + 1] === "'") {
      text += "'"
      i++
    } else return { text: text === '' ? "'" : text, end: i + 1 }
  }
  return undefined
}
