/** Binds the services to their entities, and starts what happens by itself. */
import { type Catalog, catalogOf } from './catalog/catalog.ts'
import type { EntityMap } from './catalog/entities.ts'
import { type RunningReconcilers, runReconcilers } from './catalog/reconciler.ts'
import type { Endpoint, LateEndpoint } from './model/endpoint.ts'
import { type DeliverySettings, type RunningDeliveries, runDeliveries } from './run-deliveries.ts'
import { type LambdaSettings, type RunningLambda, runLambda } from './run-lambda.ts'
import { type RunningMappings, runMappings } from './run-mappings.ts'
import { bindService, portOf, type ServiceDefinition, type ServiceRuntime } from './services/define.ts'
import type { FirehoseEntities } from './services/firehose/entities.ts'
import { allDeliveryStreams } from './services/firehose/queries.ts'
import { firehoseReconcilers } from './services/firehose/reconcile.ts'
import type { GlueEntities } from './services/glue/entities.ts'
import type { IamEntities } from './services/iam/entities.ts'
import { loadManagedPolicies } from './services/iam/managed-policies.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { kinesis, kinesisReconcilers } from './services/kinesis/index.ts'
import type { KmsEntities } from './services/kms/entities.ts'
import { kmsReconcilers } from './services/kms/reconcile.ts'
import { mappingReconcilers } from './services/lambda/mapping/reconcile.ts'
import type { LambdaEntities } from './services/lambda/operation.ts'
import { lambdaReconcilers } from './services/lambda/reconcile.ts'
import type { LogsEntities } from './services/logs/entities.ts'
import { logsReconcilers } from './services/logs/reconcile.ts'
import type { S3Entities } from './services/s3/entities.ts'
import type { SqsEntities } from './services/sqs/entities.ts'
import { sqsReconcilers } from './services/sqs/reconcile.ts'

export type ServiceEntities = KinesisEntities &
  KmsEntities &
  FirehoseEntities &
  S3Entities &
  GlueEntities &
  LambdaEntities &
  IamEntities &
  LogsEntities &
  SqsEntities

/** What all services have alike. */
export type SharedRuntime = Omit<ServiceRuntime<ServiceEntities>, 'catalog'>

export interface RunningServices {
  readonly runtime: ServiceRuntime<KinesisEntities>
  readonly kms: ServiceRuntime<KmsEntities>
  readonly firehose: ServiceRuntime<FirehoseEntities>
  readonly s3: ServiceRuntime<S3Entities>
  readonly glue: ServiceRuntime<GlueEntities>
  readonly lambda: ServiceRuntime<LambdaEntities>
  readonly functions: RunningLambda
  readonly mappings: RunningMappings
  /** Of STS, too. */
  readonly iam: ServiceRuntime<IamEntities>
  readonly logs: ServiceRuntime<LogsEntities>
  readonly sqs: ServiceRuntime<SqsEntities>
  readonly reconcilers: RunningReconcilers
  readonly deliveries: RunningDeliveries
  /** What goes on by itself, and how it ends, the last one first. */
  readonly parts: readonly (readonly [name: string, close: () => Promise<void> | void])[]
  /** Loads those of the late services that have work to do before anybody asks them. */
  loadNeeded(): Promise<void>
}

/** Adds to `endpoints`, and to `late` those that are loaded when somebody asks for them; both are the door's, too. */
export function runServices(
  shared: SharedRuntime,
  catalog: Catalog<ServiceEntities>,
  endpoints: Endpoint[],
  late: LateEndpoint[],
  delivery: DeliverySettings,
  functionSettings: LambdaSettings,
): RunningServices {
  const runtimes = runtimesOf(shared, catalog)
  const { runtime, kms, firehose, s3, glue, lambda, iam, logs, sqs } = runtimes
  endpoints.push(bindService(kinesis, runtime))
  const deliveries = runDeliveries(firehose, runtime, delivery)
  const lateHose = lateFirehose(firehose, deliveries, endpoints)
  const mappings = runMappings(lambda, runtime, functionSettings)
  const functions = runLambda(lambda, mappings, functionSettings, endpoints)
  const add: AddEndpoint = (definition, of) => void endpoints.push(bindService(definition, of))
  const { late: s3Late, close: closeNotifier } = lateS3(s3, add)
  late.push(lateKms(kms, add), lateHose, s3Late, lateGlue(glue, add))
  late.push(functions.late, lateIam(iam, add), lateSts(iam, add), lateLogs(logs, add), lateSqs(sqs, add))
  const reconcilers = runReconcilers<ServiceEntities>({
    catalog,
    clock: shared.clock,
    logger: shared.logger,
    reconcilers: [
      ...kinesisReconcilers(runtime),
      ...kmsReconcilers(kms),
      ...firehoseReconcilers(firehose),
      ...logsReconcilers(logs),
      ...lambdaReconcilers(lambda),
      ...sqsReconcilers(sqs),
      ...mappingReconcilers(lambda),
    ],
  })
  const loadNeeded = async (): Promise<void> => {
    // They are asked about with the first call that is signed by a user or made under a role, and what follows acts under roles.
    if (isAny(iam.catalog.list('iam.role', '')) || isAny(iam.catalog.list('iam.user', ''))) await loadManagedPolicies()
    if (await functions.needed()) await functions.late.load()
    if (isAny(allDeliveryStreams(firehose.catalog))) await lateHose.load()
    // What happened before the last end may not have been told yet.
    if (isAny(tellingBuckets(s3))) await s3Late.load()
  }
  const parts: RunningServices['parts'] = [
    ['reconcilers', () => reconcilers.close()],
    ['deliveries', () => deliveries.close()],
    ['notifications', closeNotifier],
    ['events of functions', () => functions.close()],
    ['functions', () => functionSettings.functions.close()],
    ['new invocations of events', () => functions.stop()],
    ['mappings', () => mappings.close()],
  ]
  return { ...runtimes, parts, functions, mappings, reconcilers, deliveries, loadNeeded }
}

function isAny(items: Iterable<unknown>): boolean {
  for (const _ of items) return true
  return false
}

/** One for each service, with its own entities to see and write. */
function runtimesOf(shared: SharedRuntime, catalog: Catalog<ServiceEntities>) {
  return {
    runtime: { ...shared, catalog: catalogOf<KinesisEntities, ServiceEntities>(catalog) },
    kms: { ...shared, catalog: catalogOf<KmsEntities, ServiceEntities>(catalog) },
    firehose: { ...shared, catalog: catalogOf<FirehoseEntities, ServiceEntities>(catalog) },
    s3: { ...shared, catalog: catalogOf<S3Entities, ServiceEntities>(catalog) },
    glue: { ...shared, catalog: catalogOf<GlueEntities, ServiceEntities>(catalog) },
    lambda: { ...shared, catalog: catalogOf<LambdaEntities, ServiceEntities>(catalog) },
    iam: { ...shared, catalog: catalogOf<IamEntities, ServiceEntities>(catalog) },
    logs: { ...shared, catalog: catalogOf<LogsEntities, ServiceEntities>(catalog) },
    sqs: { ...shared, catalog: catalogOf<SqsEntities, ServiceEntities>(catalog) },
  }
}

type AddEndpoint = <Entities extends EntityMap>(
  definition: ServiceDefinition<Entities>,
  runtime: ServiceRuntime<Entities>,
) => void

/** Most servers are never asked for a key. */
function lateKms(runtime: ServiceRuntime<KmsEntities>, add: AddEndpoint): LateEndpoint {
  const load = once(async () => add((await import('./services/kms/index.ts')).kms, runtime))
  return { name: 'kms', signingName: 'kms', targetPrefix: 'TrentService', load }
}

/** Nor are most asked to deliver anything. */
function lateFirehose(
  runtime: ServiceRuntime<FirehoseEntities>,
  deliveries: RunningDeliveries,
  endpoints: Endpoint[],
): LateEndpoint {
  return {
    name: 'firehose',
    signingName: 'firehose',
    targetPrefix: 'Firehose_20150804',
    load: once(async () => {
      const { firehose } = await import('./services/firehose/index.ts')
      const endpoint = bindService(firehose, runtime)
      await deliveries.start()
      endpoints.push(endpoint)
    }),
  }
}

function lateGlue(runtime: ServiceRuntime<GlueEntities>, add: AddEndpoint): LateEndpoint {
  const load = once(async () => add((await import('./services/glue/index.ts')).glue, runtime))
  return { name: 'glue', signingName: 'glue', targetPrefix: 'AWSGlue', load }
}

function lateIam(runtime: ServiceRuntime<IamEntities>, add: AddEndpoint): LateEndpoint {
  const load = once(async () => {
    const [{ iam }] = await Promise.all([import('./services/iam/index.ts'), loadManagedPolicies()])
    add(iam, runtime)
  })
  return { name: 'iam', signingName: 'iam', queryVersion: '2010-05-08', load }
}

function lateSts(runtime: ServiceRuntime<IamEntities>, add: AddEndpoint): LateEndpoint {
  const load = once(async () => {
    const [{ sts }] = await Promise.all([import('./services/sts/index.ts'), loadManagedPolicies()])
    add(sts, runtime)
  })
  return { name: 'sts', signingName: 'sts', queryVersion: '2011-06-15', load }
}

function lateLogs(runtime: ServiceRuntime<LogsEntities>, add: AddEndpoint): LateEndpoint {
  const load = once(async () => add((await import('./services/logs/index.ts')).logs, runtime))
  return { name: 'logs', signingName: 'logs', targetPrefix: 'Logs_20140328', load }
}

function lateSqs(runtime: ServiceRuntime<SqsEntities>, add: AddEndpoint): LateEndpoint {
  const load = once(async () => add((await import('./services/sqs/index.ts')).sqs, runtime))
  return { name: 'sqs', signingName: 'sqs', targetPrefix: 'AmazonSQS', queryVersion: '2012-11-05', load }
}

/** Told by its paths and its signatures. */
function lateS3(
  runtime: ServiceRuntime<S3Entities>,
  add: AddEndpoint,
): { readonly late: LateEndpoint; readonly close: () => Promise<void> } {
  let close = async (): Promise<void> => undefined
  const load = once(async () => {
    const [{ s3 }, { settleBuckets }, { openNotifier }] = await Promise.all([
      import('./services/s3/index.ts'),
      import('./services/s3/settle-buckets.ts'),
      import('./services/s3/notify/notifier.ts'),
    ])
    await settleBuckets(runtime)
    const notifier = portOf(runtime, openNotifier)
    close = () => notifier.close()
    add(s3, runtime)
    notifier.wake()
  })
  return { late: { name: 's3', signingName: 's3', load }, close: () => close() }
}

/** Those that tell somebody of what happens in them. */
function* tellingBuckets({ catalog }: ServiceRuntime<S3Entities>): Generator<unknown> {
  for (const bucket of catalog.list('s3.bucket', '')) if (bucket.configurations.notification !== undefined) yield bucket
}

/** What failed is tried again when somebody next asks: a disk that was full may have room by then. */
function once(load: () => Promise<void>): () => Promise<void> {
  let loading: Promise<void> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
