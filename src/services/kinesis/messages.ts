/** Texts that AWS's clients see, letter by letter. Where AWS's own is not known, the comment says so. */
import {
  NEXT_TOKEN_VALID_MS,
  RETENTION_HOURS_MAX,
  RETENTION_HOURS_MIN,
  SHARD_ITERATOR_VALID_MS,
  TAGS_PER_STREAM_MAX,
} from './limits.ts'

/** Whatever has a stream's name and account: an entity or an address. */
export interface Named {
  readonly name: string
  readonly accountId: string
}

export function noStream({ name, accountId }: Named): string {
  return `Stream ${name} under account ${accountId} not found.`
}

export function streamExists({ name, accountId }: Named): string {
  return `Stream ${name} under account ${accountId} already exists.`
}

export function notActive(stream: Named & { readonly status: string }): string {
  return `Stream ${stream.name} under account ${stream.accountId} not ACTIVE, instead in state ${stream.status}`
}

/** For an id that cannot be one; `input` as the client sent it. */
export function malformedShardId(input: string, { name, accountId }: Named): string {
  return `Could not find shard ${input} in stream ${name} under account ${accountId}.`
}

export function noShard(shardId: string, { name, accountId }: Named): string {
  return `Shard ${shardId} in stream ${name} under account ${accountId} does not exist`
}

/** AWS's own text is unknown; worded like the one it has for ListShards. */
export const NO_STREAM_NAMED = 'Either StreamName or StreamARN should be provided.'

/** AWS's own text is unknown. */
export function namesDisagree(name: string, arn: string): string {
  return `StreamName ${name} and StreamARN ${arn} do not refer to the same stream.`
}

/** AWS's own text is unknown; this is the model's description of the error. */
export const DRY_RUN = 'The request was rejected because the DryRun parameter was specified.'

// Creating and sizing

export function shardQuota(
  account: { accountId: string; region: string },
  open: number,
  limit: number,
  additional: number,
): string {
  return (
    `This request would exceed the shard limit for the account ${account.accountId} in ${account.region}. ` +
    `Current shard count for the account: ${open}. Limit: ${limit}. ` +
    `Number of additional shards that would have resulted from this request: ${additional}. ` +
    'Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) ' +
    'for current limits and how to request higher limits.'
  )
}

/** The two blanks and the grammar are AWS's. */
export function tooManyCreating(accountId: string, limit: number): string {
  return `This request would have exceed the limit on the number  of streams that can simultaneously be in CREATING or DELETING for the account ${accountId}. Limit: ${limit}.`
}

export function onDemandQuota(account: { accountId: string; region: string }, count: number, limit: number): string {
  return `This request would exceed the limit on the number of On-Demand streams for the account ${account.accountId} in ${account.region}. Current On-Demand streams count: ${count}. Limit: ${limit}.`
}

/** Text known from CloudFormation's handler only. */
export const SHARD_COUNT_ON_DEMAND = 'ShardCount is not expected when StreamMode=ON_DEMAND'

/** AWS's own text is unknown; this was it when every stream needed the member. */
export const SHARD_COUNT_MISSING = "Value null at 'shardCount' failed to satisfy constraint: Member must not be null"

export function autoNeedsOnDemand(name: string): string {
  return `RecordDistributionStrategy=AUTO is only supported for on-demand streams. Stream ${name} is using PROVISIONED mode.`
}

// Resharding

/** Known from an emulator only, which says it is AWS's. */
export function onDemandStream({ name, accountId }: Named): string {
  return `Request is invalid. Stream ${name} under account ${accountId} is in On-Demand mode.`
}

/** Known from an emulator only. */
export function shardEnded(shardId: string, { name, accountId }: Named): string {
  return `Shard ${shardId} in stream ${name} under account ${accountId} has already been merged or split, and thus is not eligible for merging or splitting.`
}

/** Hash keys are decimal. */
export function hashKeyNotInside(
  hashKey: string,
  shardId: string,
  { name, accountId }: Named,
  { StartingHashKey, EndingHashKey }: { readonly StartingHashKey: string; readonly EndingHashKey: string },
): string {
  return (
    `NewStartingHashKey ${hashKey} used in SplitShard() on shard ${shardId} in stream ${name} under account ${accountId} ` +
    `is not both greater than one plus the shard's StartingHashKey ${StartingHashKey} and less than the shard's EndingHashKey ${EndingHashKey}.`
  )
}

export function notAdjacent(shardId: string, adjacentShardId: string, { name, accountId }: Named): string {
  return `Shards ${shardId} and ${adjacentShardId} in stream ${name} under account ${accountId} are not an adjacent pair of shards eligible for merging`
}

export function scalingUpTooFar(open: number, target: number): string {
  return `UpdateShardCount cannot scale up over double your current open shard count. Current open shard count: ${open}, Target shard count: ${target}`
}

export function scalingDownTooFar(open: number, target: number): string {
  return `UpdateShardCount cannot scale down below half your current open shard count. Current open shard count: ${open}, Target shard count: ${target}`
}

export function tooManyShards(limit: number, open: number, target: number): string {
  return `Target shard count or number of open shards cannot be greater than ${limit}. Current open shard count: ${open}, Target shard count: ${target}`
}

// Throughput

/** Of puts; AWS said it of GetRecords, too, and of GetShardIterator its present text is unknown. */
export function shardRateExceeded(shardId: string, { name, accountId }: Named): string {
  return `Rate exceeded for shard ${shardId} in stream ${name} under account ${accountId}.`
}

/** Of GetRecords, since about 2023; no full stop. */
export function readRateExceeded(shardId: string, { name, accountId }: Named): string {
  return `Rate exceeded for Shard - ${accountId}/${name}/${shardId}`
}

/** Of calls that name no stream. */
export function accountRateExceeded(accountId: string): string {
  return `Rate exceeded for account ${accountId}.`
}

export const THROTTLED_CODE = 'ProvisionedThroughputExceededException'

/** AWS has it for calls per second, whether they are counted by stream or by account; its text about calls per day is unknown. */
export function rateExceeded({ name, accountId }: Named): string {
  return `Rate exceeded for stream ${name} under account ${accountId}.`
}

// Retention

export function retentionTooShort(hours: number): string {
  return `Minimum allowed retention period is ${RETENTION_HOURS_MIN} hours. Requested retention period (${hours} hours) is too short.`
}

export function retentionTooLong(hours: number): string {
  return `Maximum allowed retention period is ${RETENTION_HOURS_MAX} hours. Requested retention period (${hours} hours) is too long.`
}

export function retentionNotDecreased(hours: number, name: string, present: number): string {
  return `Requested retention period (${hours} hours) for stream ${name} can not be longer than existing retention period (${present} hours). Use IncreaseRetentionPeriod API.`
}

export function retentionNotIncreased(hours: number, name: string, present: number): string {
  return `Requested retention period (${hours} hours) for stream ${name} can not be shorter than existing retention period (${present} hours). Use DecreaseRetentionPeriod API.`
}

// Tags

export const TAG_CHARACTERS =
  'Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.'

export function tagCharacters(verb: 'add' | 'remove', { name, accountId }: Named): string {
  return (
    `Failed to ${verb} tags ${verb === 'add' ? 'to' : 'from'} stream ${name} under account ${accountId} because some tags contained illegal characters. ` +
    "The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'."
  )
}

export function tooManyTags({ name, accountId }: Named): string {
  return `Failed to add tags to stream ${name} under account ${accountId} because a given stream cannot have more than ${TAGS_PER_STREAM_MAX} tags associated with it.`
}

// Putting

export function explicitHashKeyRange(hashKey: string): string {
  return `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${hashKey}`
}

export function badOrdering(sequenceNumber: string, { name, accountId }: Named): string {
  return `ExclusiveMinimumSequenceNumber ${sequenceNumber} used in PutRecord on stream ${name} under account ${accountId} is invalid.`
}

export const ORDERING_ON_AUTO = 'Stream has SERVICE_DEFINED PartitionKey enabled. SequenceNumberForOrdering must not be provided.'

/** AWS said `5 MB` when the limit was 5 MiB; its present text is unknown. */
export const RECORDS_TOO_LARGE = 'Records size exceeds 10 MB limit'

export const ENTRY_FAILURE_CODE = 'InternalFailure'
export const ENTRY_FAILURE = 'Internal Service Failure'

/** The error of several broken constraints, in AWS's frame around them; at most ten are told. */
export function constraintViolations(violations: readonly string[]): string {
  const told = violations.slice(0, 10)
  return `${told.length} validation error${told.length === 1 ? '' : 's'} detected: ${told.join('; ')}`
}

export function partitionKeyMissing(path: string): string {
  return `Value null at '${path}' failed to satisfy constraint: Member must not be null`
}

export function dataTooLong(path: string, bytesMax: number): string {
  return `Value at '${path}' failed to satisfy constraint: Member must have length less than or equal to ${bytesMax}`
}

// Iterators

const ITERATOR_COMBINATION =
  'Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber.'

export function sequenceNumberMissing(type: string): string {
  return `${ITERATOR_COMBINATION} Request specified ${type} and no StartingSequenceNumber.`
}

export function sequenceNumberSuperfluous(type: string): string {
  return `${ITERATOR_COMBINATION} Request specified ${type} and also a StartingSequenceNumber.`
}

export const TIMESTAMP_MISSING =
  'Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.'

export function timestampInFuture(timestampMs: number, nowMs: number): string {
  return `The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${timestampMs}, currentTimestampInMillis: ${nowMs}`
}

/** For `operation` SubscribeToShard AWS's own text is unknown, here and below. */
export function badSequenceNumber(
  sequenceNumber: string,
  shardId: string,
  { name, accountId }: Named,
  operation: string,
): string {
  return `StartingSequenceNumber ${sequenceNumber} used in ${operation} on shard ${shardId} in stream ${name} under account ${accountId} is invalid.`
}

export function foreignSequenceNumber(
  sequenceNumber: string,
  shardId: string,
  { name, accountId }: Named,
  operation: string,
): string {
  return `StartingSequenceNumber ${sequenceNumber} used in ${operation} on shard ${shardId} in stream ${name} under account ${accountId} is invalid because it did not come from this stream.`
}

export function otherShardsSequenceNumber(encodedShardId: string, shardId: string): string {
  return `Invalid StartingSequenceNumber. It encodes ${encodedShardId}, while it was used in a call to a shard with ${shardId}`
}

export const BAD_ITERATOR = 'Invalid ShardIterator.'

export function iteratorExpired(issuedAtMs: number, nowMs: number): string {
  return expired('Iterator', 'iterator', issuedAtMs, nowMs, SHARD_ITERATOR_VALID_MS)
}

// Listing

export const NEITHER_TOKEN_NOR_STREAM = 'Either NextToken or StreamName should be provided.'
export const TOKEN_AND_STREAM = 'NextToken and StreamName cannot be provided together.'

/** AWS's own text is unknown. */
export const BAD_NEXT_TOKEN = 'Invalid NextToken.'

/** AWS's own text is unknown; worded like that of iterators. */
export function nextTokenExpired(issuedAtMs: number, nowMs: number): string {
  return expired('NextToken', 'token', issuedAtMs, nowMs, NEXT_TOKEN_VALID_MS)
}

/** AWS's own text is unknown. */
export function filterIncomplete(type: string, member: 'ShardId' | 'Timestamp'): string {
  return `ShardFilter of type ${type} must specify ${member}.`
}

/** AWS's own text is unknown. */
export const FILTER_AND_START = 'ShardFilter and ExclusiveStartShardId cannot be provided together.'

function expired(subject: string, noun: string, issuedAtMs: number, nowMs: number, validMs: number): string {
  return (
    `${subject} expired. The ${noun} was created at time ${javaDate(issuedAtMs)} while right now it is ${javaDate(nowMs)} ` +
    `which is further in the future than the tolerated delay of ${validMs} milliseconds.`
  )
}

/** As Java prints a date, e.g. `Thu Jan 22 01:22:02 UTC 2015`. */
export function javaDate(ms: number): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(ms).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${time} UTC ${year}`
}
