import { keyTooLong } from '../../../aws/s3.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { uploadChecksum } from '../checksums.ts'
import * as model from '../model.gen.ts'
import { uploadAbout, uploadChecksumMembers } from '../multipart.ts'
import { aboutOf, encryptionMembers } from '../object-headers.ts'
import { data } from '../operation.ts'
import { findBucket, noBucket, objectResources } from '../queries.ts'

export const CreateMultipartUpload = data(model.CreateMultipartUpload, {
  resources: objectResources,

  async run({ view, scope, call, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const refused = keyTooLong(input.Key)
    if (refused !== undefined) return refused
    const about = aboutOf(input, bucket)
    if (isRejection(about)) return about
    const checksum = uploadChecksum(input.ChecksumAlgorithm, input.ChecksumType)
    if (checksum !== undefined && isRejection(checksum)) return checksum
    const plan = { ...about, initiator: call.principal.arn, ...(checksum !== undefined && { checksum }) }
    const upload = await runtime.objects.createUpload(bucket.name, input.Key, uploadAbout(plan))
    if (upload === 'no-bucket') return noBucket(bucket.name)
    return {
      Bucket: bucket.name,
      Key: input.Key,
      UploadId: upload.id,
      ...encryptionMembers(about.headers),
      ...uploadChecksumMembers(plan),
    }
  },
})
