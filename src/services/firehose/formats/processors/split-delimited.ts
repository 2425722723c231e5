/** The pieces between the delimiters, as views of `bytes`; empty ones are none. `undefined`: more than `countMax`. */
export function delimitedPieces(bytes: Uint8Array, delimiter: Uint8Array, countMax: number): Uint8Array[] | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const at = delimiter.length === 0 ? -1 : whole.indexOf(delimiter, from)
    const to = at === -1 ? bytes.length : at
    if (to > from) {
      if (found.length === countMax) return undefined
      found.push(bytes.subarray(from, to))
    }
    from = to + delimiter.length
    if (at === -1) break
  }
  return found
}
