/** Uploads in parts: what is kept of one while it goes on. */

import type { ChecksumAlgorithm } from '../../aws/checksums.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { StreamingBody } from '../../model/streaming.ts'
import { checksumMembers, DEFAULT_ALGORITHM, type UploadChecksum } from './checksums.ts'
import { algorithmOf, type DigestsGiven, watch } from './digests.ts'
import { SINGLE_PUT_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { About } from './object-headers.ts'
import { tooLarge } from './object-write.ts'
import { noUpload } from './refusals.ts'
import type { ObjectStore, StoredPart, Upload, UploadAbout } from './store/object-store.ts'

export interface UploadPlan extends About {
  /** Absent: none was asked for, and S3 works out its own. */
  readonly checksum?: UploadChecksum
  /** ARN of who began it. */
  readonly initiator: string
}

export function uploadAbout(plan: UploadPlan): UploadAbout {
  return { ...plan }
}

export function planOf({ about }: Upload): UploadPlan {
  return about as unknown as UploadPlan
}

/** What S3 works out if nothing is asked for. */
export const OWN_CHECKSUM: UploadChecksum = { algorithm: DEFAULT_ALGORITHM, type: 'FULL_OBJECT' }

export interface UploadReference {
  readonly bucket: string
  readonly key: string
  readonly id: string
}

export async function findUpload(
  objects: ObjectStore,
  { bucket, key, id }: UploadReference,
): Promise<Upload | Rejection<'NoSuchUpload'>> {
  const upload = await objects.upload(bucket, key, id)
  return upload === 'no-upload' ? noUpload(id) : upload
}

export interface PartToWrite {
  readonly upload: UploadReference
  readonly plan: UploadPlan
  readonly number: number
  readonly body: StreamingBody
  readonly digests: DigestsGiven
  /** Whether the algorithm must be the upload's; that of a copied part is. */
  readonly isCopied?: true
}

type PartRejection = Rejection<'InvalidRequest' | 'InvalidDigest' | 'BadDigest' | 'EntityTooLarge' | 'NoSuchUpload'>

/** The part as it is stored, and the algorithm of the checksum that its answer tells. */
export async function writePart(
  objects: ObjectStore,
  part: PartToWrite,
): Promise<{ readonly stored: StoredPart; readonly algorithm: ChecksumAlgorithm } | PartRejection> {
  const { plan, body, upload } = part
  if (body.bytes !== undefined && body.bytes > SINGLE_PUT_BYTES_MAX) return tooLarge(body.bytes)
  const wanted = plan.checksum?.algorithm ?? OWN_CHECKSUM.algorithm
  const differs = part.isCopied === true ? undefined : differingAlgorithm(plan, part.digests, body)
  if (differs !== undefined) return differs
  const watched = watch(body, part.digests, [wanted])
  if (isRejection(watched)) return watched
  let algorithm = wanted
  const stored = await objects.putPart<PartRejection>({
    bucket: upload.bucket,
    key: upload.key,
    uploadId: upload.id,
    number: part.number,
    body: watched.body,
    decide({ bytes }) {
      if (bytes > SINGLE_PUT_BYTES_MAX) return tooLarge(bytes)
      const digests = watched.settle()
      if (isRejection(digests)) return digests
      algorithm = digests.algorithm
      return { etag: digests.etag, checksums: digests.checksums as Readonly<Record<string, string>> }
    },
  })
  if (stored === 'no-upload') return noUpload(upload.id)
  return isRejection(stored) ? stored : { stored, algorithm }
}

function differingAlgorithm(
  { checksum }: UploadPlan,
  digests: DigestsGiven,
  body: StreamingBody,
): Rejection<'InvalidRequest'> | undefined {
  const given = algorithmOf(digests, body)
  if (given !== undefined && isRejection(given)) return given
  if (checksum === undefined || given === checksum.algorithm) return undefined
  return reject('InvalidRequest', messages.partAlgorithmDiffers(checksum.algorithm.toLowerCase(), given?.toLowerCase() ?? 'null'))
}

/** What is told of a part's checksum: of the algorithm that the upload was begun with. */
export function partChecksum(plan: UploadPlan, { checksums }: Pick<StoredPart, 'checksums'>) {
  const value = plan.checksum === undefined ? undefined : checksums?.[plan.checksum.algorithm]
  return plan.checksum === undefined || value === undefined ? {} : checksumMembers({ algorithm: plan.checksum.algorithm, value })
}

export function uploadChecksumMembers({ checksum }: UploadPlan) {
  return checksum === undefined ? {} : { ChecksumAlgorithm: checksum.algorithm, ChecksumType: checksum.type }
}
