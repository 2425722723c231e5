import assert from 'node:assert/strict'
import { zipSync } from 'fflate'
import { ACCOUNT, REGION, type World } from '../world.ts'

export type Members = Record<string, unknown>

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/worker`

/** The code of a Node function. */
export function zipOf(source: string, name = 'index.mjs'): Uint8Array {
  return zipSync({ [name]: Buffer.from(source) }, { mtime: '2026-01-01T00:00:00Z' })
}

export const ECHO = 'export const handler = async (event) => event'

export function functionArn(name: string, qualifier?: string): string {
  return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`
}

/** Makes a function of this source, and waits until it is Active. Its name. */
export async function made(world: World, source: string = ECHO, more: Members = {}): Promise<string> {
  const FunctionName = world.fresh()
  await world.ok('CreateFunction', { ...wanted(FunctionName, source), ...more })
  return FunctionName
}

/** What a request to make a function must say. */
export function wanted(FunctionName: string, source: string = ECHO): Members {
  return { FunctionName, Role: ROLE, Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile: zipOf(source) } }
}

export function textOf(payload: unknown): string {
  return Buffer.from((payload ?? []) as Uint8Array).toString('utf8')
}

export async function invoked(world: World, input: Members): Promise<Members & { readonly value: unknown }> {
  const output = await world.ok('Invoke', input)
  const text = textOf(output['Payload'])
  return { ...output, value: text === '' ? undefined : JSON.parse(text) }
}

/** Asks until the answer is that: something happens by itself. */
export async function until<Value>(ask: () => Promise<Value>, isIt: (value: Value) => boolean, what: string): Promise<Value> {
  for (let asked = 0; asked < ASKED_MAX; asked++) {
    const value = await ask()
    if (isIt(value)) return value
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
  assert.fail(`it never came about: ${what}`)
}

/** Two minutes: far more than anything takes. */
const ASKED_MAX = 2400
const ASK_EVERY_MS = 50

export function claims(operations: readonly string[], code: string): readonly [string, ...string[]] {
  return operations.map((each) => `${each} ${code}`) as unknown as readonly [string, ...string[]]
}
