import { isUtf8 } from 'node:buffer'
import type { Schema, StructSchema } from '../../model/schema.ts'
import { NESTING_MAX, type Protocol, rejectionMembers, type Wire, type WireMap } from './protocol.ts'
import { readJson } from './read-json.ts'
import { decodeShape } from './shape-input.ts'

/** AWS JSON 1.0 and 1.1: one object each way, PascalCase members, base64 blobs, seconds for times (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html). */
export function awsJson(version: '1.0' | '1.1'): Protocol {
  return {
    contentType: `application/x-amz-json-${version}`,
    parse: parseJson,
    decode: decodeShape,
    read: readJson,
    encode: (schema, output) => Buffer.from(encodeJson(schema, output)),
    encodeRejection: (rejection) => Buffer.from(JSON.stringify(rejectionMembers(rejection))),
  }
}

/**
 * `application/json`, which AWS recognises and never serves: each well-formed body is an unknown operation, and errors are wrapped
 * (observed on AWS).
 */
export const plainJson: Protocol = {
  ...awsJson('1.1'),
  contentType: 'application/json',
  encodeRejection({ rejected }) {
    return Buffer.from(JSON.stringify({ Output: { __type: `com.amazon.coral.service#${rejected}` }, Version: '1.0' }))
  },
}

/** `undefined` unless the bytes are one JSON object in UTF-8 of no more than `NESTING_MAX` levels. */
export function parseJson(body: Uint8Array): WireMap | undefined {
  if (!isUtf8(body)) return undefined
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
  const value = parseText(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isDeeper(value, NESTING_MAX)) return undefined
  return value as WireMap
}

function parseText(text: string): Wire | undefined {
  try {
    return JSON.parse(text) as Wire
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

function isDeeper(value: Wire, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  if (Array.isArray(value)) return value.some((each) => isDeeper(each, levels - 1))
  return Object.values(value as WireMap).some((each) => isDeeper(each, levels - 1))
}

/** JSON text of an output, or of one event's payload. */
export function encodeJson(schema: StructSchema, output: unknown): string {
  return JSON.stringify(jsonOf(schema, output))
}

function jsonOf(schema: Schema, value: unknown): unknown {
  switch (schema.kind) {
    case 'blob':
      return base64Of(value as Uint8Array)
    case 'timestamp':
      return Math.floor(value as number) / 1000
    case 'double':
      // JSON has no words for these; the protocol's definition gives them as strings.
      return Number.isFinite(value) ? value : String(value)
    case 'list':
      return (value as readonly unknown[]).map((each) => jsonOf(schema.of, each))
    case 'map':
      return membersOf(value as Readonly<Record<string, unknown>>, () => schema.of)
    case 'struct':
      return membersOf(value as Readonly<Record<string, unknown>>, (name) =>
        Object.hasOwn(schema.members, name) ? schema.members[name] : undefined,
      )
    default:
      return value
  }
}

function membersOf(value: Readonly<Record<string, unknown>>, schemaOf: (name: string) => Schema | undefined): unknown {
  const members: Record<string, unknown> = Object.create(null)
  for (const [name, member] of Object.entries(value)) {
    const schema = schemaOf(name)
    if (schema !== undefined && member !== undefined && member !== null) members[name] = jsonOf(schema, member)
  }
  return members
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
