/**
 * Filter patterns (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html): terms, `{ … }` over events that are JSON,
 * and `[ … ]` over events of columns. Regular expressions (`%…%`) are not read: what they cost cannot be bounded here.
 */
import { columnsPattern } from './columns.ts'
import { jsonPattern } from './json.ts'
import { termsPattern } from './terms.ts'

/** Whether an event's message matches. */
export type Matches = (message: string) => boolean

/** `undefined` for what is no pattern. An empty one matches everything. */
export function parsePattern(text: string): Matches | undefined {
  const pattern = text.trim()
  if (pattern === '') return () => true
  if (pattern.startsWith('{')) return jsonPattern(pattern)
  if (pattern.startsWith('[')) return columnsPattern(pattern)
  return termsPattern(pattern)
}
