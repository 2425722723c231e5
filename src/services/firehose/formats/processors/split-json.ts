/** Where the JSON objects of a record begin and end, when it is several of them in a row. */

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = 0x7b
const CLOSING = 0x7d
const OPENING_ARRAY = 0x5b
const CLOSING_ARRAY = 0x5d

/**
 * The objects, as views of `bytes`; white space between them belongs to none. `undefined`: the bytes are not only objects, or there are more
 * than `countMax`. What stands inside an object is not judged here.
 */
export function jsonObjects(bytes: Uint8Array, countMax: number): Uint8Array[] | undefined {
  const found: Uint8Array[] = []
  let at = 0
  while (true) {
    while (at < bytes.length && isSpace(bytes[at] as number)) at += 1
    if (at === bytes.length) return found
    if (bytes[at] !== OPENING || found.length === countMax) return undefined
    const end = endOfObject(bytes, at)
    if (end === undefined) return undefined
    found.push(bytes.subarray(at, end))
    at = end
  }
}

function endOfObject(bytes: Uint8Array, from: number): number | undefined {
  let depth = 0
  let inString = false
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inString) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === OPENING || byte === OPENING_ARRAY) depth += 1
    else if (byte === CLOSING || byte === CLOSING_ARRAY) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

/** As JSON defines it. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
