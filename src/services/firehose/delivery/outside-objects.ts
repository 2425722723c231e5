/**
 * Objects of an S3-compatible store elsewhere, through AWS's own client, which is read only where one is configured. A body's length is not known before
 * its end: small ones are put whole, larger ones in parts, and what is held of either is one part.
 */
import type { S3Client } from '@aws-sdk/client-s3'
import { counted, isSame, type ObjectClient, type ObjectPut, type PutOutcome } from './object-put.ts'

export interface OutsideStore {
  readonly endpoint: string
  readonly region: string
}

type Sdk = typeof import('@aws-sdk/client-s3')

/** Larger bodies go in parts of this size (S3 takes none smaller than 5 MiB but the last). */
const PART_BYTES = 8 * 1024 * 1024
const CONNECT_WITHIN_MS = 5_000
const ANSWER_WITHIN_MS = 60_000
const PRECONDITION_FAILED = 412

/** Keys come from where the AWS SDKs look for them: environment, profile, role of the machine. */
export function outsideObjects({ endpoint, region }: OutsideStore): ObjectClient {
  let opened: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | undefined
  const open = async (): Promise<{ readonly sdk: Sdk; readonly client: S3Client }> => {
    const sdk = await import('@aws-sdk/client-s3')
    const client = new sdk.S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      // A try is one try: what comes after it is the conveyor's business.
      maxAttempts: 1,
      requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, requestTimeout: ANSWER_WITHIN_MS },
    })
    return { sdk, client }
  }
  return {
    async put(object, abortSignal) {
      opened ??= open()
      const { sdk, client } = await opened
      const store = new Outside(sdk, client, abortSignal)
      try {
        return await store.put(object)
      } catch (cause) {
        if (!isServiceError(cause)) throw cause
        if (cause.$metadata?.httpStatusCode === PRECONDITION_FAILED) return store.compare(object).catch(refusal)
        return refusal(cause)
      }
    },
  }
}

class Outside {
  readonly #sdk: Sdk
  readonly #client: S3Client

  readonly #options: { readonly abortSignal?: AbortSignal }

  constructor(sdk: Sdk, client: S3Client, abortSignal: AbortSignal | undefined) {
    this.#sdk = sdk
    this.#client = client
    this.#options = abortSignal === undefined ? {} : { abortSignal }
  }

  async put(object: ObjectPut): Promise<PutOutcome> {
    const count = { bytes: 0 }
    const parts = inParts(counted(object.body(), count))
    const first = await parts.next()
    const whole = first.done === true ? Buffer.alloc(0) : first.value
    const second = await parts.next()
    if (second.done === true) {
      const command = new this.#sdk.PutObjectCommand({ ...this.#about(object), Body: whole, IfNoneMatch: '*' })
      await this.#client.send(command, this.#options)
    } else await this.#putInParts(object, whole, second.value, parts)
    return { stored: true, bytes: count.bytes }
  }

  async compare({ bucket: Bucket, key: Key, body }: ObjectPut): Promise<PutOutcome> {
    const head = await this.#client.send(new this.#sdk.HeadObjectCommand({ Bucket, Key }), this.#options)
    const { same, bytes } = await isSame(body(), {
      bytes: head.ContentLength ?? 0,
      etag: head.ETag,
      isPlain: head.ServerSideEncryption === undefined || head.ServerSideEncryption === 'AES256',
    })
    return same ? { stored: true, bytes } : { taken: Key }
  }

  async #putInParts(object: ObjectPut, first: Buffer, second: Buffer, rest: AsyncGenerator<Buffer>): Promise<void> {
    const { bucket: Bucket, key: Key } = object
    const { UploadId } = await this.#client.send(new this.#sdk.CreateMultipartUploadCommand(this.#about(object)), this.#options)
    try {
      const Parts: { PartNumber: number; ETag: string | undefined }[] = []
      const upload = async (Body: Buffer): Promise<void> => {
        const PartNumber = Parts.length + 1
        const { ETag } = await this.#client.send(
          new this.#sdk.UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }),
          this.#options,
        )
        Parts.push({ PartNumber, ETag })
      }
      await upload(first)
      await upload(second)
      for await (const part of rest) await upload(part)
      const MultipartUpload = {
        Parts: Parts.map(({ PartNumber, ETag }) => ({ PartNumber, ...(ETag !== undefined && { ETag }) })),
      }
      await this.#client.send(
        new this.#sdk.CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload, IfNoneMatch: '*' }),
        this.#options,
      )
    } catch (cause) {
      const abort = new this.#sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId })
      // The store removes what is left of it in time; the failure that counts is the one before.
      await this.#client.send(abort).catch(() => undefined)
      throw cause
    }
  }

  #about({ bucket: Bucket, key: Key, contentType: ContentType, contentEncoding, kmsKeyArn }: ObjectPut): About {
    return {
      Bucket,
      Key,
      ContentType,
      ...(contentEncoding !== undefined && { ContentEncoding: contentEncoding }),
      ...(kmsKeyArn !== undefined && { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: kmsKeyArn }),
    }
  }
}

interface About {
  readonly Bucket: string
  readonly Key: string
  readonly ContentType: string
  readonly ContentEncoding?: string
  readonly ServerSideEncryption?: 'aws:kms'
  readonly SSEKMSKeyId?: string
}

async function* inParts(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes < PART_BYTES) continue
    yield Buffer.concat(chunks)
    chunks = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(chunks)
}

interface ServiceError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly code?: string
}

/** What the store, or the way to it, says; anything else is a bug. */
function isServiceError(cause: unknown): cause is ServiceError {
  return cause instanceof Error && ('$metadata' in cause || 'code' in cause || /^(Timeout|Abort)Error$/.test(cause.name))
}

function refusal(cause: unknown): PutOutcome {
  if (!isServiceError(cause)) throw cause
  return { failed: cause.name === 'Error' ? (cause.code ?? 'ConnectionFailed') : cause.name, message: cause.message }
}
