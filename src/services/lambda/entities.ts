import type { Scope } from '../../model/caller.ts'

/**
 * What the catalog keeps for Lambda, besides mappings. The code itself is not here: an entity names it by its digest, see `code/`. Events that wait
 * for an asynchronous invocation are in a log of their own, see `events/`.
 */
export interface LambdaFunctionEntities {
  /** Keyed by the function's ARN, without a qualifier. */
  'lambda.function': FunctionEntity
  /** Keyed by `versionKey`. */
  'lambda.version': VersionEntity
  /** Keyed by `qualifiedKey`. */
  'lambda.alias': AliasEntity
  /** Keyed by `qualifiedKey`; statements of the function itself by its ARN. */
  'lambda.policy': PolicyEntity
  /** Keyed by `qualifiedKey`, with `$LATEST` for the function itself. */
  'lambda.event-invoke': EventInvokeEntity
  /** Keyed by `qualifiedKey`. */
  'lambda.provisioned': ProvisionedEntity
  /** Keyed by the id that is the first label of its host name. */
  'lambda.url': UrlEntity
}

/** Of runtimes that Leat's copy of the API knows; whether one can run here is the runner's to say. */
export type RuntimeName = string

/** What a version is frozen from: everything that a person gave, with all defaults filled in. */
export interface FunctionSettings {
  readonly role: string
  readonly runtime: RuntimeName
  readonly handler: string
  readonly description: string
  readonly timeoutSeconds: number
  readonly memoryMiB: number
  readonly ephemeralMiB: number
  /** Absent: none was given. AWS shows the difference to an empty one. */
  readonly environment?: Readonly<Record<string, string>>
  readonly architecture: 'x86_64' | 'arm64'
  readonly code: CodeFacts
  readonly tracingMode: 'PassThrough' | 'Active'
  readonly logging: LoggingSettings
  readonly snapStart: 'None' | 'PublishedVersions'
  readonly kmsKeyArn?: string
  /** Of a queue; events whose invocation failed go there. */
  readonly deadLetterArn?: string
  /** Kept and shown; nothing goes by it. */
  readonly vpc?: { readonly subnetIds: readonly string[]; readonly securityGroupIds: readonly string[]; readonly ipv6?: boolean }
}

export interface CodeFacts {
  /** Hex; AWS shows base64. It names the zip in the code store. */
  readonly sha256: string
  /** Of the zip. */
  readonly bytes: number
}

export interface LoggingSettings {
  readonly format: 'Text' | 'JSON'
  readonly group: string
  /** Of the format JSON only. */
  readonly applicationLevel?: string
  readonly systemLevel?: string
}

export interface FunctionEntity extends Scope {
  /** Of this incarnation: a function created again under the same name has another one. 36 characters of `[a-f0-9-]`. */
  readonly id: string
  /** Without a qualifier. */
  readonly arn: string
  readonly name: string
  /** Of `$LATEST`. */
  readonly settings: FunctionSettings
  readonly state: 'Pending' | 'Active'
  /** Absent while it is created. */
  readonly lastUpdate?: 'InProgress' | 'Successful'
  /** When `Pending` or `InProgress` ends. Absent: neither. */
  readonly settlesAtMs?: number
  readonly revisionId: string
  readonly createdAtMs: number
  readonly modifiedAtMs: number
  /** Number of the version that was published last, also if it is gone. 0: none ever was. */
  readonly lastVersion: number
  /** Absent: none of the account's concurrency is kept for it. */
  readonly reservedConcurrency?: number
  readonly tags: Readonly<Record<string, string>>
  readonly recursiveLoop: 'Allow' | 'Terminate'
  /** Kept and shown; nothing goes by it. */
  readonly runtimeUpdates: { readonly on: 'Auto' | 'FunctionUpdate' | 'Manual'; readonly runtimeVersionArn?: string }
}

/** Never changes, but for its state. */
export interface VersionEntity {
  readonly functionArn: string
  readonly version: number
  readonly settings: FunctionSettings
  readonly state: 'Pending' | 'Active'
  readonly settlesAtMs?: number
  readonly revisionId: string
  readonly modifiedAtMs: number
}

export interface AliasEntity {
  readonly functionArn: string
  readonly name: string
  readonly description: string
  /** A number, or `$LATEST`. */
  readonly version: string
  /** Share of the invocations, 0 to 1, by version; the rest goes to `version`. Empty: none. */
  readonly weights: Readonly<Record<string, number>>
  readonly revisionId: string
}

/** Who besides the account's own identities may do what with a function, or with one qualifier of it. */
export interface PolicyEntity {
  readonly functionArn: string
  readonly qualifier?: string
  /** In the order in which they were added, as IAM reads them. */
  readonly statements: readonly PolicyStatement[]
  readonly revisionId: string
}

export interface PolicyStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Principal: '*' | Readonly<Record<string, string>>
  readonly Action: string
  readonly Resource: string
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** How asynchronous invocations are treated. */
export interface EventInvokeEntity {
  readonly functionArn: string
  readonly qualifier: string
  readonly retriesMax?: number
  readonly eventAgeMaxSeconds?: number
  readonly onSuccessArn?: string
  readonly onFailureArn?: string
  readonly modifiedAtMs: number
}

/** Environments that are kept warm. */
export interface ProvisionedEntity {
  readonly functionArn: string
  readonly qualifier: string
  readonly requested: number
  /** When it becomes READY. Absent: it is. */
  readonly settlesAtMs?: number
  readonly modifiedAtMs: number
}

export interface UrlEntity extends Scope {
  /** 32 characters of `[a-z0-9]`. */
  readonly id: string
  readonly functionArn: string
  /** Of an alias. Absent: the function itself. */
  readonly qualifier?: string
  readonly authType: 'NONE' | 'AWS_IAM'
  readonly invokeMode: 'BUFFERED' | 'RESPONSE_STREAM'
  readonly cors?: CorsSettings
  readonly createdAtMs: number
  readonly modifiedAtMs: number
}

export interface CorsSettings {
  readonly AllowCredentials?: boolean
  readonly AllowHeaders?: readonly string[]
  readonly AllowMethods?: readonly string[]
  readonly AllowOrigins?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly MaxAge?: number
}

/** Numbers in it sort as numbers do. */
export function versionKey(functionArn: string, version: number | string): string {
  return `${functionArn}:${String(version).padStart(VERSION_DIGITS, '0')}`
}

const VERSION_DIGITS = 10

export function qualifiedKey(functionArn: string, qualifier: string): string {
  return `${functionArn}:${qualifier}`
}

const EVENTS_LOG = 'lambda-events-'

/** The log of the engine that holds the events which wait for a function, by its internal id. */
export function eventsLogId(functionId: string): string {
  return `${EVENTS_LOG}${functionId}`
}

/** Internal id of the function whose events a log holds; `undefined`: it is another's log. */
export function functionOfLog(logId: string): string | undefined {
  return logId.startsWith(EVENTS_LOG) ? logId.slice(EVENTS_LOG.length) : undefined
}
