/** Values between the suite and a driver in another language: JSON, with `{"$blob": base64}` and `{"$timeMs": n}` for what JSON lacks. */

export function toDriver(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return { $blob: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
  }
  if (value instanceof Date) {
    return { $timeMs: value.getTime() }
  }
  if (Array.isArray(value)) {
    return value.map(toDriver)
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toDriver(item)]))
  }
  return value
}

export function fromDriver(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(fromDriver)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === '$blob' && typeof only[1] === 'string') {
    return new Uint8Array(Buffer.from(only[1], 'base64'))
  }
  if (entries.length === 1 && only?.[0] === '$timeMs' && typeof only[1] === 'number') {
    return new Date(only[1])
  }
  return Object.fromEntries(entries.map(([name, item]) => [name, fromDriver(item)]))
}
