import type { Scope } from './caller.ts'

/** One thing that a call must be allowed to do. Most calls need one, some several: copying an object reads one and writes another. */
export interface Permission {
  /** As policies name it, e.g. `kinesis:PutRecord`. */
  readonly action: string
  /** An ARN, or `*` for what is about no resource in particular. */
  readonly resource: string
  /** What conditions of policies may ask about this call besides what is true of all, e.g. `{ 'iam:PassedToService': 'lambda.amazonaws.com' }`. */
  readonly keys?: ConditionKeys
}

export type ConditionKeys = Readonly<Record<string, string | readonly string[]>>

/** The same action on each of these resources; on none in particular if there are none. */
export function permissionsOn(action: string, resources: readonly string[], keys?: ConditionKeys): readonly Permission[] {
  const rest = keys === undefined ? undefined : { keys }
  return resources.length === 0
    ? [{ action, resource: '*', ...rest }]
    : resources.map((resource) => ({ action, resource, ...rest }))
}

/** To make a service act under a role one must be allowed to hand it over (`iam:PassRole`). None if there is no role. */
export function passRole(roleArn: string | undefined, service: string): readonly Permission[] {
  if (roleArn === undefined) return []
  return [{ action: 'iam:PassRole', resource: roleArn, keys: { 'iam:PassedToService': service } }]
}

/** Tags that a request gives or takes, as conditions ask about them. */
export function tagKeys(tags: Readonly<Record<string, string>> | undefined): ConditionKeys {
  const entries = Object.entries(tags ?? {})
  if (entries.length === 0) return {}
  return {
    'aws:TagKeys': entries.map(([key]) => key),
    ...Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
  }
}

/** What a call needs, of its input; where that says too little, of what its tokens hold. */
export type PermissionsOf<Input, Asked> = (input: Input, scope: Scope, asked: Asked) => readonly Permission[]
