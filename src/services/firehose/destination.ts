/** The one destination of a delivery stream: as it is given at first, and as UpdateDestination changes it. */
import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import * as texts from './destination-messages.ts'
import type { Destination, ExtendedS3Settings, HttpEndpointSettings, S3Settings } from './entities.ts'
import { settledHttp } from './http-settings.ts'
import { type Invalid, invalid } from './invalid.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import { sealAccessKey } from './queries.ts'
import { settledExtendedS3 } from './s3-settings.ts'

type Bad = Invalid | Rejection<'ValidationException'>

/** Words in the names of the members, and what Leat calls them when it does not deliver there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  RedshiftDestination: 'Amazon Redshift',
  ElasticsearchDestination: 'Amazon Elasticsearch Service',
  AmazonopensearchserviceDestination: 'Amazon OpenSearch Service',
  AmazonOpenSearchServerlessDestination: 'Amazon OpenSearch Serverless',
  SplunkDestination: 'Splunk',
  SnowflakeDestination: 'Snowflake',
  IcebergDestination: 'Apache Iceberg',
}
const HERE = ['S3Destination', 'ExtendedS3Destination', 'HttpEndpointDestination']

/** Refuses none and several, and those that Leat does not deliver to. `ending` is how the members' names end. */
function checkOne(input: object, ending: 'Configuration' | 'Update'): Invalid | undefined {
  const given = [...HERE, ...Object.keys(ELSEWHERE)].filter((name) => Reflect.get(input, `${name}${ending}`) !== undefined)
  const [only = ''] = given
  if (given.length !== 1) return invalid(messages.ONE_DESTINATION)
  const elsewhere = ELSEWHERE[only]
  return elsewhere === undefined ? undefined : invalid(messages.unsupportedDestination(elsewhere))
}

export function createdDestination(
  input: model.CreateDeliveryStreamInput,
  scope: Scope,
  secrets: TokenSealer,
): Destination | Bad {
  const problem = checkOne(input, 'Configuration')
  if (problem !== undefined) return problem
  const s3 = input.ExtendedS3DestinationConfiguration ?? input.S3DestinationConfiguration
  if (s3 !== undefined) return s3Destination(settledExtendedS3(s3, scope))
  const http = input.HttpEndpointDestinationConfiguration
  return http === undefined ? invalid(messages.ONE_DESTINATION) : httpDestination(http, undefined, scope, secrets)
}

/** With a destination of the same type, members that are not given keep their value; with one of another type, everything must be given. */
export function updatedDestination(
  present: Destination,
  input: model.UpdateDestinationInput,
  scope: Scope,
  secrets: TokenSealer,
): Destination | Bad {
  const problem = checkOne(input, 'Update')
  if (problem !== undefined) return problem
  const s3 = input.ExtendedS3DestinationUpdate ?? input.S3DestinationUpdate
  const http = input.HttpEndpointDestinationUpdate
  if (s3 !== undefined) return updatedS3(present.type === 'ExtendedS3' ? present.s3 : undefined, s3, scope)
  if (http === undefined) return invalid(messages.ONE_DESTINATION)
  const before = present.type === 'HttpEndpoint' ? present : undefined
  const merged = mergedHttp(before?.http, http)
  return isRejection(merged) ? merged : httpDestination(merged, before?.sealedAccessKey, scope, secrets)
}

function updatedS3(
  present: ExtendedS3Settings | undefined,
  update: model.ExtendedS3DestinationUpdate,
  scope: Scope,
): Destination | Bad {
  const { S3BackupUpdate, ...changed } = update
  const { S3BackupDescription, ...kept } = present ?? {}
  if (present?.S3BackupMode === 'Enabled' && update.S3BackupMode === 'Disabled') return invalid(texts.BACKUP_STAYS)
  const backup = S3BackupUpdate === undefined ? S3BackupDescription : withS3Update(S3BackupDescription, S3BackupUpdate)
  if (isRejection(backup)) return backup
  const merged = withRoleAndBucket({ ...kept, ...changed, ...(backup !== undefined && { S3BackupConfiguration: backup }) })
  if (isRejection(merged)) return merged
  const settled = settledExtendedS3(merged, scope)
  if (isRejection(settled) || present === undefined) return s3Destination(settled)
  const isPartitioned = (each: ExtendedS3Settings): boolean => each.DynamicPartitioningConfiguration?.Enabled === true
  return isPartitioned(settled) === isPartitioned(present) ? s3Destination(settled) : invalid(texts.PARTITIONING_STAYS)
}

function mergedHttp(
  present: HttpEndpointSettings | undefined,
  { S3Update, ...update }: model.HttpEndpointDestinationUpdate,
): model.HttpEndpointDestinationConfiguration | Bad {
  const { S3DestinationDescription, ...kept } = present ?? {}
  const s3 = S3Update === undefined ? S3DestinationDescription : withS3Update(S3DestinationDescription, S3Update)
  if (s3 === undefined) return invalid(texts.mustNotBeNull('S3Configuration'))
  if (isRejection(s3)) return s3
  const EndpointConfiguration = update.EndpointConfiguration ?? present?.EndpointConfiguration
  if (EndpointConfiguration === undefined) return invalid(texts.mustNotBeNull('EndpointConfiguration'))
  return { ...kept, ...update, EndpointConfiguration, S3Configuration: s3 }
}

function withS3Update(
  present: S3Settings | undefined,
  update: model.S3DestinationUpdate,
): model.S3DestinationConfiguration | Bad {
  return withRoleAndBucket({ ...present, ...update })
}

function withRoleAndBucket<Config extends { readonly RoleARN?: string; readonly BucketARN?: string }>(
  config: Config,
): (Config & { readonly RoleARN: string; readonly BucketARN: string }) | Invalid {
  const { RoleARN, BucketARN } = config
  if (RoleARN === undefined) return invalid(texts.mustNotBeNull('RoleARN'))
  return BucketARN === undefined ? invalid(texts.mustNotBeNull('BucketARN')) : { ...config, RoleARN, BucketARN }
}

function s3Destination(settings: ExtendedS3Settings | Bad): Destination | Bad {
  return isRejection(settings) ? settings : { type: 'ExtendedS3', s3: settings }
}

/** `sealed` is the access key so far, which stays when the endpoint comes without one. */
function httpDestination(
  config: model.HttpEndpointDestinationConfiguration,
  sealed: string | undefined,
  scope: Scope,
  secrets: TokenSealer,
): Destination | Bad {
  const http = settledHttp(config, scope)
  if (isRejection(http)) return http
  const { AccessKey } = config.EndpointConfiguration
  const sealedAccessKey = AccessKey ? sealAccessKey(AccessKey, secrets) : sealed
  return { type: 'HttpEndpoint', http, ...(sealedAccessKey !== undefined && { sealedAccessKey }) }
}
