import { isRejection, type Rejection, reject, rejectWith } from '../../../kernel/outcome.ts'
import { chosenParts, completionOf } from '../complete.ts'
import { quotedEtag } from '../conditions.ts'
import type { Bucket } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { planOf, type UploadPlan } from '../multipart.ts'
import { tells } from '../notify/telling.ts'
import { encryptionMembers } from '../object-headers.ts'
import { aboutMembers, checksumOf, unknownCondition, whyNotWrite } from '../object-write.ts'
import { type Context, data } from '../operation.ts'
import { findBucket, noBucket, objectResources } from '../queries.ts'
import { noUpload } from '../refusals.ts'
import type { NewObject, ObjectFacts, StoredPart, Upload } from '../store/object-store.ts'

export const CompleteMultipartUpload = data(model.CompleteMultipartUpload, {
  resources: objectResources,

  run: complete,
})

async function complete(context: Context, input: model.CompleteMultipartUploadRequest) {
  const { view, scope, runtime } = context
  const bucket = findBucket(view, scope, input)
  if (isRejection(bucket)) return bucket
  const refused = unknownCondition(input)
  if (refused !== undefined) return refused
  let upload: Upload | undefined
  const { note, wake } = tells(context, bucket, 'ObjectCreated:CompleteMultipartUpload')
  const made = await runtime.objects.complete<Rejection<model.CompleteMultipartUploadError>>({
    bucket: bucket.name,
    key: input.Key,
    uploadId: input.UploadId,
    ...(note !== undefined && { note }),
    choose(found, parts) {
      upload = found
      const plan = planOf(found)
      return differingMode(plan, input) ?? chosenParts(found.id, plan, input.MultipartUpload?.Parts ?? [], parts)
    },
    decide: (existing, _, parts) =>
      whyNotWrite(input, input.Key, existing) ??
      changedMeanwhile(input, upload, existing) ??
      objectOf(planOf(upload as Upload), input, parts),
  })
  if (made === 'no-bucket') return noBucket(bucket.name)
  if (made !== 'no-upload') {
    if (isRejection(made)) return made
    wake()
    return answer(bucket, made)
  }
  // Who asks twice, since the first answer was lost, gets it again while the object is still the one that he made.
  const existing = await runtime.objects.head(bucket.name, input.Key)
  return existing?.uploadId === input.UploadId ? answer(bucket, existing) : noUpload(input.UploadId)
}

function differingMode({ checksum }: UploadPlan, { ChecksumType }: model.CompleteMultipartUploadRequest) {
  if (ChecksumType === undefined || ChecksumType === checksum?.type) return undefined
  return reject('InvalidRequest', messages.modeDiffers(checksum?.type ?? 'null'))
}

/** An object that was put since the upload began, and that a condition is about. */
function changedMeanwhile(
  input: model.CompleteMultipartUploadRequest,
  upload: Upload | undefined,
  existing: ObjectFacts | undefined,
) {
  if (input.IfMatch === undefined || existing === undefined || upload === undefined) return undefined
  if (existing.lastModifiedMs <= upload.initiatedMs) return undefined
  return rejectWith('ConditionalRequestConflict', messages.CONFLICT, { details: { Condition: 'If-Match', Key: input.Key } })
}

function objectOf(plan: UploadPlan, input: model.CompleteMultipartUploadRequest, parts: readonly StoredPart[]) {
  const completion = completionOf(plan, input, parts)
  if (isRejection(completion)) return completion
  const { etag, checksum } = completion
  return {
    etag,
    checksums: { [checksum.algorithm]: checksum.value },
    checksumType: checksum.type,
    ...aboutMembers(plan),
  } satisfies NewObject
}

function answer(bucket: Bucket, facts: ObjectFacts): model.CompleteMultipartUploadOutput {
  const path = facts.key.split('/').map(encodeURIComponent).join('/')
  return {
    Location: `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${path}`,
    Bucket: bucket.name,
    Key: facts.key,
    ETag: quotedEtag(facts.etag),
    ...checksumOf(facts),
    ...encryptionMembers(facts.headers),
  }
}
