/** Policies of buckets: what is wrong with one as a document. They are kept to the letter; what they allow is the authoriser's to say. */
import { ACCESS_DENIED } from '../../aws/s3.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { Bucket } from './entities.ts'
import { POLICY_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import { bucketArn } from './queries.ts'

type Statement = Readonly<Record<string, unknown>>

export function refusedPolicy(
  bucket: Bucket,
  text: string,
): Rejection<'MalformedPolicy' | 'AccessDenied' | 'InvalidArgument'> | undefined {
  if (Buffer.byteLength(text) > POLICY_BYTES_MAX) return rejectWith('MalformedPolicy', messages.POLICY_TOO_LONG, {})
  const statements = statementsOf(text)
  if (statements === undefined) return reject('MalformedPolicy', messages.POLICY_NOT_JSON)
  if (statements.length === 0) return reject('MalformedPolicy', messages.missingInPolicy('Statement'))
  for (const statement of statements) {
    const wrong = wrongStatement(bucket, statement)
    if (wrong !== undefined) return reject('MalformedPolicy', wrong)
  }
  const blocks = bucket.publicAccess !== 'none' && bucket.publicAccess.BlockPublicPolicy
  return blocks && isPublicPolicy(text) ? reject('AccessDenied', ACCESS_DENIED) : undefined
}

function wrongStatement(bucket: Bucket, statement: Statement): string | undefined {
  if (statement['Effect'] === undefined) return messages.missingInPolicy('Effect')
  if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny')
    return messages.invalidEffect(String(statement['Effect']))
  if (statement['Principal'] === undefined && statement['NotPrincipal'] === undefined)
    return messages.missingInPolicy('Principal')
  if (statement['Action'] === undefined && statement['NotAction'] === undefined) return messages.missingInPolicy('Action')
  const resources = listOf(statement['Resource'] ?? statement['NotResource'])
  if (resources.length === 0) return messages.missingInPolicy('Resource')
  return resources.every((resource) => isOwn(bucketArn(bucket.name), String(resource)))
    ? undefined
    : messages.POLICY_FOREIGN_RESOURCE
}

/** Whether a resource can be the bucket or something in it, wildcards included. */
function isOwn(own: string, resource: string): boolean {
  const [literal = ''] = resource.split(/[*?]/)
  return resource === own || resource.startsWith(`${own}/`) || (literal !== resource && own.startsWith(literal))
}

/** Whether it gives something to everybody, without a condition. */
export function isPublicPolicy(text: string): boolean {
  return (statementsOf(text) ?? []).some((statement) => {
    if (statement['Effect'] !== 'Allow' || statement['Condition'] !== undefined) return false
    const principal = statement['Principal']
    if (principal === '*') return true
    return typeof principal === 'object' && principal !== null && 'AWS' in principal && listOf(principal.AWS).includes('*')
  })
}

/** `undefined`: it is no JSON object. */
function statementsOf(text: string): readonly Statement[] | undefined {
  try {
    const document: unknown = JSON.parse(text)
    if (!text.trimStart().startsWith('{') || typeof document !== 'object' || document === null) return undefined
    return listOf('Statement' in document ? document.Statement : undefined).filter(
      (each): each is Statement => typeof each === 'object' && each !== null,
    )
  } catch {
    return undefined
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
