/**
 * Under which path the file of an object lies, below the folder of all buckets: `lake`, `raw/2026/a.json` is `lake/raw/2026/a.json`. What cannot be the
 * name of a file, or would be one that nobody can type, is written otherwise, behind the mark `%~`, such that no two keys come to the same path:
 *
 *     %~2E         a byte: `.` and `..` as a whole segment, control characters, and the `%` of a `%~` that is in the key
 *     .%~          an empty segment, so that the marker `dir/` is the hidden file `dir/.%~`
 *     …%~+         a segment of more than 200 bytes goes on in the next one
 *     %~#/hash     a key whose path would be too long: its SHA-256. The index knows the key
 *
 * Where a path is taken (`a` is a file, and `a/b` needs a folder of that name; or the file system takes `A` and `a` for the same; or somebody put a file
 * there by hand), the segment that is in the way gets `%~_1`, `%~_2` … behind it. The index says so.
 */
import { createHash } from 'node:crypto'

/** Bytes of one segment, before what marks that it goes on. */
const SEGMENT_BYTES_MAX = 200
/** Of all segments together, with the slashes between: systems take 4,096 with the folders above. */
const PATH_BYTES_MAX = 2_000
const SEGMENTS_MAX = 200

export function pathOf(bucket: string, key: string): readonly string[] {
  const segments = key.split('/').flatMap(segmentsOf)
  const bytes = segments.reduce((sum, each) => sum + Buffer.byteLength(each) + 1, 0)
  if (bytes <= PATH_BYTES_MAX && segments.length <= SEGMENTS_MAX) return [bucket, ...segments]
  return [bucket, '%~#', createHash('sha256').update(key).digest('hex')]
}

/** As the index tells it: `recorded` is `undefined` for the default. */
export function pathRecorded(bucket: string, key: string, recorded: string | undefined): readonly string[] {
  return recorded === undefined ? pathOf(bucket, key) : [bucket, ...recorded.split('/')]
}

/** What the index has to say of a path. */
export function recordOf(bucket: string, key: string, path: readonly string[]): string | undefined {
  const recorded = path.slice(1).join('/')
  return recorded === pathOf(bucket, key).slice(1).join('/') ? undefined : recorded
}

/** The key whose path it is by default; `undefined` for a hash, and for what is no such path. */
export function keyOf(path: readonly string[]): string | undefined {
  const [bucket, ...segments] = path
  if (bucket === undefined || segments.length === 0 || segments[0] === '%~#') return undefined
  let key = ''
  segments.forEach((segment, i) => {
    const goesOn = segment.endsWith('%~+')
    const escaped = goesOn ? segment.slice(0, -'%~+'.length) : segment === '.%~' ? '' : segment
    key += escaped.replaceAll(/%~([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    if (!goesOn && i < segments.length - 1) key += '/'
  })
  const again = pathOf(bucket, key)
  return again.length === path.length && again.every((each, i) => each === path[i]) ? key : undefined
}

/** The path with a number behind one of its segments, for when that is taken. */
export function besides(path: readonly string[], segment: number, number: number): readonly string[] {
  return path.map((each, i) => (i === segment ? `${each}%~_${number}` : each))
}

function segmentsOf(segment: string): readonly string[] {
  if (segment === '') return ['.%~']
  if (segment === '.') return ['%~2E']
  if (segment === '..') return ['%~2E%~2E']
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not stand in names.
  const escaped = segment.replaceAll(/%(?=~)|[\0-\x1f\x7f]/g, (each) => `%~${hexOf(each)}`)
  return Buffer.byteLength(escaped) <= SEGMENT_BYTES_MAX ? [escaped] : split(escaped)
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
}

/** Between characters, and never within an escape. */
function split(escaped: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const each of escaped.match(/%~[0-9A-F]{2}|[\s\S]/gu) ?? []) {
    if (Buffer.byteLength(piece) + Buffer.byteLength(each) > SEGMENT_BYTES_MAX) {
      pieces.push(`${piece}%~+`)
      piece = ''
    }
    piece += each
  }
  return [...pieces, piece]
}
