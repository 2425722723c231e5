/** What the console reads of the answers of Kinesis Data Streams. Times are seconds since the epoch, blobs base64. */

export type StreamStatus = 'CREATING' | 'DELETING' | 'ACTIVE' | 'UPDATING'

export interface StreamListEntry {
  readonly StreamName: string
  readonly StreamARN: string
  readonly StreamStatus: StreamStatus
  readonly StreamModeDetails?: { readonly StreamMode: 'PROVISIONED' | 'ON_DEMAND' }
  readonly StreamCreationTimestamp?: number
}

export interface ListStreamsOutput {
  readonly StreamSummaries?: readonly StreamListEntry[]
  readonly HasMoreStreams: boolean
  readonly NextToken?: string
}

export interface StreamSummary extends StreamListEntry {
  readonly RetentionPeriodHours: number
  readonly OpenShardCount: number
  readonly ConsumerCount?: number
  readonly EncryptionType?: string
  readonly KeyId?: string
  readonly MaxRecordSizeInKiB?: number
  readonly EnhancedMonitoring?: readonly { readonly ShardLevelMetrics?: readonly string[] }[]
}

export interface KinesisRecord {
  readonly SequenceNumber: string
  readonly ApproximateArrivalTimestamp?: number
  readonly Data: string
  readonly PartitionKey: string
  readonly EncryptionType?: string
}

export interface GetRecordsOutput {
  readonly Records: readonly KinesisRecord[]
  readonly NextShardIterator?: string
  readonly MillisBehindLatest?: number
  readonly ChildShards?: readonly { readonly ShardId: string; readonly ParentShards: readonly string[] }[]
}

export interface Consumer {
  readonly ConsumerName: string
  readonly ConsumerARN: string
  readonly ConsumerStatus: 'CREATING' | 'DELETING' | 'ACTIVE'
  readonly ConsumerCreationTimestamp: number
}
