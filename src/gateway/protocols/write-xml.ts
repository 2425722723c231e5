import type { ListSchema, MapSchema, Schema, StructSchema, TimestampSchema } from '../../model/schema.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** One element with what a schema finds in a value, as a document. */
export function xmlDocument(root: string, namespace: string, schema: Schema, value: unknown): Buffer {
  return rootElement([DECLARATION], root, namespace, schema, value)
}

/** The same without the line that says it is XML: the form of query's answers. */
export function xmlElement(root: string, namespace: string, schema: Schema, value: unknown): Buffer {
  return rootElement([], root, namespace, schema, value)
}

function rootElement(out: string[], root: string, namespace: string, schema: Schema, value: unknown): Buffer {
  writeElement(out, root, schema, value, ` xmlns="${escapeAttribute(namespace)}"`)
  return Buffer.from(out.join(''))
}

/** Names and texts in order, in one element without a namespace: the form of S3's errors. */
export function xmlFields(root: string, fields: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(fields).map(([name, text]) => `<${name}>${escapeText(text)}</${name}>`)
  return Buffer.from(`${DECLARATION}<${root}>${lines.join('')}</${root}>`)
}

function writeElement(out: string[], name: string, schema: Schema, value: unknown, attributes: string): void {
  out.push(`<${name}${attributes}`)
  if (schema.kind === 'struct') out.push(structAttributes(schema, value as Fields))
  out.push('>')
  writeContent(out, schema, value)
  out.push(`</${name}>`)
}

type Fields = Readonly<Record<string, unknown>>

function writeContent(out: string[], schema: Schema, value: unknown): void {
  switch (schema.kind) {
    case 'struct':
      return writeMembers(out, schema, value as Fields)
    case 'list':
      for (const item of value as Iterable<unknown>) writeElement(out, schema.item ?? 'member', schema.of, item, '')
      return
    case 'map':
      return writeEntries(out, 'entry', schema, value as Fields)
    default:
      out.push(escapeText(scalarText(schema, value)))
  }
}

/** Members that are nowhere else than in elements; those that are in the body as a whole are not this function's. */
function writeMembers(out: string[], schema: StructSchema, fields: Fields): void {
  for (const [member, of] of Object.entries(schema.members)) {
    const value = fields[member]
    if (value === undefined || value === null) continue
    const place = schema.places?.[member]
    if (place?.in === 'text') out.push(escapeText(scalarText(of, value)))
    else if (place === undefined || place.in === 'element') writeMember(out, place?.name ?? member, of, value)
  }
}

function writeEntries(out: string[], name: string, { key, of, names }: MapSchema, entries: Fields): void {
  for (const [each, value] of Object.entries(entries)) {
    out.push(`<${name}>`)
    writeElement(out, names?.key ?? 'key', key, each, '')
    writeElement(out, names?.value ?? 'value', of, value, '')
    out.push(`</${name}>`)
  }
}

function writeMember(out: string[], name: string, schema: Schema, value: unknown): void {
  if (schema.kind === 'list' && schema.flat === true) writeFlat(out, name, schema, value as Iterable<unknown>)
  else if (schema.kind === 'map' && schema.flat === true) writeEntries(out, name, schema, value as Fields)
  else writeElement(out, name, schema, value, '')
}

function writeFlat(out: string[], name: string, { of }: ListSchema, items: Iterable<unknown>): void {
  for (const item of items) writeElement(out, name, of, item, '')
}

function structAttributes({ places, prefix }: StructSchema, fields: Fields): string {
  const declared = prefix === undefined ? '' : ` xmlns:${prefix.name}="${escapeAttribute(prefix.uri)}"`
  const own = Object.entries(places ?? {}).flatMap(([member, place]) => {
    const value = fields[member]
    return place.in === 'attribute' && value !== undefined ? [` ${place.name}="${escapeAttribute(String(value))}"`] : []
  })
  return `${declared}${own.join('')}`
}

/** How rest-xml writes a scalar in an element; of a timestamp, unless its schema says otherwise, in ISO 8601. */
export function scalarText(schema: Schema, value: unknown): string {
  switch (schema.kind) {
    case 'timestamp':
      return timeText(value as number, schema.format)
    case 'blob': {
      const { buffer, byteOffset, byteLength } = value as Uint8Array
      return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
    }
    default:
      return String(value)
  }
}

function timeText(epochMs: number, format: TimestampSchema['format']): string {
  const date = new Date(epochMs)
  if (format === 'http') return date.toUTCString()
  return format === 'iso8601-seconds' ? date.toISOString().replace(/\.\d+/, '') : date.toISOString()
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Keys of objects may have characters that XML 1.0 has no way to write. They go out as references, as S3's do: parsers refuse them, which
 * is what `encoding-type=url` is for.
 */
function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are to be found.
  return text.replace(/[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, reference)
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, reference)
}

function reference(character: string): string {
  return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`
}
