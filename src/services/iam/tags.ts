import { type Rejection, reject } from '../../kernel/outcome.ts'
import { TAGS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { Tag } from './model.gen.ts'

type Tags = Readonly<Record<string, string>>

/** Tags with others added, or what is wrong with those. Keys are the same whatever their case. */
export function withTags(
  tags: Tags,
  added: readonly Tag[],
): Tags | Rejection<'InvalidInputException'> | Rejection<'LimitExceededException'> {
  const keys = added.map(({ Key }) => Key.toLowerCase())
  if (new Set(keys).size < keys.length) return reject('InvalidInputException', messages.DUPLICATE_TAGS)
  if (keys.some((key) => key.startsWith('aws:'))) return reject('InvalidInputException', messages.RESERVED_TAGS)
  const all = { ...withoutTags(tags, keys), ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) }
  return Object.keys(all).length <= TAGS_MAX ? all : reject('LimitExceededException', messages.TOO_MANY_TAGS)
}

export function withoutTags(tags: Tags, removed: readonly string[]): Tags {
  const gone = new Set(removed.map((key) => key.toLowerCase()))
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !gone.has(key.toLowerCase())))
}

export function shownTags(tags: Tags): readonly Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

/** As a member of an output: nothing if there are none. */
export function tagsMember(tags: Tags): { readonly Tags?: readonly Tag[] } {
  return Object.keys(tags).length === 0 ? {} : { Tags: shownTags(tags) }
}
