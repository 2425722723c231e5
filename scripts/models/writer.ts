/** What is used of an AWS API model ("service-2.json"). */
export interface ApiModel {
  readonly source?: string
  readonly metadata: {
    readonly targetPrefix: string
    readonly jsonVersion: string
    readonly apiVersion: string
    readonly serviceFullName: string
  }
  readonly operations: Readonly<Record<string, ApiOperation>>
  readonly shapes: Readonly<Record<string, ApiShape>>
}

interface ApiOperation {
  readonly input?: ShapeReference
  readonly output?: ShapeReference
  readonly errors?: readonly ShapeReference[]
  readonly staticContextParams?: { readonly OperationType?: { readonly value: string } }
}

interface ShapeReference {
  readonly shape: string
}

interface ApiShape {
  readonly type: string
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly member?: ShapeReference
  readonly key?: ShapeReference
  readonly value?: ShapeReference
  readonly members?: Readonly<Record<string, ShapeReference>>
  readonly required?: readonly string[]
  readonly exception?: boolean
  readonly fault?: boolean
  readonly error?: { readonly httpStatusCode?: number }
  readonly eventstream?: boolean
}

/** Where the service differs from its model; every entry carries its reason in the file. */
export interface Overrides {
  readonly service: { readonly name: string; readonly signingName: string }
  readonly memberOrder: { readonly shapes: Readonly<Record<string, readonly string[]>> }
  readonly enumOrder: { readonly shapes: Readonly<Record<string, readonly string[]>> }
  readonly members: Readonly<Record<string, ShapeReference>>
  readonly optional: Readonly<Record<string, string>>
  readonly errors: { readonly codes: Readonly<Record<string, { readonly httpStatus: number; readonly fault: boolean }>> }
}

const LINE_COLUMNS_MAX = 140

/** The model without its documentation texts, which are most of it. `source` says where it came from. */
export function stripped(model: ApiModel, source: string): ApiModel {
  const { metadata, operations, shapes } = withoutDocumentation(model) as ApiModel
  return { source, metadata, operations, shapes }
}

function withoutDocumentation(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDocumentation)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, member]) => !(key === 'documentation' && typeof member === 'string'))
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutDocumentation(member)]))
}

/** The text of `model.gen.ts`. Throws when an override names something that the model does not have. */
export function writtenModel(published: ApiModel, overrides: Overrides): string {
  const model = overridden(published, overrides)
  const names = reachable(model)
  const schemas = names.flatMap((name) => schemaConstant(name, shapeOf(model, name)) ?? [])
  const types = [...names].sort().flatMap((name) => typeDeclaration(name, model) ?? [])
  const operations = Object.entries(model.operations).map(([name, operation]) => operationConstant(name, operation, model))
  return `${[header(published), ...schemas, '', ...types, '', ...operations, serviceConstant(model, overrides)].join('\n')}\n`
}

function header({ metadata, source }: ApiModel): string {
  return `// Generated from the API model of ${metadata.serviceFullName}, ${metadata.apiVersion} (${source ?? 'unknown'}; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { OperationModel, ServiceModel } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, StringSchema, StructSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const long: NumberSchema = { kind: 'long' }
const boolean = { kind: 'boolean' } as const
const timestamp = { kind: 'timestamp' } as const
`
}

function overridden(model: ApiModel, overrides: Overrides): ApiModel {
  const shapes: Record<string, ApiShape> = { ...model.shapes }
  for (const [path, { shape }] of Object.entries(overrides.members)) {
    const [owner, member, struct] = memberAt(shapes, path)
    shapes[owner] = { ...struct, members: { ...struct.members, [member]: { shape } } }
  }
  for (const path of Object.keys(overrides.optional)) {
    const [owner, member, struct] = memberAt(shapes, path)
    if (!struct.required?.includes(member)) throw new Error(`${path} is no longer required: drop the override`)
    shapes[owner] = { ...struct, required: struct.required.filter((name) => name !== member) }
  }
  for (const [name, order] of Object.entries(overrides.memberOrder.shapes)) {
    const { members = {}, ...shape } = shapeOf({ ...model, shapes }, name)
    const first = order.map((member) => {
      const reference = members[member]
      if (reference === undefined) throw new Error(`memberOrder: ${name} has no member ${member}`)
      return [member, reference] as const
    })
    shapes[name] = { ...shape, members: { ...Object.fromEntries(first), ...members } }
  }
  for (const [name, order] of Object.entries(overrides.enumOrder.shapes)) {
    const shape = shapeOf(model, name)
    if ([...order].sort().join() !== [...(shape.enum ?? [])].sort().join()) throw new Error(`enumOrder: ${name} has other values`)
    shapes[name] = { ...shape, enum: order }
  }
  return { ...model, shapes }
}

function memberAt(shapes: Readonly<Record<string, ApiShape>>, path: string): readonly [string, string, ApiShape] {
  const [owner = '', member = ''] = path.split('.')
  const struct = shapes[owner]
  if (struct?.members?.[member] === undefined) throw new Error(`the model has no ${path}`)
  return [owner, member, struct]
}

function shapeOf(model: ApiModel, name: string): ApiShape {
  const shape = model.shapes[name]
  if (shape === undefined) throw new Error(`the model has no shape ${name}`)
  return shape
}

/** Every shape that an operation uses, each after those it refers to. */
function reachable(model: ApiModel): readonly string[] {
  const ordered = new Set<string>()
  const open = new Set<string>()
  function visit(name: string): void {
    if (ordered.has(name)) return
    if (open.has(name)) throw new Error(`${name} refers to itself, which the writer cannot express`)
    open.add(name)
    for (const { shape } of referencesOf(shapeOf(model, name))) visit(shape)
    ordered.add(name)
  }
  for (const [name, { input, output }] of Object.entries(model.operations)) {
    if (input === undefined) throw new Error(`${name} has no input`)
    visit(input.shape)
    if (output !== undefined) visit(output.shape)
  }
  for (const name of ordered) if (name in model.operations) throw new Error(`${name} is a shape and an operation`)
  return [...ordered]
}

function referencesOf(shape: ApiShape): readonly ShapeReference[] {
  const single = [shape.member, shape.key, shape.value].filter((reference) => reference !== undefined)
  return [...single, ...Object.values(shape.members ?? {})]
}

const scalars: Readonly<Record<string, { readonly plain: string; readonly type: string; readonly schema?: string }>> = {
  string: { plain: 'text', type: 'string', schema: 'StringSchema' },
  integer: { plain: 'integer', type: 'number', schema: 'NumberSchema' },
  long: { plain: 'long', type: 'number', schema: 'NumberSchema' },
  boolean: { plain: 'boolean', type: 'boolean' },
  timestamp: { plain: 'timestamp', type: 'number' },
}

/** Scalars without constraints share one constant; everything else has one under its own name. */
function isPlain(shape: ApiShape): boolean {
  const constrained = shape.min ?? shape.max ?? shape.pattern ?? shape.enum
  return scalars[shape.type] !== undefined && constrained === undefined
}

let current: ApiModel | undefined
