/**
 * Who may do what: asked once for every call, from outside and from our own workers, before anything is looked up. It sees what the catalog keeps of IAM,
 * and not the service.
 */
import { serviceCall } from '../../model/acting.ts'
import type { Authoriser, Call, Denial } from '../../model/caller.ts'
import type { Permission } from '../../model/permission.ts'
import type { Logger } from '../../telemetry/logger.ts'
import { deniedAssuming } from './assume.ts'
import { keysOf } from './condition-keys.ts'
import { denialOf, notAuthorised, type Refusal } from './denial.ts'
import { EVERYTHING, type Identity, type PolicyReader, policyReader, readIdentity } from './documents-cache.ts'
import { evaluate, type Policies } from './policy/evaluate.ts'
import { type IamView, policiesOfRole, policiesOfUser } from './queries.ts'
import { accountOf, askerOf, isRoot, isThere, ROOT, type Who, whoIs } from './who.ts'

export interface AuthoriserParts {
  /** Whatever it shows stays as it is while the version does. */
  readonly view: IamView & { readonly version: number }
  /** `dev`: a role that was never made here may do everything, since code from elsewhere names its own. */
  readonly mode: 'dev' | 'enforced'
  readonly nowMs: () => number
  readonly logger: Logger
  /** `undefined`: nothing is known of the resource but its ARN. */
  readonly factsOf: (resource: string) => ResourceFacts | undefined
}

/** What counts about a resource besides its ARN. */
export interface ResourceFacts {
  /** Whose it is, where the ARN does not say. */
  readonly accountId?: string
  /** Documents. */
  readonly policies?: readonly string[]
  /** Its own policies must allow, or leave it to the account's: keys. */
  readonly decides?: true
  readonly tags?: Readonly<Record<string, string>>
}

/** What services may do for whoever they serve only if the resource lets them; all else that they do is theirs. */
const ASKED_OF_SERVICES: ReadonlySet<string> = new Set(['lambda:InvokeFunction', 'sqs:SendMessage'])
/** Roles that were told to be made up, at most. */
const TOLD_MAX = 1000
/** Principals whose policies are kept at hand, at most. */
const HOLDERS_MAX = 1000

const NO_POLICIES: Identity = { identity: [] }

export function createAuthoriser(parts: AuthoriserParts): Authoriser {
  const read = policyReader()
  const identityOf = identityReader(parts.view, read)
  const tell = teller(parts.logger)
  const isNews = newsOf(parts.nowMs)
  return {
    authorise(call, wanted) {
      // All that it costs who may do everything.
      if (isRoot(call.principal)) return parts.mode === 'dev' ? undefined : denyAbroad(call, wanted)
      const denial = deny(call, wanted)
      return denial && call.principal.session?.takenBy !== undefined && !isNews(denial) ? { message: denial.message } : denial
    },
  }

  /** The root of an account may do everything in its own. Where any key will do, accounts keep nobody out. */
  function denyAbroad(call: Call, wanted: () => readonly Permission[]): Denial | undefined {
    for (const permission of wanted()) {
      const owner = accountOf(permission.resource)
      if (owner === undefined || owner === call.principal.accountId) continue
      const denial = decide(parts, read, call, ROOT, { identity: [EVERYTHING] }, permission)
      if (denial !== undefined) return denial
    }
    return undefined
  }

  function deny(call: Call, wanted: () => readonly Permission[]): Denial | undefined {
    const who = whoIs(parts.view, call.principal)
    if (who.kind === 'made up' && parts.mode === 'dev') {
      tell(who.name)
      return undefined
    }
    const untrusted = distrust(parts, call, who)
    if (untrusted !== undefined) return untrusted
    const own = who.kind === 'service' ? NO_POLICIES : identityOf(who)
    const session = (call.principal.session?.policies ?? []).map((document) => read(document))
    for (const permission of wanted()) {
      if (who.kind === 'service' && !ASKED_OF_SERVICES.has(permission.action)) continue
      const denial = decide(parts, read, call, who, { ...own, session }, permission)
      if (denial !== undefined) return denial
    }
    return undefined
  }
}

/** What a service does under a role goes for as long as the role trusts it, and is there. */
function distrust({ view, nowMs }: AuthoriserParts, call: Call, who: Who): Denial | undefined {
  const { takenBy, roleArn = '' } = call.principal.session ?? {}
  if (takenBy === undefined) return undefined
  const { scope, requestId } = call
  const asService = serviceCall(takenBy, scope, requestId, call.sourceArn)
  // What AWS's console puts into the trust policies of roles for Firehose.
  const keys = { 'sts:ExternalId': scope.accountId }
  if (who.kind === 'role') return deniedAssuming(view, asService, { role: who.role, keys }, nowMs())
  const text = `${takenBy} cannot take ${roleArn}: there is no such role (any more).`
  return { message: notAuthorised(takenBy, 'sts:AssumeRole', roleArn), hint: text }
}

function decide(
  { nowMs, factsOf }: AuthoriserParts,
  read: PolicyReader,
  call: Call,
  who: Who,
  own: Policies,
  permission: Permission,
): Denial | undefined {
  const { action, resource, keys } = permission
  const facts = factsOf(resource)
  const owner = accountOf(resource) ?? facts?.accountId
  const isForeign = owner !== undefined && owner !== call.principal.accountId && who.kind !== 'service'
  const about = {
    call,
    who,
    nowMs: nowMs(),
    resource,
    ...(facts?.tags !== undefined && { resourceTags: facts.tags }),
    ...(facts?.accountId !== undefined && { resourceAccountId: facts.accountId }),
    ...(keys !== undefined && { particular: keys }),
  }
  const verdict = evaluate(
    {
      ...own,
      // Whoever is not there is nobody whom a resource could let in, by name or with everybody.
      resource: isThere(who) ? (facts?.policies ?? []).map((document) => read(document)) : [],
      side: sideOf(facts, isForeign, who),
    },
    { action, resource, keys: keysOf(about), asker: askerOf(call.principal, who) },
  )
  return verdict.allowed ? undefined : refuse(call, who, permission, verdict, isForeign)
}

function sideOf(facts: ResourceFacts | undefined, isForeign: boolean, who: Who): 'same' | 'other' | 'decides' {
  if (isForeign) return 'other'
  return facts?.decides === true || who.kind === 'service' ? 'decides' : 'same'
}

function refuse(call: Call, who: Who, permission: Permission, refusal: Refusal, isForeign: boolean): Denial {
  return denialOf(call, permission, refusal, { holder: holderOf(who, call.principal.session?.roleArn), isForeign })
}

function holderOf(who: Who, roleArn = 'nobody'): string {
  if (who.kind === 'role') return `the role ${who.role.name}`
  if (who.kind === 'user') return `the user ${who.user.name}, or of one of its groups,`
  return who.kind === 'gone' ? `${roleArn}, which is not there any more,` : `${roleArn}, which is not there,`
}

/** Policies of a role or user, made up anew when the catalog has changed: parsing is what takes time, and that is kept by document. */
function identityReader(view: AuthoriserParts['view'], read: PolicyReader): (who: Who) => Identity {
  const known = new Map<string, { readonly version: number; readonly identity: Identity }>()
  return (who) => {
    if (who.kind !== 'role' && who.kind !== 'user') return NO_POLICIES
    const { arn } = who.kind === 'role' ? who.role : who.user
    const kept = known.get(arn)
    if (kept?.version === view.version) return kept.identity
    const held = who.kind === 'role' ? policiesOfRole(view, who.role) : policiesOfUser(view, who.user)
    const identity = readIdentity(held, read)
    if (known.size >= HOLDERS_MAX) known.clear()
    known.set(arn, { version: view.version, identity })
    return identity
  }
}

function teller(logger: Logger): (role: string) => void {
  const told = new Set<string>()
  return (role) => {
    if (told.has(role) || told.size >= TOLD_MAX) return
    told.add(role)
    logger.info(
      `${role} was never made here, and so may do everything. Make it (aws iam create-role), and only what its policies allow goes.`,
    )
  }
}

/** Workers try again by themselves, and often. */
const TOLD_AGAIN_MS = 60_000

/** Whether it was not told for a while. */
function newsOf(nowMs: () => number): (denial: Denial) => boolean {
  const toldAtMs = new Map<string, number>()
  return ({ message, hint = message }) => {
    const lastMs = toldAtMs.get(hint)
    if (lastMs !== undefined && nowMs() - lastMs < TOLD_AGAIN_MS) return false
    if (toldAtMs.size >= TOLD_MAX) toldAtMs.clear()
    toldAtMs.set(hint, nowMs())
    return true
  }
}
