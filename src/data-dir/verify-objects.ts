/** Whether what the database of objects says and the files below `buckets/` fit together, byte by byte. */
import { createHash } from 'node:crypto'
import { FILES_FOLDER } from '../engine/disk/disk-files.ts'
import { INDEX_FILE } from '../engine/disk/index-names.ts'
import { type IndexFound, readIndex } from '../engine/disk/sqlite-read.ts'
import type { OnProgress } from '../engine/disk/verify.ts'
import { type DiskFile, type FilesDisk, RealDisk } from '../engine/disk/vfs.ts'
import type { ObjectFacts } from '../services/s3/store/object-store.ts'
import { keyOf, pathOf, pathRecorded } from '../services/s3/store/places.ts'
import {
  BUCKETS,
  decodeObject,
  decodePart,
  decodeSizes,
  OBJECTS,
  objectOfRow,
  objectRow,
  PARTS,
  type Redo,
  redoRow,
  sizesRow,
} from '../services/s3/store/rows.ts'
import { messageOf } from './message.ts'

export interface ObjectsVerdict {
  readonly buckets: number
  readonly objects: number
  readonly bytes: number
  /** A sentence each. */
  readonly damage: readonly string[]
  readonly remarks: readonly string[]
}

const STAGING = `${FILES_FOLDER}.new`
const READ_AT_ONCE_BYTES = 256 * 1024
/** Files that are no objects and are named. */
const EXAMPLES_MAX = 5

/** `undefined`: no object was ever put. `id`: see `readIndex`. */
export async function verifyObjects(
  folder: string,
  id: string,
  onProgress: OnProgress = () => undefined,
): Promise<ObjectsVerdict | undefined> {
  const index = await readIndex(folder, id)
  if (index === undefined) return undefined
  try {
    return await new Check(new RealDisk(folder), index, onProgress).run()
  } catch (error) {
    const damage = [
      `${INDEX_FILE} cannot be read: ${messageOf(error)}. What objects are called, and are, is known from there alone.`,
    ]
    return { buckets: 0, objects: 0, bytes: 0, damage, remarks: [] }
  } finally {
    await index.close()
  }
}

class Check {
  readonly #disk: FilesDisk
  readonly #index: IndexFound
  readonly #onProgress: OnProgress
  #bytesDone = 0
  #bytesTotal = 0
  readonly #damage: string[] = []
  /** Paths that a file's own name does not tell the key of. */
  readonly #odd = new Set<string>()
  /** Ids of staged files that count. */
  readonly #staged = new Set<string>()

  constructor(disk: FilesDisk, index: IndexFound, onProgress: OnProgress) {
    this.#disk = disk
    this.#index = index
    this.#onProgress = onProgress
  }

  async run(): Promise<ObjectsVerdict> {
    for (const problem of this.#index.problems()) this.#damage.push(`${INDEX_FILE}: ${problem}`)
    const buckets = [...this.#index.rows(BUCKETS)].length
    for (const { value } of this.#index.rows(OBJECTS)) this.#bytesTotal += decodeObject('', value).facts.bytes
    let objects = 0
    let bytes = 0
    for (const { key: row, value } of this.#index.rows(OBJECTS)) {
      const { bucket, key } = objectOfRow(row)
      const { facts, place } = decodeObject(key, value)
      objects++
      bytes += facts.bytes
      await this.#object(bucket, facts, place)
    }
    for (const { value } of this.#index.rows(PARTS)) await this.#part(decodePart(value))
    return { buckets, objects, bytes, damage: this.#damage, remarks: await this.#remarks() }
  }

  async #object(bucket: string, facts: ObjectFacts, place: string | undefined): Promise<void> {
    const { key, bytes } = facts
    const path = pathRecorded(bucket, key, place)
    if (place !== undefined || keyOf(path) === undefined) this.#odd.add(path.join('/'))
    const note = this.#index.get(redoRow(path))
    const staged = note === undefined ? undefined : (JSON.parse(note) as Redo).staged
    // Committed, and a crash came before it had its path: the next start gives it.
    const stagedPath = `${STAGING}/${staged}`
    const isStaged = staged !== undefined && (await this.#disk.kindOf(stagedPath)) === 'file'
    if (isStaged) this.#staged.add(staged)
    const name = isStaged ? stagedPath : `${FILES_FOLDER}/${path.join('/')}`
    const sizes = facts.partCount === undefined ? undefined : this.#index.get(sizesRow(bucket, key))
    if (facts.partCount !== undefined && sizes === undefined)
      this.#damage.push(`s3://${bucket}/${key}: ${INDEX_FILE} does not say of which parts it consists`)
    const parts = sizes === undefined ? undefined : decodeSizes(sizes).map((each) => each.bytes)
    await this.#file(name, `s3://${bucket}/${key}`, bytes, facts.etag, parts)
  }

  async #part({ staged, number, bytes, etag }: ReturnType<typeof decodePart>): Promise<void> {
    this.#staged.add(staged)
    await this.#file(`${STAGING}/${staged}`, `part ${number} of an upload that goes on`, bytes, etag, undefined)
  }

  async #file(name: string, what: string, bytes: number, etag: string, parts: readonly number[] | undefined): Promise<void> {
    const opened = await this.#disk.openPlain(name)
    if (opened === undefined) {
      this.#damage.push(`${name} is missing: it is ${what}, of ${bytes} bytes`)
      return
    }
    try {
      if (opened.bytes !== bytes) this.#damage.push(`${name} has ${opened.bytes} bytes, where ${what} has ${bytes}`)
      else if (!(await this.#fits(opened.file, bytes, etag, parts)))
        this.#damage.push(`${name} is damaged, or was changed by somebody: ${what} has the ETag ${etag}`)
    } catch (error) {
      this.#damage.push(`${name} cannot be read: ${messageOf(error)}`)
    } finally {
      await opened.file.close()
    }
  }

  /** By the ETag, where that is of the bytes: MD5 of all, or of the MD5s of all parts. */
  async #fits(file: DiskFile, bytes: number, etag: string, parts: readonly number[] | undefined): Promise<boolean> {
    const sizes = parts ?? [bytes]
    const sums: Buffer[] = []
    let at = 0
    for (const size of sizes) {
      sums.push(await this.#md5(file, at, at + size))
      at += size
    }
    if (at !== bytes) return false
    if (/^[0-9a-f]{32}$/.test(etag)) return parts !== undefined || sums[0]?.toString('hex') === etag
    if (parts === undefined || !/^[0-9a-f]{32}-\d+$/.test(etag)) return true
    return `${createHash('md5').update(Buffer.concat(sums)).digest('hex')}-${parts.length}` === etag
  }

  async #md5(file: DiskFile, from: number, to: number): Promise<Buffer> {
    const hash = createHash('md5')
    const chunk = Buffer.allocUnsafe(Math.min(READ_AT_ONCE_BYTES, Math.max(1, to - from)))
    for (let at = from; at < to; ) {
      const got = await file.read(chunk.subarray(0, Math.min(chunk.byteLength, to - at)), at)
      if (got === 0) break
      hash.update(chunk.subarray(0, got))
      this.#bytesDone += got
      this.#onProgress(this.#bytesDone, this.#bytesTotal)
      at += got
    }
    return hash.digest()
  }

  async #remarks(): Promise<readonly string[]> {
    const remarks: string[] = []
    let others = 0
    const examples: string[] = []
    for await (const path of this.#filesBelow([])) {
      if (this.#isKnown(path)) continue
      others++
      if (examples.length < EXAMPLES_MAX) examples.push(path.join('/'))
    }
    if (others > 0)
      remarks.push(
        `${others} files below ${FILES_FOLDER}/ are no objects (${examples.join(', ')}${others > examples.length ? ', …' : ''}): they were put there by hand, or belong to a change that a crash cut off. Leat leaves them alone.`,
      )
    let left = 0
    for await (const { name } of this.#disk.entries(STAGING)) if (!this.#staged.has(name)) left++
    if (left > 0) remarks.push(`${left} files in ${STAGING}/ were left unfinished by a crash; they go when S3 is next used.`)
    return remarks
  }

  #isKnown(path: readonly string[]): boolean {
    if (this.#odd.has(path.join('/'))) return true
    const key = keyOf(path)
    const [bucket = ''] = path
    return (
      key !== undefined &&
      this.#index.get(objectRow(bucket, key)) !== undefined &&
      pathOf(bucket, key).join('/') === path.join('/')
    )
  }

  async *#filesBelow(folder: readonly string[]): AsyncGenerator<readonly string[]> {
    for await (const { name, isFolder } of this.#disk.entries([FILES_FOLDER, ...folder].join('/'))) {
      if (isFolder) yield* this.#filesBelow([...folder, name])
      else yield [...folder, name]
    }
  }
}
