/** Binds the services to their entities, and starts what happens by itself. */
import { type Catalog, catalogOf } from './catalog/catalog.ts'
import { type RunningReconcilers, runReconcilers } from './catalog/reconciler.ts'
import type { Endpoint, LateEndpoint } from './model/endpoint.ts'
import { type DeliverySettings, type RunningDeliveries, runDeliveries } from './run-deliveries.ts'
import { bindService, type ServiceRuntime } from './services/define.ts'
import type { FirehoseEntities } from './services/firehose/entities.ts'
import { allDeliveryStreams } from './services/firehose/queries.ts'
import { firehoseReconcilers } from './services/firehose/reconcile.ts'
import type { GlueEntities } from './services/glue/entities.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { kinesis, kinesisReconcilers } from './services/kinesis/index.ts'
import type { KmsEntities } from './services/kms/entities.ts'
import { kmsReconcilers } from './services/kms/reconcile.ts'
import type { S3Entities } from './services/s3/entities.ts'

export type ServiceEntities = KinesisEntities & KmsEntities & FirehoseEntities & S3Entities & GlueEntities

/** What all services have alike. */
export type SharedRuntime = Omit<ServiceRuntime<ServiceEntities>, 'catalog'>

export interface RunningServices {
  readonly runtime: ServiceRuntime<KinesisEntities>
  readonly kms: ServiceRuntime<KmsEntities>
  readonly firehose: ServiceRuntime<FirehoseEntities>
  readonly s3: ServiceRuntime<S3Entities>
  readonly glue: ServiceRuntime<GlueEntities>
  readonly reconcilers: RunningReconcilers
  readonly deliveries: RunningDeliveries
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
): RunningServices {
  const runtime = { ...shared, catalog: catalogOf<KinesisEntities, ServiceEntities>(catalog) }
  const kms = { ...shared, catalog: catalogOf<KmsEntities, ServiceEntities>(catalog) }
  const firehose = { ...shared, catalog: catalogOf<FirehoseEntities, ServiceEntities>(catalog) }
  const s3 = { ...shared, catalog: catalogOf<S3Entities, ServiceEntities>(catalog) }
  const glue = { ...shared, catalog: catalogOf<GlueEntities, ServiceEntities>(catalog) }
  endpoints.push(bindService(kinesis, runtime))
  const deliveries = runDeliveries(firehose, runtime, delivery)
  const lateHose = lateFirehose(firehose, deliveries, endpoints)
  late.push(lateKms(kms, endpoints), lateHose, lateS3(s3, endpoints), lateGlue(glue, endpoints))
  const reconcilers = runReconcilers<ServiceEntities>({
    catalog,
    clock: shared.clock,
    logger: shared.logger,
    reconcilers: [...kinesisReconcilers(runtime), ...kmsReconcilers(kms), ...firehoseReconcilers(firehose)],
  })
  const loadNeeded = async (): Promise<void> => {
    for (const _ of allDeliveryStreams(firehose.catalog)) return lateHose.load()
  }
  return { runtime, kms, firehose, s3, glue, reconcilers, deliveries, loadNeeded }
}

/** Most servers are never asked for a key. */
function lateKms(runtime: ServiceRuntime<KmsEntities>, endpoints: Endpoint[]): LateEndpoint {
  return {
    name: 'kms',
    signingName: 'kms',
    targetPrefix: 'TrentService',
    load: once(async () => {
      const { kms } = await import('./services/kms/index.ts')
      endpoints.push(bindService(kms, runtime))
    }),
  }
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

function lateGlue(runtime: ServiceRuntime<GlueEntities>, endpoints: Endpoint[]): LateEndpoint {
  return {
    name: 'glue',
    signingName: 'glue',
    targetPrefix: 'AWSGlue',
    load: once(async () => {
      const { glue } = await import('./services/glue/index.ts')
      endpoints.push(bindService(glue, runtime))
    }),
  }
}

/** Told by its paths and its signatures. */
function lateS3(runtime: ServiceRuntime<S3Entities>, endpoints: Endpoint[]): LateEndpoint {
  return {
    name: 's3',
    signingName: 's3',
    load: once(async () => {
      const [{ s3 }, { settleBuckets }] = await Promise.all([
        import('./services/s3/index.ts'),
        import('./services/s3/settle-buckets.ts'),
      ])
      await settleBuckets(runtime)
      endpoints.push(bindService(s3, runtime))
    }),
  }
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
