/**
 * Reads the zip of a function, which came from anywhere. What could write outside of the folder that it is unpacked into, or through a link, is no
 * zip to us; so is one whose entries are not what it says of them.
 */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { CODE_ENTRIES_MAX, CODE_UNZIPPED_BYTES_MAX, LINK_TARGET_BYTES_MAX } from './limits.ts'

export type ArchiveFault = 'not a zip' | 'too large'

export class BadArchive extends Error {
  override readonly name = 'BadArchive'
  readonly fault: ArchiveFault

  constructor(fault: ArchiveFault, message: string) {
    super(message)
    this.fault = fault
  }
}

/** Paths are of segments that are neither empty nor `.` nor `..`, and none leads through a link or a file. */
export type ArchiveEntry =
  | { readonly kind: 'folder'; readonly path: readonly string[] }
  /** `mode`: permissions, as far as the maker of the zip said any. */
  | { readonly kind: 'file'; readonly path: readonly string[]; readonly mode: number; readonly body: AsyncIterable<Uint8Array> }
  /** Its target stays in the folder; links come after everything else. */
  | { readonly kind: 'link'; readonly path: readonly string[]; readonly target: string }

const KIND_MASK = 0o170000
const KIND_FOLDER = 0o040000
const KIND_LINK = 0o120000
const MADE_BY_UNIX = 3
/** What a zip that says nothing gets, as on AWS: readable, and not executable. */
const MODE_DEFAULT = 0o644

/** Entries in their order, links last. Each body is read before the next entry is asked for. Throws `BadArchive`. */
export async function* archiveEntries(zip: Uint8Array): AsyncGenerator<ArchiveEntry> {
  const file = await opened(zip)
  const links: { readonly path: readonly string[]; readonly target: string }[] = []
  const kinds = new Map<string, ArchiveEntry['kind']>()
  let unzippedBytes = 0
  if (file.entryCount > CODE_ENTRIES_MAX) throw new BadArchive('not a zip', `more than ${CODE_ENTRIES_MAX} entries`)
  for await (const entry of eachEntry(file)) {
    unzippedBytes += entry.uncompressedSize
    if (unzippedBytes > CODE_UNZIPPED_BYTES_MAX) throw new BadArchive('too large', `more than ${CODE_UNZIPPED_BYTES_MAX} bytes`)
    const path = pathOf(entry.fileName)
    if (path.length === 0) continue
    const kind = kindOf(entry)
    claim(kinds, path, kind)
    if (kind === 'folder') yield { kind, path }
    else if (kind === 'link') links.push({ path, target: await targetOf(file, entry) })
    else yield { kind, path, mode: modeOf(entry), body: bodyOf(file, entry) }
  }
  for (const link of links) {
    checkTarget(link.path, link.target, kinds)
    yield { kind: 'link', ...link }
  }
}

async function opened(zip: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), { validateEntrySizes: true })
  } catch (error) {
    throw notAZip(error)
  }
}

async function* eachEntry(file: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* file.eachEntry()
  } catch (error) {
    throw notAZip(error)
  }
}

function notAZip(error: unknown): BadArchive {
  return error instanceof BadArchive ? error : new BadArchive('not a zip', String(error))
}

/** Of the name of an entry: the reader has refused absolute ones and those with `..`. */
function pathOf(name: string): readonly string[] {
  const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (segments.some((segment) => segment === '..' || segment.includes('\0') || Buffer.byteLength(segment) > 255)) {
    throw new BadArchive('not a zip', `the name ${JSON.stringify(name.slice(0, 300))} cannot be a file's`)
  }
  return segments
}

function kindOf(entry: Entry): ArchiveEntry['kind'] {
  if (entry.fileName.endsWith('/')) return 'folder'
  const kind = entry.versionMadeBy >>> 8 === MADE_BY_UNIX ? (entry.externalFileAttributes >>> 16) & KIND_MASK : 0
  if (kind === KIND_LINK) return 'link'
  return kind === KIND_FOLDER ? 'folder' : 'file'
}

function modeOf(entry: Entry): number {
  const mode = entry.versionMadeBy >>> 8 === MADE_BY_UNIX ? (entry.externalFileAttributes >>> 16) & 0o777 : 0
  return mode === 0 ? MODE_DEFAULT : mode
}

/** One path has one kind, a link is there once, and what is above a path is a folder. A file may come again: the last one stays. */
function claim(kinds: Map<string, ArchiveEntry['kind']>, path: readonly string[], kind: ArchiveEntry['kind']): void {
  for (let length = 1; length <= path.length; length++) {
    const isWhole = length === path.length
    const name = path.slice(0, length).join('/')
    const known = kinds.get(name)
    const wanted = isWhole ? kind : 'folder'
    if (known === undefined) kinds.set(name, wanted)
    else if (known !== wanted || known === 'link')
      throw new BadArchive('not a zip', `${name} is there as ${known} and as ${wanted}`)
  }
}

/** The whole file: as long as its entry says and with that checksum. */
async function* bodyOf(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    throw notAZip(error)
  }
  if (sum >>> 0 !== entry.crc32 >>> 0) throw new BadArchive('not a zip', `${entry.fileName} does not fit its checksum`)
}

async function targetOf(file: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LINK_TARGET_BYTES_MAX) throw new BadArchive('not a zip', `${entry.fileName} leads too far`)
  const chunks: Uint8Array[] = []
  for await (const chunk of bodyOf(file, entry)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * A link leads to a place in the folder, and not by way of another link: a way through two of them may end elsewhere than its words say, e.g.
 * `a -> b/..` where `b` leads further up.
 */
function checkTarget(path: readonly string[], target: string, kinds: ReadonlyMap<string, ArchiveEntry['kind']>): void {
  const refuse = (): never => {
    throw new BadArchive('not a zip', `${path.join('/')} leads out of the folder`)
  }
  if (target === '' || target.startsWith('/') || target.includes('\0')) refuse()
  const at = path.slice(0, -1)
  const steps = target.split('/').filter((segment) => segment !== '' && segment !== '.')
  for (const [index, step] of steps.entries()) {
    if (step !== '..') at.push(step)
    else if (at.pop() === undefined) refuse()
    if (index < steps.length - 1 && kinds.get(at.join('/')) === 'link') refuse()
  }
}
