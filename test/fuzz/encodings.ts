import { isMembers, type Value } from './values.ts'

/** As SDKs write JSON: blobs in base64. What JSON cannot say (NaN, infinities) is written as no parser takes it. */
export function toJson(value: Value): string {
  if (value instanceof Uint8Array) return `"${Buffer.from(value).toString('base64')}"`
  if (Array.isArray(value)) return `[${value.map((each: Value) => toJson(each)).join()}]`
  if (isMembers(value))
    return `{${Object.entries(value)
      .map(([name, each]) => `${JSON.stringify(name)}:${toJson(each)}`)
      .join()}}`
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : JSON.stringify(value)
}

/** CBOR (RFC 8949) of definite lengths, written here so that the server's own codec is not its judge. */
export function toCbor(value: Value): Buffer {
  const parts: Uint8Array[] = []
  writeCbor(value, parts)
  return Buffer.concat(parts)
}

function writeCbor(value: Value, parts: Uint8Array[]): void {
  if (value === null) parts.push(Uint8Array.of(0xf6))
  else if (typeof value === 'boolean') parts.push(Uint8Array.of(value ? 0xf5 : 0xf4))
  else if (typeof value === 'number') parts.push(cborNumber(value))
  else if (typeof value === 'string') parts.push(cborHead(3, Buffer.byteLength(value)), Buffer.from(value))
  else if (value instanceof Uint8Array) parts.push(cborHead(2, value.length), value)
  else if (isMembers(value)) {
    const entries = Object.entries(value)
    parts.push(cborHead(5, entries.length))
    for (const [name, each] of entries) {
      writeCbor(name, parts)
      writeCbor(each, parts)
    }
  } else {
    parts.push(cborHead(4, value.length))
    for (const each of value) writeCbor(each, parts)
  }
}

function cborNumber(value: number): Uint8Array {
  if (Number.isSafeInteger(value)) return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  const double = Buffer.alloc(9, 0xfb)
  double.writeDoubleBE(value, 1)
  return double
}

function cborHead(majorType: number, count: number): Uint8Array {
  const type = majorType << 5
  if (count < 24) return Uint8Array.of(type | count)
  if (count < 0x100) return Uint8Array.of(type | 24, count)
  const head = Buffer.alloc(9)
  head.writeBigUInt64BE(BigInt(count), 1)
  head[0] = type | 27
  if (count >= 0x1_0000_0000) return head
  head[4] = type | 26
  if (count >= 0x1_0000) return head.subarray(4)
  head[6] = type | 25
  return head.subarray(6)
}
