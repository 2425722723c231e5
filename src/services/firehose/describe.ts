import type { DeliveryStream, Destination } from './entities.ts'
import type * as model from './model.gen.ts'

/** A delivery stream has one destination, and it is always this one. */
export const DESTINATION_ID = 'destinationId-000000000001'

/** As DescribeDeliveryStream shows it. */
export function described(stream: DeliveryStream, withDestination: boolean): model.DeliveryStreamDescription {
  const { failure, updatedAtMs } = stream
  const source = describedSource(stream)
  return {
    DeliveryStreamName: stream.name,
    DeliveryStreamARN: stream.arn,
    DeliveryStreamStatus: stream.status,
    ...(failure !== undefined && { FailureDescription: failure }),
    DeliveryStreamEncryptionConfiguration: describedEncryption(stream),
    DeliveryStreamType: stream.source.type,
    VersionId: String(stream.version),
    CreateTimestamp: stream.createdAtMs,
    ...(updatedAtMs !== undefined && { LastUpdateTimestamp: updatedAtMs }),
    ...(source !== undefined && { Source: source }),
    Destinations: withDestination ? [describedDestination(stream.destination)] : [],
    HasMoreDestinations: false,
  }
}

function describedSource({ source }: DeliveryStream): model.SourceDescription | undefined {
  if (source.type === 'DirectPut') {
    const { throughputHintMBs: hint } = source
    return hint === undefined ? undefined : { DirectPutSourceDescription: { ThroughputHintInMBs: hint } }
  }
  const { streamArn, roleArn, deliveryStartMs } = source
  return {
    KinesisStreamSourceDescription: {
      KinesisStreamARN: streamArn,
      RoleARN: roleArn,
      DeliveryStartTimestamp: deliveryStartMs,
    },
  }
}

function describedEncryption({ encryption }: DeliveryStream): model.DeliveryStreamEncryptionConfiguration {
  const { status, keyType, keyArn, failure } = encryption
  return {
    ...(keyArn !== undefined && { KeyARN: keyArn }),
    ...(keyType !== undefined && { KeyType: keyType }),
    Status: status,
    ...(failure !== undefined && { FailureDescription: failure }),
  }
}

/** An S3 destination is shown twice, whichever way it was made. */
function describedDestination(destination: Destination): model.DestinationDescription {
  if (destination.type === 'HttpEndpoint') {
    return { DestinationId: DESTINATION_ID, HttpEndpointDestinationDescription: destination.http }
  }
  const { RoleARN, BucketARN, Prefix, ErrorOutputPrefix, ...s3 } = destination.s3
  return {
    DestinationId: DESTINATION_ID,
    S3DestinationDescription: {
      RoleARN,
      BucketARN,
      ...(Prefix !== undefined && { Prefix }),
      ...(ErrorOutputPrefix !== undefined && { ErrorOutputPrefix }),
      BufferingHints: s3.BufferingHints,
      CompressionFormat: s3.CompressionFormat,
      EncryptionConfiguration: s3.EncryptionConfiguration,
      CloudWatchLoggingOptions: s3.CloudWatchLoggingOptions,
    },
    ExtendedS3DestinationDescription: destination.s3,
  }
}
