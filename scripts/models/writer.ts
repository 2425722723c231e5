import { httpOf, placesOf } from './places.ts'

/** What is used of an AWS API model ("service-2.json"). */
export interface ApiModel {
  readonly source?: string
  readonly metadata: {
    readonly protocol: string
    /** Of services that are told by it. */
    readonly targetPrefix?: string
    readonly jsonVersion?: string
    readonly apiVersion: string
    readonly serviceFullName: string
    /** Of query. */
    readonly xmlNamespace?: string
  }
  readonly operations: Readonly<Record<string, ApiOperation>>
  readonly shapes: Readonly<Record<string, ApiShape>>
}

export interface ApiOperation {
  readonly http?: { readonly method: string; readonly requestUri: string; readonly responseCode?: number }
  readonly httpChecksum?: { readonly requestChecksumRequired?: boolean }
  readonly input?: ShapeReference
  readonly output?: ShapeReference
  readonly errors?: readonly ShapeReference[]
  readonly staticContextParams?: { readonly OperationType?: { readonly value: string } }
}

export interface ShapeReference {
  readonly shape: string
  readonly location?: string
  readonly locationName?: string
  readonly streaming?: boolean
  readonly xmlAttribute?: boolean
  /** Of a list that has an element around it elsewhere. */
  readonly flattened?: boolean
}

export interface ApiShape {
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
  readonly error?: { readonly httpStatusCode?: number; readonly code?: string }
  readonly eventstream?: boolean
  readonly flattened?: boolean
  readonly sensitive?: boolean
  readonly payload?: string
  readonly timestampFormat?: string
  readonly xmlNamespace?: { readonly prefix?: string; readonly uri: string }
}

/** Where the service differs from its model; every entry carries its reason in the file. */
export interface Overrides {
  readonly service: {
    readonly name: string
    readonly signingName: string
    /** Of operations of which the model does not say it. */
    readonly plane?: 'control' | 'data'
    /** What an input that breaks a constraint is called, where it is no `ValidationException`. */
    readonly violationCode?: string
  }
  readonly memberOrder: { readonly shapes: Readonly<Record<string, readonly string[]>> }
  readonly enumOrder: { readonly shapes: Readonly<Record<string, readonly string[]>> }
  readonly members: Readonly<Record<string, ShapeReference>>
  readonly optional: Readonly<Record<string, string>>
  readonly errors: {
    readonly codes: Readonly<Record<string, ErrorOverride>>
    /** Of AWS JSON that was query once: the codes of those days, of errors that had others. */
    readonly queryCodes?: Readonly<Record<string, string>>
    /** Any operation may answer any of them, since the model names hardly any. */
    readonly ofAnyOperation?: boolean
    /** Of single operations that were seen to answer errors which their model does not name. */
    readonly more?: Readonly<Record<string, readonly string[]>>
  }
  /** Operations that are left out. */
  readonly without?: { readonly operations: readonly string[] }
  /** All others are known by their names alone: nothing is read of what comes in with them. */
  readonly whole?: { readonly operations: readonly string[] }
  /** Of rest-xml. */
  readonly xml?: {
    readonly namespace: string
    /** Root elements of outputs. */
    readonly roots: Readonly<Record<string, string>>
    /** Structures whose element has no elements in it but text, which is this member. */
    readonly textOf: Readonly<Record<string, string>>
  }
  /** Of a success, where the service was seen to answer another than the model says. */
  readonly statuses?: Readonly<Record<string, number>>
  /** Of AWS JSON that was query once, and can still be spoken to so. */
  readonly queryCompatible?: {
    readonly xmlNamespace: string
    readonly typePrefix: string
    /** What an item of a list is called where the list's member stands, by the list's shape, or by the member: `Struct.Member`. */
    readonly lists: Readonly<Record<string, string>>
    /** The same of an entry of a map, and what its key and value are called. */
    readonly maps: Readonly<Record<string, readonly [entry: string, key: string, value: string]>>
  }
}

export interface ErrorOverride {
  readonly httpStatus: number
  readonly fault: boolean
  readonly code?: string
  /** Of rest-json: how the body's members are called. */
  readonly message?: 'Message'
  readonly type?: boolean
}

const LINE_COLUMNS_MAX = 140
/** The constant for blobs that are streamed, whichever shape they have. */
const STREAMING = 'streamingBlob'

/** The model without its documentation texts, which are most of it. `source` says where it came from. */
export function stripped(model: ApiModel, source: string, overrides?: Overrides): ApiModel {
  const { metadata, operations, shapes } = withoutDocumentation(model) as ApiModel
  return narrowed({ source, metadata, operations, shapes }, overrides)
}

const NO_INPUT = 'NoInput'

type Protocol = 'aws-json' | 'aws-query' | 'rest-json' | 'rest-xml'

function protocolOf({ metadata }: ApiModel): Protocol {
  switch (metadata.protocol) {
    case 'json':
      return 'aws-json'
    case 'query':
      return 'aws-query'
    case 'rest-json':
    case 'rest-xml':
      return metadata.protocol
    default:
      throw new Error(`the protocol ${metadata.protocol} is unknown to the writer`)
  }
}

/** Its requests use more of HTTP than the body. */
function restful(model: ApiModel): boolean {
  return protocolOf(model).startsWith('rest-')
}

/** Of a service most of which is not served: only the whole operations keep what goes in and comes out, and the shapes those need. */
function narrowed(model: ApiModel, overrides: Overrides | undefined): ApiModel {
  const whole = overrides?.whole?.operations
  if (overrides === undefined || whole === undefined) return model
  const missing = whole.find((name) => !(name in model.operations))
  if (missing !== undefined) throw new Error(`whole: there is no ${missing}`)
  const operations = Object.fromEntries(
    Object.entries(model.operations).map(([name, operation]) => [
      name,
      whole.includes(name) ? operation : { ...(restful(model) && { http: operation.http }), input: { shape: NO_INPUT } },
    ]),
  ) as Readonly<Record<string, ApiOperation>>
  const shapes: Record<string, ApiShape> = { ...model.shapes, [NO_INPUT]: { type: 'structure', members: {} } }
  const errors = whole.flatMap((name) => (operations[name]?.errors ?? []).map(({ shape }) => shape))
  const used = new Set([...reachable(overridden({ ...model, operations, shapes }, overrides)), ...errors])
  return { ...model, operations, shapes: Object.fromEntries(Object.entries(shapes).filter(([name]) => used.has(name))) }
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
  const schemas = names.flatMap((name) => schemaConstant(name, model, overrides) ?? [])
  const types = [...names].sort().flatMap((name) => typeDeclaration(name, model) ?? [])
  const operations = Object.entries(model.operations).map(([name, operation]) => operationConstant(name, operation, model, overrides))
  const constants = [...plainConstants(model, names), '', ...schemas, '', ...types, '', ...operations, serviceConstant(model, overrides)]
  const text = constants.join('\n')
  return `${[header(published, text), ...anyErrors(overrides), text].join('\n')}\n`
}

/** The type of the errors that any operation may answer. */
function anyErrors({ errors }: Overrides): readonly string[] {
  if (errors.ofAnyOperation !== true) return []
  return [`export type AnyError =${Object.keys(errors.codes).map((code) => `\n  | ${quoted(code)}`).join('')}\n`]
}

function header({ metadata, source }: ApiModel, text: string): string {
  const schemas = ['BlobSchema', 'ListSchema', 'MapSchema', 'NumberSchema', 'Schema', 'StringSchema', 'StructSchema', 'TimestampSchema']
  const used = (names: readonly string[]): string => names.filter((name) => new RegExp(`: ${name}\\b`).test(text)).join(', ')
  const streaming = used(['StreamedOutput', 'StreamingBody'])
  return `// Generated from the API model of ${metadata.serviceFullName}, ${metadata.apiVersion} (${source ?? 'unknown'}; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { ${used(['AwsJsonService', 'AwsQueryService', 'OperationModel', 'RestJsonService', 'RestXmlService'])} } from '../../model/api.ts'
import type { ${used(schemas)} } from '../../model/schema.ts'
${streaming === '' ? '' : `import type { ${streaming} } from '../../model/streaming.ts'\n`}`
}

/** The constants that scalars without constraints share, as far as the model has such scalars. */
function plainConstants(model: ApiModel, names: readonly string[]): readonly string[] {
  const used = new Set(names.map((name) => schemaName(name, model)))
  const streams = names.some((name) => Object.values(model.shapes[name]?.members ?? {}).some(({ streaming }) => streaming === true))
  const streaming = streams ? [`const ${STREAMING}: BlobSchema = { kind: 'blob', streaming: true }`] : []
  const plain = Object.entries(scalars).flatMap(([kind, { plain, schema }]) => {
    if (!used.has(plain)) return []
    const isSeconds = kind === 'timestamp' && protocolOf(model) === 'aws-query'
    return isSeconds
      ? [`const ${plain}: TimestampSchema = { kind: '${kind}', format: 'iso8601-seconds' }`]
      : [`const ${plain}: ${schema} = { kind: '${kind}' }`]
  })
  return [...plain, ...streaming]
}

function overridden(published: ApiModel, overrides: Overrides): ApiModel {
  const model = { ...published, operations: withInputs(published.operations) }
  for (const name of overrides.without?.operations ?? []) {
    if (!(name in model.operations)) throw new Error(`without: there is no ${name}`)
    delete model.operations[name]
  }
  const shapes: Record<string, ApiShape> = { [NO_INPUT]: { type: 'structure', members: {} }, ...model.shapes }
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

/** What is asked without saying anything, too. */
function withInputs(operations: ApiModel['operations']): Record<string, ApiOperation & { readonly input: ShapeReference }> {
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [name, { ...operation, input: operation.input ?? { shape: NO_INPUT } }]),
  )
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

const scalars: Readonly<Record<string, { readonly plain: string; readonly type: string; readonly schema: string }>> = {
  string: { plain: 'text', type: 'string', schema: 'StringSchema' },
  integer: { plain: 'integer', type: 'number', schema: 'NumberSchema' },
  double: { plain: 'double', type: 'number', schema: 'NumberSchema' },
  long: { plain: 'long', type: 'number', schema: 'NumberSchema' },
  boolean: { plain: 'boolean', type: 'boolean', schema: 'Schema' },
  timestamp: { plain: 'timestamp', type: 'number', schema: 'Schema' },
  blob: { plain: 'blob', type: 'Uint8Array', schema: 'BlobSchema' },
}

/** Scalars without constraints share one constant; everything else has one under its own name. */
function schemaName(name: string, model: ApiModel): string {
  const shape = shapeOf(model, name)
  const constrained = shape.min ?? shape.max ?? shape.pattern ?? shape.enum ?? shape.timestampFormat
  return constrained === undefined ? (scalars[shape.type]?.plain ?? name) : name
}

function schemaConstant(name: string, model: ApiModel, overrides: Overrides): string | undefined {
  if (schemaName(name, model) !== name) return undefined
  const shape = shapeOf(model, name)
  const limits = [
    ...(shape.min === undefined ? [] : [`min: ${shape.min}`]),
    ...(shape.max === undefined ? [] : [`max: ${shape.max}`]),
    ...(shape.pattern === undefined ? [] : [`pattern: ${quoted(shape.pattern)}`]),
    ...(shape.enum === undefined ? [] : [`oneOf: ${listed('[', shape.enum.map(quoted), ']', 2)}`]),
  ]
  const constant = (type: string, kind: string, parts: readonly string[]): string =>
    `const ${name}: ${type} = ${listed('{ ', [`kind: '${kind}'`, ...parts, ...limits], ' }', 0)}`
  const referred = (reference: ShapeReference | undefined): string => schemaName(reference?.shape ?? '', model)

  if (shape.type === 'structure') return structConstant(name, model, overrides)
  if (shape.type === 'list') return constant('ListSchema', 'list', [`of: ${referred(shape.member)}`, ...itemsOf(shape)])
  if (shape.type === 'map') {
    const parts = [`key: ${referred(shape.key)}`, `of: ${referred(shape.value)}`, ...entriesOf(name, shape, overrides)]
    return constant('MapSchema', 'map', shape.sensitive === true ? [...parts, 'sensitive: true'] : parts)
  }
  const scalar = scalars[shape.type]
  if (scalar === undefined) throw new Error(`${name}: a shape of type ${shape.type} is unknown to the writer`)
  if (shape.timestampFormat === undefined) return constant(scalar.schema, shape.type, [])
  return constant('TimestampSchema', 'timestamp', [`format: '${shape.timestampFormat === 'rfc822' ? 'http' : shape.timestampFormat}'`])
}

/** How the list looks in XML, where it is not as usual. */
function itemsOf({ flattened, member }: ApiShape): readonly string[] {
  if (flattened === true) return ['flat: true']
  return member?.locationName === undefined ? [] : [`item: '${member.locationName}'`]
}

/** How the map looks in forms and XML, where it is not as usual. */
function entriesOf(name: string, { flattened }: ApiShape, { queryCompatible }: Overrides): readonly string[] {
  const [, key, value] = queryCompatible?.maps[name] ?? []
  return [
    ...(flattened === true ? ['flat: true'] : []),
    ...(key === undefined ? [] : [`names: { key: '${key}', value: '${value}' }`]),
  ]
}

function structConstant(name: string, model: ApiModel, overrides: Overrides): string {
  const { members = {}, required = [], eventstream } = shapeOf(model, name)
  const fields = Object.entries(members).map(([member, { shape, streaming, flattened }]) => {
    const named = streaming === true ? STREAMING : schemaName(shape, model)
    const schema = flattened === true ? `{ ...${named}, flat: true }` : named
    return schema === member ? member : `${member}: ${schema}`
  })
  const parts = [
    "kind: 'struct'",
    `name: '${name}'`,
    `required: ${listed('[', required.map(quoted), ']', 2)}`,
    `members: ${fields.length === 0 ? '{}' : listed('{ ', fields, ' }', 2)}`,
    ...(eventstream === true ? ['eventStream: true'] : []),
    ...(restful(model) ? placesOf(name, model, overrides) : namesInQuery(name, members, overrides)),
  ]
  return `const ${name}: StructSchema = ${listed('{ ', parts, ' }', 0)}`
}

/** Members that forms and XML call after their items. */
function namesInQuery(struct: string, members: NonNullable<ApiShape['members']>, { queryCompatible }: Overrides): readonly string[] {
  const names = Object.entries(members).flatMap(([member, { shape }]) => {
    if (queryCompatible === undefined) return []
    const { lists, maps } = queryCompatible
    const name = lists[`${struct}.${member}`] ?? lists[shape] ?? maps[shape]?.[0]
    return name === undefined ? [] : [`${member}: { in: 'element', name: '${name}' }`]
  })
  return names.length === 0 ? [] : [`places: {\n    ${names.join(',\n    ')},\n  }`]
}

/** Enums, structures and event streams have a type of their own; the rest is spelled out where it is used. */
function typeDeclaration(name: string, model: ApiModel): string | undefined {
  const shape = shapeOf(model, name)
  if (shape.enum !== undefined) return `export type ${name} = ${shape.enum.map(quoted).join(' | ')}`
  if (shape.type !== 'structure') return undefined
  const members = Object.entries(shape.members ?? {})
  if (shape.eventstream === true) {
    const events = members.map(([member, reference]) => `\n  | { readonly ${member}: ${typeOf(reference.shape, model)} }`)
    return `export type ${name} =${events.join('')}`
  }
  const isInput = Object.values(model.operations).some(({ input }) => input?.shape === name)
  const typeIn = ({ shape: type, streaming }: ShapeReference): string => {
    if (streaming !== true) return typeOf(type, model)
    return isInput ? 'StreamingBody' : 'StreamedOutput'
  }
  const fields = members.map(
    ([member, reference]) => `  readonly ${member}${shape.required?.includes(member) ? '' : '?'}: ${typeIn(reference)}\n`,
  )
  return fields.length === 0 ? `export interface ${name} {}` : `export interface ${name} {\n${fields.join('')}}`
}

function typeOf(name: string, model: ApiModel): string {
  const shape = shapeOf(model, name)
  if (shape.eventstream === true) return `AsyncIterable<${name}>`
  if (shape.type === 'structure' || shape.enum !== undefined) return name
  if (shape.type === 'list') {
    const item = typeOf(shape.member?.shape ?? '', model)
    return item.startsWith('readonly ') ? `readonly (${item})[]` : `readonly ${item}[]`
  }
  if (shape.type === 'map') return `{ readonly [key: string]: ${typeOf(shape.value?.shape ?? '', model)} }`
  const scalar = scalars[shape.type]
  if (scalar === undefined) throw new Error(`${name}: a shape of type ${shape.type} is unknown to the writer`)
  return scalar.type
}

function operationConstant(name: string, operation: ApiOperation, model: ApiModel, overrides: Overrides): string {
  const { input, output, errors: named = [], staticContextParams } = operation
  const errors = [...named, ...(overrides.errors.more?.[name] ?? []).map((shape) => ({ shape }))]
  const plane = staticContextParams?.OperationType?.value ?? overrides.service.plane
  if (plane !== 'control' && plane !== 'data') throw new Error(`${name}: neither of the control nor of the data plane`)
  const codes = `${(name[0] ?? '').toLowerCase()}${name.slice(1)}Errors`
  const parts = [
    `name: '${name}'`,
    `plane: '${plane}'`,
    `input: ${input?.shape}`,
    ...(output === undefined ? [] : [`output: ${output.shape}`]),
    `errors: ${codes}`,
    ...(restful(model) ? [`http: ${httpOf(name, operation, overrides)}`] : []),
  ]
  const any = overrides.errors.ofAnyOperation === true ? ' | AnyError' : ''
  return `const ${codes} = ${listed('[', errors.map(({ shape }) => quoted(shape)), ']', 0)} as const
export type ${name}Error = (typeof ${codes})[number]${any}
export const ${name}: OperationModel<${input?.shape}, ${output?.shape ?? 'undefined'}, ${name}Error> = ${listed('{ ', parts, ' }', 0)}
`
}

function serviceConstant(model: ApiModel, overrides: Overrides): string {
  const all = Object.entries(errorsOf(model, overrides)).sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = all.map(([name, error]) => `    ${keyed(name)}: ${errorText(name, error)},\n`)
  const { violationCode } = overrides.service
  const { type, parts: protocol } = protocolText(model, overrides)
  const parts = violationCode === undefined ? protocol : [...protocol, `violationCode: '${violationCode}'`]
  return `export const service: ${type} = {
  name: '${overrides.service.name}',
  signingName: '${overrides.service.signingName}',
${parts.map((part) => `  ${part},\n`).join('')}  operations: ${listed('{ ', Object.keys(model.operations), ' }', 2)},
  errors: {
${lines.join('')}  },
}`
}

function protocolText(model: ApiModel, { xml, queryCompatible }: Overrides): { readonly type: string; readonly parts: readonly string[] } {
  const { targetPrefix, jsonVersion, apiVersion, xmlNamespace } = model.metadata
  const protocol = protocolOf(model)
  const first = `protocol: '${protocol}'`
  switch (protocol) {
    case 'aws-json': {
      const parts = [first, `targetPrefix: '${targetPrefix}'`, `jsonVersion: '${jsonVersion}'`]
      if (queryCompatible === undefined) return { type: 'AwsJsonService', parts }
      const { xmlNamespace: namespace, typePrefix } = queryCompatible
      const query = `query: { apiVersion: '${apiVersion}', xmlNamespace: '${namespace}', typePrefix: '${typePrefix}' }`
      return { type: 'AwsJsonService', parts: [...parts, query] }
    }
    case 'aws-query':
      return { type: 'AwsQueryService', parts: [first, `apiVersion: '${apiVersion}'`, `xmlNamespace: '${xmlNamespace}'`] }
    case 'rest-json':
      return { type: 'RestJsonService', parts: [first] }
    case 'rest-xml':
      return { type: 'RestXmlService', parts: [first, `xmlNamespace: '${xml?.namespace}'`] }
  }
}

type WrittenError = ErrorOverride & { readonly queryCode?: string }

function errorsOf(model: ApiModel, { errors }: Overrides): Readonly<Record<string, WrittenError>> {
  const protocol = protocolOf(model)
  const modelled = Object.entries(model.shapes).flatMap(([name, { exception, fault = false, error, members = {} }]) => {
    if (exception !== true) return []
    const written: WrittenError = {
      httpStatus: error?.httpStatusCode ?? (fault ? 500 : 400),
      fault,
      ...(protocol === 'aws-query' && error?.code !== undefined && { code: error.code }),
      ...(protocol === 'rest-json' && 'Message' in members && { message: 'Message' }),
      ...(protocol === 'rest-json' && 'Type' in members && { type: true }),
    }
    return [[name, written] as const]
  })
  const known: Record<string, WrittenError> = { ...Object.fromEntries(modelled), ...errors.codes }
  for (const [name, queryCode] of Object.entries(errors.queryCodes ?? {})) {
    const error = known[name]
    if (error === undefined) throw new Error(`queryCodes: there is no ${name}`)
    known[name] = { ...error, queryCode }
  }
  return known
}

function errorText(name: string, { code = name, httpStatus, fault, message, type, queryCode }: WrittenError): string {
  const parts = [
    `code: ${quoted(code)}`,
    `httpStatus: ${httpStatus}`,
    `fault: ${fault}`,
    ...(message === undefined ? [] : [`messageMember: '${message}'`]),
    ...(type === true ? ['hasType: true'] : []),
    ...(queryCode === undefined ? [] : [`queryCode: ${quoted(queryCode)}`]),
  ]
  return `{ ${parts.join(', ')} }`
}

/** As the key of an object. */
export function keyed(name: string): string {
  return /^\w+$/.test(name) ? name : quoted(name)
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** One line if it fits, else lines as full as they can be, indented by two more than `indent`. */
function listed(open: string, items: readonly string[], close: string, indent: number): string {
  const single = `${open}${items.join(', ')}${close}`
  if (single.length + indent <= LINE_COLUMNS_MAX - 60 && !single.includes('\n')) return single
  const margin = ' '.repeat(indent + 2)
  const lines: string[] = []
  for (const item of items) {
    const line = lines.at(-1)
    if (line !== undefined && !item.includes('\n') && line.length + item.length + 2 <= LINE_COLUMNS_MAX)
      lines[lines.length - 1] = `${line} ${item},`
    else lines.push(`${margin}${item},`)
  }
  return `${open.trimEnd()}\n${lines.join('\n')}\n${' '.repeat(indent)}${close.trimStart()}`
}
