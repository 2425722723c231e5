/** Would it be allowed? What the authoriser decides, for calls that nobody makes. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call, Scope } from '../../model/caller.ts'
import { keysOf } from './condition-keys.ts'
import { contextKeysIn } from './context-keys.ts'
import { unfitDocument } from './documents.ts'
import type * as model from './model.gen.ts'
import { pageOf } from './paging.ts'
import { evaluate, type Verdict } from './policy/evaluate.ts'
import { isFlaw, type Policy, parsePolicy, storedPolicy } from './policy/parse.ts'
import type { IamView } from './queries.ts'
import { askerOf, whoIs } from './who.ts'

/** A policy under the name that results have for it. */
export interface SimulatedPolicy {
  readonly id: string
  readonly type: model.PolicySourceType
  readonly document: string
}

export interface Simulation {
  readonly view: IamView
  readonly scope: Scope
  readonly nowMs: number
  readonly policies: readonly SimulatedPolicy[]
  /** Documents; absent: nothing bounds them. */
  readonly boundary?: readonly string[]
  /** ARN of whoever would call. */
  readonly callerArn: string
}

type Asked = Pick<
  model.SimulatePrincipalPolicyRequest,
  'ActionNames' | 'ResourceArns' | 'ResourcePolicy' | 'ContextEntries' | 'MaxItems' | 'Marker'
>
/** Of actions and resources there may be millions of pairs: only those of the page are decided. */
type Results = Iterable<() => model.EvaluationResult>

/** Documents given with the request, or what is wrong with one. */
export function inputPolicies(
  documents: readonly string[] = [],
): readonly SimulatedPolicy[] | Rejection<'InvalidInputException'> {
  for (const document of documents) {
    const flaw = unfitDocument(document, 'inline')
    if (flaw !== undefined) return reject('InvalidInputException', flaw.message)
  }
  return documents.map((document, index) => ({ id: `PolicyInputList.${index + 1}`, type: 'none', document }))
}

/** One result for each action on each resource. */
export function simulated(
  simulation: Simulation,
  { ActionNames, ResourceArns = ['*'], ResourcePolicy, ContextEntries = [] }: Asked,
): Results | Rejection<'InvalidInputException'> {
  const strange = ActionNames.find((action) => !/^[\w-]+:[\w*?]+$/.test(action))
  if (strange !== undefined) return reject('InvalidInputException', `Invalid Entity Action: ${strange}`)
  const ofResource = ResourcePolicy === undefined ? undefined : parsePolicy(ResourcePolicy, 'resource')
  if (ofResource !== undefined && isFlaw(ofResource)) return reject('InvalidInputException', ofResource.flaw)
  const given = Object.fromEntries(
    ContextEntries.map(({ ContextKeyName = '', ContextKeyValues = [] }) => [ContextKeyName, ContextKeyValues]),
  )
  return resultsOf(ActionNames, ResourceArns, (action, resource) => resultOf(simulation, { action, resource, given, ofResource }))
}

function* resultsOf(
  actions: readonly string[],
  resources: readonly string[],
  decide: (action: string, resource: string) => model.EvaluationResult,
): Results {
  for (const action of actions) for (const resource of resources) yield () => decide(action, resource)
}

interface OneCall {
  readonly action: string
  readonly resource: string
  readonly given: Readonly<Record<string, readonly string[]>>
  readonly ofResource: Policy | undefined
}

function resultOf(simulation: Simulation, { action, resource, given, ofResource }: OneCall): model.EvaluationResult {
  const { view, scope, nowMs, policies, boundary, callerArn } = simulation
  const principal = { arn: callerArn, accountId: scope.accountId, accessKeyId: '' }
  const call: Call = { principal, scope, requestId: '' }
  const who = whoIs(view, principal)
  const keys = keysOf({ call, who, nowMs, resource, particular: given })
  const request = { action, resource, keys, asker: askerOf(principal, who) }
  const bounds = boundary?.map(storedPolicy)
  const limits = bounds === undefined ? {} : { boundary: { statements: bounds.flatMap(({ statements }) => statements) } }
  const resourceSide = ofResource === undefined ? {} : { resource: [ofResource] }
  const verdict = evaluate(
    { identity: policies.map(({ document }) => storedPolicy(document)), ...limits, ...resourceSide },
    request,
  )
  const wanted = decisionOf(verdict)
  const matched = policies.filter(
    ({ document }) =>
      wanted !== 'implicitDeny' && decisionOf(evaluate({ identity: [storedPolicy(document)] }, request)) === wanted,
  )
  const known = (key: string): boolean => keys(key.toLowerCase()) !== undefined
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: wanted,
    MatchedStatements: matched.map(({ id, type }) => ({ SourcePolicyId: id, SourcePolicyType: type })),
    MissingContextValues: contextKeysIn(policies.map(({ document }) => document)).filter((key) => !known(key)),
    ...(bounds !== undefined && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: evaluate({ identity: bounds }, request).allowed },
    }),
  }
}

function decisionOf(verdict: Verdict): model.PolicyEvaluationDecisionType {
  if (verdict.allowed) return 'allowed'
  return verdict.why === 'explicit' ? 'explicitDeny' : 'implicitDeny'
}

/** A page of the results. */
export function answered(
  tokens: Parameters<typeof pageOf>[0],
  results: Results | Rejection<'InvalidInputException'>,
  { MaxItems, Marker }: Asked,
): model.SimulatePolicyResponse | Rejection<'InvalidInputException'> | Rejection<'ValidationException'> {
  if (isRejection(results)) return results
  const page = pageOf(tokens, 'Simulate', { items: numbered(results), idOf: ({ key }) => key, MaxItems, Marker })
  return isRejection(page) ? page : { EvaluationResults: page.items.map(({ result }) => result()), ...page.rest }
}

function* numbered(results: Results) {
  let key = FIRST_KEY
  for (const result of results) yield { result, key: String(key++) }
}

/** So that keys of all results are as long as the first. */
const FIRST_KEY = 10_000_000
