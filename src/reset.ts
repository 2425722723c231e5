/** The action `reset`: between two tests, as if the server had just been started for the first time; or one stream without its records. */
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import type { Scope } from './model/caller.ts'
import type { ServiceRuntime } from './services/define.ts'
import type { FirehoseEntities } from './services/firehose/entities.ts'
import { forgetPutTraffic, removeAllDeliveryStreams } from './services/firehose/reset.ts'
import type { GlueEntities } from './services/glue/entities.ts'
import { removeAllDatabases } from './services/glue/reset.ts'
import type { IamEntities } from './services/iam/entities.ts'
import { removeAllIdentities } from './services/iam/reset.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { findStream } from './services/kinesis/queries.ts'
import { emptyStream, forgetTraffic, hastenRemovals, removeEverything } from './services/kinesis/reset.ts'
import type { KmsEntities } from './services/kms/entities.ts'
import { removeAllKeys } from './services/kms/reset.ts'
import type { LambdaEntities } from './services/lambda/operation.ts'
import { removeAllFunctions } from './services/lambda/reset.ts'
import type { LogsEntities } from './services/logs/entities.ts'
import { removeAllLogGroups } from './services/logs/reset.ts'
import type { S3Entities } from './services/s3/entities.ts'
import { removeAllBuckets } from './services/s3/reset.ts'
import type { SqsEntities } from './services/sqs/entities.ts'
import { removeAllQueues } from './services/sqs/reset.ts'
import type { Time } from './time.ts'

export interface ResetParts {
  readonly runtime: ServiceRuntime<KinesisEntities>
  readonly kms: ServiceRuntime<KmsEntities>
  readonly firehose: ServiceRuntime<FirehoseEntities>
  readonly s3: ServiceRuntime<S3Entities>
  readonly glue: ServiceRuntime<GlueEntities>
  readonly iam: ServiceRuntime<IamEntities>
  readonly logs: ServiceRuntime<LogsEntities>
  readonly lambda: ServiceRuntime<LambdaEntities>
  readonly sqs: ServiceRuntime<SqsEntities>
  readonly time: Time
  /** Whatever runs functions keeps of them in this process. */
  readonly forgetFunctions: () => void
  /** Makes the streams that are to be there from the start. */
  readonly createStreams: () => Promise<void>
}

export type Reset = { readonly reset: 'everything' } | { readonly reset: 'stream'; readonly stream: string }

export async function resetEverything({
  runtime,
  kms,
  firehose,
  s3,
  glue,
  iam,
  logs,
  lambda,
  sqs,
  time,
  forgetFunctions,
  createStreams,
}: ResetParts): Promise<Reset> {
  // First, since they read streams, and call everybody.
  await removeAllFunctions(lambda)
  forgetFunctions()
  await removeAllDeliveryStreams(firehose)
  await removeEverything(runtime)
  await removeAllKeys(kms)
  await removeAllBuckets(s3)
  await removeAllDatabases(glue)
  await removeAllIdentities(iam)
  await removeAllLogGroups(logs)
  await removeAllQueues(sqs)
  // Nothing is left that was stamped by a clock ahead of the machine's.
  await time.reset()
  await hastenRemovals(runtime)
  forgetTraffic(runtime)
  forgetPutTraffic(firehose)
  await createStreams()
  return { reset: 'everything' }
}

/** `{}` for everything, `{ "stream": "orders" }` for the records of one stream of the caller's account and region. */
export async function resetAction(
  parts: ResetParts,
  input: Readonly<Record<string, unknown>>,
  scope: Scope,
): Promise<Reset | Rejection<'BadRequest' | 'ResourceNotFoundException' | 'InvalidArgumentException'>> {
  const { stream: name } = input
  if (name === undefined) return resetEverything(parts)
  if (typeof name !== 'string') return reject('BadRequest', '"stream" is the name of a stream; leave it out to reset everything.')
  const stream = findStream(parts.runtime.catalog, scope, { StreamName: name })
  if (isRejection(stream)) return stream
  await emptyStream(parts.runtime, stream)
  return { reset: 'stream', stream: name }
}
