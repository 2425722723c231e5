import { Misfit } from './protocol.ts'

const LAST_CHARACTERS = { 1: /[AEIMQUYcgkosw048]=$/, 2: /[AQgw]==$/ } as const

/**
 * Strict base64 with padding, refused in AWS's words and in the order in which AWS checks (observed on AWS): length, characters,
 * bits behind the last byte. `Buffer.from` alone would take anything.
 */
export function decodeBase64(text: string): Buffer | Misfit {
  if (text.length % 4 !== 0) {
    return misfit(text, `Base64 encoded length is expected a multiple of 4 bytes but found: ${text.length}`)
  }
  // Looks for one bad character instead of matching the whole, which would keep a way back for each of ten million characters.
  const bad = /[^A-Za-z0-9+/=]|=(?=[^=])/u.exec(text)
  if (bad !== null) return misfit(text, `Invalid Base64 character: '${bad[0]}'`)
  const tail = text.slice(-4)
  const padding = tail.length - tail.replace(/=+$/, '').length
  const canonical = padding === 0 || ((padding === 1 || padding === 2) && LAST_CHARACTERS[padding].test(tail))
  if (!canonical) return misfit(text, 'Invalid last non-pad Base64 character dectected')
  return Buffer.from(text, 'base64')
}

function misfit(text: string, why: string): Misfit {
  return new Misfit(`'${text}' can not be converted to a Blob: ${why}`)
}
