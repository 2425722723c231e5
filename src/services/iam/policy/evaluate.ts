/**
 * May they? The logic of AWS: a denial in any policy wins; then something must allow it, within every limit that is set
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html). Pure.
 */
import type { Keys } from './condition.ts'
import type { Policy, Selection, Statement } from './parse.ts'
import type { Asker, Naming } from './principal.ts'

export interface Request {
  /** e.g. `kinesis:PutRecord`. */
  readonly action: string
  /** An ARN, or `*`. */
  readonly resource: string
  readonly keys: Keys
  readonly asker: Asker
}

/** Policies that have a say in a request. */
export interface Policies {
  /** Of the user and its groups, or of the role. */
  readonly identity: readonly Policy[]
  /** Absent: no boundary is set. */
  readonly boundary?: Policy
  /** Absent, or empty: the session was given none. */
  readonly session?: readonly Policy[]
  /** Of the resource. Absent: it has none. */
  readonly resource?: readonly Policy[]
  /**
   * Whose resource it is. `same` account: either side may allow. `other`: both must. `decides`, of keys and roles: their policy must name the
   * caller, or leave it to the account's policies. Absent: `same`.
   */
  readonly side?: 'same' | 'other' | 'decides'
}

/** Named as AWS's texts name it. */
export type Source = 'identity-based policy' | 'permissions boundary' | 'session policy' | 'resource-based policy'

export type Verdict =
  | { readonly allowed: true }
  /** `explicit`: a policy of this kind denies it, which is `by`; `implicit`: none of this kind allows it. */
  | { readonly allowed: false; readonly why: 'explicit' | 'implicit'; readonly source: Source; readonly by?: Cause }

export interface Cause {
  /** As the policy is called where it came from. */
  readonly policy?: string
  readonly sid?: string
}

const ALLOWED: Verdict = { allowed: true }

export function evaluate(policies: Policies, request: Request): Verdict {
  const { identity, boundary, session = [], resource = [], side = 'same' } = policies
  const denial =
    denialIn('identity-based policy', identity, request) ??
    denialIn('permissions boundary', boundary === undefined ? [] : [boundary], request) ??
    denialIn('session policy', session, request) ??
    denialIn('resource-based policy', resource, request)
  if (denial !== undefined) return denial

  const granted = grantOf(resource, request)
  // Who is named as itself is not held back by what others set for it.
  if (granted === 'directly' && side !== 'other') return ALLOWED
  if (granted === undefined && side === 'decides') return refused('resource-based policy')
  const needsIdentity = granted !== 'role' || side === 'other'
  if (needsIdentity && !allows(identity, request)) return refused('identity-based policy')
  if (boundary !== undefined && !allows([boundary], request)) return refused('permissions boundary')
  if (session.length > 0 && !allows(session, request)) return refused('session policy')
  if (granted === undefined && side === 'other') return refused('resource-based policy')
  return ALLOWED
}

function refused(source: Source): Verdict {
  return { allowed: false, why: 'implicit', source }
}

function denialIn(source: Source, policies: readonly Policy[], request: Request): Verdict | undefined {
  for (const { name, statements } of policies) {
    const denying = statements.find((each) => each.effect === 'Deny' && applies(each, request))
    if (denying === undefined) continue
    const by = { ...(name !== undefined && { policy: name }), ...(denying.sid !== undefined && { sid: denying.sid }) }
    return { allowed: false, why: 'explicit', source, by }
  }
  return undefined
}

function allows(policies: readonly Policy[], request: Request): boolean {
  return policies.some(({ statements }) => statements.some((each) => each.effect === 'Allow' && applies(each, request)))
}

const NAMINGS: readonly Naming[] = ['directly', 'role', 'account']

/** The strongest way in which the resource's policies allow it. */
function grantOf(policies: readonly Policy[], request: Request): Naming | undefined {
  const found = new Set<Naming>()
  for (const { statements } of policies) {
    for (const each of statements) {
      if (each.effect !== 'Allow' || !applies(each, request)) continue
      const naming = each.principals?.(request.asker)
      if (naming !== undefined) found.add(naming)
    }
  }
  return NAMINGS.find((naming) => found.has(naming))
}

function applies({ actions, resources, principals, conditions }: Statement, request: Request): boolean {
  const { action, resource, keys, asker } = request
  return (
    selects(actions, action, keys) &&
    (resources === undefined || selects(resources, resource, keys)) &&
    (principals === undefined || principals(asker) !== undefined) &&
    conditions.every((holds) => holds(keys))
  )
}

function selects({ patterns, isInverted }: Selection, text: string, keys: Keys): boolean {
  const value = (key: string): string | undefined => keys(key)?.[0]
  return patterns.some((pattern) => pattern.matches(text, value)) !== isInverted
}
