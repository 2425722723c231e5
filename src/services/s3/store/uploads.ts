/** Uploads in parts. A part is a staged file with a row; the last step makes one staged file of them all, and publishes that. */
import { PART_NUMBER_MAX } from '../../../aws/s3.ts'
import type { Files } from '../../../engine/files.ts'
import { endOfPrefix, IndexFull, type OrderedIndex } from '../../../engine/ordered-index.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { Random } from '../../../kernel/random.ts'
import { listRows } from './listing.ts'
import { Locks } from './locks.ts'
import type {
  CompleteRequest,
  NewPart,
  NoBucket,
  NoUpload,
  ObjectFacts,
  PartRequest,
  StoredPart,
  Upload,
  UploadAbout,
  UploadsPage,
  UploadsRequest,
} from './object-store.ts'
import type { Publisher } from './publisher.ts'
import {
  bucketRow,
  decodePart,
  decodeUpload,
  encodePart,
  encodeUpload,
  partRow,
  partsIn,
  partsOf,
  type StoredPartRow,
  UPLOAD_KEY_END,
  uploadRow,
  uploadsOf,
  uploadsPrefix,
} from './rows.ts'

type Refusal = Rejection<string>

export interface UploadPorts {
  readonly index: OrderedIndex
  readonly files: Files
  readonly clock: Clock
  readonly random: Random
  readonly publisher: Publisher
}

export class Uploads {
  readonly #ports: UploadPorts
  /** By upload: while it is completed or aborted, no part comes or goes. */
  readonly #locks = new Locks()

  constructor(ports: UploadPorts) {
    this.#ports = ports
  }

  async create(bucket: string, key: string, about: UploadAbout): Promise<Upload | NoBucket> {
    const { index, clock, random } = this.#ports
    const initiatedMs = clock.nowMs()
    // Ids begin with their time, so that uploads of a key are in the order in which they began.
    const time = Math.max(0, initiatedMs).toString(16).padStart(TIME_DIGITS, '0')
    const id = `${time}${Buffer.from(random.bytes(ID_RANDOM_BYTES)).toString('hex')}`
    const upload: Upload = { id, key, initiatedMs, about }
    const put = { put: uploadRow(bucket, key, id), value: encodeUpload(upload) }
    return (await index.commit([put], [{ present: bucketRow(bucket) }])) ? upload : 'no-bucket'
  }

  async find(bucket: string, key: string, id: string): Promise<Upload | NoUpload> {
    if (!ID_PATTERN.test(id)) return 'no-upload'
    const row = uploadRow(bucket, key, id)
    const value = await this.#ports.index.get(row)
    return value === undefined ? 'no-upload' : decodeUpload({ key: row, value })
  }

  async putPart<R extends Refusal>(request: PartRequest<R>): Promise<StoredPart | NoUpload | R> {
    const { bucket, key, uploadId, number, body, decide } = request
    const { files } = this.#ports
    if ((await this.find(bucket, key, uploadId)) === 'no-upload') return 'no-upload'
    const staged = await files.stage(body)
    const decision = decide({ bytes: staged.bytes })
    const outcome = isRejection(decision)
      ? decision
      : await this.#locks.shared(uploadId, () =>
          this.#locks.alone(`${uploadId} ${number}`, () => this.#keepPart(request, staged, decision as NewPart)),
        )
    if (outcome === 'no-upload' || isRejection(outcome)) await files.discard(staged.id)
    return outcome
  }

  async #keepPart(
    { bucket, key, uploadId, number }: Pick<PartRequest<never>, 'bucket' | 'key' | 'uploadId' | 'number'>,
    staged: { readonly id: string; readonly bytes: number },
    decided: NewPart,
  ): Promise<StoredPart | NoUpload> {
    const { index, files, clock } = this.#ports
    const row = partRow(bucket, uploadId, number)
    const earlier = await index.get(row)
    const part: StoredPart = { ...decided, number, bytes: staged.bytes, lastModifiedMs: clock.nowMs() }
    const put = { put: row, value: encodePart({ ...part, staged: staged.id }) }
    try {
      if (!(await index.commit([put], [{ present: uploadRow(bucket, key, uploadId) }]))) return 'no-upload'
    } catch (error) {
      // Of any other failure nobody knows whether it is committed.
      if (error instanceof IndexFull) await files.discard(staged.id)
      throw error
    }
    if (earlier !== undefined) await files.discard(decodePart(earlier).staged)
    return part
  }

  async parts(
    bucket: string,
    key: string,
    id: string,
    afterNumber: number,
    limit: number,
  ): Promise<readonly StoredPart[] | NoUpload> {
    if ((await this.find(bucket, key, id)) === 'no-upload') return 'no-upload'
    if (afterNumber >= PART_NUMBER_MAX) return []
    const from = partRow(bucket, id, afterNumber + 1)
    const rows = await this.#ports.index.scan({ from, to: partsOf(bucket, id).to }, limit)
    return rows.map(({ value }) => withoutFile(decodePart(value)))
  }

  async complete<R extends Refusal>(request: CompleteRequest<R>): Promise<ObjectFacts | NoUpload | NoBucket | R> {
    const { bucket, key, uploadId, choose } = request
    const { index, files } = this.#ports
    if (!ID_PATTERN.test(uploadId)) return 'no-upload'
    return this.#locks.alone(uploadId, async () => {
      const upload = await this.find(bucket, key, uploadId)
      if (upload === 'no-upload') return upload
      const stored = (await index.scan(partsOf(bucket, uploadId), PART_NUMBER_MAX)).map(({ value }) => decodePart(value))
      const chosen = choose(upload, stored.map(withoutFile))
      if (isRejection(chosen)) return chosen
      const outcome = await this.#join(request, stored, chosen as readonly StoredPart[])
      if (isRejection(outcome) || outcome === 'no-bucket') return outcome
      for (const { staged } of stored) await files.discard(staged)
      return outcome
    })
  }

  async #join<R extends Refusal>(
    { bucket, key, uploadId, decide, watch, note }: CompleteRequest<R>,
    stored: readonly StoredPartRow[],
    chosen: readonly StoredPart[],
  ): Promise<ObjectFacts | NoBucket | R> {
    const { files, publisher } = this.#ports
    const bodies = new Map(stored.map((each) => [each.number, each.staged]))
    const ids = chosen.map(({ number }) => bodies.get(number) ?? '')
    const staged = await files.stage(joined(files, ids, watch))
    const row = uploadRow(bucket, key, uploadId)
    const outcome = await publisher.put<R>(
      {
        ...{ bucket, key, staged, uploadId, note },
        parts: chosen.map(({ number, bytes, checksums }) => ({ number, bytes, ...(checksums !== undefined && { checksums }) })),
        changes: [{ remove: row }, { removeRange: partsOf(bucket, uploadId) }],
        conditions: [{ present: row }],
      },
      (existing, written) => decide(existing, written, chosen),
    )
    // Nobody else ends this upload meanwhile but who removes the bucket.
    return outcome === 'condition' ? 'no-bucket' : outcome
  }

  async abort(bucket: string, key: string, id: string): Promise<'aborted' | NoUpload> {
    const { index, files } = this.#ports
    if (!ID_PATTERN.test(id)) return 'no-upload'
    return this.#locks.alone(id, async () => {
      const row = uploadRow(bucket, key, id)
      const parts = await index.scan(partsOf(bucket, id), PART_NUMBER_MAX)
      const isDone = await index.commit([{ remove: row }, { removeRange: partsOf(bucket, id) }], [{ present: row }])
      if (!isDone) return 'no-upload'
      for (const { value } of parts) await files.discard(decodePart(value).staged)
      return 'aborted'
    })
  }

  async list({ bucket, prefix, delimiter, after, limit }: UploadsRequest): Promise<UploadsPage | NoBucket> {
    const { index } = this.#ports
    const rowOf = (key: string): string => uploadsPrefix(bucket, key)
    const rows = uploadsOf(bucket)
    let from: string | undefined = rows.from
    if (after !== undefined && 'prefix' in after) from = endOfPrefix(rowOf(after.prefix))
    else if (after !== undefined) {
      const { key, uploadId } = after
      from = uploadId === undefined ? `${rowOf(key)}\0\u0001` : `${uploadRow(bucket, key, uploadId)}\0`
    }
    const { entries, isMore } = await listRows<Upload>({
      ...{ index, rows, rowOf, prefix, from: from ?? rows.to, limit },
      read: decodeUpload,
      keyOf: (row) => decodeUpload(row).key,
      end: UPLOAD_KEY_END,
      delimiter: delimiter === '' ? undefined : delimiter,
    })
    if (entries.length === 0 && (await index.get(bucketRow(bucket))) === undefined) return 'no-bucket'
    const last = entries.at(-1)
    const next = last === undefined || !isMore ? undefined : 'value' in last ? cursorOf(last.value) : { prefix: last.prefix }
    return {
      entries: entries.map((each) =>
        'value' in each ? { kind: 'upload', upload: each.value } : { kind: 'prefix', prefix: each.prefix },
      ),
      ...(next !== undefined && { next }),
    }
  }

  /** Of all uploads of a bucket. */
  async stagedIn(bucket: string): Promise<readonly string[]> {
    const rows = await this.#ports.index.scan(partsIn(bucket), Number.MAX_SAFE_INTEGER)
    return rows.map(({ value }) => decodePart(value).staged)
  }
}

function cursorOf({ key, id }: Upload): { readonly key: string; readonly uploadId: string } {
  return { key, uploadId: id }
}

async function* joined(
  files: Files,
  ids: readonly string[],
  watch: ((chunk: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for (const id of ids) {
    const part = await files.readStaged(id)
    if (part === undefined) throw new Error(`the part ${id} of an upload is gone from buckets.new`)
    for await (const chunk of part.body) {
      watch?.(chunk)
      yield chunk
    }
  }
}

function withoutFile({ number, bytes, lastModifiedMs, etag, checksums }: StoredPartRow): StoredPart {
  return { number, bytes, lastModifiedMs, etag, ...(checksums !== undefined && { checksums }) }
}

const TIME_DIGITS = 12
const ID_RANDOM_BYTES = 16
const ID_PATTERN = /^[0-9a-f]{44}$/
