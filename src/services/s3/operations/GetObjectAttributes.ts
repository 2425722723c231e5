import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm } from '../../../aws/checksums.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { checksumMembers, DEFAULT_ALGORITHM } from '../checksums.ts'
import { toldMs } from '../conditions.ts'
import { PARTS_PER_PAGE_MAX } from '../limits.ts'
import { pageLimit } from '../listing.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { storageClassOf } from '../object-headers.ts'
import { checksumOf, versionMembers } from '../object-write.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import { foreignVersion, invalidArgument, noKey } from '../refusals.ts'
import type { ObjectFacts, PartSize } from '../store/object-store.ts'

const ATTRIBUTES: ReadonlySet<string> = new Set(['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'])

export const GetObjectAttributes = data(model.GetObjectAttributes, {
  resources: objectResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const foreign = foreignVersion(input.VersionId)
    if (foreign !== undefined) return foreign
    const wanted = new Set<string>(input.ObjectAttributes ?? [])
    const unknown = [...wanted].find((name) => !ATTRIBUTES.has(name))
    if (wanted.size === 0 || unknown !== undefined) {
      return invalidArgument(messages.BAD_ATTRIBUTE, 'x-amz-object-attributes', unknown ?? '')
    }
    const limit = pageLimit(input.MaxParts, PARTS_PER_PAGE_MAX, 'max-parts')
    if (isRejection(limit)) return limit
    const found = await runtime.objects.headParts(bucket.name, input.Key)
    if (found === undefined) return noKey(input.Key)
    const { facts, parts } = found
    const checksum = checksumOf(facts)
    return {
      LastModified: toldMs(facts.lastModifiedMs),
      ...versionMembers(bucket),
      ...(wanted.has('ETag') && { ETag: facts.etag }),
      ...(wanted.has('Checksum') && Object.keys(checksum).length > 0 && { Checksum: checksum }),
      ...(wanted.has('ObjectParts') && facts.partCount !== undefined && { ObjectParts: partsOf(input, facts, parts, limit) }),
      ...(wanted.has('StorageClass') && { StorageClass: storageClassOf<'STANDARD'>(facts.headers) }),
      ...(wanted.has('ObjectSize') && { ObjectSize: facts.bytes }),
    }
  },
})

/** Parts are told one by one only of objects that were uploaded with a checksum of the client's choice. */
function partsOf(
  input: model.GetObjectAttributesRequest,
  facts: ObjectFacts,
  parts: readonly PartSize[],
  limit: number,
): model.GetObjectAttributesParts {
  const TotalPartsCount = facts.partCount ?? parts.length
  const algorithm = CHECKSUM_ALGORITHMS.find((name) => facts.checksums?.[name] !== undefined)
  if (algorithm === undefined || algorithm === DEFAULT_ALGORITHM) return { TotalPartsCount }
  const marker = input.PartNumberMarker ?? 0
  const behind = parts.filter(({ number }) => number > marker)
  const page = behind.slice(0, limit)
  return {
    TotalPartsCount,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: limit,
    IsTruncated: page.length < behind.length,
    Parts: page.map((part) => told(part, algorithm)),
  }
}

function told({ number, bytes, checksums }: PartSize, algorithm: ChecksumAlgorithm): model.ObjectPart {
  const value = checksums?.[algorithm]
  return { PartNumber: number, Size: bytes, ...(value !== undefined && checksumMembers({ algorithm, value })) }
}
