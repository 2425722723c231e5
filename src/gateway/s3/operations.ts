import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import type { OperationModel, RestXmlService } from '../../model/api.ts'
import type { HttpRequest } from '../http.ts'
import type { Address } from './address.ts'

type Model = OperationModel<unknown, unknown, string>

interface Candidate {
  readonly model: Model
  /** Parameters with their values that must be there. */
  readonly literals: readonly (readonly [name: string, value: string])[]
  /** Parameters and headers that tell it from an operation of the same method, path and literals. */
  readonly needs: readonly { readonly in: 'query' | 'header'; readonly name: string }[]
  /** All parameters that it knows. */
  readonly known: ReadonlySet<string>
}

type Level = '/' | '/{Bucket}' | '/{Bucket}/{Key+}'
const LEVELS: readonly string[] = ['/', '/{Bucket}', '/{Bucket}/{Key+}'] satisfies Level[]
const RESOURCE_TYPE: Readonly<Record<Level, string>> = { '/': 'SERVICE', '/{Bucket}': 'BUCKET', '/{Bucket}/{Key+}': 'OBJECT' }

export type FindOperation = (request: HttpRequest, address: Address) => Model | Rejection<'MethodNotAllowed'>

/**
 * Which operation of the API a request means: of those with its method and level the one with the most parameters that name it
 * (`?uploads`), and of equals the one whose required parameters and headers are all there (`x-amz-copy-source` makes a CopyObject of a
 * PutObject). A parameter that names another operation is never passed over: `DELETE /bucket?acl` must not delete the bucket.
 */
export function operationFinder(service: RestXmlService): FindOperation {
  const candidates = new Map<string, Candidate[]>()
  const naming = new Map<string, Set<string>>()
  for (const model of Object.values(service.operations)) {
    const { http } = model
    if (http === undefined || !LEVELS.includes(http.path)) continue
    const at = `${http.method} ${http.path}`
    const candidate = candidateOf(model, Object.entries(http.query))
    candidates.set(at, [...(candidates.get(at) ?? []), candidate])
    naming.set(http.path, new Set([...(naming.get(http.path) ?? []), ...namesOf(candidate, http.path)]))
  }
  return (request, address) => {
    const level: Level = address.bucket === undefined ? '/' : address.key === undefined ? '/{Bucket}' : '/{Bucket}/{Key+}'
    const { query } = address
    const fitting = (candidates.get(`${request.method} ${level}`) ?? []).filter(({ literals }) =>
      literals.every(([name, value]) => query.has(name) && (value === '' || query.get(name) === value)),
    )
    const [first, ...others] = fitting.sort((a, b) => b.literals.length - a.literals.length)
    if (first === undefined) return methodNotAllowed(request.method, level)
    const equals = [first, ...others.filter(({ literals }) => literals.length === first.literals.length)]
    const chosen = best(equals, (need) => (need.in === 'query' ? query.has(need.name) : request.headers.has(need.name)))
    for (const name of query.keys()) {
      if (naming.get(level)?.has(name) === true && !chosen.known.has(name)) return methodNotAllowed(request.method, level)
    }
    return chosen.model
  }
}

function candidateOf(model: Model, literals: Candidate['literals']): Candidate {
  const needs = model.input.required.flatMap((member) => {
    const place = model.input.places?.[member]
    return place?.in === 'query' || place?.in === 'header' ? [{ in: place.in, name: place.name }] : []
  })
  const places = Object.values(model.input.places ?? {})
  const inQuery = places.flatMap((place) => (place.in === 'query' ? [place.name] : []))
  return { model, literals, needs, known: new Set([...literals.map(([name]) => name), ...inQuery]) }
}

/** Parameters without which it would be another operation. (`id` of bucket configurations only tells one of them from their list.) */
function namesOf({ literals, needs }: Candidate, path: string): readonly string[] {
  const demanded = path === '/{Bucket}/{Key+}' ? needs.filter((need) => need.in === 'query').map(({ name }) => name) : []
  return [...literals.map(([name]) => name), ...demanded]
}

/** The most demanding one whose demands are met, or else the least demanding. */
function best(equals: readonly Candidate[], isThere: (need: Candidate['needs'][number]) => boolean): Candidate {
  const byNeeds = equals.toSorted((a, b) => b.needs.length - a.needs.length)
  const met = byNeeds.find(({ needs }) => needs.every(isThere))
  return met ?? (byNeeds.at(-1) as Candidate)
}

function methodNotAllowed(method: string, level: Level): Rejection<'MethodNotAllowed'> {
  return rejectWith('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    details: { Method: method.slice(0, 40), ResourceType: RESOURCE_TYPE[level] },
  })
}
