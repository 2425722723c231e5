import type { EntityMap, View } from '../catalog/entities.ts'
import type { Call } from '../model/caller.ts'
import type { Permission, PermissionsOf } from '../model/permission.ts'
import type { TokenSealer } from '../model/tokens.ts'

/** What an input alone does not say: tokens hold the names of resources, and the catalog their ARNs. */
export interface Asked<Entities extends EntityMap> {
  readonly view: View<Entities>
  readonly tokens: TokenSealer
  /** Some operations are about their caller. */
  readonly call: Call
}

/**
 * What callers must be allowed to do, of operations for which it is not simply their own name on each of their resources. By the
 * operation's name; each takes the operation's input.
 */
export type PermissionTable<Entities extends EntityMap> = Readonly<Record<string, PermissionsOf<never, Asked<Entities>>>>

/** As a `BoundOperation` has it: nothing, if the table says nothing about the operation. */
export function boundPermissions<Entities extends EntityMap>(
  table: PermissionTable<Entities> | undefined,
  operation: string,
  asked: Omit<Asked<Entities>, 'call'>,
): { readonly permissions?: (input: unknown, call: Call) => readonly Permission[] } {
  const permissions = table?.[operation]
  // The input was decoded by the model of this operation.
  return permissions === undefined
    ? {}
    : { permissions: (input, call) => permissions(input as never, call.scope, { ...asked, call }) }
}
