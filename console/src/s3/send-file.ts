import { isReachable } from '../lib/s3.ts'
import type { Server } from '../shell/server.tsx'

/** S3 takes up to 5 GiB in one piece; a browser should hold less than that. */
const PART_BYTES = 8 * 1024 * 1024
const PARTS_MAX = 10_000

/** What the page needs of a file, which tests have none of. */
export interface Source {
  readonly name: string
  readonly size: number
  readonly type: string
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

type Asking = Pick<Server, 'ask' | 'record'>

/** Puts a file into a bucket, in parts if it is large. `progress` is told the bytes that arrived. Rejects with `ApiError`. */
export async function sendFile(
  server: Asking,
  bucket: string,
  key: string,
  file: Source,
  progress: (bytes: number) => void,
): Promise<void> {
  const place = { Bucket: bucket, Key: key }
  const ContentType = file.type === '' ? undefined : file.type
  if (file.size <= PART_BYTES || !isReachable(key)) {
    const Body = new Uint8Array(await file.slice(0, file.size).arrayBuffer())
    await server.ask('s3', 'PutObject', { ...place, ContentType, Body })
    progress(file.size)
  } else await sendParts(server, place, ContentType, file, progress)
  server.record('s3', 'PutObject', { ...place, ContentType, Body: { localFile: file.name } }, undefined)
}

async function sendParts(
  server: Asking,
  place: { readonly Bucket: string; readonly Key: string },
  ContentType: string | undefined,
  file: Source,
  progress: (bytes: number) => void,
): Promise<void> {
  const { UploadId } = await server.ask<{ readonly UploadId: string }>('s3', 'CreateMultipartUpload', { ...place, ContentType })
  const partBytes = Math.max(PART_BYTES, Math.ceil(file.size / PARTS_MAX))
  const parts: { ETag: string; PartNumber: number }[] = []
  try {
    for (let at = 0; at < file.size; at += partBytes) {
      const PartNumber = parts.length + 1
      const Body = new Uint8Array(await file.slice(at, Math.min(file.size, at + partBytes)).arrayBuffer())
      const { ETag } = await server.ask<{ readonly ETag: string }>('s3', 'UploadPart', { ...place, UploadId, PartNumber, Body })
      parts.push({ ETag, PartNumber })
      progress(at + Body.length)
    }
    await server.ask('s3', 'CompleteMultipartUpload', { ...place, UploadId, MultipartUpload: { Parts: parts } })
  } catch (error) {
    // Parts that nobody puts together take room until they are given up.
    await server.ask('s3', 'AbortMultipartUpload', { ...place, UploadId }).catch(() => undefined)
    throw error
  }
}
