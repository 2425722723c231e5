/** Where the files of a lake are for DuckDB: fetched into a folder, or read where an embedded bucket keeps them. */

import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { LakeProblem, type ListedObject, type Objects } from '../../../lake/objects.ts'
import { UserError } from '../../io.ts'
import { bytesText } from '../../text.ts'

export interface Place {
  readonly objects: Objects
  /** A file with the object's bytes; `undefined` if there is no such object. */
  fileOf(key: string): Promise<string | undefined>
}

/** Fetches each object once. Throws `UserError` rather than fetch more than `bytesMax`. */
export class FetchingPlace implements Place {
  readonly objects: Objects
  readonly #folder: string
  readonly #bytesMax: number
  readonly #fetched = new Set<string>()
  #bytes = 0

  constructor(objects: Objects, folder: string, bytesMax: number) {
    this.objects = objects
    this.#folder = folder
    this.#bytesMax = bytesMax
  }

  async fileOf(key: string): Promise<string | undefined> {
    const path = join(this.#folder, ...key.split('/').map(harmless))
    if (this.#fetched.has(key)) return path
    const found = await this.objects.get(key)
    if (found === undefined) return undefined
    this.#bytes += found.body.length
    if (this.#bytes > this.#bytesMax) {
      throw new UserError(
        `The query needs more than ${bytesText(this.#bytesMax)} of the lake, which would all be fetched. Narrow it down with --day 2026-11-30, or allow more with --fetch-max.`,
      )
    }
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, found.body)
    this.#fetched.add(key)
    return path
  }
}

/** A segment of a key that can be the name of a file, and leads nowhere else. */
function harmless(segment: string): string {
  return segment === '' || segment === '.' || segment === '..' ? `_${segment}` : segment.replaceAll(/[^\w.=~+-]/g, '_')
}

/** The bucket's folder in a data directory: its objects are ordinary files (docs/storage-format.md), which are only read. */
export class FolderPlace implements Place, Objects {
  readonly objects: Objects = this
  readonly #folder: string

  constructor(dataFolder: string, bucket: string) {
    this.#folder = join(dataFolder, 'buckets', bucket)
  }

  async fileOf(key: string): Promise<string | undefined> {
    const path = this.#pathOf(key)
    return path === undefined || (await sizeOf(path)) === undefined ? undefined : path
  }

  async *list(prefix: string): AsyncIterable<readonly ListedObject[]> {
    const folder = join(this.#folder, ...prefix.split('/').slice(0, -1))
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessAbsent)
    const listed: ListedObject[] = []
    for (const entry of entries ?? []) {
      const path = join(entry.parentPath, entry.name)
      const key = relative(this.#folder, path).split(sep).join('/')
      const found =
        entry.isFile() && key.startsWith(prefix) && !entry.name.startsWith('.%~')
          ? await stat(path).catch(unlessAbsent)
          : undefined
      if (found !== undefined) listed.push({ key, bytes: found.size, etag: '', modifiedAtMs: found.mtimeMs })
    }
    yield listed.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  }

  async get(key: string): Promise<{ readonly body: Uint8Array; readonly etag: string } | undefined> {
    const path = this.#pathOf(key)
    const body = path === undefined ? undefined : await readFile(path).catch(unlessAbsent)
    return body && { body, etag: '' }
  }

  /** A key is what somebody wrote into the bucket: it must not lead out of its folder. */
  #pathOf(key: string): string | undefined {
    const segments = key.split('/')
    return segments.includes('..') ? undefined : join(this.#folder, ...segments)
  }

  async etagOf(key: string): Promise<string | undefined> {
    return (await this.fileOf(key)) === undefined ? undefined : ''
  }

  put(): Promise<never> {
    throw new LakeProblem('A data directory is only read.')
  }

  remove(): Promise<never> {
    throw new LakeProblem('A data directory is only read.')
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(unlessAbsent))?.size
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
