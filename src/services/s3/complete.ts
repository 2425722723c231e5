/** Whether the parts that a completion names make an object, and which one. */

import { CHECKSUM_ALGORITHMS } from '../../aws/checksums.ts'
import { malformedXml } from '../../aws/s3.ts'
import { assert } from '../../kernel/assert.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { type Checksum, type ChecksumMembers, joinedChecksum, multipartEtag } from './checksums.ts'
import { bareEtag } from './conditions.ts'
import { PART_BYTES_MIN } from './limits.ts'
import * as messages from './messages.ts'
import { OWN_CHECKSUM, type UploadPlan } from './multipart.ts'
import { badPartNumber } from './refusals.ts'
import type { StoredPart } from './store/object-store.ts'

export type CompletedPart = ChecksumMembers & { readonly ETag?: string; readonly PartNumber?: number }

type PartsRejection = Rejection<
  'InvalidRequest' | 'InvalidPartOrder' | 'InvalidPart' | 'EntityTooSmall' | 'MalformedXML' | 'InvalidArgument'
>

/** The parts that are named, out of those that are there. */
export function chosenParts(
  uploadId: string,
  plan: UploadPlan,
  named: readonly CompletedPart[],
  stored: readonly StoredPart[],
): readonly StoredPart[] | PartsRejection {
  const refused = refusedList(uploadId, named)
  if (refused !== undefined) return refused
  const byNumber = new Map(stored.map((part) => [part.number, part]))
  const chosen: StoredPart[] = []
  for (const [index, part] of named.entries()) {
    const found = byNumber.get(part.PartNumber ?? 0)
    const wrong = wrongPart(uploadId, plan, part, found)
    if (wrong !== undefined) return wrong
    assert(found !== undefined, 'a part that is not there is wrong')
    if (index < named.length - 1 && found.bytes < PART_BYTES_MIN) return tooSmall(found)
    chosen.push(found)
  }
  return chosen
}

function refusedList(uploadId: string, named: readonly CompletedPart[]): PartsRejection | undefined {
  if (named.length === 0) return reject('InvalidRequest', messages.NO_PARTS)
  let before = 0
  for (const { PartNumber, ETag } of named) {
    if (PartNumber === undefined || ETag === undefined) return malformedXml()
    const refused = badPartNumber(PartNumber)
    if (refused !== undefined) return refused
    if (PartNumber <= before)
      return rejectWith('InvalidPartOrder', messages.INVALID_PART_ORDER, { details: { UploadId: uploadId } })
    before = PartNumber
  }
  return undefined
}

function wrongPart(
  uploadId: string,
  { checksum }: UploadPlan,
  named: CompletedPart,
  found: StoredPart | undefined,
): Rejection<'InvalidPart' | 'InvalidRequest'> | undefined {
  const etag = bareEtag(named.ETag ?? '')
  const number = named.PartNumber ?? 0
  const invalid = rejectWith('InvalidPart', messages.INVALID_PART, {
    details: { UploadId: uploadId, PartNumber: String(number), ETag: etag },
  })
  if (found?.etag !== etag) return invalid
  const givesChecksum = CHECKSUM_ALGORITHMS.some((name) => named[`Checksum${name}`] !== undefined)
  if (checksum === undefined) return givesChecksum ? invalid : undefined
  const given = named[`Checksum${checksum.algorithm}`]
  if (given !== undefined) return given === found.checksums?.[checksum.algorithm] ? undefined : invalid
  if (checksum.type === 'FULL_OBJECT') return undefined
  return reject('InvalidRequest', messages.partChecksumMissing(checksum.algorithm, number))
}

function tooSmall({ etag, number, bytes }: StoredPart): Rejection<'EntityTooSmall'> {
  return rejectWith('EntityTooSmall', messages.ENTITY_TOO_SMALL, {
    details: { ETag: etag, MinSizeAllowed: String(PART_BYTES_MIN), PartNumber: String(number), ProposedSize: String(bytes) },
  })
}

export interface Completion {
  readonly etag: string
  readonly checksum: Checksum
}

export type CompletionInput = ChecksumMembers & { readonly MpuObjectSize?: number }

/** What the parts make together, held against what the request says of it. */
export function completionOf(
  { checksum = OWN_CHECKSUM }: UploadPlan,
  input: CompletionInput,
  parts: readonly StoredPart[],
): Completion | Rejection<'BadDigest' | 'InvalidRequest'> {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== bytes) {
    return reject('InvalidRequest', messages.objectSizeDiffers(input.MpuObjectSize, bytes))
  }
  const joined = joinedChecksum(
    checksum,
    parts.map((part) => ({ value: part.checksums?.[checksum.algorithm] ?? '', bytes: part.bytes })),
  )
  const given = input[`Checksum${checksum.algorithm}`]
  if (given !== undefined && given !== joined.value && `${given}-${parts.length}` !== joined.value) {
    return reject('BadDigest', messages.badCompleteDigest(checksum.algorithm))
  }
  return { etag: multipartEtag(parts.map(({ etag }) => etag)), checksum: joined }
}
