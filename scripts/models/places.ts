import { type ApiModel, type ApiOperation, type ApiShape, keyed, type Overrides, type ShapeReference } from './writer.ts'

/** What the writer adds for services of rest-xml and rest-json: how requests look, and where members lie in them. */

/** e.g. `{ method: 'GET', path: '/{Bucket}', query: { 'list-type': '2' }, status: 200 }`. */
export function httpOf(name: string, { http, httpChecksum }: ApiOperation, overrides: Overrides): string {
  if (http === undefined) throw new Error(`${name}: the model does not say how its request looks`)
  const [path = '', query = ''] = http.requestUri.split('?')
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='))
  const literals = pairs.map(([key = '', value = '']) => `${keyed(key)}: '${value}'`)
  const digest = httpChecksum?.requestChecksumRequired === true ? ', digestRequired: true' : ''
  const members = [`method: '${http.method}'`, `path: '${path}'`, `query: {${literals.length === 0 ? '' : ` ${literals.join(', ')} `}}`]
  return `{ ${members.join(', ')}, status: ${overrides.statuses?.[name] ?? http.responseCode ?? 200}${digest} }`
}

/** What a structure says besides its members: ` places: { … }` and the like, as far as there is anything to say. */
export function placesOf(name: string, model: ApiModel, overrides: Overrides): readonly string[] {
  const shape = model.shapes[name]
  const { textOf = {}, roots = {} } = overrides.xml ?? {}
  const places = Object.entries(shape?.members ?? {}).flatMap(([member, reference]) => {
    const place = textOf[name] === member ? "{ in: 'text' }" : placeOf(member, reference, shape, model)
    return place === undefined ? [] : [`${member}: ${place}`]
  })
  const root = roots[name]
  const prefix = shape?.xmlNamespace
  return [
    ...(places.length === 0 ? [] : [`places: {\n    ${places.join(',\n    ')},\n  }`]),
    ...(root === undefined ? [] : [`root: '${root}'`]),
    ...(prefix?.prefix === undefined ? [] : [`prefix: { name: '${prefix.prefix}', uri: '${prefix.uri}' }`]),
  ]
}

function placeOf(member: string, reference: ShapeReference, shape: ApiShape | undefined, model: ApiModel): string | undefined {
  const { location, locationName, xmlAttribute } = reference
  if (shape?.payload === member) return `{ in: 'body', name: '${locationName ?? member}' }`
  const name = locationName ?? flatNameOf(reference, model) ?? member
  switch (location) {
    case 'uri':
      return "{ in: 'path' }"
    case 'querystring':
      return `{ in: 'query', name: '${name}' }`
    case 'header':
      return `{ in: 'header', name: '${name.toLowerCase()}' }`
    case 'headers':
      return `{ in: 'headers', prefix: '${name.toLowerCase()}' }`
    case 'statusCode':
      return "{ in: 'status' }"
    default:
      if (xmlAttribute === true) return `{ in: 'attribute', name: '${name}' }`
      return name === member ? undefined : `{ in: 'element', name: '${name}' }`
  }
}

/** Items of a flat list may have their name from the list. */
function flatNameOf({ shape }: ShapeReference, model: ApiModel): string | undefined {
  const list = model.shapes[shape]
  return list?.flattened === true ? list.member?.locationName : undefined
}
