/** Texts about resource policies. AWS's own are unknown except for the first; those about the document are worded like IAM's. */
import type { Named } from './messages.ts'

/** Differs from what SubscribeToShard says, on AWS too. */
export function consumerNotActive(
  { name, createdAtSeconds }: { readonly name: string; readonly createdAtSeconds: number },
  stream: Named,
): string {
  return `Consumer ${name} with creation timestamp ${createdAtSeconds} under stream ${stream.name} and account ${stream.accountId} is not in ACTIVE status.`
}

/** Known from an emulator only. */
export function noPolicy(resourceArn: string): string {
  return `No resource policy found for resource ARN ${resourceArn}.`
}

export const POLICY_SYNTAX = 'Syntax errors in policy.'
export const POLICY_VERSION = 'The policy must contain a valid version string.'
export const POLICY_PRINCIPAL = 'Invalid principal in policy.'

export function policyTooLong(bytesMax: number): string {
  return `The policy is longer than ${bytesMax} bytes.`
}

export function missingField(name: string): string {
  return `Missing required field ${name}`
}

export function invalidEffect(effect: string): string {
  return `Invalid effect in policy: ${effect}`
}

export function policyAction(action: string): string {
  return `Action ${action} is not supported in a policy of this resource.`
}

export function policyResource(resource: string, resourceArn: string): string {
  return `Resource ${resource} of the policy is not ${resourceArn}, which the policy is attached to.`
}
