import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type RedriveOutcome, type RedriveParts, redriveAction } from './management-redrive.ts'
import type { Call } from './model/caller.ts'
import type { MappingEntity } from './services/lambda/mapping-entities.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:f'
const STREAM = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'
const CALL: Call = {
  principal: { arn: 'arn:aws:iam::000000000000:root', accountId: '000000000000', accessKeyId: 'test' },
  scope: { accountId: '000000000000', region: 'us-east-1' },
  requestId: 'R',
}
const DOCUMENT = {
  requestContext: { functionArn: FUNCTION, condition: 'RetryAttemptsExhausted' },
  timestamp: '2026-11-21T00:38:06.021Z',
  KinesisBatchInfo: {
    shardId: 'shardId-000000000000',
    streamArn: STREAM,
    startSequenceNumber: '1',
    endSequenceNumber: '1',
    batchSize: 1,
  },
  payload: {
    Records: [{ kinesis: { sequenceNumber: '1', partitionKey: 'k', data: 'YQ==', approximateArrivalTimestamp: 1.5 } }],
  },
}

function mapping(eventSourceArn: string, responseTypes: readonly string[]): MappingEntity {
  return { functionName: 'f', functionArn: FUNCTION, eventSourceArn, responseTypes } as unknown as MappingEntity
}

describe('redrive', () => {
  it('goes by the mapping of the very stream, and not by that of one whose name begins alike', async () => {
    const removed: unknown[] = []
    const outputs: Readonly<Record<string, object>> = {
      GetObject: { Body: Buffer.from(JSON.stringify(DOCUMENT)), ContentLength: 1 },
      GetFunctionConfiguration: { Role: 'arn:aws:iam::000000000000:role/r' },
      Invoke: { Payload: Buffer.from('{"batchItemFailures":[{"itemIdentifier":"1"}]}') },
    }
    const parts = {
      lambda: {
        catalog: { list: () => [mapping(`${STREAM}-eu`, []), mapping(STREAM, ['ReportBatchItemFailures'])] },
        door: {
          async call(_: Call, __: string, operation: string, input: object) {
            if (operation === 'DeleteObject') removed.push(input)
            return { output: outputs[operation] ?? {} }
          },
        },
      },
    } as unknown as RedriveParts
    const input = { do: 'redrive', document: { bucket: 'b', key: 'k' }, to: 'function' }
    const outcome = (await redriveAction(parts)(input, CALL)) as unknown as RedriveOutcome
    assert.deepEqual([outcome.records.map((each) => each.outcome), outcome.removed, removed], [['failed'], false, []])
  })
})
