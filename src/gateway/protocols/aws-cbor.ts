import type { Schema } from '../../model/schema.ts'
import { isWrittenList } from '../../model/written-list.ts'
import { CborWriter, decodeCbor } from './cbor.ts'
import { NESTING_MAX, type Protocol, rejectionMembers, type Wire, type WireMap, WireTime } from './protocol.ts'
import { decodeShape } from './shape-input.ts'

/**
 * The CBOR twin of AWS JSON, which AWS does not document and its Java SDKs speak by default: the same members and errors, blobs as byte
 * strings, times as tag 1 with whole milliseconds (observed on AWS).
 */
export function awsCbor(version: '1.0' | '1.1'): Protocol {
  return {
    contentType: `application/x-amz-cbor-${version}`,
    parse(body) {
      const value = decodeCbor(body, NESTING_MAX)
      return value !== undefined && isMap(value) ? value : undefined
    },
    decode: decodeShape,
    encode(schema, output) {
      const writer = new CborWriter()
      writeValue(writer, schema, output)
      return writer.bytes()
    },
    encodeRejection(rejection) {
      const writer = new CborWriter()
      const members = Object.entries(rejectionMembers(rejection))
      writer.map(members.length)
      for (const [name, text] of members) {
        writer.text(name)
        writer.text(text)
      }
      return writer.bytes()
    },
  }
}

function isMap(value: Wire): value is WireMap {
  if (typeof value !== 'object' || value === null) return false
  return !(value instanceof Uint8Array || value instanceof WireTime || Array.isArray(value))
}

function writeValue(writer: CborWriter, schema: Schema, value: unknown): void {
  switch (schema.kind) {
    case 'string':
      return writer.text(value as string)
    case 'integer':
    case 'long':
      return writer.integer(value as number)
    case 'double':
      return writer.double(value as number)
    case 'boolean':
      return writer.boolean(value as boolean)
    case 'blob':
      return writer.blob(value as Uint8Array)
    case 'timestamp':
      return writer.time(value as number)
    case 'list': {
      const items = isWrittenList(value) ? [...value] : (value as readonly unknown[])
      writer.array(items.length)
      for (const item of items) writeValue(writer, schema.of, item)
      return
    }
    case 'map':
      return writeMembers(writer, value as Readonly<Record<string, unknown>>, () => schema.of)
    case 'struct':
      return writeMembers(writer, value as Readonly<Record<string, unknown>>, (name) =>
        Object.hasOwn(schema.members, name) ? schema.members[name] : undefined,
      )
  }
}

function writeMembers(
  writer: CborWriter,
  value: Readonly<Record<string, unknown>>,
  schemaOf: (name: string) => Schema | undefined,
): void {
  const present = Object.entries(value).flatMap(([name, member]) => {
    const schema = schemaOf(name)
    return schema === undefined || member === undefined || member === null ? [] : [{ name, member, schema }]
  })
  writer.map(present.length)
  for (const { name, member, schema } of present) {
    writer.text(name)
    writeValue(writer, schema, member)
  }
}
