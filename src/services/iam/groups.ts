import { type GroupEntity, idOf, type UserEntity } from './entities.ts'
import type { IamView } from './queries.ts'

/** In the order of names. */
export function membersOf(view: IamView, { accountId, name }: GroupEntity): readonly UserEntity[] {
  const key = name.toLowerCase()
  return [...view.list('iam.user', idOf(accountId, ''))].filter(({ groups }) => groups.includes(key))
}
