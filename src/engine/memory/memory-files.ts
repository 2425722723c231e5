import { assert } from '../../kernel/assert.ts'
import type { Clock } from '../../kernel/clock.ts'
import {
  type FileBody,
  FileConflict,
  type FileEntry,
  type FileFacts,
  type FileRange,
  type Files,
  isFileSegment,
  NotStaged,
  type StagedFile,
} from '../files.ts'

type Path = readonly string[]

interface StoredFile extends FileFacts {
  readonly chunks: readonly Uint8Array[]
}

const ALL: FileRange = { start: 0, end: Number.POSITIVE_INFINITY }

/** Files in a tree of maps. */
export class MemoryFiles implements Files {
  readonly #clock: Clock
  readonly #root: Folder = new Map()
  readonly #staged = new Map<string, StoredFile>()
  #count = 0

  constructor({ clock }: { readonly clock: Clock }) {
    this.#clock = clock
  }

  async stage(body: AsyncIterable<Uint8Array>): Promise<StagedFile> {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(new Uint8Array(chunk))
    const bytes = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
    const id = `${this.#count++}`
    this.#staged.set(id, { chunks, bytes, modifiedAtMs: this.#clock.nowMs() })
    return { id, bytes }
  }

  async *staged(): AsyncGenerator<string> {
    yield* [...this.#staged.keys()]
  }

  async readStaged(id: string, range = ALL): Promise<FileBody | undefined> {
    return bodyOf(this.#staged.get(id), range)
  }

  async discard(id: string): Promise<void> {
    this.#staged.delete(id)
  }

  async obstacleAt(path: Path): Promise<number | undefined> {
    assertPath(path)
    const depth = path.findIndex((_, i) => isFile(this.#at(path.slice(0, i + 1))))
    if (depth >= 0) return depth
    return path.length === 0 || this.#at(path) !== undefined ? Math.max(0, path.length - 1) : undefined
  }

  async publish(id: string, path: Path): Promise<void> {
    assertPath(path)
    const file = this.#staged.get(id)
    if (file === undefined) throw new NotStaged(`${id} is not staged`)
    if (path.length === 0 || this.#at(path) instanceof Map) throw new FileConflict(`${path.join('/')} is a folder`)
    for (let depth = 1; depth < path.length; depth++) {
      if (isFile(this.#at(path.slice(0, depth)))) throw new FileConflict(`${path.slice(0, depth).join('/')} is a file`)
    }
    let folder = this.#root
    for (const segment of path.slice(0, -1)) {
      const next = folder.get(segment)
      const inner: Folder = next instanceof Map ? next : new Map()
      folder.set(segment, inner)
      folder = inner
    }
    folder.set(path.at(-1) ?? '', file)
    this.#staged.delete(id)
  }

  async withdraw(path: Path): Promise<void> {
    if (this.#file(path) === undefined) return
    for (let depth = path.length; depth > 0; depth--) {
      const folder = this.#at(path.slice(0, depth - 1))
      if (!(folder instanceof Map)) return
      folder.delete(path[depth - 1] ?? '')
      if (folder.size > 0) return
    }
  }

  async settle(): Promise<void> {
    // Nothing here lasts.
  }

  async read(path: Path, range = ALL): Promise<FileBody | undefined> {
    return bodyOf(this.#file(path), range)
  }

  async facts(path: Path): Promise<FileFacts | undefined> {
    const file = this.#file(path)
    return file === undefined ? undefined : factsOf(file)
  }

  async *list(folder: Path): AsyncGenerator<FileEntry> {
    assertPath(folder)
    const there = this.#at(folder)
    if (!(there instanceof Map)) return
    const entries = [...there].map(([name, entry]) => ({
      name,
      kind: entry instanceof Map ? ('folder' as const) : ('file' as const),
    }))
    yield* entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  }

  async clear(): Promise<void> {
    this.#root.clear()
    this.#staged.clear()
  }

  #file(path: Path): StoredFile | undefined {
    assertPath(path)
    const there = this.#at(path)
    return there instanceof Map ? undefined : there
  }

  #at(path: Path): Folder | StoredFile | undefined {
    let at: Folder | StoredFile | undefined = this.#root
    for (const segment of path) at = at instanceof Map ? at.get(segment) : undefined
    return at
  }
}

interface Folder extends Map<string, Folder | StoredFile> {}

function isFile(there: Folder | StoredFile | undefined): there is StoredFile {
  return there !== undefined && !(there instanceof Map)
}

function assertPath(path: Path): void {
  assert(path.every(isFileSegment), 'a path has well-formed segments only')
}

function factsOf({ bytes, modifiedAtMs }: StoredFile): FileFacts {
  return { bytes, modifiedAtMs }
}

function bodyOf(file: StoredFile | undefined, range: FileRange): FileBody | undefined {
  assert(range.start >= 0 && range.end >= range.start, 'a range does not end before it starts')
  return file === undefined ? undefined : { ...factsOf(file), body: partOf(file.chunks, range) }
}

/** Copies, so that whoever changes what he is given changes nothing here. */
async function* partOf(chunks: readonly Uint8Array[], { start, end }: FileRange): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += chunk.byteLength
    if (part.byteLength > 0) yield part
    if (at >= end) return
  }
}
