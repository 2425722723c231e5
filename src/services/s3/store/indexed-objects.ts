/** Objects whose facts are rows of an index and whose bodies are files; the same code over memory and over a data directory. */
import { KEY_BYTES_MAX } from '../../../aws/s3.ts'
import type { FileBody, FileRange, Files } from '../../../engine/files.ts'
import {
  endOfPrefix,
  type IndexChange,
  type IndexCondition,
  type IndexRow,
  type OrderedIndex,
} from '../../../engine/ordered-index.ts'
import { assert } from '../../../kernel/assert.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { Random } from '../../../kernel/random.ts'
import { listRows } from './listing.ts'
import type {
  CompleteRequest,
  GetRequest,
  ListPage,
  ListRequest,
  NewObject,
  NoBucket,
  Note,
  NoteOf,
  NoUpload,
  ObjectFacts,
  ObjectStore,
  OpenedObject,
  PartRequest,
  PartSize,
  PutRequest,
  StoredPart,
  Upload,
  UploadAbout,
  UploadsPage,
  UploadsRequest,
} from './object-store.ts'
import { Publisher, type Stored } from './publisher.ts'
import { type LeftOver, recover, wipe } from './recover.ts'
import {
  BUCKETS,
  bucketOfRow,
  bucketRow,
  decodeObject,
  decodeSizes,
  NOTES,
  objectOfRow,
  objectRow,
  objectsOf,
  partsIn,
  sizesRow,
  uploadsOf,
} from './rows.ts'
import { Sequence } from './sequence.ts'
import type { SettlerPorts } from './settler.ts'
import { Uploads } from './uploads.ts'

type Refusal = Rejection<string>

export interface ObjectPorts {
  readonly index: OrderedIndex
  readonly files: Files
  readonly clock: Clock
  readonly random: Random
  readonly onFatal: SettlerPorts['onFatal']
  readonly settledAtOnce?: SettlerPorts['settledAtOnce']
}

export class IndexedObjects implements ObjectStore {
  readonly #index: OrderedIndex
  readonly #files: Files
  readonly #publisher: Publisher
  readonly #uploads: Uploads

  private constructor({ index, files, clock, random, onFatal, settledAtOnce }: ObjectPorts, left: readonly LeftOver[]) {
    const sequence = new Sequence(clock)
    this.#index = index
    this.#files = files
    this.#publisher = new Publisher({ index, files, sequence, left, onFatal, settledAtOnce })
    this.#uploads = new Uploads({ index, files, clock, random, publisher: this.#publisher })
  }

  /** Sets right what a crash left half done. The index and the files belong to this store alone. */
  static async open(ports: ObjectPorts): Promise<IndexedObjects> {
    return new IndexedObjects(ports, await recover(ports.index, ports.files))
  }

  async createBucket(bucket: string): Promise<void> {
    await this.#index.commit([{ put: bucketRow(bucket), value: '{}' }])
  }

  async removeBucket(bucket: string): Promise<'removed' | 'not-empty' | NoBucket> {
    const row = bucketRow(bucket)
    const left = await this.#uploads.stagedIn(bucket)
    const changes = [{ remove: row }, { removeRange: uploadsOf(bucket) }, { removeRange: partsIn(bucket) }]
    if (await this.#index.commit(changes, [{ present: row }, { empty: objectsOf(bucket) }])) {
      for (const id of left) await this.#files.discard(id)
      return 'removed'
    }
    return (await this.#index.get(row)) === undefined ? 'no-bucket' : 'not-empty'
  }

  async buckets(): Promise<readonly string[]> {
    const rows = await this.#index.scan(BUCKETS, Number.MAX_SAFE_INTEGER)
    return rows.map(({ key }) => bucketOfRow(key))
  }

  async put<R extends Refusal = never>({ bucket, key, body, decide, note }: PutRequest<R>): Promise<ObjectFacts | NoBucket | R> {
    assertKey(key)
    const staged = await this.#files.stage(body)
    const outcome = await this.#publisher.put({ bucket, key, staged, note }, decide)
    return outcome === 'condition' ? 'no-bucket' : outcome
  }

  async head(bucket: string, key: string): Promise<ObjectFacts | undefined> {
    assertKey(key)
    const value = await this.#index.get(objectRow(bucket, key))
    return value === undefined ? undefined : decodeObject(key, value).facts
  }

  async headParts(
    bucket: string,
    key: string,
  ): Promise<{ readonly facts: ObjectFacts; readonly parts: readonly PartSize[] } | undefined> {
    assertKey(key)
    return this.#publisher.reading(bucket, key, async (stored) =>
      stored === undefined ? undefined : { facts: stored.facts, parts: await this.#sizes(bucket, stored) },
    )
  }

  get<R extends Refusal = never>({ bucket, key, choose, withParts }: GetRequest<R>): Promise<OpenedObject | undefined | R> {
    assertKey(key)
    return this.#publisher.reading(bucket, key, async (stored) => {
      if (stored === undefined) return undefined
      const { facts } = stored
      const parts = withParts === true ? await this.#sizes(bucket, stored) : []
      const chosen = choose?.(facts, parts)
      if (isRejection(chosen)) return chosen
      const range = (chosen as FileRange | undefined) ?? { start: 0, end: facts.bytes }
      assert(range.start >= 0 && range.start <= range.end && range.end <= facts.bytes, 'a range lies within its object')
      const { body } = await this.#open(stored, range)
      return { facts, range, body }
    })
  }

  update<R extends Refusal = never>(
    bucket: string,
    key: string,
    decide: (existing: ObjectFacts) => NewObject | R,
  ): Promise<ObjectFacts | undefined | R> {
    assertKey(key)
    return this.#publisher.update(bucket, key, decide)
  }

  remove<R extends Refusal = never>(
    bucket: string,
    key: string,
    decide?: (existing: ObjectFacts | undefined) => R | undefined,
    note?: NoteOf,
  ): Promise<ObjectFacts | undefined | R> {
    assertKey(key)
    return this.#publisher.remove(bucket, key, decide, note)
  }

  async list({ bucket, prefix, delimiter, after, limit }: ListRequest): Promise<ListPage | NoBucket> {
    const rowOf = (key: string): string => objectRow(bucket, key)
    const { from } = objectsOf(bucket)
    let first: string | undefined = from
    if (after !== undefined) first = 'key' in after ? `${rowOf(after.key)}\0` : endOfPrefix(rowOf(after.prefix))
    const keyOf = ({ key: row }: IndexRow): string => objectOfRow(row).key
    const rows = objectsOf(bucket)
    const { entries, isMore } = await listRows<ObjectFacts>({
      ...{ index: this.#index, rows, rowOf, keyOf, prefix, from: first ?? rows.to, limit },
      read: (row) => decodeObject(keyOf(row), row.value).facts,
      delimiter: delimiter === '' ? undefined : delimiter,
    })
    if (entries.length === 0 && (await this.#index.get(bucketRow(bucket))) === undefined) return 'no-bucket'
    const last = entries.at(-1)
    const next = last === undefined ? undefined : 'value' in last ? { key: last.value.key } : { prefix: last.prefix }
    return {
      entries: entries.map((each) =>
        'value' in each ? { kind: 'object', facts: each.value } : { kind: 'prefix', prefix: each.prefix },
      ),
      ...(isMore && next !== undefined && { next }),
    }
  }

  createUpload(bucket: string, key: string, about: UploadAbout): Promise<Upload | NoBucket> {
    assertKey(key)
    return this.#uploads.create(bucket, key, about)
  }

  upload(bucket: string, key: string, id: string): Promise<Upload | NoUpload> {
    assertKey(key)
    return this.#uploads.find(bucket, key, id)
  }

  putPart<R extends Refusal = never>(request: PartRequest<R>): Promise<StoredPart | NoUpload | R> {
    assertKey(request.key)
    return this.#uploads.putPart(request)
  }

  parts(bucket: string, key: string, id: string, afterNumber: number, limit: number): Promise<readonly StoredPart[] | NoUpload> {
    assertKey(key)
    return this.#uploads.parts(bucket, key, id, afterNumber, limit)
  }

  complete<R extends Refusal = never>(request: CompleteRequest<R>): Promise<ObjectFacts | NoUpload | NoBucket | R> {
    assertKey(request.key)
    return this.#uploads.complete(request)
  }

  abort(bucket: string, key: string, id: string): Promise<'aborted' | NoUpload> {
    assertKey(key)
    return this.#uploads.abort(bucket, key, id)
  }

  uploads(request: UploadsRequest): Promise<UploadsPage | NoBucket> {
    return this.#uploads.list(request)
  }

  async notes(limit: number, after?: string): Promise<readonly Note[]> {
    // The least key that is greater.
    const range = after === undefined || after === '' ? NOTES : { from: `${after}\0`, to: NOTES.to }
    const rows = await this.#index.scan(range, limit)
    return rows.map(({ key: id, value: text }) => ({ id, text }))
  }

  async editNotes(ids: readonly string[], edit: (text: string) => string | undefined): Promise<void> {
    const changes: IndexChange[] = []
    const conditions: IndexCondition[] = []
    for (const id of ids) {
      const before = await this.#index.get(id)
      if (before === undefined) continue
      const text = edit(before)
      changes.push(text === undefined ? { remove: id } : { put: id, value: text })
      conditions.push({ present: id })
    }
    // Otherwise everything was removed meanwhile.
    if (changes.length > 0) await this.#index.commit(changes, conditions)
  }

  async removeEverything(): Promise<void> {
    await this.#publisher.still(() => wipe(this.#index, this.#files))
  }

  /** Paths whose files are changed from now on, until `stop`. */
  watch(): ReturnType<Publisher['watch']> {
    return this.#publisher.watch()
  }

  /** With no change under way, and every file under its path, as far as that can be. */
  still<T>(work: () => Promise<T>): Promise<T> {
    return this.#publisher.still(work)
  }

  async close(): Promise<void> {
    await this.#publisher.still(async () => undefined)
    await this.#index.close()
  }

  async #sizes(bucket: string, { facts }: Stored): Promise<readonly PartSize[]> {
    if (facts.partCount === undefined) return []
    const value = await this.#index.get(sizesRow(bucket, facts.key))
    return value === undefined ? [] : decodeSizes(value)
  }

  async #open({ facts, path, staged }: Stored, range: FileRange): Promise<FileBody> {
    const file = (staged && (await this.#files.readStaged(staged, range))) || (await this.#files.read(path, range))
    if (file?.bytes === facts.bytes) return file
    throw new ObjectDamaged(path.join('/'), facts.bytes, file?.bytes)
  }
}

/** A file is not what was stored: somebody else changed or removed it, or the disk did. */
export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged'

  constructor(path: string, bytes: number, found: number | undefined) {
    const what = found === undefined ? 'there is no such file' : `the file has ${found}`
    super(`buckets/${path} is not what was stored: it had ${bytes} bytes, and ${what}. \`leat verify\` lists all such files.`)
  }
}

function assertKey(key: string): void {
  assert(key.length > 0 && key.isWellFormed() && Buffer.byteLength(key) <= KEY_BYTES_MAX, 'a key is one of S3')
}
