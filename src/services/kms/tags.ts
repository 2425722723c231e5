import { type Rejection, reject } from '../../kernel/outcome.ts'
import { TAGS_PER_KEY_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { Tag } from './model.gen.ts'

/** Tags with others added, or what is wrong with those. */
export function withTags(
  tags: Readonly<Record<string, string>>,
  added: readonly Tag[],
): Readonly<Record<string, string>> | Rejection<'TagException' | 'LimitExceededException'> {
  if (added.some(({ TagKey }) => TagKey.toLowerCase().startsWith('aws:'))) return reject('TagException', messages.RESERVED_TAG)
  const all = { ...tags, ...Object.fromEntries(added.map(({ TagKey, TagValue }) => [TagKey, TagValue])) }
  if (Object.keys(all).length <= TAGS_PER_KEY_MAX) return all
  return reject('LimitExceededException', messages.tooMany('tags per key', TAGS_PER_KEY_MAX))
}
