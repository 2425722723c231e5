import type { Schema, StructSchema } from '../../model/schema.ts'
import { isWrittenList, type JsonSink } from '../../model/written-list.ts'

/**
 * Outputs as JSON, straight from schema and value: copying a page of records into a tree for `JSON.stringify` cost three times what
 * writing it costs.
 */
export function writeJson(schema: StructSchema, output: unknown): Buffer {
  const sink = new Sink()
  writeValue(sink, schema, output)
  return sink.bytes()
}

function writeValue(sink: Sink, schema: Schema, value: unknown): void {
  switch (schema.kind) {
    case 'blob': {
      const bytes = value as Uint8Array
      return sink.base64(bytes, 0, bytes.byteLength)
    }
    case 'timestamp':
      return sink.text(JSON.stringify(Math.floor(value as number) / 1000))
    case 'double':
      // JSON has no words for these; the protocol's definition gives them as strings.
      return sink.text(Number.isFinite(value) ? JSON.stringify(value) : `"${String(value)}"`)
    case 'list':
      return isWrittenList(value) ? value.writeJson(sink) : writeList(sink, schema.of, value as readonly unknown[])
    case 'map':
      return writeMembers(sink, value as Readonly<Record<string, unknown>>, () => schema.of)
    case 'struct': {
      const { members } = schema
      return writeMembers(sink, value as Readonly<Record<string, unknown>>, (name) =>
        Object.hasOwn(members, name) ? members[name] : undefined,
      )
    }
    default:
      return sink.text(JSON.stringify(value))
  }
}

function writeList(sink: Sink, of: Schema, items: readonly unknown[]): void {
  let separator = '['
  for (const item of items) {
    sink.text(separator)
    writeValue(sink, of, item)
    separator = ','
  }
  sink.text(separator === '[' ? '[]' : ']')
}

function writeMembers(
  sink: Sink,
  value: Readonly<Record<string, unknown>>,
  schemaOf: (name: string) => Schema | undefined,
): void {
  let separator = '{'
  for (const name of Object.keys(value)) {
    const member = value[name]
    const schema = member === undefined || member === null ? undefined : schemaOf(name)
    if (schema === undefined) continue
    sink.text(`${separator}${quoted(name)}:`)
    writeValue(sink, schema, member)
    separator = ','
  }
  sink.text(separator === '{' ? '{}' : '}')
}

const quotedNames = new Map<string, string>()
/** Members of our models are few; keys of maps may be anything, and are not worth keeping. */
const QUOTED_NAMES_MAX = 2_000

function quoted(name: string): string {
  const known = quotedNames.get(name)
  if (known !== undefined) return known
  const text = JSON.stringify(name)
  if (quotedNames.size < QUOTED_NAMES_MAX) quotedNames.set(name, text)
  return text
}

/** Text is kept together until this much of it, UTF-16 units, is worth a call into the encoder. */
const PENDING_MAX = 16_384
/** A blob below this many bytes goes with the text around it. */
const BLOB_ALONE_BYTES = 256
const UTF8_BYTES_PER_UNIT = 3

class Sink implements JsonSink {
  #bytes: Buffer = Buffer.alloc(0)
  #length = 0
  #pending = ''

  expect(bytes: number): void {
    this.#flush()
    this.#reserve(bytes)
  }

  text(json: string): void {
    this.#pending += json
    if (this.#pending.length > PENDING_MAX) this.#flush()
  }

  base64(bytes: Uint8Array, from: number, to: number): void {
    const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64', from, to)
    if (to - from < BLOB_ALONE_BYTES) return this.text(`"${letters}"`)
    this.#pending += '"'
    this.#flush()
    this.#reserve(letters.length)
    this.#length += this.#bytes.write(letters, this.#length, 'latin1')
    this.#pending = '"'
  }

  bytes(): Buffer {
    if (this.#length === 0) return Buffer.from(this.#pending)
    this.#flush()
    return this.#bytes.subarray(0, this.#length)
  }

  #flush(): void {
    if (this.#pending === '') return
    this.#reserve(this.#pending.length * UTF8_BYTES_PER_UNIT)
    this.#length += this.#bytes.write(this.#pending, this.#length, 'utf8')
    this.#pending = ''
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
