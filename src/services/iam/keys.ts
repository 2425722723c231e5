/** Access keys: their secrets are sealed under the master key before the catalog sees them. */
import type { TokenSealer } from '../../model/tokens.ts'
import type { AccessKeyEntity } from './entities.ts'
import type { IamView } from './queries.ts'

const PURPOSE = 'iam.access-key'

/** Keys of a user, or of the account's root, in the order of their making. */
export function keysOf(view: IamView, accountId: string, userName: string | undefined): readonly AccessKeyEntity[] {
  const keys = [...view.list('iam.access-key', '')].filter((key) => key.accountId === accountId && key.userName === userName)
  return keys.toSorted((one, other) => one.createdAtMs - other.createdAtMs || (one.id < other.id ? -1 : 1))
}

export function sealSecret(secrets: TokenSealer, id: string, secret: string): string {
  return secrets.seal(`${PURPOSE}/${id}`, Buffer.from(secret))
}

/** `undefined`: it was sealed under another master key. */
export function openSecret(
  secrets: TokenSealer,
  { id, sealedSecret }: Pick<AccessKeyEntity, 'id' | 'sealedSecret'>,
): string | undefined {
  const opened = secrets.open(`${PURPOSE}/${id}`, sealedSecret)
  return opened && Buffer.from(opened).toString()
}
