import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import { directPutSource } from './direct-put-log.ts'
import type { KinesisSource, Source } from './entities.ts'
import { type Invalid, invalid } from './invalid.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import type { Context } from './operation.ts'
import { callAs } from './role.ts'

/** Where a delivery stream with this internal id reads from. A stream that is to be read is looked for, under the role that will read it. */
export async function createdSource(
  context: Context,
  input: model.CreateDeliveryStreamInput,
  id: string,
): Promise<Source | Invalid> {
  const type = input.DeliveryStreamType ?? 'DirectPut'
  const { KinesisStreamSourceConfiguration: kinesis, DirectPutSourceConfiguration: direct } = input
  if (type === 'MSKAsSource' || type === 'DatabaseAsSource') return invalid(messages.unsupportedSource(type))
  if (type === 'DirectPut') {
    if (kinesis !== undefined) return invalid(messages.KINESIS_SOURCE_WITHOUT_TYPE)
    return directPutSource(id, direct?.ThroughputHintInMBs)
  }
  if (direct !== undefined) return invalid(messages.DIRECT_PUT_SOURCE_WITHOUT_TYPE)
  return kinesis === undefined
    ? invalid(messages.KINESIS_SOURCE_MISSING)
    : kinesisSource(context, input.DeliveryStreamName, kinesis)
}

async function kinesisSource(
  { runtime, scope }: Context,
  name: string,
  { KinesisStreamARN, RoleARN }: model.KinesisStreamSourceConfiguration,
): Promise<KinesisSource | Invalid> {
  // No quota of calls counts a look.
  const call = { ...callAs(RoleARN, name, scope, runtime.random.uuid()), isUncounted: true }
  // The operation whose permission AWS's documentation gives such a role; one shard is more than is needed.
  const reply = await runtime.door.call(call, 'kinesis', 'DescribeStream', { StreamARN: KinesisStreamARN, Limit: 1 })
  if (isRejection(reply)) return invalid(messages.sourceUnreadable(RoleARN, textOf(reply)))
  return {
    type: 'KinesisStreamAsSource',
    streamArn: KinesisStreamARN,
    roleArn: RoleARN,
    deliveryStartMs: runtime.clock.nowMs(),
  }
}

function textOf({ rejected, message }: Rejection<string>): string {
  return message ?? rejected
}
