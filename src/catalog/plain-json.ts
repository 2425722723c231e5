import { assert } from '../kernel/assert.ts'

/**
 * States that a value is what JSON gives back: no bigint, Date, Map, bytes, class or NaN, which `JSON.stringify` would refuse, turn into
 * something else or drop. A member that is `undefined` counts as absent. `where` names the value in the message.
 */
export function assertPlainJson(value: unknown, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    assert(Number.isFinite(value), `${where} is ${value}, which JSON cannot hold`)
    return
  }
  assert(typeof value === 'object', `${where} is a ${typeof value}, which JSON cannot hold`)
  if (Array.isArray(value)) {
    for (const [i, member] of value.entries()) assertPlainJson(member, `${where}[${i}]`)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  assert(prototype === Object.prototype || prototype === null, `${where} is not a plain object`)
  for (const [name, member] of Object.entries(value)) if (member !== undefined) assertPlainJson(member, `${where}.${name}`)
}

/** Freezes a value as `JSON.parse` makes them, all the way down, and returns it. */
export function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) deepFreeze(member)
  return Object.freeze(value)
}
