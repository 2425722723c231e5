/** What an on-failure destination is told of records that were given up. */

export interface GivenUp {
  /** `responseContext` is absent of records that were too old to be sent. */
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded'
  /** Of the last invocation. */
  readonly requestId: string
  readonly functionArn: string
  readonly executedVersion: string
  /** Absent: the function answered that items failed. */
  readonly functionError?: string
  readonly invokeCount: number
  readonly atMs: number
}

export interface GivenUpRecords {
  readonly shardId: string
  readonly streamArn: string
  readonly startSequenceNumber: string
  readonly endSequenceNumber: string
  readonly firstArrivedAtMs: number
  readonly lastArrivedAtMs: number
  readonly records: number
}

/** `payload`: the event with its records, for destinations that keep it. */
export function failureDocument(given: GivenUp, batch: GivenUpRecords, payload?: Uint8Array): string {
  const { condition, requestId, functionArn, executedVersion, functionError, invokeCount, atMs } = given
  const document = JSON.stringify({
    requestContext: { requestId, functionArn, condition, approximateInvokeCount: Math.max(1, invokeCount) },
    ...(condition === 'RetryAttemptsExhausted' && {
      responseContext: { statusCode: 200, executedVersion, functionError: functionError ?? null },
    }),
    version: '1.0',
    timestamp: new Date(atMs).toISOString(),
    KinesisBatchInfo: {
      shardId: batch.shardId,
      startSequenceNumber: batch.startSequenceNumber,
      endSequenceNumber: batch.endSequenceNumber,
      approximateArrivalOfFirstRecord: new Date(batch.firstArrivedAtMs).toISOString(),
      approximateArrivalOfLastRecord: new Date(batch.lastArrivedAtMs).toISOString(),
      batchSize: batch.records,
      streamArn: batch.streamArn,
    },
  })
  return payload === undefined ? document : `${document.slice(0, -1)},"payload":${Buffer.from(payload).toString()}}`
}

/** Key of the object that a bucket gets. `id` makes it one of a kind, and the same at each try. */
export function failureKey(mappingUuid: string, shardId: string, atMs: number, id: string): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().split('T')
  return `aws/lambda/${mappingUuid}/${shardId}/${day.replaceAll('-', '/')}/${day}T${time.slice(0, 8).replaceAll(':', '.')}-${id}`
}
