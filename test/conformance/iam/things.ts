import type { World } from '../world.ts'
import { ACCOUNT } from '../world.ts'

export type Members = Record<string, unknown>

export const ARN = `arn:aws:iam::${ACCOUNT}:`
export const GOOD_POLICY = policy('kinesis:PutRecord', '*')
export const TRUST = trust({ Service: 'lambda.amazonaws.com' })
export const MANAGED = 'arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess'

export function policy(Action: string | readonly string[], Resource: string): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] })
}

export function trust(Principal: unknown, more: object = {}): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more }],
  })
}

/** Clients show documents as they came, in percent-encoding, or as what they hold. */
export function shownDocument(document: unknown): unknown {
  return typeof document === 'string' ? JSON.parse(decodeURIComponent(document)) : document
}

export async function newRole(world: World, more: Members = {}): Promise<string> {
  const RoleName = world.fresh()
  await world.ok('CreateRole', { RoleName, AssumeRolePolicyDocument: TRUST, ...more })
  return RoleName
}

export async function newUser(world: World, more: Members = {}): Promise<string> {
  const UserName = world.fresh()
  await world.ok('CreateUser', { UserName, ...more })
  return UserName
}

export async function newGroup(world: World, more: Members = {}): Promise<string> {
  const GroupName = world.fresh()
  await world.ok('CreateGroup', { GroupName, ...more })
  return GroupName
}

/** Its ARN. */
export async function newPolicy(world: World, more: Members = {}): Promise<string> {
  const { Policy } = await world.ok('CreatePolicy', { PolicyName: world.fresh(), PolicyDocument: GOOD_POLICY, ...more })
  return (Policy as Members)['Arn'] as string
}

/** The names in a list, of as many pages as there are. */
export async function allPages(world: World, operation: string, input: Members, member: string): Promise<readonly Members[]> {
  const all: Members[] = []
  for (let Marker: unknown; ; ) {
    const page = await world.ok(operation, { ...input, ...(Marker !== undefined && { Marker }) })
    all.push(...(page[member] as Members[]))
    if (page['IsTruncated'] !== true) return all
    Marker = page['Marker']
  }
}
