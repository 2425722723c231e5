/** What AssumeRole puts into a session. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { RoleSession } from '../../model/caller.ts'
import { unfitDocument } from '../iam/documents.ts'
import { type IamView, policyOfArn } from '../iam/queries.ts'
import { packed, type SessionOfRole } from '../iam/sessions.ts'
import { PACKED_BYTES_MAX, PLAIN_BYTES_MAX, POLICY_ARNS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { AssumeRoleRequest } from './model.gen.ts'

type Content = Pick<SessionOfRole, 'policies' | 'policyArns' | 'tags' | 'transitiveTagKeys' | 'sourceIdentity'>

export interface Contents {
  readonly content: Content
  /** Of the room for policies and tags; absent if there are none. */
  readonly packedPercent?: number
}

type Refusal =
  | Rejection<'ValidationException'>
  | Rejection<'MalformedPolicyDocumentException'>
  | Rejection<'PackedPolicyTooLargeException'>

/** `former` is the session of the caller, whose transitive tags and source identity go on. */
export function contentOf(view: IamView, input: AssumeRoleRequest, former: RoleSession | undefined): Contents | Refusal {
  const { Policy, PolicyArns = [] } = input
  const malformed = Policy === undefined ? undefined : unfitDocument(Policy, 'inline')
  if (malformed !== undefined) return malformed
  if (PolicyArns.length > POLICY_ARNS_MAX) return reject('ValidationException', messages.tooManyPolicies(POLICY_ARNS_MAX))
  const policyArns = PolicyArns.map(({ arn = '' }) => arn)
  const missing = policyArns.find((arn) => policyOfArn(view, arn) === undefined)
  if (missing !== undefined) return reject('ValidationException', messages.noPolicy(missing))
  const tagging = taggingOf(input, former)
  if (isRejection(tagging)) return tagging
  const policies = Policy === undefined ? [] : [Policy]
  const room = { policies, policyArns, tags: tagging.tags }
  const isEmpty = policies.length + policyArns.length + Object.keys(tagging.tags).length === 0
  const packedPercent = isEmpty ? undefined : percentOf(room)
  if (packedPercent !== undefined && packedPercent > 100) {
    return reject('PackedPolicyTooLargeException', messages.packedTooLarge(packedPercent))
  }
  const sourceIdentity = former?.sourceIdentity ?? input.SourceIdentity
  const content = { ...room, transitiveTagKeys: tagging.transitive, ...(sourceIdentity !== undefined && { sourceIdentity }) }
  return { content, ...(packedPercent !== undefined && { packedPercent }) }
}

/** Of the room in a token, and of what may come out of one again. */
function percentOf(room: object): number {
  const plainBytes = Buffer.byteLength(JSON.stringify(room))
  return Math.ceil(100 * Math.max(packed(room).byteLength / PACKED_BYTES_MAX, plainBytes / PLAIN_BYTES_MAX))
}

interface Tagging {
  readonly tags: Readonly<Record<string, string>>
  readonly transitive: readonly string[]
}

function taggingOf(
  { Tags = [], TransitiveTagKeys = [] }: AssumeRoleRequest,
  former: RoleSession | undefined,
): Tagging | Rejection<'ValidationException'> {
  const keys = Tags.map(({ Key }) => Key.toLowerCase())
  if (new Set(keys).size < keys.length) return reject('ValidationException', messages.DUPLICATE_TAGS)
  const kept = former?.transitiveTagKeys ?? []
  if (kept.some((key) => keys.includes(key.toLowerCase()))) return reject('ValidationException', messages.TRANSITIVE_TAGS_STAY)
  const handedOn = Object.entries(former?.tags ?? {}).filter(([key]) => kept.includes(key))
  const given = Tags.map(({ Key, Value }) => [Key, Value] as const)
  return { tags: Object.fromEntries([...handedOn, ...given]), transitive: [...kept, ...TransitiveTagKeys] }
}
