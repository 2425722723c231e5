import { isRejection } from '../../../kernel/outcome.ts'
import { quotedEtag, toldMs } from '../conditions.ts'
import { bodyOfSource, openSource, tooLargeToCopy } from '../copy.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { findUpload, partChecksum, planOf, writePart } from '../multipart.ts'
import { encryptionMembers } from '../object-headers.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import { copyRangeOf } from '../ranges.ts'
import { badPartNumber, invalidArgument } from '../refusals.ts'

export const UploadPartCopy = data(model.UploadPartCopy, {
  resources: objectResources,

  async run(context, input) {
    const { objects } = context.runtime
    const bucket = findBucket(context.view, context.scope, input)
    if (isRejection(bucket)) return bucket
    const refused = badPartNumber(input.PartNumber)
    if (refused !== undefined) return refused
    const { CopySourceRange: header } = input
    const range = header === undefined ? undefined : copyRangeOf(header)
    if (header !== undefined && range === undefined) {
      return invalidArgument(messages.BAD_COPY_RANGE, 'x-amz-copy-source-range', header)
    }
    const reference = { bucket: bucket.name, key: input.Key, id: input.UploadId }
    const upload = await findUpload(objects, reference)
    if (isRejection(upload)) return upload
    const plan = planOf(upload)
    const source = await openSource(context, input, range, (facts) =>
      tooLargeToCopy({ bytes: range === undefined ? facts.bytes : range.end - range.start }),
    )
    if (isRejection(source)) return source
    const written = await writePart(objects, {
      upload: reference,
      plan,
      number: input.PartNumber,
      body: bodyOfSource(source),
      digests: {},
      isCopied: true,
    })
    if (isRejection(written)) return written
    const { stored } = written
    return {
      CopyPartResult: {
        ETag: quotedEtag(stored.etag),
        LastModified: toldMs(stored.lastModifiedMs),
        ...partChecksum(plan, stored),
      },
      ...(source.versionId !== undefined && { CopySourceVersionId: source.versionId }),
      ...encryptionMembers(plan.headers),
    }
  },
})
