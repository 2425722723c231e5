/** Whether a stream can be read for a function, and where it ends now. */
import { type Rejection, reject } from '../../../kernel/outcome.ts'
import { callUnder } from '../../../model/acting.ts'
import type { Scope } from '../../../model/caller.ts'
import type { ServiceRuntime } from '../../define.ts'
import type { FunctionTarget } from '../arn.ts'
import type { MappingStart } from '../mapping-entities.ts'
import type { LambdaEntities } from '../operation.ts'
import { callFor } from '../role.ts'
import * as messages from './messages.ts'
import { mappingPort } from './port.ts'
import { consumerArnOf, streamArnOf } from './sources.ts'

type Runtime = ServiceRuntime<LambdaEntities>

export interface SourceRequest {
  readonly scope: Scope
  readonly eventSourceArn: string
  readonly role: string
  readonly target: Pick<FunctionTarget, 'name' | 'arn'>
}

const READING = ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:ListShards'] as const

/** `undefined`: it is there, and the role may read it. */
export function sourceRefusal(
  runtime: Runtime,
  { scope, eventSourceArn, role, target }: SourceRequest,
): Rejection<'InvalidParameterValueException'> | undefined {
  const { door, random } = runtime
  const { streams, isConsumer } = mappingPort(runtime)
  const streamArn = streamArnOf(eventSourceArn)
  const consumerArn = consumerArnOf(eventSourceArn)
  const call = callFor(target, role, scope, random.uuid())
  const isThere =
    isOf(scope, streamArn) &&
    streams(streamArn, () => call).stream() !== undefined &&
    (consumerArn === undefined || isConsumer(consumerArn))
  if (!isThere) return reject('InvalidParameterValueException', messages.noStream(eventSourceArn))
  const wanted = consumerArn === undefined ? READING : READING.slice(2)
  const denial =
    wanted.map((action) => door.denied(call, action, [streamArn])).find((each) => each !== undefined) ??
    (consumerArn === undefined ? undefined : door.denied(call, 'kinesis:SubscribeToShard', [consumerArn]))
  if (denial === undefined) return undefined
  return reject('InvalidParameterValueException', messages.cannotAccess(streamArn), denial.message)
}

/** Each region is a world of its own. */
function isOf({ region }: Scope, streamArn: string): boolean {
  return streamArn.split(':')[3] === region
}

/** Where each open shard ends at this moment. Shards that open while this is found out count as opened later: they are read from their beginning. */
export async function latestOf(runtime: Runtime, eventSourceArn: string): Promise<MappingStart['latest']> {
  const streamArn = streamArnOf(eventSourceArn)
  const reading = mappingPort(runtime).streams(streamArn, () => callUnder(undefined, '', { accountId: '', region: '' }, ''))
  const stream = reading.stream()
  if (stream === undefined) return undefined
  const open = stream.shards.filter(({ isOpen }) => isOpen)
  const positions = await Promise.all(open.map(async ({ id }) => [id, (await reading.tail(stream, id)).position] as const))
  return { logId: stream.logId, shardsEver: stream.shardsEver, positions: Object.fromEntries(positions) }
}
