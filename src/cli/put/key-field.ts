/** `--key-field .user.id`: where in a JSON line the partition key stands. The notation is the small part of jq's that names one place. */

import { EXIT_USAGE, UserError } from '../io.ts'

export type KeyPath = readonly (string | number)[]

/** A partition key has 1 to 256 characters (Kinesis API model). */
export const KEY_CHARACTERS_MAX = 256

const STEP = /\.([A-Za-z_$][\w$-]*)|\.?\["((?:[^"\\]|\\.)*)"\]|\.?\[(\d+)\]|\."((?:[^"\\]|\\.)*)"/y

/** Reads `.a`, `.a.b`, `.a[0]`, `.["odd name"]`, `."odd name"`; a leading dot may be left out. Throws `UserError` that shows where it stops. */
export function parseKeyPath(text: string): KeyPath {
  const source = /^[.[]/.test(text) ? text : `.${text}`
  const path: (string | number)[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < source.length) {
    const at = STEP.lastIndex
    const match = STEP.exec(source)
    if (match === null) {
      throw new UserError(
        `--key-field "${text}": cannot read "${source.slice(at)}". Name one field, like .user_id, .user.id, .items[0].id or .["odd name"].`,
        EXIT_USAGE,
      )
    }
    const [, plain, bracketed, index, quoted] = match
    path.push(plain ?? (index === undefined ? unquoted(bracketed ?? quoted ?? '', text) : Number(index)))
  }
  return path
}

function unquoted(inner: string, whole: string): string {
  try {
    return String(JSON.parse(`"${inner}"`))
  } catch {
    throw new UserError(`--key-field "${whole}": "${inner}" is not a quoted name as JSON knows it.`, EXIT_USAGE)
  }
}

/**
 * The partition key of one JSON document. A failure is a sentence without subject, to be put behind "line 7: ".
 * Numbers and booleans become text as JSON writes them; objects, arrays and null are no keys.
 */
export function keyOf(document: string, path: KeyPath): { readonly key: string } | { readonly problem: string } {
  let value: unknown
  try {
    value = JSON.parse(document)
  } catch (error) {
    return { problem: `is not JSON (${error instanceof Error ? error.message : String(error)})` }
  }
  for (const [at, step] of path.entries()) {
    const inside = pathText(path.slice(0, at))
    if (typeof step === 'number' ? !Array.isArray(value) : typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { problem: `has no ${pathText(path)}: ${inside} is ${kindOf(value)}` }
    }
    if (!Object.hasOwn(value as object, step)) return { problem: `has no ${pathText(path)}` }
    value = (value as Record<string | number, unknown>)[step]
  }
  return fromValue(value, path)
}

function fromValue(value: unknown, path: KeyPath): { readonly key: string } | { readonly problem: string } {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return { problem: `has ${kindOf(value)} at ${pathText(path)}, which cannot be a partition key` }
  }
  const key = String(value)
  if (key === '') return { problem: `has an empty ${pathText(path)}: a partition key needs at least 1 character` }
  if (key.length > KEY_CHARACTERS_MAX) {
    return { problem: `has ${key.length} characters at ${pathText(path)}: a partition key has at most ${KEY_CHARACTERS_MAX}` }
  }
  return { key }
}

export function pathText(path: KeyPath): string {
  if (path.length === 0) return 'the whole line'
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `.[${JSON.stringify(step)}]`,
    )
    .join('')
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
