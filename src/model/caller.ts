/** Whose resources a call is about: taken from the credentials, never from the Host header. */
export interface Scope {
  readonly accountId: string
  readonly region: string
}

/** Who asks. Everything that calls a service carries one: requests from outside, and our own workers under their role. */
export interface Principal {
  /** e.g. `arn:aws:iam::000000000000:root`, or the ARN of an assumed role. */
  readonly arn: string
  readonly accountId: string
  readonly accessKeyId: string
}

export interface Call {
  readonly principal: Principal
  readonly scope: Scope
  readonly requestId: string
  /** A call that the server makes for its own ends, or one of its tools that only looks: no quota of reading or calling counts it. */
  readonly isUncounted?: boolean
}

/**
 * Authorisation, asked once per call after validation. `undefined` allows; a string is the full AccessDenied message.
 * The present implementation (`app.ts`) allows everything; the place, the principal and the resources are what stays.
 */
export interface Authoriser {
  authorise(call: Call, action: string, resources: readonly string[]): string | undefined
}
