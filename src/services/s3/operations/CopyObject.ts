import { type ChecksumAlgorithm, isChecksumAlgorithm } from '../../../aws/checksums.ts'
import { keyTooLong } from '../../../aws/s3.ts'
import { isRejection, reject } from '../../../kernel/outcome.ts'
import { quotedEtag, toldMs } from '../conditions.ts'
import { bodyOfSource, openSource, tooLargeToCopy } from '../copy.ts'
import { parseCopySource } from '../copy-source.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { type About, aboutOf, encryptionMembers } from '../object-headers.ts'
import { checksumValues, unknownCondition, writeObject } from '../object-write.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import { invalidArgument } from '../refusals.ts'
import type { ObjectFacts } from '../store/object-store.ts'

export const CopyObject = data(model.CopyObject, {
  resources: objectResources,

  async run(context, input) {
    const bucket = findBucket(context.view, context.scope, input)
    if (isRejection(bucket)) return bucket
    const refused = keyTooLong(input.Key) ?? unknownCondition(input) ?? badDirective(input) ?? badAlgorithm(input)
    if (refused !== undefined) return refused
    const said = aboutOf(input, bucket)
    if (isRejection(said)) return said
    const source = await openSource(context, input, undefined, (facts) => tooLargeToCopy(facts) ?? changesNothing(input))
    if (isRejection(source)) return source
    const facts = await writeObject(context, {
      bucket,
      key: input.Key,
      body: bodyOfSource(source),
      about: aboutOfCopy(input, said, source.facts),
      digests: {},
      conditions: input,
      event: 'ObjectCreated:Copy',
      ...algorithmOfCopy(input, source.facts),
    })
    if (isRejection(facts)) return facts
    return {
      CopyObjectResult: {
        ETag: quotedEtag(facts.etag),
        LastModified: toldMs(facts.lastModifiedMs),
        ...checksumValues(facts),
      },
      ...(source.versionId !== undefined && { CopySourceVersionId: source.versionId }),
      ...encryptionMembers(facts.headers),
    }
  },
})

function badDirective({ MetadataDirective, TaggingDirective }: model.CopyObjectRequest) {
  const isUnknown = (directive: string | undefined): directive is string =>
    directive !== undefined && directive !== 'COPY' && directive !== 'REPLACE'
  if (isUnknown(MetadataDirective)) {
    return invalidArgument(messages.UNKNOWN_METADATA_DIRECTIVE, 'x-amz-metadata-directive', MetadataDirective)
  }
  if (isUnknown(TaggingDirective)) {
    return invalidArgument(messages.UNKNOWN_TAGGING_DIRECTIVE, 'x-amz-tagging-directive', TaggingDirective)
  }
  return undefined
}

function badAlgorithm({ ChecksumAlgorithm }: model.CopyObjectRequest) {
  if (ChecksumAlgorithm === undefined || isChecksumAlgorithm(ChecksumAlgorithm)) return undefined
  return reject('InvalidRequest', messages.UNKNOWN_ALGORITHM)
}

/** A copy of an object onto itself must change something of it. */
function changesNothing(input: model.CopyObjectRequest) {
  const source = parseCopySource(input.CopySource)
  const isSame = source?.bucket === input.Bucket && source.key === input.Key
  const changes = [input.StorageClass, input.WebsiteRedirectLocation, input.ServerSideEncryption, input.ChecksumAlgorithm]
  const changesSomething = input.MetadataDirective === 'REPLACE' || changes.some((each) => each !== undefined)
  return isSame && !changesSomething ? reject('InvalidRequest', messages.COPY_ONTO_ITSELF) : undefined
}

/** Never taken from the source: each copy says it anew. */
const SAID_ANEW: ReadonlySet<string> = new Set([
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
])

function aboutOfCopy(input: model.CopyObjectRequest, said: About, source: ObjectFacts): About {
  const anew = (isAnew: boolean, headers: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => SAID_ANEW.has(name) === isAnew))
  const tags = input.TaggingDirective === 'REPLACE' ? said.tags : (source.tags ?? {})
  if (input.MetadataDirective === 'REPLACE') return { ...said, tags }
  return {
    headers: { ...anew(false, source.headers), ...anew(true, said.headers) },
    metadata: source.metadata ?? {},
    tags,
  }
}

/** A copy has a checksum of the kind that its source has, unless another is asked for. */
function algorithmOfCopy(input: model.CopyObjectRequest, source: ObjectFacts): { readonly algorithm?: ChecksumAlgorithm } {
  const algorithm = input.ChecksumAlgorithm ?? Object.keys(source.checksums ?? {}).find(isChecksumAlgorithm)
  return algorithm === undefined || algorithm.startsWith('XX') ? {} : { algorithm: algorithm as ChecksumAlgorithm }
}
