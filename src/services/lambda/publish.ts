/** Publishing: a copy of `$LATEST` that never changes any more. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { ControlContext } from '../define.ts'
import { shownSha256 } from './describe.ts'
import { type FunctionEntity, type VersionEntity, versionKey } from './entities.ts'
import { type Changes, putFunction, putVersion } from './life-cycle.ts'
import * as messages from './messages.ts'
import type { LambdaEntities } from './operation.ts'
import { type FoundVersion, staleRevision } from './queries.ts'
import { sameSettings } from './settings.ts'

export interface Published {
  readonly owner: FunctionEntity
  readonly version: VersionEntity
  readonly changes: Changes
}

type Context = Pick<ControlContext<LambdaEntities>, 'view' | 'nowMs' | 'random' | 'settings'>

/** Where code and configuration are those of the version that was published last, it is that one, and nothing changes. */
export function published(
  { view, nowMs, random, settings: { statusDelayMs } }: Context,
  found: FunctionEntity,
  description = found.settings.description,
): Published {
  const last = view.get('lambda.version', versionKey(found.arn, found.lastVersion))
  if (last !== undefined && sameSettings({ ...last.settings, description: found.settings.description }, found.settings)) {
    return { owner: found, version: last, changes: [] }
  }
  const version: VersionEntity = {
    functionArn: found.arn,
    version: found.lastVersion + 1,
    settings: { ...found.settings, description },
    state: statusDelayMs === 0 ? 'Active' : 'Pending',
    ...(statusDelayMs > 0 && { settlesAtMs: nowMs + statusDelayMs }),
    revisionId: random.uuid(),
    modifiedAtMs: nowMs,
  }
  const owner: FunctionEntity = { ...found, lastVersion: version.version, revisionId: random.uuid() }
  return { owner, version, changes: [putFunction(owner), putVersion(version)] }
}

/** Only what the caller means is published: `$LATEST` as it was seen. */
export function notMeant(
  found: FunctionEntity,
  input: { readonly CodeSha256?: string; readonly RevisionId?: string },
): Rejection<'InvalidParameterValueException' | 'PreconditionFailedException'> | undefined {
  const stale = staleRevision(input.RevisionId, found.revisionId)
  if (stale !== undefined) return stale
  const current = shownSha256(found.settings)
  const { CodeSha256: given = '' } = input
  return given === '' || given === current
    ? undefined
    : reject('InvalidParameterValueException', messages.otherCode(given, current))
}

/** As `shownVersion` wants it. */
export function asFound({ owner, version }: Published): FoundVersion {
  return { function: owner, version: String(version.version), settings: version.settings, published: version }
}
