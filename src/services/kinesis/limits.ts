/** Quotas and sizes of Kinesis, as the developer guide's page on quotas and the API reference state them, and ours at the end. */

export const RECORD_BYTES_DEFAULT = 1_048_576
export const BYTES_PER_KIB = 1024
/** Data and partition keys of one PutRecords. */
export const PUT_RECORDS_BYTES_MAX = 10_485_760
export const GET_RECORDS_BYTES_MAX = 10_485_760
export const GET_RECORDS_RECORDS_MAX = 10_000

export const RETENTION_HOURS_MIN = 24
export const RETENTION_HOURS_MAX = 8_760
export const RETENTION_HOURS_DEFAULT = 24

/** UpdateShardCount goes no further up than this, and reaches a larger stream only down to less. */
export const UPDATE_SHARD_COUNT_SHARDS_MAX = 10_000
/** Per stream, in any 24 hours. */
export const UPDATE_SHARD_COUNT_CALLS_MAX = 10
export const UPDATE_SHARD_COUNT_WINDOW_MS = 86_400_000

/** Per stream, in any 24 hours. */
export const UPDATE_STREAM_MODE_CALLS_MAX = 2
export const UPDATE_STREAM_MODE_WINDOW_MS = 86_400_000

/** Of StartStreamEncryption, and of StopStreamEncryption, per stream in any 24 hours. */
export const ENCRYPTION_CHANGES_MAX = 25
export const ENCRYPTION_CHANGES_WINDOW_MS = 86_400_000
/** How long data keys, and what KMS said of them, are used without asking again (developer guide: "cached for 5 minutes"). */
export const DATA_KEY_TRUST_MS = 300_000

export const TAGS_PER_STREAM_MAX = 50

export const ON_DEMAND_SHARDS_AT_START = 4
export const ON_DEMAND_STREAMS_MAX = 50
export const STREAMS_CREATING_MAX = 5

export const DESCRIBE_STREAM_SHARDS_MAX = 100
export const LIST_SHARDS_SHARDS_MAX = 1_000
export const LIST_STREAMS_STREAMS_MAX = 100
export const LIST_TAGS_TAGS_MAX = 50

export const SHARD_ITERATOR_VALID_MS = 300_000
export const NEXT_TOKEN_VALID_MS = 300_000

const SHARDS_MAX_IN_LARGE_REGIONS = 20_000
const SHARDS_MAX_ELSEWHERE = 1_000
const LARGE_REGIONS: ReadonlySet<string> = new Set(['us-east-1', 'us-west-2', 'eu-west-1'])

/** Default quota of open shards of one account. */
export function shardsMax(region: string): number {
  return LARGE_REGIONS.has(region) ? SHARDS_MAX_IN_LARGE_REGIONS : SHARDS_MAX_ELSEWHERE
}

const ON_DEMAND_SHARDS_MAX_IN_LARGE_REGIONS = 10_240
const ON_DEMAND_SHARDS_MAX_ELSEWHERE = 200

/** So many shards carry the write throughput that an on-demand stream grows to, 1 MiB/s each: 10 GiB/s, or 200 MiB/s. */
export function onDemandShardsMax(region: string): number {
  return LARGE_REGIONS.has(region) ? ON_DEMAND_SHARDS_MAX_IN_LARGE_REGIONS : ON_DEMAND_SHARDS_MAX_ELSEWHERE
}

/** Sequence numbers of a new stream carry a second that lies this long before CreateStream (AWS: 2 to 7 s, observed). */
export const SHARD_CREATED_BEFORE_CALL_SECONDS = 5

/** How long a put waits for the children of a shard that was closed under it. */
export const SEALED_WAIT_MS = 2_000

/** A deleted stream's records stay this long, so that a put under way ends before its log is removed. */
export const LOG_REMOVAL_DELAY_MS = 10_000

/** How often the engine is told what lies behind the retention. Readers never see it meanwhile. */
export const TRIM_INTERVAL_MS = 3_600_000

/** Streams looked at, at most, to explain why a name was not found. */
export const STREAMS_EXPLAINED_MAX = 10_000
/** Records counted, and bytes read for it, at most, to explain an iterator that skips them. */
export const RECORDS_EXPLAINED_MAX = 1_000
export const RECORDS_EXPLAINED_BYTES_MAX = 262_144

/** A data key seals for this part of a stream's retention: 24 hours make five minutes. */
export const DATA_KEYS_PER_RETENTION = 288
/** A data key is kept longer than what it sealed, for a put that was under way and an engine whose clock differs. */
export const DATA_KEY_LINGER_MS = 3_600_000
/** A page is read again for each key that it lacked, but not so often that it costs much: then it ends where the next is lacking. */
export const KEYS_OPENED_PER_PAGE_MAX = 8
/** Principals and streams whose keys are held at a time, by process. */
export const KEY_LEASES_MAX = 10_000

/** Shards opened or removed by one commit: a stream of thousands takes several. */
export const SHARDS_PER_COMMIT_MAX = 4_000

/** Shards closed by one step of a resharding: puts into them wait until the engine has sealed all of them. */
export const SHARDS_CLOSED_PER_STEP_MAX = 100
