/** What may be said about asynchronous invocations: how often and how long they are tried, and who hears of the outcome. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { functionArn, LATEST, parseFunctionArn, targetOf } from './arn.ts'
import { type EventInvokeEntity, type FunctionEntity, qualifiedKey } from './entities.ts'
import * as messages from './messages.ts'
import type { PutFunctionEventInvokeConfigRequest } from './model.gen.ts'
import { type FunctionName, type LambdaView, versionOf } from './queries.ts'

type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException'>
type Settings = Pick<
  PutFunctionEventInvokeConfigRequest,
  'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds' | 'DestinationConfig'
>

export interface EventPlace {
  readonly owner: FunctionEntity
  readonly qualifier: string
  /** Of the entity. */
  readonly id: string
}

/** The function or qualifier must be there. */
export function eventPlace(view: LambdaView, scope: Scope, input: FunctionName): EventPlace | Bad {
  const target = targetOf(input, scope)
  if (isRejection(target)) return target
  const owner = view.get('lambda.function', target.arn)
  if (owner === undefined || versionOf(view, owner, target.qualifier) === undefined) {
    return reject('ResourceNotFoundException', messages.NO_FUNCTION_FOR_EVENTS)
  }
  const qualifier = target.qualifier ?? LATEST
  return { owner, qualifier, id: qualifiedKey(owner.arn, qualifier) }
}

/** As it is kept; whatever was said, or was not said, of the function. */
export function eventSettings(
  view: LambdaView,
  scope: Scope,
  input: FunctionName,
): { readonly id: string; readonly found: EventInvokeEntity } | Bad {
  const target = targetOf(input, scope)
  if (isRejection(target)) return target
  const qualifier = target.qualifier ?? LATEST
  const id = qualifiedKey(target.arn, qualifier)
  const found = view.get('lambda.event-invoke', id)
  return found === undefined
    ? reject('ResourceNotFoundException', messages.noEventConfig(functionArn(target.name, target.scope, qualifier)))
    : { id, found }
}

export function saysNothing(input: Settings): Rejection<'InvalidParameterValueException'> | undefined {
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = input
  const isNothing =
    MaximumRetryAttempts === undefined && MaximumEventAgeInSeconds === undefined && DestinationConfig === undefined
  return isNothing ? reject('InvalidParameterValueException', messages.NOTHING_FOR_EVENTS) : undefined
}

/** `undefined`: events can be sent to all destinations. */
export function badDestinations(
  view: LambdaView,
  owner: FunctionEntity,
  { DestinationConfig = {} }: Settings,
): Rejection<'InvalidParameterValueException'> | undefined {
  const onSuccess = DestinationConfig.OnSuccess?.Destination || undefined
  const onFailure = DestinationConfig.OnFailure?.Destination || undefined
  const kinds = [kindOf(onSuccess), kindOf(onFailure)]
  if (kinds.includes('none') || kinds[0] === 's3') {
    return reject('InvalidParameterValueException', messages.badDestinations(onSuccess, onFailure))
  }
  for (const arn of [onSuccess, onFailure]) {
    const bad = arn === undefined ? undefined : badDestination(view, owner, arn)
    if (bad !== undefined) return reject('InvalidParameterValueException', bad)
  }
  return undefined
}

/** Failed events can go to a bucket, too, others not (AWS's rule). */
function kindOf(arn: string | undefined): string {
  if (arn === undefined) return 'absent'
  const service = /^arn:[^:]+:([^:]+):/.exec(arn)?.[1] ?? ''
  return ['sqs', 'sns', 'lambda', 'events', 's3'].includes(service) ? service : 'none'
}

function badDestination(view: LambdaView, owner: FunctionEntity, arn: string): string | undefined {
  switch (kindOf(arn)) {
    case 'lambda': {
      const target = parseFunctionArn(arn)
      if (target === undefined || view.get('lambda.function', target.arn) === undefined) return messages.badDestination(arn)
      return target.arn === owner.arn ? messages.OWN_DESTINATION : undefined
    }
    case 'sns':
    case 'events':
      return messages.noSuchDestination(arn)
    default:
      return undefined
  }
}

/** What is not given stays as it was. */
export function eventEntity(
  place: EventPlace,
  before: Partial<EventInvokeEntity>,
  { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig }: Settings,
  nowMs: number,
): EventInvokeEntity {
  const { onSuccessArn: oldSuccess, onFailureArn: oldFailure, ...rest } = before
  const onSuccessArn = DestinationConfig === undefined ? oldSuccess : DestinationConfig.OnSuccess?.Destination
  const onFailureArn = DestinationConfig === undefined ? oldFailure : DestinationConfig.OnFailure?.Destination
  return {
    ...rest,
    functionArn: place.owner.arn,
    qualifier: place.qualifier,
    ...(MaximumRetryAttempts !== undefined && { retriesMax: MaximumRetryAttempts }),
    ...(MaximumEventAgeInSeconds !== undefined && { eventAgeMaxSeconds: MaximumEventAgeInSeconds }),
    ...(onSuccessArn && { onSuccessArn }),
    ...(onFailureArn && { onFailureArn }),
    modifiedAtMs: nowMs,
  }
}
