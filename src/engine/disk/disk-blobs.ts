import { crc32 } from 'node:zlib'
import { assert } from '../../kernel/assert.ts'
import { BLOB_NAME_PATTERN, type Blobs } from '../blobs.ts'
import { CorruptData, codeOf } from './failures.ts'
import { stageFile } from './new-file.ts'
import { type Disk, type DiskFile, readFully } from './vfs.ts'

export const BLOBS_FOLDER = 'blobs'
/** Where blobs are written before they get their name. Nothing in it matters after a start. */
const STAGING_FOLDER = 'blobs.new'
const MAGIC = Buffer.from('LBLB', 'latin1')
const HEADER_BYTES = 12

/**
 * Blobs as files of their names.
 *
 *     file    │ magic "LBLB" │ crc u32 (of what follows) │ version u32 │ body │
 */
export class DiskBlobs implements Blobs {
  readonly #disk: Disk
  #staged = 0

  private constructor(disk: Disk) {
    this.#disk = disk
  }

  /** The directory is locked already, by the engine. */
  static async open(disk: Disk): Promise<DiskBlobs> {
    for (const folder of [BLOBS_FOLDER, STAGING_FOLDER]) await disk.makeFolder(folder)
    await disk.syncFolder('')
    for (const name of await disk.list(STAGING_FOLDER)) await disk.unlink(`${STAGING_FOLDER}/${name}`)
    return new DiskBlobs(disk)
  }

  async put(name: string, body: Uint8Array): Promise<void> {
    const path = pathOf(name)
    const staged = `${STAGING_FOLDER}/${this.#staged++}`
    const bytes = Buffer.concat([MAGIC, Buffer.alloc(HEADER_BYTES - MAGIC.byteLength), body])
    bytes.writeUInt32LE(1, 8)
    bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4)
    await stageFile(this.#disk, staged, [bytes])
    const folders = foldersOf(path)
    await this.#disk.makeFolder(folders.at(-1) ?? '')
    await this.#disk.rename(staged, path)
    // From the inside out: a folder is never seen without what makes it worth having.
    for (const folder of folders.toReversed()) await this.#disk.syncFolder(folder)
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    const path = pathOf(name)
    let file: DiskFile
    try {
      file = await this.#disk.open(path, 'read')
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
      throw error
    }
    try {
      const bytes = Buffer.alloc(await file.bytes())
      const got = await readFully(file, bytes, 0)
      const body = decodeBlob(bytes.subarray(0, got))
      if (body === undefined) throw new CorruptData(path, 0, got, 'it does not fit its checksum')
      return body
    } finally {
      await file.close()
    }
  }

  async list(prefix: string): Promise<readonly string[]> {
    const names = await this.#under('', prefix)
    // What else somebody put there, e.g. a file manager, is no blob.
    return names.filter((name) => BLOB_NAME_PATTERN.test(name)).toSorted()
  }

  async remove(name: string): Promise<void> {
    const path = pathOf(name)
    const facts = await this.#disk.facts(path)
    if (facts === undefined || facts.isFolder) return
    await this.#disk.unlink(path)
    await this.#disk.syncFolder(foldersOf(path).at(-1) ?? '')
  }

  async #under(folder: string, prefix: string): Promise<readonly string[]> {
    const found: string[] = []
    for (const each of await this.#disk.list(`${BLOBS_FOLDER}/${folder}`.replace(/\/$/, ''))) {
      const name = `${folder}${each}`
      // Only where the prefix can be met.
      if (!name.startsWith(prefix) && !prefix.startsWith(`${name}/`)) continue
      const facts = await this.#disk.facts(`${BLOBS_FOLDER}/${name}`)
      if (facts?.isFolder) found.push(...(await this.#under(`${name}/`, prefix)))
      else if (facts !== undefined && name.startsWith(prefix)) found.push(name)
    }
    return found
  }
}

/** The body of a blob's file; `undefined` if it does not fit its checksum. */
export function decodeBlob(file: Buffer): Buffer | undefined {
  const isWhole = file.byteLength >= HEADER_BYTES && file.compare(MAGIC, 0, 4, 0, 4) === 0
  return isWhole && crc32(file.subarray(8)) === file.readUInt32LE(4) ? file.subarray(HEADER_BYTES) : undefined
}

function pathOf(name: string): string {
  assert(BLOB_NAME_PATTERN.test(name), `a blob name matches ${BLOB_NAME_PATTERN}`)
  return `${BLOBS_FOLDER}/${name}`
}

/** The folders above a file, outermost first. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}
