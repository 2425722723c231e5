/** The `Range` header as S3 reads it: one range of bytes; whatever else it says is as if it were absent. */

/** In bytes, end exclusive. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

const RANGE = /^bytes=(\d*)-(\d*)$/

/** `undefined`: the whole object. `unsatisfiable`: nothing of an object of `bytes` is in the range. */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'unsatisfiable' | undefined {
  const found = RANGE.exec(header?.trim() ?? '')
  if (found === null) return undefined
  const [, first = '', last = ''] = found
  if (first === '') return last === '' ? undefined : suffixOf(Number(last), bytes)
  const start = Number(first)
  const end = last === '' ? bytes : Math.min(Number(last) + 1, bytes)
  if (last !== '' && Number(last) < start) return undefined
  return start >= bytes ? 'unsatisfiable' : { start, end }
}

function suffixOf(length: number, bytes: number): ByteRange | 'unsatisfiable' {
  return length === 0 || bytes === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - length), end: bytes }
}

/** `bytes=a-b` as UploadPartCopy demands it, which is strict: `undefined` if it is anything else. */
export function copyRangeOf(header: string): ByteRange | undefined {
  const found = /^bytes=(\d+)-(\d+)$/.exec(header)
  if (found === null) return undefined
  const start = Number(found[1])
  const end = Number(found[2]) + 1
  return end > start ? { start, end } : undefined
}

export function contentRange({ start, end }: ByteRange, bytes: number): string {
  return `bytes ${start}-${end - 1}/${bytes}`
}
