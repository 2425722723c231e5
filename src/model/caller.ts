import type { Permission } from './permission.ts'

/** Whose resources a call is about: taken from the credentials, never from the Host header. */
export interface Scope {
  readonly accountId: string
  readonly region: string
}

/** Who asks. Everything that calls a service carries one: requests from outside, and our own workers under their role. */
export interface Principal {
  /** e.g. `arn:aws:iam::000000000000:root`, `arn:aws:iam::…:user/path/NAME`, `arn:aws:sts::…:assumed-role/ROLE/SESSION`, `lambda.amazonaws.com`. */
  readonly arn: string
  readonly accountId: string
  readonly accessKeyId: string
  /** One of AWS's services, on its own behalf and not under a role; also its `arn`. */
  readonly service?: string
  /** Absent for roots, users and services. */
  readonly session?: RoleSession
}

/** Whoever took a role acts in a session of it. */
export interface RoleSession {
  readonly name: string
  /** With the path, which the ARN of the session leaves out. */
  readonly roleArn: string
  /** `AROA…` of the role as it was when the session began: a role of the same name that was made later is another. Absent: not known. */
  readonly roleId?: string
  /** Policy documents given with AssumeRole, beyond which the session may do nothing. Absent, or empty: there were none. */
  readonly policies?: readonly string[]
  /** Tags of the session, above those of the role. */
  readonly tags?: Readonly<Record<string, string>>
  /** Keys of tags that go on to sessions which are begun in this one. */
  readonly transitiveTagKeys?: readonly string[]
  readonly sourceIdentity?: string
  /** The service of AWS whose work this is, which the role must trust. Absent for sessions that somebody was given: there that was looked at then. */
  readonly takenBy?: string
}

export interface Call {
  readonly principal: Principal
  readonly scope: Scope
  readonly requestId: string
  /** A call that the server makes for its own ends, or one of its tools that only looks: no quota of reading or calling counts it. */
  readonly isUncounted?: boolean
  /** What a service calls for: the bucket that notifies, the delivery stream that assumes a role (`aws:SourceArn`, `aws:SourceAccount`). */
  readonly sourceArn?: string
  /** Where the request came from. Absent for calls from inside. */
  readonly from?: Origin
  /** The server as the client called it, e.g. `http://127.0.0.1:4566`: what URLs in answers begin with. Absent for calls from inside. */
  readonly calledAt?: string
  /** `X-Amzn-Trace-Id` of an invocation: what came with it, or a new one. Absent elsewhere, and for calls from inside. */
  readonly traceId?: string
  /** Aborted when the client goes away: nobody waits for the answer any more. Absent for calls from inside. */
  readonly signal?: AbortSignal
}

export interface Origin {
  readonly address: string
  /** Over TLS (`aws:SecureTransport`). */
  readonly isEncrypted: boolean
}

/** Why a call is refused. */
export interface Denial {
  /** The full text of AccessDenied. */
  readonly message: string
  /** For the person at the server: what would allow it. Absent: it was told already. */
  readonly hint?: string
}

/**
 * Authorisation, asked once per call after validation, before anything is looked up. `undefined` allows. Whoever may do everything
 * is not worth making up a list for: `wanted` is called only if it matters.
 */
export interface Authoriser {
  authorise(call: Call, wanted: () => readonly Permission[]): Denial | undefined
}
