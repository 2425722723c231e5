/** Operations of S3 as requests: inputs and outputs are named as in the SDKs, the way between them is paths, headers and XML. */

import { ApiError, objectPath, type Request, type Session, send, type Transport } from './api.ts'
import { toBase64, utf8 } from './bytes.ts'
import { sha256 } from './sha256.ts'
import { presigned, type Query } from './sign.ts'
import { type Content, childrenAt, type Element, readXml, textAt, writeXml } from './xml.ts'

export type S3Input = Readonly<Record<string, unknown>>

export interface Bucket {
  readonly Name: string
  readonly CreationDate?: string
  readonly BucketRegion?: string
}

export interface ListedObject {
  readonly Key: string
  readonly LastModified: string
  readonly ETag: string
  readonly Size: number
  readonly StorageClass?: string
}

export interface Listing {
  readonly Contents: readonly ListedObject[]
  readonly CommonPrefixes: readonly { readonly Prefix: string }[]
  readonly NextContinuationToken?: string
}

/** What `HeadObject` and `GetObject` tell besides the body. */
export interface ObjectHead {
  readonly ContentLength: number
  readonly ContentType: string
  readonly ContentEncoding: string
  readonly ETag: string
  readonly LastModified: string
  readonly Metadata: Readonly<Record<string, string>>
  /** Checksums, encryption, storage class, and what else there is, by header. */
  readonly others: Readonly<Record<string, string>>
}

export interface Tag {
  readonly Key: string
  readonly Value: string
}

interface Plan {
  readonly method: string
  readonly query?: Query
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

interface Operation {
  readonly plan: (input: S3Input) => Plan
  readonly read: (answer: Response) => Promise<unknown>
}

const nothing = async (): Promise<object> => ({})

const OPERATIONS: Readonly<Record<string, Operation>> = {
  ListBuckets: { plan: () => ({ method: 'GET' }), read: readBuckets },
  CreateBucket: {
    plan: (input) => ({ method: 'PUT', ...xmlBody('CreateBucketConfiguration', input['CreateBucketConfiguration']) }),
    read: nothing,
  },
  DeleteBucket: { plan: () => ({ method: 'DELETE' }), read: nothing },
  ListObjectsV2: {
    plan: (input) => ({
      method: 'GET',
      query: [
        ['list-type', '2'],
        // Keys may hold characters that XML cannot.
        ['encoding-type', 'url'],
        ...params(input, {
          Prefix: 'prefix',
          Delimiter: 'delimiter',
          MaxKeys: 'max-keys',
          ContinuationToken: 'continuation-token',
          StartAfter: 'start-after',
        }),
      ],
    }),
    read: readListing,
  },
  HeadObject: { plan: () => ({ method: 'HEAD', headers: { 'x-amz-checksum-mode': 'ENABLED' } }), read: readHead },
  GetObject: {
    plan: (input) => ({
      method: 'GET',
      query: params(input, { ResponseContentEncoding: 'response-content-encoding' }),
      headers: Object.fromEntries(params(input, { Range: 'range' })),
    }),
    read: async (answer) => ({ ...(await readHead(answer)), Body: new Uint8Array(await answer.arrayBuffer()) }),
  },
  PutObject: {
    plan: (input) => ({
      method: 'PUT',
      headers: Object.fromEntries(params(input, { ContentType: 'content-type' })),
      body: bytesOf(input['Body']),
    }),
    read: nothing,
  },
  DeleteObject: { plan: () => ({ method: 'DELETE' }), read: nothing },
  DeleteObjects: {
    plan: (input) => {
      const { Objects } = input['Delete'] as { readonly Objects: readonly { readonly Key: string }[] }
      const keys = Objects.map(({ Key }) => ({ Key }))
      return { method: 'POST', query: [['delete', '']], ...checkedXml('Delete', { Object: keys, Quiet: 'true' }) }
    },
    read: async (answer) => {
      const errors = childrenAt(await xmlOf(answer), 'Error')
      const Errors = errors.map((each) => ({ Key: textAt(each, 'Key') ?? '', Message: textAt(each, 'Message') ?? '' }))
      return { Errors }
    },
  },
  GetObjectTagging: { plan: () => ({ method: 'GET', query: [['tagging', '']] }), read: readTags },
  PutObjectTagging: {
    plan: (input) => {
      const { TagSet } = input['Tagging'] as { readonly TagSet: readonly Tag[] }
      const tags = TagSet.map(({ Key, Value }) => ({ Key, Value }))
      return { method: 'PUT', query: [['tagging', '']], ...checkedXml('Tagging', { TagSet: { Tag: tags } }) }
    },
    read: nothing,
  },
  CreateMultipartUpload: {
    plan: (input) => ({
      method: 'POST',
      query: [['uploads', '']],
      headers: Object.fromEntries(params(input, { ContentType: 'content-type' })),
    }),
    read: async (answer) => ({ UploadId: textAt(await xmlOf(answer), 'UploadId') ?? '' }),
  },
  UploadPart: {
    plan: (input) => ({
      method: 'PUT',
      query: params(input, { PartNumber: 'partNumber', UploadId: 'uploadId' }),
      body: bytesOf(input['Body']),
    }),
    read: async (answer) => ({ ETag: answer.headers.get('etag') ?? '' }),
  },
  CompleteMultipartUpload: {
    plan: (input) => {
      const { Parts } = input['MultipartUpload'] as { readonly Parts: readonly { ETag: string; PartNumber: number }[] }
      const parts = Parts.map(({ ETag, PartNumber }) => ({ PartNumber, ETag }))
      const body = writeXml('CompleteMultipartUpload', { Part: parts })
      return { method: 'POST', query: params(input, { UploadId: 'uploadId' }), body }
    },
    read: async (answer) => {
      // A long one is answered before it is known how it ends: the error is then in the body of a 200.
      const root = await xmlOf(answer)
      if (root.name === 'Error') throw errorOf('CompleteMultipartUpload', answer, root)
      return { ETag: textAt(root, 'ETag') ?? '' }
    },
  },
  AbortMultipartUpload: {
    plan: (input) => ({ method: 'DELETE', query: params(input, { UploadId: 'uploadId' }) }),
    read: nothing,
  },
}

/** One operation. Rejects with `ApiError`. */
export async function callS3<Output>(
  transport: Transport,
  session: Session,
  operation: string,
  input: S3Input,
  signal?: AbortSignal,
): Promise<Output> {
  const known = OPERATIONS[operation]
  if (known === undefined) throw new Error(`the console does not call ${operation}`)
  const answer = await send(transport, session, requestOf(known.plan(input), operation, input), signal)
  if (!answer.ok) throw errorOf(operation, answer, readXml(await answer.text()))
  return (await known.read(answer)) as Output
}

function requestOf(plan: Plan, operation: string, input: S3Input): Request {
  const bucket = String(input['Bucket'] ?? '')
  const key = String(input['Key'] ?? '')
  if (!isReachable(key)) {
    const why =
      'A browser takes “.” and “..” between slashes for steps of a path and leaves them out. The AWS CLI reaches this key.'
    throw new ApiError(operation, 'KeyOutOfReach', why, 0, undefined)
  }
  return {
    service: 's3',
    method: plan.method,
    path: bucket === '' ? '/' : objectPath(bucket, key),
    query: plan.query ?? [],
    headers: plan.headers ?? {},
    body: plan.body ?? '',
  }
}

/** Whether a browser can ask for this key at all. */
export function isReachable(key: string): boolean {
  return !key.split('/').some((part) => part === '.' || part === '..')
}

/** A link that the browser follows by itself, for `seconds`: to download, or to hand on. */
export function objectUrl(
  { origin, now }: Pick<Transport, 'origin' | 'now'>,
  session: Session,
  { bucket, key, query = [] }: { readonly bucket: string; readonly key: string; readonly query?: Query },
  seconds: number,
): string {
  const path = objectPath(bucket, key)
  const request = { host: new URL(origin).host, path, query }
  const signed = presigned(request, session.credentials, { region: session.region, service: 's3' }, now(), seconds)
  return `${origin}${path}?${signed}`
}

/** Those members of the input that have a value, under their names in a query or a header. */
function params(input: S3Input, names: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(names).flatMap(([member, name]): [string, string][] => {
    const value = input[member]
    return value === undefined || value === '' ? [] : [[name, String(value)]]
  })
}

function xmlBody(name: string, content: unknown): { readonly body?: string } {
  return content === undefined ? {} : { body: writeXml(name, content as Content) }
}

/** S3 takes lists of what to delete, and tags, with a checksum only. */
function checkedXml(name: string, content: Content): Pick<Plan, 'body' | 'headers'> {
  const body = writeXml(name, content)
  return { body, headers: { 'x-amz-checksum-sha256': toBase64(sha256(utf8(body))), 'content-type': 'application/xml' } }
}

function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : new Uint8Array(0)
}

async function xmlOf(answer: Response): Promise<Element> {
  const text = await answer.text()
  const root = readXml(text)
  if (root === undefined) throw new Error(`${answer.url} answered no XML: ${text.slice(0, 200)}`)
  return root
}

function errorOf(operation: string, answer: Response, root: Element | undefined): ApiError {
  const requestId = answer.headers.get('x-amz-request-id') ?? undefined
  // An error of HEAD has no body.
  const code = (root && textAt(root, 'Code')) ?? (answer.status === 404 ? 'NotFound' : `HTTP ${answer.status}`)
  return new ApiError(operation, code, (root && textAt(root, 'Message')) ?? answer.statusText, answer.status, requestId)
}

async function readBuckets(answer: Response): Promise<{ readonly Buckets: readonly Bucket[] }> {
  const root = await xmlOf(answer)
  const list = root.children.find(({ name }) => name === 'Buckets')
  const Buckets = (list?.children ?? []).map((each): Bucket => {
    const CreationDate = textAt(each, 'CreationDate')
    const BucketRegion = textAt(each, 'BucketRegion')
    return {
      Name: textAt(each, 'Name') ?? '',
      ...(CreationDate !== undefined && { CreationDate }),
      ...(BucketRegion !== undefined && { BucketRegion }),
    }
  })
  return { Buckets }
}

async function readListing(answer: Response): Promise<Listing> {
  const root = await xmlOf(answer)
  const isEncoded = textAt(root, 'EncodingType') === 'url'
  const plain = (text = ''): string => (isEncoded ? decodeURIComponent(text.replaceAll('+', '%20')) : text)
  const next = textAt(root, 'NextContinuationToken')
  return {
    Contents: childrenAt(root, 'Contents').map((each) => ({
      Key: plain(textAt(each, 'Key')),
      LastModified: textAt(each, 'LastModified') ?? '',
      ETag: textAt(each, 'ETag') ?? '',
      Size: Number(textAt(each, 'Size') ?? 0),
      StorageClass: textAt(each, 'StorageClass') ?? 'STANDARD',
    })),
    CommonPrefixes: childrenAt(root, 'CommonPrefixes').map((each) => ({ Prefix: plain(textAt(each, 'Prefix')) })),
    ...(textAt(root, 'IsTruncated') === 'true' && next !== undefined && { NextContinuationToken: next }),
  }
}

const METADATA = 'x-amz-meta-'
/** Shown in places of their own, or of no interest to a person. */
const KNOWN_HEADERS = new Set([
  'content-length',
  'content-type',
  'content-encoding',
  'etag',
  'last-modified',
  'accept-ranges',
  'connection',
  'date',
  'keep-alive',
  'server',
  'x-amz-request-id',
  'x-amz-id-2',
])

async function readHead(answer: Response): Promise<ObjectHead> {
  const all = [...answer.headers]
  const header = (name: string): string => answer.headers.get(name) ?? ''
  const isMetadata = ([name]: readonly [string, string]): boolean => name.startsWith(METADATA)
  return {
    ContentLength: Number(header('content-length') || 0),
    ContentType: header('content-type'),
    ContentEncoding: header('content-encoding'),
    ETag: header('etag'),
    LastModified: header('last-modified'),
    Metadata: Object.fromEntries(all.filter(isMetadata).map(([name, value]) => [name.slice(METADATA.length), value])),
    others: Object.fromEntries(all.filter((each) => !isMetadata(each) && !KNOWN_HEADERS.has(each[0]))),
  }
}

async function readTags(answer: Response): Promise<{ readonly TagSet: readonly Tag[] }> {
  const root = await xmlOf(answer)
  const list = root.children.find(({ name }) => name === 'TagSet')
  return {
    TagSet: (list?.children ?? []).map((each) => ({ Key: textAt(each, 'Key') ?? '', Value: textAt(each, 'Value') ?? '' })),
  }
}
