/** Operations of the API that Leat does not serve: name → what the client is told. */
export const unsupported: Readonly<Record<string, string>> = {
  ...sayOf('Leat has no accelerated addresses.', ['PutBucketAccelerateConfiguration']),
  ...sayOf('Leat writes no access logs into buckets.', ['PutBucketLogging']),
  ...sayOf('Leat does not replicate buckets.', ['DeleteBucketReplication', 'PutBucketReplication']),
  ...sayOf('Nobody pays for requests here.', ['PutBucketRequestPayment']),
  ...sayOf('Leat serves no websites from buckets.', ['DeleteBucketWebsite', 'PutBucketWebsite']),
  ...sayOf('Leat has no directory buckets.', ['CreateSession', 'ListDirectoryBuckets', 'RenameObject']),
  ...sayOf('Leat keeps no metadata tables of buckets.', [
    'CreateBucketMetadataConfiguration',
    'CreateBucketMetadataTableConfiguration',
    'DeleteBucketMetadataConfiguration',
    'DeleteBucketMetadataTableConfiguration',
    'GetBucketMetadataConfiguration',
    'GetBucketMetadataTableConfiguration',
    'UpdateBucketMetadataAnnotationTableConfiguration',
    'UpdateBucketMetadataInventoryTableConfiguration',
    'UpdateBucketMetadataJournalTableConfiguration',
  ]),
  ...sayOf('Leat has no object lambdas and no S3 Select.', ['SelectObjectContent', 'WriteGetObjectResponse']),
  ...sayOf('Leat has one class of storage: nothing to analyse, move or restore.', [
    'DeleteBucketAnalyticsConfiguration',
    'DeleteBucketIntelligentTieringConfiguration',
    'DeleteBucketInventoryConfiguration',
    'DeleteBucketMetricsConfiguration',
    'GetBucketAnalyticsConfiguration',
    'GetBucketIntelligentTieringConfiguration',
    'GetBucketInventoryConfiguration',
    'GetBucketMetricsConfiguration',
    'ListBucketAnalyticsConfigurations',
    'ListBucketIntelligentTieringConfigurations',
    'ListBucketInventoryConfigurations',
    'ListBucketMetricsConfigurations',
    'PutBucketAnalyticsConfiguration',
    'PutBucketIntelligentTieringConfiguration',
    'PutBucketInventoryConfiguration',
    'PutBucketMetricsConfiguration',
    'RestoreObject',
  ]),
  ...sayOf('Leat has no annotations of objects.', [
    'DeleteObjectAnnotation',
    'GetObjectAnnotation',
    'ListObjectAnnotations',
    'PutObjectAnnotation',
  ]),
  ...sayOf('Leat does not make torrents.', ['GetObjectTorrent']),
  ...sayOf('Leat does not encrypt objects one by one.', ['UpdateObjectEncryption']),
  ...sayOf('Leat does not control access by tags of buckets.', ['GetBucketAbac', 'PutBucketAbac']),
}

function sayOf(sentence: string, operations: readonly string[]): Record<string, string> {
  return Object.fromEntries(operations.map((operation) => [operation, sentence]))
}
