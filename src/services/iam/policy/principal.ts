/** Who a policy of a resource is about. */

/** Who asks, as policies of resources name them. */
export interface Asker {
  /** All ARNs the caller goes by, the most particular first: of the session and of its role, or of the user. A service has none. */
  readonly arns: readonly string[]
  readonly accountId: string
  /** Name of a service that calls on its own behalf, e.g. `s3.amazonaws.com`. */
  readonly service?: string
}

/**
 * How a policy names the caller. `directly` is the session or the user itself, or everybody; `role` the role it acts in;
 * `account` leaves it to the account's own policies.
 */
export type Naming = 'directly' | 'role' | 'account'

/** `undefined`: it does not. */
export type Principals = (asker: Asker) => Naming | undefined

type Words = string | readonly string[]
type Element = '*' | Readonly<Record<string, Words>>

/** `undefined`: the statement has no such element. */
export function principalsOf(named: Element | undefined, inverted: Element | undefined): Principals | undefined {
  if (named !== undefined) return (asker) => namingOf(named, asker)
  // Whoever is named in any way is excepted.
  return inverted === undefined ? undefined : (asker) => (namingOf(inverted, asker) === undefined ? 'directly' : undefined)
}

function namingOf(element: Element, asker: Asker): Naming | undefined {
  if (element === '*') return 'directly'
  const words = (type: string): readonly string[] => [element[type] ?? []].flat() as readonly string[]
  if (asker.service !== undefined) {
    const isNamed = words('Service').some((name) => name === asker.service || name === '*') || words('AWS').includes('*')
    return isNamed ? 'directly' : undefined
  }
  const names = words('AWS')
  if (names.includes('*') || names.some((name) => name === asker.arns[0])) return 'directly'
  if (names.some((name) => asker.arns.includes(name))) return 'role'
  return names.some((name) => isAccount(name, asker.accountId)) ? 'account' : undefined
}

function isAccount(name: string, accountId: string): boolean {
  return name === accountId || (/^arn:[^:]+:iam::\d{12}:root$/.test(name) && name.includes(`::${accountId}:`))
}
