/** Aliases: names for a version, or for two that share the invocations. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { functionArn, isVersionNumber, LATEST } from './arn.ts'
import type { FunctionEntity } from './entities.ts'
import * as messages from './messages.ts'
import { type LambdaView, versionOf } from './queries.ts'

type Weights = Readonly<Record<string, number>>
type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException' | 'ValidationException'>

/** Whether an alias of the function can point to this version, and these weights besides. `undefined`: it can. */
export function badRouting(view: LambdaView, owner: FunctionEntity, version: string, weights: Weights): Bad | undefined {
  const missing = noVersion(view, owner, version)
  if (missing !== undefined) return missing
  const entries = Object.entries(weights)
  if (entries.length > 1) return reject('InvalidParameterValueException', messages.ONE_WEIGHT)
  for (const [other, weight] of entries) {
    if (!(weight >= 0 && weight <= 1)) return reject('ValidationException', messages.badWeight(other, weight))
    if (!isVersionNumber(other)) return reject('ValidationException', messages.badWeightKey(other, weight))
    if (other === version) return reject('InvalidParameterValueException', messages.versionInWeights(version))
    if (version === LATEST) return reject('InvalidParameterValueException', messages.WEIGHTS_OF_LATEST)
    const noOther = noVersion(view, owner, other)
    if (noOther !== undefined) return noOther
  }
  return undefined
}

function noVersion(view: LambdaView, owner: FunctionEntity, version: string): Bad | undefined {
  const found = version === LATEST || isVersionNumber(version) ? versionOf(view, owner, version) : undefined
  return found === undefined
    ? reject('ResourceNotFoundException', messages.noFunction(functionArn(owner.name, owner, version)))
    : undefined
}

/** The version that one invocation of an alias goes to. `chance` is from [0, 1). */
export function routed({ version, weights }: { readonly version: string; readonly weights: Weights }, chance: number): string {
  let below = 0
  for (const [other, weight] of Object.entries(weights)) {
    below += weight
    if (chance < below) return other
  }
  return version
}
