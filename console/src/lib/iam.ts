/** Operations of IAM, which speaks forms and XML: inputs and outputs are named as in the SDKs, the way between them is the same for all. */

import { ApiError, type Session, send, type Transport } from './api.ts'
import { encoded } from './sign.ts'
import { type Element, readXml, textAt } from './xml.ts'

export interface Role {
  readonly RoleName: string
  readonly Path: string
  readonly RoleId: string
  readonly Arn: string
  readonly CreateDate: string
  readonly AssumeRolePolicyDocument?: string
  readonly Description?: string
  readonly MaxSessionDuration?: number
  readonly RoleLastUsed?: { readonly LastUsedDate?: string; readonly Region?: string }
  readonly PermissionsBoundary?: { readonly PermissionsBoundaryArn: string }
}

export interface Policy {
  readonly PolicyName: string
  readonly Arn: string
  readonly Path?: string
  readonly DefaultVersionId?: string
  readonly Description?: string
}

export interface AttachedPolicy {
  readonly PolicyName: string
  readonly PolicyArn: string
}

export type IamInput = Readonly<Record<string, unknown>>

const VERSION = '2010-05-08'
const FORM = 'application/x-www-form-urlencoded; charset=utf-8'

/** One operation. Rejects with `ApiError`. */
export async function callIam<Output>(
  transport: Transport,
  session: Session,
  operation: string,
  input: IamInput,
  signal?: AbortSignal,
): Promise<Output> {
  const body = formOf(operation, input)
  const request = { method: 'POST', path: '/', service: 'iam', headers: { 'content-type': FORM }, body }
  const answer = await send(transport, session, request, signal)
  const text = await answer.text()
  const root = readXml(text)
  const requestId = answer.headers.get('x-amzn-requestid') ?? undefined
  if (answer.ok && root !== undefined) {
    const result = root.children.find(({ name }) => name === `${operation}Result`)
    return (result === undefined ? {} : membersOf(result)) as Output
  }
  const code = (root && textAt(root, 'Error', 'Code')) ?? `HTTP ${answer.status}`
  throw new ApiError(operation, code, (root && textAt(root, 'Error', 'Message')) ?? text.slice(0, 500), answer.status, requestId)
}

export function formOf(operation: string, input: IamInput): string {
  const pairs: [string, string][] = [
    ['Action', operation],
    ['Version', VERSION],
  ]
  const add = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) for (const [index, each] of value.entries()) add(`${name}.member.${index + 1}`, each)
    else if (typeof value === 'object') for (const [member, each] of Object.entries(value)) add(`${name}.${member}`, each)
    else pairs.push([name, String(value)])
  }
  for (const [name, value] of Object.entries(input)) add(name, value)
  return pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
}

/** What XML does not tell of a value, its name does. */
const LISTS = /^(?:Roles|Policies|AttachedPolicies|PolicyNames|Tags|Versions|PolicyRoles|PolicyUsers|PolicyGroups)$/
const FLAGS = /^Is[A-Z]/
const NUMBERS = /(?:Count|MaxSessionDuration)$/
/** JSON, written as in an address. */
const DOCUMENTS = /Document$/

function membersOf(element: Element): Record<string, unknown> {
  return Object.fromEntries(element.children.map((each) => [each.name, contentOf(each)]))
}

function contentOf(element: Element): unknown {
  const { name, text, children } = element
  if (LISTS.test(name)) return children.map((each) => (each.children.length === 0 ? each.text : membersOf(each)))
  if (children.length > 0) return membersOf(element)
  if (FLAGS.test(name)) return text === 'true'
  if (NUMBERS.test(name)) return Number(text)
  if (DOCUMENTS.test(name) && /^%7B/i.test(text)) return decodeURIComponent(text)
  return text
}

/** Services that a role can be made for, and what of AWS's policies they usually need. */
export const TRUSTED = [
  {
    service: 'lambda.amazonaws.com',
    label: 'Lambda',
    description: 'Functions act as this role, and read the streams of their triggers as it.',
  },
  {
    service: 'firehose.amazonaws.com',
    label: 'Firehose',
    description: 'Delivery streams read their stream, and write into their bucket, as this role.',
  },
] as const

export function trustOf(service: string): string {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, undefined, 2)
}

/** Who may assume a role, as far as a trust policy says it plainly. */
export function trustedBy(document: string | undefined): readonly string[] {
  const statements = statementsOf(document)
  const principals = statements.flatMap(({ Effect, Principal }) => {
    if (Effect !== 'Allow') return []
    return typeof Principal === 'object' && Principal !== null ? Object.values(Principal).flat() : [Principal]
  })
  return [...new Set(principals.filter((each): each is string => typeof each === 'string'))]
}

interface Statement {
  readonly Effect?: string
  readonly Principal?: unknown
}

function statementsOf(document: string | undefined): readonly Statement[] {
  try {
    const { Statement: found } = JSON.parse(document ?? '{}') as { readonly Statement?: Statement | readonly Statement[] }
    return found === undefined ? [] : [found].flat()
  } catch {
    // Kept as it was written, and shown as that.
    return []
  }
}

/** The document laid out, if it is JSON. */
export function prettyDocument(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), undefined, 2)
  } catch {
    // Shown as it is.
    return document
  }
}

export interface Delivery {
  readonly buckets: readonly string[]
  /** `undefined`: programs put into it. */
  readonly streamArn: string | undefined
  /** Whether it looks up tables of Glue. */
  readonly glue: boolean
}

/** What AWS's documentation of Firehose gives the role of a delivery stream: for these buckets and this stream alone. */
export function deliveryPolicy({ buckets, streamArn, glue }: Delivery): string {
  const allow = (service: string, actions: readonly string[], resource: string | readonly string[]) => ({
    Effect: 'Allow',
    Action: actions.map((action) => `${service}:${action}`),
    Resource: resource,
  })
  const toBuckets = [
    'AbortMultipartUpload',
    'GetBucketLocation',
    'GetObject',
    'ListBucket',
    'ListBucketMultipartUploads',
    'PutObject',
  ]
  const fromStream = ['DescribeStream', 'GetShardIterator', 'GetRecords', 'ListShards']
  const arns = buckets.flatMap((bucket) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`])
  const Statement = [
    allow('s3', toBuckets, arns),
    ...(streamArn === undefined ? [] : [allow('kinesis', fromStream, streamArn)]),
    ...(glue ? [allow('glue', ['GetTable', 'GetTableVersion', 'GetTableVersions'], '*')] : []),
  ]
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** `arn:aws:iam::000000000000:role/service-role/name` → `name`. */
export function roleNameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn
}
