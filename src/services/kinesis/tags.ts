import { type Rejection, reject } from '../../kernel/outcome.ts'
import { TAGS_PER_STREAM_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { Tag } from './model.gen.ts'

/** The first of two looks that AWS takes at tags; `%` passes this one and not the second (observed on AWS, `:` since allowed). */
const FIRST_LOOK = /^[\p{L}\p{N}\p{Z}_.:/=+\-%@]*$/u

/** Refuses characters that no tag may have. */
export function checkTagTexts(
  texts: readonly string[],
  verb: 'add' | 'remove',
  stream: messages.Named,
): Rejection<'InvalidArgumentException'> | undefined {
  if (!texts.every((text) => FIRST_LOOK.test(text))) return reject('InvalidArgumentException', messages.TAG_CHARACTERS)
  if (texts.some((text) => text.includes('%'))) {
    return reject('InvalidArgumentException', messages.tagCharacters(verb, stream))
  }
  return undefined
}

/** Present tags with the added ones; equal keys are overwritten and do not count twice. */
export function addTags(
  present: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
  stream: messages.Named,
): { readonly tags: Readonly<Record<string, string>> } | Rejection<'InvalidArgumentException'> {
  const bad = checkTagTexts([...Object.keys(added), ...Object.values(added)], 'add', stream)
  if (bad !== undefined) return bad
  const tags = new Map([...Object.entries(present), ...Object.entries(added)])
  if (tags.size > TAGS_PER_STREAM_MAX) return reject('InvalidArgumentException', messages.tooManyTags(stream))
  return { tags: Object.fromEntries(tags) }
}

/** Present tags without the named ones; unknown names are ignored. */
export function removeTags(
  present: Readonly<Record<string, string>>,
  keys: readonly string[],
  stream: messages.Named,
): { readonly tags: Readonly<Record<string, string>> } | Rejection<'InvalidArgumentException'> {
  const bad = checkTagTexts(keys, 'remove', stream)
  if (bad !== undefined) return bad
  const gone = new Set(keys)
  return { tags: Object.fromEntries(Object.entries(present).filter(([key]) => !gone.has(key))) }
}

/** In code-unit order of keys. */
export function tagList(tags: Readonly<Record<string, string>>): readonly Tag[] {
  return Object.keys(tags)
    .sort()
    .map((Key) => ({ Key, Value: tags[Key] ?? '' }))
}
