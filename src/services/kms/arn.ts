import { partitionOf } from '../../aws/arn.ts'
import type { Scope } from '../../model/caller.ts'

const KMS_ARN_PATTERN = /^arn:aws[^:]*:kms:([^:]*):(\d{12}):(key|alias)\/(.+)$/

/** What the ARNs of all keys and aliases of an account and region begin with. */
export function kmsArnPrefix({ accountId, region }: Scope): string {
  return `arn:${partitionOf(region)}:kms:${region}:${accountId}:`
}

export function keyArn(id: string, scope: Scope): string {
  return `${kmsArnPrefix(scope)}key/${id}`
}

/** `name` begins with `alias/`. */
export function aliasArn(name: string, scope: Scope): string {
  return `${kmsArnPrefix(scope)}${name}`
}

export interface KmsAddress {
  readonly region: string
  readonly accountId: string
  readonly kind: 'key' | 'alias'
  /** Of a key its id, of an alias its name with `alias/`. */
  readonly name: string
}

/** Takes the ARN of a key or alias apart; `undefined` for anything else. */
export function parseKmsArn(arn: string): KmsAddress | undefined {
  const [, region, accountId, kind, rest] = KMS_ARN_PATTERN.exec(arn) ?? []
  if (region === undefined || accountId === undefined || rest === undefined) return undefined
  return kind === 'key' ? { region, accountId, kind, name: rest } : { region, accountId, kind: 'alias', name: `alias/${rest}` }
}
