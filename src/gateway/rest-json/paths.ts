import { splitTarget } from '../../aws/sigv4.ts'
import type { OperationModel, RestJsonService } from '../../model/api.ts'
import type { HttpRequest } from '../http.ts'
import { decodeForm, decodePath } from '../percent.ts'

type Model = OperationModel<unknown, unknown, string>

/** What a method, a path and its parameters say. */
export interface Found {
  readonly model: Model
  /** Parts of the path by their labels, decoded. */
  readonly labels: Readonly<Record<string, string>>
  readonly query: Query
}

type Query = readonly (readonly [name: string, value: string])[]

interface Candidate {
  readonly model: Model
  /** What a part must be, or the label that it fills. */
  readonly parts: readonly (string | { readonly label: string })[]
  /** Parameters that must be there with these values. */
  readonly literals: Query
}

/**
 * Which operation of the API a request means: of those whose path fits the one with the most parameters that tell it apart (`?List=ALL`).
 * A slash at the end says nothing. Names and ARNs fill a part of the path percent-encoded. `undefined`: none, or what cannot be decoded.
 */
export function restJsonFinder(service: RestJsonService): (request: Pick<HttpRequest, 'method' | 'target'>) => Found | undefined {
  const byShape = new Map<string, Candidate[]>()
  for (const model of Object.values(service.operations)) {
    const { http } = model
    if (http === undefined) throw new Error(`${model.name}: the model does not say how its request looks`)
    const parts = partsOf(http.path).map((part) => (/^\{.*\}$/.test(part) ? { label: part.slice(1, -1) } : part))
    const shape = `${http.method} ${parts.length}`
    const candidate = { model, parts, literals: Object.entries(http.query) }
    byShape.set(
      shape,
      [...(byShape.get(shape) ?? []), candidate].sort((a, b) => b.literals.length - a.literals.length),
    )
  }
  return ({ method, target }) => {
    const { path, query: pairs } = splitTarget(target)
    const parts = partsOf(path).map(decodePath)
    const query = pairs.map(([name, value]) => [decodeForm(name), decodeForm(value)] as const)
    if (!isDecoded(parts) || !isDecodedQuery(query)) return undefined
    for (const candidate of byShape.get(`${method} ${parts.length}`) ?? []) {
      const labels = labelsOf(candidate, parts)
      if (labels === undefined || !hasLiterals(candidate, query)) continue
      return { model: candidate.model, labels, query }
    }
    return undefined
  }
}

function partsOf(path: string): readonly string[] {
  return path.slice(1).replace(/\/$/, '').split('/')
}

function labelsOf({ parts: wanted }: Candidate, parts: readonly string[]): Record<string, string> | undefined {
  const labels: Record<string, string> = {}
  for (const [at, want] of wanted.entries()) {
    const part = parts[at] ?? ''
    if (typeof want === 'string' ? part !== want : part === '') return undefined
    if (typeof want !== 'string') labels[want.label] = part
  }
  return labels
}

function hasLiterals({ literals }: Candidate, query: Query): boolean {
  return literals.every(([name, value]) => query.some(([sent, is]) => sent === name && is === value))
}

function isDecoded(parts: readonly (string | undefined)[]): parts is readonly string[] {
  return !parts.includes(undefined)
}

function isDecodedQuery(query: readonly (readonly [string | undefined, string | undefined])[]): query is Query {
  return query.every(isDecoded)
}
