import type { Step } from '../lib/code.ts'
import type { AttachedPolicy, Policy, Role } from '../lib/iam.ts'
import type { RoleState } from '../lib/roles.ts'
import type { Server } from '../shell/server.tsx'

/** Of an account with more, the first this many are listed. */
const ITEMS_MAX = 2000
const PAGE_ITEMS = 200

interface Page {
  readonly IsTruncated?: boolean
  readonly Marker?: string
}

export async function listAll<Item>(
  server: Server,
  operation: string,
  member: string,
  input: object,
  signal: AbortSignal,
): Promise<readonly Item[]> {
  const found: Item[] = []
  let marker: string | undefined
  do {
    const asked = { ...input, MaxItems: PAGE_ITEMS, ...(marker !== undefined && { Marker: marker }) }
    const output: Page & Readonly<Record<string, unknown>> = await server.ask('iam', operation, asked, signal)
    found.push(...((output[member] ?? []) as readonly Item[]))
    marker = output.IsTruncated === true ? output.Marker : undefined
  } while (marker !== undefined && found.length < ITEMS_MAX)
  return found
}

export function listRoles(server: Server, signal: AbortSignal): Promise<readonly Role[]> {
  return listAll<Role>(server, 'ListRoles', 'Roles', {}, signal)
}

export function listPolicies(server: Server, signal: AbortSignal): Promise<readonly Policy[]> {
  return listAll<Policy>(server, 'ListPolicies', 'Policies', {}, signal)
}

export async function describeRole(server: Server, name: string, signal: AbortSignal): Promise<RoleState> {
  const input = { RoleName: name }
  const { Role: role } = await server.ask<{ readonly Role: Role }>('iam', 'GetRole', input, signal)
  const attached = await listAll<AttachedPolicy>(server, 'ListAttachedRolePolicies', 'AttachedPolicies', input, signal)
  const inline = await listAll<string>(server, 'ListRolePolicies', 'PolicyNames', input, signal)
  return { role, attached, inline }
}

/** One after the other; the first that fails is the last. `done` is said once all have succeeded. */
export async function actAll(server: Server, steps: readonly Step[], done: string): Promise<boolean> {
  for (const [index, { api, operation, input }] of steps.entries()) {
    const output = await server.act(api, operation, input, index === steps.length - 1 ? done : undefined)
    if (output === undefined) return false
  }
  return true
}
