/** Policy documents as operations take them: checked before they are kept. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { isFlaw, type PolicyKind, parsePolicy } from './policy/parse.ts'
import { type IamView, principalNameOf, roleOfArn, userOfArn } from './queries.ts'

type Malformed = Rejection<'MalformedPolicyDocumentException'>

/** `undefined`: it may be kept. Only managed policies must be of the present version of the language. */
export function unfitDocument(text: string, kind: 'managed' | 'inline'): Malformed | undefined {
  return kind === 'managed' ? unfit(text, 'identity') : unfit(withVersion(text), 'identity')
}

/** The same of the document that says who may assume a role. Roles and users of the own account that it names must be there. */
export function unfitTrust(view: IamView, scope: Scope, text: string): Malformed | undefined {
  const flawed = unfit(text, 'trust')
  if (flawed !== undefined) return flawed
  const stranger = principalsOf(text).find((name) => !isThere(view, scope, name))
  return stranger === undefined ? undefined : malformed(`Invalid principal in policy: "AWS":"${stranger}"`)
}

function unfit(text: string, kind: PolicyKind): Malformed | undefined {
  const parsed = parsePolicy(text, kind)
  return isFlaw(parsed) ? malformed(parsed.flaw) : undefined
}

function malformed(message: string): Malformed {
  return reject('MalformedPolicyDocumentException', message)
}

/** As if it said the present version, where it says none or the one before. */
function withVersion(text: string): string {
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document !== 'object' || document === null || Array.isArray(document)) return text
    const { Version = OLD_VERSION } = document as { readonly Version?: unknown }
    return Version === OLD_VERSION ? JSON.stringify({ ...document, Version: '2012-10-17' }) : text
  } catch {
    return text // No JSON: whoever parses it says so.
  }
}

const OLD_VERSION = '2008-10-17'

interface TrustDocument {
  readonly Statement: TrustStatement | readonly TrustStatement[]
}

interface TrustStatement {
  readonly Principal?: Principals
  readonly NotPrincipal?: Principals
}

type Principals = '*' | { readonly AWS?: string | readonly string[] }

/** ARNs that a trust policy without flaws names. */
function principalsOf(text: string): readonly string[] {
  const { Statement } = JSON.parse(text) as TrustDocument
  return ([Statement].flat() as readonly TrustStatement[]).flatMap(({ Principal, NotPrincipal }) => {
    const named = Principal ?? NotPrincipal ?? '*'
    return named === '*' ? [] : ([named.AWS ?? []].flat() as readonly string[])
  })
}

function isThere(view: IamView, { accountId }: Scope, arn: string): boolean {
  const named = principalNameOf(arn)
  if (named === undefined || named.accountId !== accountId || named.session !== undefined) return true
  return (named.kind === 'role' ? roleOfArn(view, arn) : userOfArn(view, arn)) !== undefined
}

/** A document's length as AWS counts it: without white space. */
export function charsOf(document: string): number {
  return document.replace(/\s/g, '').length
}
