import { isUtf8 } from 'node:buffer'
import { NESTING_MAX, type Protocol, rejectionMembers, type Wire, type WireMap } from './protocol.ts'
import { readJson } from './read-json.ts'
import { decodeShape } from './shape-input.ts'
import { writeJson } from './write-json.ts'

/** AWS JSON 1.0 and 1.1: one object each way, PascalCase members, base64 blobs, seconds for times (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html). */
export function awsJson(version: '1.0' | '1.1'): Protocol {
  return {
    contentType: `application/x-amz-json-${version}`,
    parse: parseJson,
    decode: decodeShape,
    read: readJson,
    encode: writeJson,
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
