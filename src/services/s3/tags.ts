/** Tags of buckets and objects: what S3 takes as such. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import { TAG_KEY_CHARACTERS_MAX, TAG_VALUE_CHARACTERS_MAX, TAGS_PER_BUCKET_MAX, TAGS_PER_OBJECT_MAX } from './limits.ts'
import * as messages from './messages.ts'

export type Tags = Readonly<Record<string, string>>

export interface Tag {
  readonly Key: string
  readonly Value: string
}

const TAG_CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

type TagRejection = Rejection<'InvalidTag' | 'BadRequest'>

/** What is wrong with them; else as a record, in their order. */
export function checkedTags(tags: readonly Tag[], what: 'Object' | 'Bucket'): Tags | TagRejection {
  const most = what === 'Object' ? TAGS_PER_OBJECT_MAX : TAGS_PER_BUCKET_MAX
  if (tags.length > most) return reject('BadRequest', messages.tooManyTags(what, most))
  const reserved = what === 'Object' ? messages.OBJECT_TAG_KEY_RESERVED : messages.BUCKET_TAG_KEY_RESERVED
  const seen = new Map<string, string>()
  for (const { Key, Value } of tags) {
    if (Key === '' || Key.length > TAG_KEY_CHARACTERS_MAX || !TAG_CHARACTERS.test(Key)) {
      return { ...reject('InvalidTag', messages.TAG_KEY_INVALID), details: { TagKey: Key } }
    }
    if (Value.length > TAG_VALUE_CHARACTERS_MAX || !TAG_CHARACTERS.test(Value)) {
      return { ...reject('InvalidTag', messages.TAG_VALUE_INVALID), details: { TagKey: Key, TagValue: Value } }
    }
    if (Key.startsWith('aws:')) return { ...reject('InvalidTag', reserved), details: { TagKey: Key } }
    if (seen.has(Key)) return { ...reject('InvalidTag', messages.TAG_KEY_TWICE), details: { TagKey: Key } }
    seen.set(Key, Value)
  }
  return Object.fromEntries(seen)
}

/** `x-amz-tagging`: `a=1&b=2`, percent-encoded. Whatever else is wrong with it but how many they are, S3 says it in one sentence. */
export function tagsOfHeader(header: string | undefined): Tags | TagRejection | Rejection<'InvalidArgument'> {
  if (header === undefined || header === '') return {}
  const tags = [...new URLSearchParams(header)].map(([Key, Value]) => ({ Key, Value }))
  const checked = isQuery(header) ? checkedTags(tags, 'Object') : undefined
  if (checked !== undefined && !(isRejection(checked) && checked.rejected === 'InvalidTag')) return checked
  return {
    ...reject('InvalidArgument', messages.BAD_TAGGING_HEADER),
    details: { ArgumentName: 'x-amz-tagging', ArgumentValue: header },
  }
}

function isQuery(header: string): boolean {
  try {
    decodeURIComponent(header)
    return true
  } catch {
    return false
  }
}

/** In the order of their keys. */
export function tagSet(tags: Tags): Tag[] {
  const sorted = Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([Key, Value]) => ({ Key, Value }))
}
