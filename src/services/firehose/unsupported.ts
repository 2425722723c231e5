/** Operations of the API that Leat does not serve: name → what the client is told. */
export const unsupported: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'CreateDeliveryStream',
    'DeleteDeliveryStream',
    'DescribeDeliveryStream',
    'ListTagsForDeliveryStream',
    'PutRecord',
    'PutRecordBatch',
    'StartDeliveryStreamEncryption',
    'StopDeliveryStreamEncryption',
    'TagDeliveryStream',
    'UntagDeliveryStream',
    'UpdateDestination',
  ].map((name) => [name, 'Leat does not serve this operation yet.']),
)
