/** The steps in a function's life as changes to the catalog: pure, used by handlers and by `reconcile.ts`. */
import type { Change } from '../../catalog/entities.ts'
import type { Random } from '../../kernel/random.ts'
import { isVersionNumber, LATEST } from './arn.ts'
import {
  type AliasEntity,
  type FunctionEntity,
  type LambdaFunctionEntities,
  type PolicyEntity,
  qualifiedKey,
  type VersionEntity,
  versionKey,
} from './entities.ts'
import { type LambdaView, versionOf } from './queries.ts'

export type Changes = readonly Change<LambdaFunctionEntities>[]

export function putFunction(value: FunctionEntity): Change<LambdaFunctionEntities> {
  return { put: 'lambda.function', id: value.arn, value }
}

export function putVersion(value: VersionEntity): Change<LambdaFunctionEntities> {
  return { put: 'lambda.version', id: versionKey(value.functionArn, value.version), value }
}

export function putAlias(value: AliasEntity): Change<LambdaFunctionEntities> {
  return { put: 'lambda.alias', id: qualifiedKey(value.functionArn, value.name), value }
}

/** Without statements there is no policy. */
export function putPolicy(id: string, value: PolicyEntity): Change<LambdaFunctionEntities> {
  return value.statements.length === 0 ? { remove: 'lambda.policy', id } : { put: 'lambda.policy', id, value }
}

/** With everything that is the function's; not the mappings that read streams for it, as on AWS. */
export function removeFunction(view: LambdaView, { arn }: FunctionEntity): Changes {
  const under = `${arn}:`
  return [
    { remove: 'lambda.function', id: arn },
    ...[...view.list('lambda.version', under)].map(({ version }) => removed('lambda.version', versionKey(arn, version))),
    ...[...view.list('lambda.alias', under)].map(({ name }) => removed('lambda.alias', qualifiedKey(arn, name))),
    ...(view.get('lambda.policy', arn) === undefined ? [] : [removed('lambda.policy', arn)]),
    ...[...view.list('lambda.policy', under)].map(({ qualifier = '' }) => removed('lambda.policy', qualifiedKey(arn, qualifier))),
    ...qualifiedIn(view, 'lambda.event-invoke', under),
    ...qualifiedIn(view, 'lambda.provisioned', under),
    ...urlsOf(view, arn),
  ]
}

/** What belongs to a version or alias alone. */
export function removeQualifier(view: LambdaView, arn: string, qualifier: string): Changes {
  const id = qualifiedKey(arn, qualifier)
  const kinds = ['lambda.policy', 'lambda.event-invoke', 'lambda.provisioned'] as const
  const own = isVersionNumber(qualifier) ? removed('lambda.version', versionKey(arn, qualifier)) : removed('lambda.alias', id)
  return [
    own,
    ...kinds.filter((kind) => view.get(kind, id) !== undefined).map((kind) => removed(kind, id)),
    ...urlsOf(view, arn, qualifier),
  ]
}

function qualifiedIn(view: LambdaView, kind: 'lambda.event-invoke' | 'lambda.provisioned', under: string): Changes {
  return [...view.list(kind, under)].map(({ functionArn, qualifier }) => removed(kind, qualifiedKey(functionArn, qualifier)))
}

/** Of all qualifiers, or of this one. */
function urlsOf(view: LambdaView, arn: string, qualifier?: string): Changes {
  return [...view.list('lambda.url', '')]
    .filter((url) => url.functionArn === arn && (qualifier === undefined || url.qualifier === qualifier))
    .map(({ id }) => removed('lambda.url', id))
}

function removed(remove: keyof LambdaFunctionEntities, id: string): Change<LambdaFunctionEntities> {
  return { remove, id }
}

/** The same function with its `Pending` or `InProgress` over. */
export function settledFunction({ settlesAtMs: _, ...rest }: FunctionEntity, random: Random): FunctionEntity {
  return { ...rest, state: 'Active', lastUpdate: 'Successful', revisionId: random.uuid() }
}

export function settledVersion({ settlesAtMs: _, ...rest }: VersionEntity): VersionEntity {
  return { ...rest, state: 'Active' }
}

/** A resource policy changes the revision of what it belongs to, as on AWS. */
export function touched(view: LambdaView, owner: FunctionEntity, qualifier: string | undefined, random: Random): Changes {
  const revisionId = random.uuid()
  if (qualifier === undefined || qualifier === LATEST) return [putFunction({ ...owner, revisionId })]
  const found = versionOf(view, owner, qualifier)
  if (found?.alias !== undefined) return [putAlias({ ...found.alias, revisionId })]
  return found?.published === undefined ? [] : [putVersion({ ...found.published, revisionId })]
}
