import assert from 'node:assert/strict'
import type { World } from '../world.ts'

export type Members = Record<string, unknown>

/** A bucket that nobody else uses. */
export async function newBucket(world: World): Promise<string> {
  const Bucket = `bucket-${world.fresh()}`
  await world.ok('CreateBucket', { Bucket })
  return Bucket
}

export async function put(world: World, Bucket: string, Key: string, text = 'x', more: Members = {}): Promise<Members> {
  return world.ok('PutObject', { Bucket, Key, Body: Buffer.from(text), ...more })
}

export async function text(world: World, Bucket: string, Key: string, more: Members = {}): Promise<string> {
  return Buffer.from((await world.ok('GetObject', { Bucket, Key, ...more }))['Body'] as Uint8Array).toString()
}

export function listOf(output: Members, name: string): readonly Members[] {
  return (output[name] ?? []) as Members[]
}

/** The values of one member of a list in an output. */
export function each(output: Members, list: string, member: string): readonly unknown[] {
  return listOf(output, list).map((entry) => entry[member])
}

/**
 * Expects an answer without a body: clients make up a code for it, each in its own way.
 */
export async function failsBare(world: World, operation: string, input: Members, status: number, code: string): Promise<void> {
  const result = await world.call(operation, input)
  assert.ok('error' in result, `${operation} succeeded: ${JSON.stringify('output' in result ? result.output : result)}`)
  assert.ok([String(status), code, 'Unknown', 'UnknownError'].includes(result.error.code), `${operation}: ${result.error.code}`)
  if (result.error.httpStatus !== undefined) assert.equal(result.error.httpStatus, status)
}

export const MIB = 1024 * 1024
