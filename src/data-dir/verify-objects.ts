/** Whether what the database of objects says and the files below `buckets/` fit together, byte by byte. */
import { FILES_FOLDER } from '../engine/disk/disk-files.ts'
import { INDEX_FILE } from '../engine/disk/index-names.ts'
import { type IndexFound, readIndex } from '../engine/disk/sqlite-read.ts'
import type { OnProgress } from '../engine/disk/verify.ts'
import { type FilesDisk, RealDisk } from '../engine/disk/vfs.ts'
import type { ObjectFacts } from '../services/s3/store/object-store.ts'
import { keyOf } from '../services/s3/store/places.ts'
import { BUCKETS, decodeObject, decodePart, OBJECTS, objectOfRow, objectRow, PARTS } from '../services/s3/store/rows.ts'
import { messageOf } from './message.ts'
import { type ExpectedFile, faultOf, filesBelow, objectFileOf, STAGING } from './object-file.ts'

export interface ObjectsVerdict {
  readonly buckets: number
  readonly objects: number
  readonly bytes: number
  /** A sentence each. */
  readonly damage: readonly string[]
  readonly remarks: readonly string[]
}

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
    const { name, path, staged, expected } = await objectFileOf(this.#disk, this.#index, bucket, facts, place)
    if (place !== undefined || keyOf(path) === undefined) this.#odd.add(path.join('/'))
    if (staged !== undefined) this.#staged.add(staged)
    const what = `s3://${bucket}/${facts.key}`
    if (expected === undefined) this.#damage.push(`${INDEX_FILE} does not say of which parts ${what} consists`)
    else await this.#file(name, what, expected)
  }

  async #part({ staged, number, bytes, etag }: ReturnType<typeof decodePart>): Promise<void> {
    this.#staged.add(staged)
    await this.#file(`${STAGING}/${staged}`, `part ${number} of an upload that goes on`, { bytes, etag, parts: undefined })
  }

  async #file(name: string, what: string, expected: ExpectedFile): Promise<void> {
    const fault = await faultOf(this.#disk, name, expected, (bytes) => {
      this.#bytesDone += bytes
      this.#onProgress(this.#bytesDone, this.#bytesTotal)
    })
    if (fault !== undefined) this.#damage.push(`${name} ${fault}: it is ${what}`)
  }

  async #remarks(): Promise<readonly string[]> {
    const remarks: string[] = []
    let others = 0
    const examples: string[] = []
    for await (const path of filesBelow(this.#disk)) {
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
    return key !== undefined && this.#index.get(objectRow(bucket, key)) !== undefined
  }
}
