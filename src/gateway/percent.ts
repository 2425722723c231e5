import { isUtf8 } from 'node:buffer'

/** `undefined` for what is no percent-encoding of UTF-8. A plus is a plus. */
export function decodePath(encoded: string): string | undefined {
  if (!encoded.includes('%') && /^[\x20-\x7e]*$/.test(encoded)) return encoded
  if (/%(?![0-9A-Fa-f]{2})/.test(encoded)) return undefined
  const latin1 = encoded.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  const bytes = Buffer.from(latin1, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}

/** In parameters a plus is a blank, as in forms. */
export function decodeForm(encoded: string): string | undefined {
  return decodePath(encoded.replaceAll('+', ' '))
}
