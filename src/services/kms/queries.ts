/** Pure look-ups over a view: for this service's operations, and the door for other services. */
import type { View } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { aliasArn, keyArn, kmsArnPrefix, parseKmsArn } from './arn.ts'
import { type Alias, type Grant, grantKey, type Key, type KmsEntities } from './entities.ts'
import * as messages from './messages.ts'

export type KmsView = View<KmsEntities>
export type NotFound = Rejection<'NotFoundException' | 'AccessDeniedException'>

/** Whose keys AWS's services use when nobody says otherwise; each is made at its first use. */
const MANAGED_ALIASES: ReadonlySet<string> = new Set(['kinesis', 's3', 'lambda', 'firehose'].map((name) => `alias/aws/${name}`))

const KEY_ID_PATTERN = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What a request means by a key: its ARN, or that of an alias; `undefined` if it can be neither. */
export function referredArn(keyId: string, scope: Scope): string | undefined {
  if (keyId.startsWith('arn:')) return parseKmsArn(keyId) === undefined ? undefined : keyId
  if (keyId.startsWith('alias/')) return aliasArn(keyId, scope)
  return KEY_ID_PATTERN.test(keyId) ? keyArn(keyId, scope) : undefined
}

/** ARNs for authorisation; an alias stands for its key. */
export function keyResources(input: { readonly KeyId?: string }, scope: Scope): readonly string[] {
  const arn = input.KeyId === undefined ? undefined : referredArn(input.KeyId, scope)
  return arn === undefined ? [] : [arn]
}

/** The alias of a managed key that is not there yet, if a request means one. */
export function managedAliasWanted(view: KmsView, scope: Scope, keyId: string): string | undefined {
  const arn = referredArn(keyId, scope)
  const address = arn === undefined ? undefined : parseKmsArn(arn)
  const isHere = address?.accountId === scope.accountId && address.region === scope.region
  if (arn === undefined || !isHere || !MANAGED_ALIASES.has(address.name)) return undefined
  return view.get('kms.alias', arn) === undefined ? address.name : undefined
}

/** The key that a request means, in whatever state. `operation` is for the text of a denial. */
export function findKey(view: KmsView, scope: Scope, keyId: string, operation: string): Key | NotFound {
  const arn = referredArn(keyId, scope)
  if (arn === undefined) return reject('NotFoundException', messages.badKeyId(keyId))
  const address = parseKmsArn(arn)
  if (address?.region !== scope.region) return reject('NotFoundException', messages.foreignRegion(address?.region ?? ''))
  if (address.accountId !== scope.accountId) {
    return reject('AccessDeniedException', messages.denied(`arn:aws:iam::${scope.accountId}:root`, operation, arn))
  }
  const alias = address.kind === 'alias' ? view.get('kms.alias', arn) : undefined
  if (address.kind === 'alias' && alias === undefined) return reject('NotFoundException', messages.noAlias(arn))
  return view.get('kms.key', alias?.keyArn ?? arn) ?? reject('NotFoundException', messages.noKey(arn))
}

/** As `findKey`, for operations that take no alias. */
export function findKeyById(view: KmsView, scope: Scope, keyId: string, operation: string): Key | NotFound {
  const arn = referredArn(keyId, scope)
  if (arn === undefined || parseKmsArn(arn)?.kind === 'alias') return reject('NotFoundException', messages.badKeyId(keyId))
  return findKey(view, scope, keyId, operation)
}

/** As `findKeyById`, for what somebody may do to keys of his own only, and not to one that is about to go. */
export function findOwnKey(
  view: KmsView,
  scope: Scope,
  keyId: string,
  operation: string,
): Key | NotFound | Rejection<'KMSInvalidStateException'> {
  const key = findKeyById(view, scope, keyId, operation)
  if (isRejection(key)) return key
  if (key.manager === 'AWS') {
    return reject('AccessDeniedException', messages.denied(`arn:aws:iam::${scope.accountId}:root`, operation, key.arn))
  }
  return key.state === 'PendingDeletion' ? reject('KMSInvalidStateException', messages.pendingDeletion(key.arn)) : key
}

/** Why a key does no work; `undefined` if it does. */
export function whyNotUsable(key: Key): Rejection<'DisabledException' | 'KMSInvalidStateException'> | undefined {
  if (key.state === 'Disabled') return reject('DisabledException', messages.disabled(key.arn))
  return key.state === 'PendingDeletion' ? reject('KMSInvalidStateException', messages.pendingDeletion(key.arn)) : undefined
}

export function keysIn(view: KmsView, scope: Scope): readonly Key[] {
  return [...view.list('kms.key', `${kmsArnPrefix(scope)}key/`)]
}

export function aliasesIn(view: KmsView, scope: Scope): readonly Alias[] {
  return [...view.list('kms.alias', `${kmsArnPrefix(scope)}alias/`)]
}

export function aliasesOf(view: KmsView, key: Key): readonly Alias[] {
  return aliasesIn(view, key).filter(({ keyArn }) => keyArn === key.arn)
}

export function grantsOf(view: KmsView, key: Key): readonly Grant[] {
  return [...view.list('kms.grant', grantKey(key.arn, ''))]
}
