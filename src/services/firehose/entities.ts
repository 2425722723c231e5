import type * as model from './model.gen.ts'

/** What the catalog keeps for Firehose. Where delivery stands is not here: that changes with every object, see `delivery/`. */
export interface FirehoseEntities {
  /** Keyed by the delivery stream's ARN. */
  'firehose.stream': DeliveryStream
  /** Keyed by the internal id of a delivery stream that is gone. */
  'firehose.removed-stream': RemovedStream
  /** Keyed by `dataKeyKey`. */
  'firehose.data-key': DataKey
}

/** Sources that Leat reads. */
export type DeliveryStreamType = 'DirectPut' | 'KinesisStreamAsSource'

export interface DeliveryStream {
  /** Of this incarnation: a delivery stream created again under the same name has another one. 36 characters of `[a-f0-9-]`. */
  readonly id: string
  readonly arn: string
  readonly name: string
  readonly accountId: string
  readonly region: string
  readonly status: model.DeliveryStreamStatus
  /** What a handler began and `reconcile.ts` finishes. */
  readonly intent?: Intent
  /** Why the status is one of failure. */
  readonly failure?: model.FailureDescription
  readonly source: Source
  readonly destination: Destination
  /** 1 at first, and one more with each UpdateDestination; part of every object's name. */
  readonly version: number
  readonly encryption: Encryption
  readonly tags: Readonly<Record<string, string>>
  readonly createdAtMs: number
  /** Absent: the destination was never updated. */
  readonly updatedAtMs?: number
}

export interface Intent {
  readonly to: 'create' | 'delete'
  readonly dueAtMs: number
}

export type Source = DirectPutSource | KinesisSource

export interface DirectPutSource {
  readonly type: 'DirectPut'
  /** The engine's log that holds what was put, see `direct-put-log.ts`. */
  readonly logId: string
  /** It has the lanes 0 up to (not including) this; fixed when the delivery stream is created. */
  readonly lanes: number
  /** As it was given; nothing goes by it. */
  readonly throughputHintMBs?: number
}

export interface KinesisSource {
  readonly type: 'KinesisStreamAsSource'
  readonly streamArn: string
  readonly roleArn: string
  /** Reading starts with records that arrive at this moment or later. */
  readonly deliveryStartMs: number
}

/** What Describe shows of a destination, with all defaults filled in. Both kinds of S3 configuration are kept as the extended one. */
export type Destination =
  | { readonly type: 'ExtendedS3'; readonly s3: ExtendedS3Settings }
  | {
      readonly type: 'HttpEndpoint'
      readonly http: HttpEndpointSettings
      /** Sealed under the runtime's `secrets`, see `accessKeyOf`. Absent: the endpoint wants none. */
      readonly sealedAccessKey?: string
    }

export interface BufferingHints {
  readonly SizeInMBs: number
  readonly IntervalInSeconds: number
}

type WithDefaults = 'BufferingHints' | 'CloudWatchLoggingOptions'

interface Defaulted {
  readonly BufferingHints: BufferingHints
  readonly CloudWatchLoggingOptions: model.CloudWatchLoggingOptions & { readonly Enabled: boolean }
}

export type S3Settings = Omit<model.S3DestinationDescription, WithDefaults> & Defaulted

export type ExtendedS3Settings = Omit<
  model.ExtendedS3DestinationDescription,
  WithDefaults | 'S3BackupMode' | 'S3BackupDescription'
> &
  Defaulted & { readonly S3BackupMode: model.S3BackupMode; readonly S3BackupDescription?: S3Settings }

export interface HttpEndpointSettings extends Defaulted {
  readonly EndpointConfiguration: { readonly Url: string; readonly Name?: string }
  readonly RequestConfiguration: model.HttpEndpointRequestConfiguration & { readonly ContentEncoding: model.ContentEncoding }
  readonly ProcessingConfiguration?: model.ProcessingConfiguration
  readonly RoleARN?: string
  readonly RetryOptions: { readonly DurationInSeconds: number }
  readonly S3BackupMode: model.HttpEndpointS3BackupMode
  readonly S3DestinationDescription: S3Settings
  readonly SecretsManagerConfiguration?: model.SecretsManagerConfiguration
}

export interface Encryption {
  readonly status: model.DeliveryStreamEncryptionStatus
  /** Absent: it was never encrypted. */
  readonly keyType?: model.KeyType
  /** Only of a key of the customer's. */
  readonly keyArn?: string
  readonly failure?: model.FailureDescription
  /** While it is ENABLING: it was encrypted before, under another key. */
  readonly isRekeyed?: true
  /** When an interim status ends. Absent: it is none. */
  readonly settlesAtMs?: number
  /** When StartDeliveryStreamEncryption and StopDeliveryStreamEncryption were accepted, within the last day. Absent: not at all. */
  readonly changesAtMs?: readonly number[]
}

/** A delivery stream that is gone and whose logs are to go after it. */
export interface RemovedStream {
  readonly id: string
  readonly removeAtMs: number
}

/** What records of a delivery stream's log are sealed with, as it was wrapped. */
export interface DataKey {
  /** Of the `RunKey`: it stands beside what was sealed. */
  readonly id: string
  /** The internal id. */
  readonly streamId: string
  /** Of the KMS key that wrapped it. Absent: this server did, as AWS does with keys of its own. */
  readonly keyArn?: string
  /** base64 of what KMS gave, or what the runtime's `secrets` sealed. */
  readonly wrapped: string
  /** Nobody reads any more what it sealed. */
  readonly goesAtMs: number
}

export function dataKeyKey(streamId: string, keyId: string): string {
  return `${streamId}/${keyId}`
}
