/** `firehose-state`: where each delivery stream stands. `firehose-flush`: delivers what one has buffered, now. */
import type { ManageAction, ManageInput } from './gateway/manage.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import type { Scope } from './model/caller.ts'
import type { RunningDeliveries } from './run-deliveries.ts'
import type { ServiceRuntime } from './services/define.ts'
import type { ConveyorState } from './services/firehose/delivery/conveyor.ts'
import type { BufferState } from './services/firehose/delivery/intake.ts'
import type { LastError } from './services/firehose/delivery/outlet.ts'
import type { ObjectFacts } from './services/firehose/delivery/progress.ts'
import type { DeliveryStream, FirehoseEntities } from './services/firehose/entities.ts'
import { deliveryStreamsIn, findDeliveryStream } from './services/firehose/queries.ts'

export interface FirehoseManagement {
  readonly firehose: ServiceRuntime<FirehoseEntities>
  readonly deliveries: RunningDeliveries
}

/** One delivery stream as `firehose-state` tells of it, beyond AWS's API. */
export interface DeliveryState {
  readonly name: string
  readonly arn: string
  readonly status: string
  /** ARN of the stream that it reads, or `DirectPut`. */
  readonly source: string
  /** ARN of the bucket, or the URL. */
  readonly destination: string
  /** On their way to become objects. */
  readonly buffers: readonly BufferState[]
  readonly deliveredObjects: number
  readonly deliveredRecords: number
  readonly deliveredBytes: number
  /** Records that became error documents. */
  readonly failedRecords: number
  /** Records that were not kept until they could be delivered: lost. */
  readonly expiredRecords: number
  /** Age of the oldest record that is not delivered. */
  readonly freshnessMs: number
  readonly behindRecords: number
  readonly behindMs: number
  readonly lastObject?: ObjectFacts
  readonly lastError?: LastError
  readonly retrying: boolean
}

/** Input `{ deliveryStream?, region?, account? }`; the answer is `{ streams: DeliveryState[] }`. */
export function firehoseStateAction({ firehose, deliveries }: FirehoseManagement): ManageAction {
  return async (input, call) => {
    const scope = scopeAsked(input, call.scope)
    if (isRejection(scope)) return scope
    const { deliveryStream: name } = input
    if (name !== undefined && typeof name !== 'string') return reject('BadRequest', 'deliveryStream must be a name.')
    const one = name === undefined ? undefined : findDeliveryStream(firehose.catalog, scope, name)
    if (isRejection(one)) return one
    const streams: DeliveryState[] = []
    for (const stream of one === undefined ? deliveryStreamsIn(firehose.catalog, scope) : [one]) {
      const delivery = await deliveries.present?.opened(stream.arn)
      streams.push(reportOf(stream, await delivery?.states(), firehose.clock.nowMs()))
    }
    return { streams }
  }
}

/** Input `{ deliveryStream, region?, account? }`; the answer is `{ objects, failedRecords }`: objects that were delivered, records for which an error document was. */
export function firehoseFlushAction({ firehose, deliveries }: FirehoseManagement): ManageAction {
  return async (input, call) => {
    const scope = scopeAsked(input, call.scope)
    if (isRejection(scope)) return scope
    const { deliveryStream: name } = input
    if (typeof name !== 'string') return reject('BadRequest', 'Say which: { "deliveryStream": "clicks" }.')
    const stream = findDeliveryStream(firehose.catalog, scope, name)
    if (isRejection(stream)) return stream
    const delivery = await deliveries.present?.opened(stream.arn)
    if (delivery === undefined) return { objects: 0, failedRecords: 0 }
    const before = countsOf(await delivery.states())
    await delivery.flush()
    const after = countsOf(await delivery.states())
    return { objects: after.objects - before.objects, failedRecords: after.failed - before.failed }
  }
}

function countsOf(states: ReadonlyMap<string, ConveyorState>): { readonly objects: number; readonly failed: number } {
  let objects = 0
  let failed = 0
  for (const { totals } of states.values()) {
    objects += totals.objects
    failed += totals.failed
  }
  return { objects, failed }
}

function scopeAsked(input: ManageInput, scope: Scope): Scope | Rejection<'BadRequest'> {
  const { region = scope.region, account: accountId = scope.accountId } = input
  if (typeof region !== 'string') return reject('BadRequest', 'region must be a name.')
  if (typeof accountId !== 'string') return reject('BadRequest', 'account must be 12 digits.')
  return { accountId, region }
}

function reportOf(stream: DeliveryStream, states: ReadonlyMap<string, ConveyorState> | undefined, nowMs: number): DeliveryState {
  const main = states?.get('main')
  const { destination, source } = stream
  return {
    name: stream.name,
    arn: stream.arn,
    status: stream.status,
    source: source.type === 'KinesisStreamAsSource' ? source.streamArn : 'DirectPut',
    destination: destination.type === 'ExtendedS3' ? destination.s3.BucketARN : destination.http.EndpointConfiguration.Url,
    buffers: main?.buffers ?? [],
    deliveredObjects: main?.totals.objects ?? 0,
    deliveredRecords: main?.totals.records ?? 0,
    deliveredBytes: main?.totals.bytes ?? 0,
    failedRecords: main?.totals.failed ?? 0,
    expiredRecords: main?.totals.expired ?? 0,
    freshnessMs: main === undefined || main.oldestMs === Number.POSITIVE_INFINITY ? 0 : Math.max(0, nowMs - main.oldestMs),
    behindRecords: main?.behind.records ?? 0,
    behindMs: main?.behind.ms ?? 0,
    ...(main?.last !== undefined && { lastObject: main.last }),
    ...(main?.lastError !== undefined && { lastError: main.lastError }),
    retrying: main?.retrying ?? false,
  }
}
