import { formatArn, partitionOf } from '../../aws/arn.ts'
import type { Scope } from '../../model/caller.ts'

export type NamedKind = 'role' | 'user' | 'group' | 'instance-profile' | 'policy'

export const PATH_DEFAULT = '/'

/** e.g. `arn:aws:iam::000000000000:role/service-role/loader`. */
export function arnOf(kind: NamedKind, { accountId, region }: Scope, path: string, name: string): string {
  return formatArn({ partition: partitionOf(region), service: 'iam', region: '', accountId, resource: `${kind}${path}${name}` })
}

/** Where AWS keeps roles that services make for themselves, and that accounts may not change. */
export const SERVICE_LINKED_PATH = '/aws-service-role/'
