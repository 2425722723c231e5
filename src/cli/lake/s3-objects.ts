import type { S3Client } from '@aws-sdk/client-s3'
import type { FetchedObject, ListedObject, Objects, PutCondition } from '../../lake/objects.ts'
import { UserError } from '../io.ts'
import type { S3Sdk } from '../s3.ts'

/** docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
const DELETED_AT_ONCE_MAX = 1_000

/** A bucket behind S3's API. A conditional write that the client sent twice is refused the second time, which the lake takes for "look again". */
export class S3Objects implements Objects {
  readonly #sdk: S3Sdk
  readonly #client: S3Client
  readonly #bucket: string
  readonly #options: { readonly abortSignal?: AbortSignal }

  /** `signal`: calls end with an error when it is aborted. What the lake does can be broken off anywhere. */
  constructor(sdk: S3Sdk, client: S3Client, bucket: string, signal?: AbortSignal) {
    this.#sdk = sdk
    this.#client = client
    this.#bucket = bucket
    this.#options = signal === undefined ? {} : { abortSignal: signal }
  }

  async *list(prefix: string, after?: string): AsyncIterable<readonly ListedObject[]> {
    let token: string | undefined
    do {
      const page = await this.#client.send(
        new this.#sdk.ListObjectsV2Command({
          Bucket: this.#bucket,
          Prefix: prefix,
          ...(after !== undefined && { StartAfter: after }),
          ...(token !== undefined && { ContinuationToken: token }),
        }),
        this.#options,
      )
      yield (page.Contents ?? []).map(({ Key = '', Size = 0, ETag = '', LastModified }) => ({
        key: Key,
        bytes: Size,
        etag: ETag,
        modifiedAtMs: LastModified?.getTime() ?? 0,
      }))
      token = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (token !== undefined)
  }

  async get(key: string): Promise<FetchedObject | undefined> {
    const found = await unlessAbsent(
      this.#client.send(new this.#sdk.GetObjectCommand({ Bucket: this.#bucket, Key: key }), this.#options),
    )
    if (found === undefined) return undefined
    return { body: (await found.Body?.transformToByteArray()) ?? new Uint8Array(0), etag: found.ETag ?? '' }
  }

  async etagOf(key: string): Promise<string | undefined> {
    const found = await unlessAbsent(
      this.#client.send(new this.#sdk.HeadObjectCommand({ Bucket: this.#bucket, Key: key }), this.#options),
    )
    return found?.ETag
  }

  async put(key: string, body: Uint8Array, condition?: PutCondition): Promise<string | undefined> {
    const conditions =
      condition === undefined ? {} : 'ifMatch' in condition ? { IfMatch: condition.ifMatch } : { IfNoneMatch: '*' }
    const input = { Bucket: this.#bucket, Key: key, Body: body, ContentType: contentTypeOf(key), ...conditions }
    try {
      const { ETag } = await this.#client.send(new this.#sdk.PutObjectCommand(input), this.#options)
      return ETag ?? ''
    } catch (error) {
      const isRefused = [409, 412].includes(statusOf(error)) || (statusOf(error) === 404 && isNoSuchKey(error))
      if (condition !== undefined && isRefused) return undefined
      throw error
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (let start = 0; start < keys.length; start += DELETED_AT_ONCE_MAX) {
      const Objects = keys.slice(start, start + DELETED_AT_ONCE_MAX).map((Key) => ({ Key }))
      const input = { Bucket: this.#bucket, Delete: { Objects, Quiet: true } }
      const { Errors: [failed] = [] } = await this.#client.send(new this.#sdk.DeleteObjectsCommand(input), this.#options)
      if (failed !== undefined) throw new UserError(`${failed.Key} could not be removed: ${failed.Code}: ${failed.Message}`)
    }
  }
}

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.json$/, 'application/json'],
  [/\.jsonl$/, 'application/x-ndjson'],
  [/\.gz$/, 'application/gzip'],
  [/\.parquet$/, 'application/vnd.apache.parquet'],
]

function contentTypeOf(key: string): string {
  return CONTENT_TYPES.find(([pattern]) => pattern.test(key))?.[1] ?? 'application/octet-stream'
}

function statusOf(error: unknown): number {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0
}

function isNoSuchKey(error: unknown): boolean {
  return error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)
}

/** A bucket that is not there is an error nevertheless. */
async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isNoSuchKey(error)) return undefined
    throw error
  }
}
