/** The code of a function: a zip in the browser's memory, as files that can be edited. */

import { unzipSync, type Zippable, zipSync } from 'fflate'
import { textOf, utf8 } from './bytes.ts'

export interface CodeFile {
  readonly path: string
  /** `undefined` for what is no text, or too long to be edited: it stays as it is. */
  readonly text: string | undefined
  readonly bytes: Uint8Array
}

/** Unpacked, of all files together: an editor for more would be of no use to anybody. */
export const EDITED_BYTES_MAX = 48 * 1024 * 1024
export const TEXT_BYTES_MAX = 512 * 1024
/** The same files give the same bytes, and so the same hash. */
const MTIME = new Date(1980, 0, 1)
/** What somebody may run he may also read: what Lambda needs of a `bootstrap`, and does not mind in others. */
const UNIX = 3
const MODE = 0o100755 << 16

/** By path. `undefined` for what is no zip, or too large. */
export function filesOf(zip: Uint8Array): readonly CodeFile[] | undefined {
  let bytes = 0
  try {
    const entries = unzipSync(zip, {
      filter({ name, originalSize }) {
        bytes += originalSize
        if (bytes > EDITED_BYTES_MAX) throw new Error('too large')
        return !name.endsWith('/')
      },
    })
    return Object.entries(entries)
      .map(([path, content]) => ({ path, text: editable(content), bytes: content }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  } catch {
    // Neither shown nor touched: `undefined` says so.
    return undefined
  }
}

function editable(content: Uint8Array): string | undefined {
  const text = content.length > TEXT_BYTES_MAX ? undefined : textOf(content)
  return text?.includes('\0') === true ? undefined : text
}

export function zipOf(files: readonly Pick<CodeFile, 'path' | 'text' | 'bytes'>[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const { path, text, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    entries[path] = [text === undefined ? bytes : utf8(text), { mtime: MTIME, os: UNIX, attrs: MODE >>> 0 }]
  }
  return Uint8Array.from(zipSync(entries, { level: 6 }))
}

/** Why a file cannot be called so; `undefined` if it can. */
export function pathTrouble(path: string, others: readonly string[]): string | undefined {
  if (path === '') return 'A file needs a name.'
  if (path.startsWith('/') || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    return 'A path inside of the code, such as lib/util.py.'
  }
  if (others.includes(path)) return 'There is a file of this name.'
  if (others.some((each) => each.startsWith(`${path}/`) || path.startsWith(`${each}/`)))
    return 'A folder and a file cannot share a name.'
  return undefined
}
