import type { MapSchema, Schema, StructSchema } from '../../model/schema.ts'
import { decodeBase64 } from './base64.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { booleanOf, integerOf, timestampOf } from './rest-values.ts'

/**
 * A document as the value that a schema describes; `undefined` unless it is well-formed and follows the schema: its root element, no
 * unknown elements, none twice that is no list, all that are required, and scalars that are what they should be. The namespace does not
 * matter, as clients leave it out or write an older one.
 */
export function decodeXml(schema: Schema, root: string, body: Uint8Array): unknown {
  const element = readXml(body)
  if (element === undefined || element.name !== root) return undefined
  return decodeElement(schema, element)
}

/** `undefined`: it does not fit. */
function decodeElement(schema: Schema, element: XmlElement): unknown {
  switch (schema.kind) {
    case 'struct':
      return structOf(schema, element)
    case 'list':
      return wrappedList(schema.of, schema.item ?? 'member', element)
    case 'map':
      return mapOf(schema, element)
    default:
      return element.children.length > 0 ? undefined : scalarOf(schema, element.text)
  }
}

function scalarOf(schema: Schema, text: string): unknown {
  switch (schema.kind) {
    case 'string':
      return text
    case 'boolean':
      return booleanOf(text.trim())
    case 'integer':
    case 'long':
      return integerOf(text.trim())
    case 'timestamp':
      return timestampOf(text.trim())
    case 'blob': {
      const bytes = decodeBase64(text.trim())
      return bytes instanceof Uint8Array ? bytes : undefined
    }
    default:
      return undefined
  }
}

function wrappedList(of: Schema, item: string, element: XmlElement): unknown[] | undefined {
  if (!isBlank(element.text)) return undefined
  const items: unknown[] = []
  for (const child of element.children) {
    const value = child.name === item ? decodeElement(of, child) : undefined
    if (value === undefined) return undefined
    items.push(value)
  }
  return items
}

function mapOf(schema: MapSchema, element: XmlElement): Record<string, unknown> | undefined {
  const map: Record<string, unknown> = Object.create(null)
  for (const { name, children } of element.children) {
    const [key, value, ...more] = children
    if (name !== 'entry' || key?.name !== 'key' || value?.name !== 'value' || more.length > 0) return undefined
    const decoded = decodeElement(schema.of, value)
    if (decoded === undefined) return undefined
    map[key.text] = decoded
  }
  return map
}

interface Members {
  readonly byElement: ReadonlyMap<string, readonly [member: string, schema: Schema]>
  readonly byAttribute: ReadonlyMap<string, readonly [member: string, schema: Schema]>
  readonly text: readonly [member: string, schema: Schema] | undefined
}

function structOf(schema: StructSchema, element: XmlElement): Record<string, unknown> | undefined {
  const { byElement, byAttribute, text } = membersOf(schema)
  const fields: Record<string, unknown> = {}
  if (text !== undefined) fields[text[0]] = scalarOf(text[1], element.text)
  else if (!isBlank(element.text)) return undefined
  for (const [name, value] of element.attributes) {
    const known = byAttribute.get(name)
    if (known !== undefined) fields[known[0]] = scalarOf(known[1], value)
  }
  for (const child of element.children) {
    const known = byElement.get(child.name)
    if (known === undefined || !put(fields, known[0], known[1], child)) return undefined
  }
  return schema.required.every((member) => fields[member] !== undefined) ? fields : undefined
}

/** False: it does not fit. */
function put(fields: Record<string, unknown>, member: string, schema: Schema, child: XmlElement): boolean {
  if (schema.kind === 'list' && schema.flat === true) {
    const value = decodeElement(schema.of, child)
    const items = (fields[member] ?? []) as unknown[]
    items.push(value)
    fields[member] = items
    return value !== undefined
  }
  if (fields[member] !== undefined) return false
  fields[member] = decodeElement(schema, child)
  return fields[member] !== undefined
}

const membersBySchema = new WeakMap<StructSchema, Members>()

function membersOf(schema: StructSchema): Members {
  const known = membersBySchema.get(schema)
  if (known !== undefined) return known
  const byElement = new Map<string, readonly [string, Schema]>()
  const byAttribute = new Map<string, readonly [string, Schema]>()
  let text: readonly [string, Schema] | undefined
  for (const [member, of] of Object.entries(schema.members)) {
    const place = schema.places?.[member]
    if (place?.in === 'attribute') byAttribute.set(place.name, [member, of])
    else if (place?.in === 'text') text = [member, of]
    else if (place === undefined || place.in === 'element') byElement.set(place?.name ?? member, [member, of])
  }
  const members = { byElement, byAttribute, text }
  membersBySchema.set(schema, members)
  return members
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
