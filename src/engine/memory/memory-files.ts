import { assert } from '../../kernel/assert.ts'
import type { Clock } from '../../kernel/clock.ts'
import { type FileBody, FileConflict, type FileEntry, type FileFacts, type Files, isFileSegment } from '../files.ts'

interface StoredFile extends FileFacts {
  readonly content: Uint8Array
}

/** Files in a tree of maps. */
export class MemoryFiles implements Files {
  readonly #clock: Clock
  readonly #root: Folder = new Map()

  constructor({ clock }: { readonly clock: Clock }) {
    this.#clock = clock
  }

  async write(path: readonly string[], body: AsyncIterable<Uint8Array>): Promise<FileFacts> {
    assertPath(path)
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(new Uint8Array(chunk))
    const content = Buffer.concat(chunks)
    const file: StoredFile = { content, bytes: content.byteLength, modifiedAtMs: this.#clock.nowMs() }
    // From here on in one step: nobody sees a part of it.
    if (path.length === 0 || this.#at(path) instanceof Map) throw new FileConflict(`${path.join('/')} is a folder`)
    for (let depth = 1; depth < path.length; depth++) {
      const there = this.#at(path.slice(0, depth))
      if (there !== undefined && !(there instanceof Map)) throw new FileConflict(`${path.slice(0, depth).join('/')} is a file`)
    }
    let folder = this.#root
    for (const segment of path.slice(0, -1)) {
      const next = folder.get(segment)
      const inner: Folder = next instanceof Map ? next : new Map()
      folder.set(segment, inner)
      folder = inner
    }
    folder.set(path.at(-1) ?? '', file)
    return factsOf(file)
  }

  async read(
    path: readonly string[],
    range: { readonly start: number; readonly end: number } = { start: 0, end: Number.POSITIVE_INFINITY },
  ): Promise<FileBody | undefined> {
    assert(range.start >= 0 && range.end >= range.start, 'a range does not end before it starts')
    const file = this.#file(path)
    if (file === undefined) return undefined
    return { ...factsOf(file), body: once(file.content.slice(range.start, Math.min(range.end, file.bytes))) }
  }

  async facts(path: readonly string[]): Promise<FileFacts | undefined> {
    const file = this.#file(path)
    return file === undefined ? undefined : factsOf(file)
  }

  async *list(folder: readonly string[]): AsyncGenerator<FileEntry> {
    assertPath(folder)
    const there = this.#at(folder)
    if (!(there instanceof Map)) return
    const entries = [...there].map(([name, entry]) => ({
      name,
      kind: entry instanceof Map ? ('folder' as const) : ('file' as const),
    }))
    yield* entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  }

  async remove(path: readonly string[]): Promise<void> {
    if (this.#file(path) === undefined) return
    for (let depth = path.length; depth > 0; depth--) {
      const folder = this.#at(path.slice(0, depth - 1))
      if (!(folder instanceof Map)) return
      folder.delete(path[depth - 1] ?? '')
      if (folder.size > 0) return
    }
  }

  #file(path: readonly string[]): StoredFile | undefined {
    assertPath(path)
    const there = this.#at(path)
    return there instanceof Map ? undefined : there
  }

  #at(path: readonly string[]): Folder | StoredFile | undefined {
    let at: Folder | StoredFile | undefined = this.#root
    for (const segment of path) at = at instanceof Map ? at.get(segment) : undefined
    return at
  }
}

interface Folder extends Map<string, Folder | StoredFile> {}

function assertPath(path: readonly string[]): void {
  assert(path.every(isFileSegment), 'a path has well-formed segments only')
}

function factsOf({ bytes, modifiedAtMs }: StoredFile): FileFacts {
  return { bytes, modifiedAtMs }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  if (content.byteLength > 0) yield new Uint8Array(content)
}
