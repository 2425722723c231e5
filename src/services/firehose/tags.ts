import { type Rejection, reject } from '../../kernel/outcome.ts'
import { TAGS_PER_STREAM_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { Tag } from './model.gen.ts'

type Tags = Readonly<Record<string, string>>

/** Tags with others added: equal keys are overwritten. */
export function withTags(present: Tags, added: readonly Tag[]): Tags | Rejection<'LimitExceededException'> {
  const all = new Map([...Object.entries(present), ...added.map(({ Key, Value = '' }) => [Key, Value] as const)])
  if (all.size > TAGS_PER_STREAM_MAX) return reject('LimitExceededException', messages.tooManyTags(TAGS_PER_STREAM_MAX))
  return Object.fromEntries(all)
}

/** In order of key. */
export function tagList(tags: Tags): readonly Tag[] {
  return Object.entries(tags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Key, Value]) => ({ Key, Value }))
}
