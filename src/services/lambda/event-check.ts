/** Events: JSON text of a certain size. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { ASYNC_EVENT_BYTES_MAX, SYNC_EVENT_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'

const EMPTY = Buffer.from('{}')

/** The event as the function gets it: nothing stands for an empty object. */
export function checkedEvent(
  payload: Uint8Array,
  type: 'RequestResponse' | 'Event',
): Uint8Array | Rejection<'RequestTooLargeException' | 'InvalidRequestContentException'> {
  if (payload.byteLength === 0) return EMPTY
  const max = type === 'Event' ? ASYNC_EVENT_BYTES_MAX : SYNC_EVENT_BYTES_MAX
  if (payload.byteLength > max) return reject('RequestTooLargeException', messages.eventTooLarge(payload.byteLength, type, max))
  const why = notJson(payload)
  return why === undefined ? payload : reject('InvalidRequestContentException', messages.notJson(why))
}

/** What is wrong, in the words of the parser that AWS uses; `undefined`: nothing. */
function notJson(payload: Uint8Array): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    return 'Invalid UTF-8' // That is all a decoder tells.
  }
  try {
    JSON.parse(text)
    return undefined
  } catch {
    return described(text)
  }
}

function described(text: string): string {
  const start = text.trimStart()
  const [word] = /^[a-zA-Z_$][\w$]*/.exec(start) ?? []
  const expected = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
  if (word !== undefined && !['true', 'false', 'null'].includes(word))
    return `Unrecognized token '${word.slice(0, 256)}': was expecting ${expected}`
  const first = start.codePointAt(0)
  if (first !== undefined && !/^["[{\d\-tfn]/.test(start)) {
    return `Unexpected character ('${String.fromCodePoint(first)}' (code ${first})): expected a valid value ${expected}`
  }
  return start === '' ? 'No content to map due to end-of-input' : 'Unexpected end-of-input or character'
}
