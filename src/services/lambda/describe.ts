/** How entities are shown. */
import { functionArn } from './arn.ts'
import {
  type AliasEntity,
  type EventInvokeEntity,
  type FunctionSettings,
  type ProvisionedEntity,
  qualifiedKey,
  type UrlEntity,
} from './entities.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import type { FoundVersion } from './queries.ts'
import { runtimeVersionArn } from './runtimes.ts'

/** As Lambda writes times: `2026-11-21T10:00:00.000+0000`. */
export function lambdaTime(atMs: number): string {
  return new Date(atMs).toISOString().replace('Z', '+0000')
}

interface Shown {
  /** With a qualifier: of the alias, or else the version. */
  readonly isQualified: boolean
  /** Lists leave the states and the runtime's version out. */
  readonly inList?: true
}

export function shownVersion(version: FoundVersion, { isQualified, inList }: Shown): model.FunctionConfiguration {
  const { function: owner, settings, alias } = version
  const qualifier = isQualified ? (alias?.name ?? version.version) : undefined
  return {
    FunctionName: owner.name,
    FunctionArn: functionArn(owner.name, owner, qualifier),
    ...shownSettings(settings),
    LastModified: lambdaTime((version.published ?? owner).modifiedAtMs),
    Version: version.version,
    RevisionId: (version.published ?? owner).revisionId,
    SnapStart: {
      ApplyOn: settings.snapStart,
      OptimizationStatus: settings.snapStart === 'PublishedVersions' && version.published !== undefined ? 'On' : 'Off',
    },
    ...(inList !== true && {
      RuntimeVersionConfig: {
        RuntimeVersionArn: owner.runtimeUpdates.runtimeVersionArn ?? runtimeVersionArn(settings.runtime, owner.region),
      },
      ...shownState(version),
    }),
  }
}

function shownSettings(settings: FunctionSettings): model.FunctionConfiguration {
  const { environment, deadLetterArn, kmsKeyArn, vpc, logging } = settings
  return {
    Runtime: settings.runtime as model.Runtime,
    Role: settings.role,
    Handler: settings.handler,
    CodeSize: settings.code.bytes,
    Description: settings.description,
    Timeout: settings.timeoutSeconds,
    MemorySize: settings.memoryMiB,
    CodeSha256: shownSha256(settings),
    ...(vpc !== undefined && {
      VpcConfig: {
        SubnetIds: vpc.subnetIds,
        SecurityGroupIds: vpc.securityGroupIds,
        VpcId: '',
        Ipv6AllowedForDualStack: vpc.ipv6 ?? false,
      },
    }),
    ...(deadLetterArn !== undefined && { DeadLetterConfig: { TargetArn: deadLetterArn } }),
    ...(environment !== undefined && { Environment: { Variables: environment } }),
    ...(kmsKeyArn !== undefined && { KMSKeyArn: kmsKeyArn }),
    TracingConfig: { Mode: settings.tracingMode },
    PackageType: 'Zip',
    Architectures: [settings.architecture],
    EphemeralStorage: { Size: settings.ephemeralMiB },
    LoggingConfig: {
      LogFormat: logging.format,
      ...(logging.applicationLevel !== undefined && {
        ApplicationLogLevel: logging.applicationLevel as model.ApplicationLogLevel,
      }),
      ...(logging.systemLevel !== undefined && { SystemLogLevel: logging.systemLevel as model.SystemLogLevel }),
      LogGroup: logging.group,
    },
  }
}

/** base64, as AWS tells digests of code. */
export function shownSha256({ code }: FunctionSettings): string {
  return Buffer.from(code.sha256, 'hex').toString('base64')
}

function shownState({ function: owner, published }: FoundVersion): model.FunctionConfiguration {
  const { state } = published ?? owner
  const update = published === undefined ? owner.lastUpdate : published.state === 'Active' ? 'Successful' : undefined
  return {
    State: state,
    ...(state === 'Pending' && { StateReason: messages.STILL_CREATED, StateReasonCode: 'Creating' as const }),
    ...(update !== undefined && { LastUpdateStatus: update }),
    ...(update === 'InProgress' && {
      LastUpdateStatusReason: messages.STILL_CREATED,
      LastUpdateStatusReasonCode: 'Creating' as model.LastUpdateStatusReasonCode,
    }),
  }
}

export function shownAlias({ functionArn: arn, name, description, version, weights, revisionId }: AliasEntity) {
  return {
    AliasArn: qualifiedKey(arn, name),
    Name: name,
    FunctionVersion: version,
    Description: description,
    ...(Object.keys(weights).length > 0 && { RoutingConfig: { AdditionalVersionWeights: weights } }),
    RevisionId: revisionId,
  }
}

export function shownEventInvoke(config: EventInvokeEntity): model.FunctionEventInvokeConfig {
  const { retriesMax, eventAgeMaxSeconds, onSuccessArn, onFailureArn } = config
  return {
    LastModified: config.modifiedAtMs,
    FunctionArn: qualifiedKey(config.functionArn, config.qualifier),
    ...(retriesMax !== undefined && { MaximumRetryAttempts: retriesMax }),
    ...(eventAgeMaxSeconds !== undefined && { MaximumEventAgeInSeconds: eventAgeMaxSeconds }),
    DestinationConfig: {
      OnSuccess: onSuccessArn === undefined ? {} : { Destination: onSuccessArn },
      OnFailure: onFailureArn === undefined ? {} : { Destination: onFailureArn },
    },
  }
}

export function shownProvisioned({ requested, settlesAtMs, modifiedAtMs }: ProvisionedEntity) {
  const ready = settlesAtMs === undefined ? requested : 0
  return {
    RequestedProvisionedConcurrentExecutions: requested,
    AvailableProvisionedConcurrentExecutions: ready,
    AllocatedProvisionedConcurrentExecutions: ready,
    Status: settlesAtMs === undefined ? ('READY' as const) : ('IN_PROGRESS' as const),
    LastModified: lambdaTime(modifiedAtMs),
  }
}

/** `address` is where the function answers, as this server is reached. */
export function shownUrl(url: UrlEntity, address: string) {
  const { functionArn: arn, qualifier } = url
  return {
    FunctionUrl: address,
    FunctionArn: qualifier === undefined ? arn : qualifiedKey(arn, qualifier),
    AuthType: url.authType,
    ...(url.cors !== undefined && { Cors: url.cors }),
    CreationTime: lambdaTime(url.createdAtMs),
    LastModifiedTime: lambdaTime(url.modifiedAtMs),
    InvokeMode: url.invokeMode,
  }
}
