/** S3 objects of a damaged directory: those that are whole, in a new one. Where the index cannot be read, what files tell of themselves. */
import { dirname, join } from 'node:path'
import { FILES_FOLDER } from '../engine/disk/disk-files.ts'
import { INDEX_FILE } from '../engine/disk/index-names.ts'
import { SqliteIndex } from '../engine/disk/sqlite-index.ts'
import { type IndexFound, readIndex } from '../engine/disk/sqlite-read.ts'
import { copyWhole, type FilesDisk, RealDisk } from '../engine/disk/vfs.ts'
import type { IndexChange, KeyRange } from '../engine/ordered-index.ts'
import { keyOf } from '../services/s3/store/places.ts'
import {
  BUCKETS,
  bucketRow,
  decodeObject,
  decodePart,
  encodeObject,
  OBJECTS,
  objectOfRow,
  objectRow,
  PARTS,
  sizesRow,
  UPLOADS,
} from '../services/s3/store/rows.ts'
import { messageOf } from './message.ts'
import { faultOf, filesBelow, md5Of, objectFileOf, STAGING } from './object-file.ts'

/** A sentence each, of what is lost or not known any more. `id`: see `readIndex`. */
export async function repairObjects(from: string, to: string, id: string): Promise<readonly string[]> {
  const disk = new RealDisk(from)
  const found = await opened(from, id)
  if (found === undefined && (await disk.kindOf(FILES_FOLDER)) === undefined) return []
  const index = await SqliteIndex.open(join(to, INDEX_FILE))
  const rescue = new Rescue(disk, from, to, index)
  try {
    if (found === undefined || !(await rescue.byIndex(found))) await rescue.byFiles()
    await rescue.sync()
    return rescue.notes
  } finally {
    await index.close()
    await found?.close()
  }
}

async function opened(from: string, id: string): Promise<IndexFound | undefined> {
  try {
    return await readIndex(from, id)
  } catch {
    return undefined // No database at all: files tell what they can.
  }
}

class Rescue {
  readonly notes: string[] = []
  readonly #disk: FilesDisk
  readonly #from: string
  readonly #to: string
  readonly #target: RealDisk
  readonly #index: SqliteIndex
  readonly #folders = new Set<string>()

  constructor(disk: FilesDisk, from: string, to: string, index: SqliteIndex) {
    this.#disk = disk
    this.#from = from
    this.#to = to
    this.#target = new RealDisk(to)
    this.#index = index
  }

  /** `false`: it could not be read to its end. */
  async byIndex(found: IndexFound): Promise<boolean> {
    try {
      await this.#copyRows(found, BUCKETS)
      for (const { key: row, value } of found.rows(OBJECTS)) await this.#object(found, row, value)
      await this.#copyRows(found, UPLOADS)
      for (const { key: row, value } of found.rows(PARTS)) await this.#part(row, value)
      return true
    } catch (error) {
      this.notes.push(
        `${INDEX_FILE} cannot be read to its end (${messageOf(error)}): of objects that it does not tell of, body and key are known from their files, and headers, metadata and tags are not.`,
      )
      return false
    }
  }

  /** Objects of all files whose path tells a key, and of which nothing is known yet. */
  async byFiles(): Promise<void> {
    let told = 0
    for await (const path of filesBelow(this.#disk)) {
      const [bucket = ''] = path
      const key = keyOf(path)
      if (key === undefined || (await this.#index.get(objectRow(bucket, key))) !== undefined) continue
      const name = `${FILES_FOLDER}/${path.join('/')}`
      const file = await this.#disk.openPlain(name)
      if (file === undefined) continue
      const etag = (await md5Of(file.file, 0, file.bytes, () => undefined)).toString('hex')
      await file.file.close()
      await this.#copy(name, name)
      const facts = { key, bytes: file.bytes, etag, lastModifiedMs: file.modifiedAtMs, sequencer: NO_SEQUENCER }
      const object = { put: objectRow(bucket, key), value: encodeObject(facts, undefined) }
      await this.#index.commit([{ put: bucketRow(bucket), value: '{}' }, object])
      told++
    }
    this.notes.push(`${told} objects are told by their files alone.`)
  }

  async sync(): Promise<void> {
    for (const folder of this.#folders) await this.#target.syncFolder(folder)
    await this.#target.syncFolder('')
  }

  async #object(found: IndexFound, row: string, value: string): Promise<void> {
    const { bucket, key } = objectOfRow(row)
    const { facts, place } = decodeObject(key, value)
    const { name, path, expected } = await objectFileOf(this.#disk, found, bucket, facts, place)
    const fault = expected === undefined ? 'has parts of which nothing is known' : await faultOf(this.#disk, name, expected)
    if (fault !== undefined) {
      this.notes.push(`s3://${bucket}/${key} is lost: ${name} ${fault}.`)
      return
    }
    await this.#copy(name, `${FILES_FOLDER}/${path.join('/')}`)
    const changes: IndexChange[] = [{ put: row, value }]
    const sizes = found.get(sizesRow(bucket, key))
    if (sizes !== undefined) changes.push({ put: sizesRow(bucket, key), value: sizes })
    await this.#index.commit(changes)
  }

  async #part(row: string, value: string): Promise<void> {
    const { staged, bytes, etag, number } = decodePart(value)
    const name = `${STAGING}/${staged}`
    const fault = await faultOf(this.#disk, name, { bytes, etag, parts: undefined })
    if (fault !== undefined) {
      this.notes.push(`Part ${number} of an upload that goes on is lost: ${name} ${fault}.`)
      return
    }
    await this.#copy(name, name)
    await this.#index.commit([{ put: row, value }])
  }

  async #copyRows(found: IndexFound, range: KeyRange): Promise<void> {
    for (const { key, value } of found.rows(range)) await this.#index.commit([{ put: key, value }])
  }

  async #copy(from: string, to: string): Promise<void> {
    const folder = dirname(to)
    if (!this.#folders.has(folder)) await this.#target.makeFolder(folder)
    for (let each = folder; each !== '.'; each = dirname(each)) this.#folders.add(each)
    await copyWhole(join(this.#from, from), join(this.#to, to))
  }
}

const NO_SEQUENCER = '0'.repeat(16)
