import { ACCOUNT, REGION, type World } from '../world.ts'

export type Members = Record<string, unknown>

export const NO_GROUP = 'The specified log group does not exist.'
export const NO_STREAM = 'The specified log stream does not exist.'

export function arnOf(group: string): string {
  return `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${group}`
}

export async function group(world: World, more: Members = {}): Promise<string> {
  const logGroupName = `/leat/${world.fresh()}`
  await world.ok('CreateLogGroup', { logGroupName, ...more })
  return logGroupName
}

export interface Place {
  readonly logGroupName: string
  readonly logStreamName: string
}

export async function stream(world: World, logStreamName = 'main'): Promise<Place> {
  const place = { logGroupName: await group(world), logStreamName }
  await world.ok('CreateLogStream', { ...place })
  return place
}

export function claims(operations: readonly string[], code: string): readonly [string, ...string[]] {
  return operations.map((each) => `${each} ${code}`) as unknown as readonly [string, ...string[]]
}

/** Events a millisecond apart, the first now. */
export function lines(world: World, messages: readonly string[], fromMs = world.nowMs()): readonly Members[] {
  return messages.map((message, i) => ({ timestamp: Math.floor(fromMs) + i, message }))
}

export async function put(world: World, place: Place, messages: readonly string[], fromMs?: number): Promise<Members> {
  return world.ok('PutLogEvents', { ...place, logEvents: lines(world, messages, fromMs) })
}

export function messagesOf(output: Members): readonly string[] {
  return (output['events'] as readonly { readonly message: string }[]).map(({ message }) => message)
}
