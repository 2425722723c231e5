/** Rules by which objects would go by themselves. Kept and given back; nothing goes by itself here. */
import { malformedXml } from '../../aws/s3.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { LIFECYCLE_RULES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { BucketLifecycleConfiguration, LifecycleRule } from './model.gen.ts'

const ID_CHARACTERS_MAX = 255

type LifecycleRejection = Rejection<'MalformedXML' | 'InvalidRequest' | 'InvalidArgument'>

/** With an id for each rule that has none. */
export function checkedLifecycle(
  wanted: BucketLifecycleConfiguration | undefined,
  newId: () => string,
): BucketLifecycleConfiguration | LifecycleRejection {
  const rules = wanted?.Rules ?? []
  if (rules.length === 0 || rules.length > LIFECYCLE_RULES_MAX) return malformedXml()
  const named = rules.map((rule) => ({ ...rule, ID: rule.ID ?? newId() }))
  if (new Set(named.map(({ ID }) => ID)).size < named.length) return reject('InvalidArgument', messages.LIFECYCLE_ID_TWICE)
  for (const rule of named) {
    const refused = refusedRule(rule)
    if (refused !== undefined) return refused
  }
  return { Rules: named }
}

function refusedRule(rule: LifecycleRule): LifecycleRejection | undefined {
  if (rule.Status !== 'Enabled' && rule.Status !== 'Disabled') return malformedXml()
  if ((rule.Filter === undefined) === (rule.Prefix === undefined)) return malformedXml()
  if ((rule.ID ?? '').length > ID_CHARACTERS_MAX) return reject('InvalidArgument', messages.LIFECYCLE_ID_TOO_LONG)
  const { Expiration, Transitions, NoncurrentVersionTransitions, NoncurrentVersionExpiration, AbortIncompleteMultipartUpload } =
    rule
  const actions = [
    Expiration,
    Transitions,
    NoncurrentVersionTransitions,
    NoncurrentVersionExpiration,
    AbortIncompleteMultipartUpload,
  ]
  if (actions.every((action) => action === undefined)) return reject('InvalidRequest', messages.LIFECYCLE_NO_ACTION)
  if (Expiration?.Days !== undefined && Expiration.Days < 1) return reject('InvalidArgument', messages.LIFECYCLE_DAYS)
  if (Expiration?.Days !== undefined && Expiration.Date !== undefined) return malformedXml()
  return undefined
}
