/** Operations of the API that Leat does not serve: name → what the client is told. */
export const unsupported: Readonly<Record<string, string>> = {
  ...sayOf('Leat has no channels: a consumer of your own can deliver records.', [
    'CreateChannel',
    'DeleteChannel',
    'DescribeChannel',
    'ListChannels',
    'UpdateChannel',
  ]),
  ...sayOf('Leat has no queues over streams: read with GetShardIterator and GetRecords.', [
    'AcknowledgeDeadLetterQueueRecords',
    'AcknowledgeQueueRecords',
    'CreateQueue',
    'DeleteQueue',
    'DescribeQueue',
    'ListQueues',
    'ReceiveDeadLetterQueueRecords',
    'ReceiveQueueRecords',
    'RestoreDeadLetterQueueRecords',
    'UpdateDeadLetterQueueRecordsVisibility',
    'UpdateQueue',
    'UpdateQueueRecordsVisibility',
  ]),
}

function sayOf(sentence: string, operations: readonly string[]): Record<string, string> {
  return Object.fromEntries(operations.map((operation) => [operation, sentence]))
}
