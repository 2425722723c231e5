/** Binds the services to their entities, and starts what happens by itself. */
import { type Catalog, catalogOf } from './catalog/catalog.ts'
import { type RunningReconcilers, runReconcilers } from './catalog/reconciler.ts'
import type { Endpoint, LateEndpoint } from './model/endpoint.ts'
import { bindService, type ServiceRuntime } from './services/define.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { kinesis, kinesisReconcilers } from './services/kinesis/index.ts'
import type { KmsEntities } from './services/kms/entities.ts'
import { kmsReconcilers } from './services/kms/reconcile.ts'

export type ServiceEntities = KinesisEntities & KmsEntities

/** What all services have alike. */
export type SharedRuntime = Omit<ServiceRuntime<ServiceEntities>, 'catalog'>

export interface RunningServices {
  readonly runtime: ServiceRuntime<KinesisEntities>
  readonly kms: ServiceRuntime<KmsEntities>
  readonly reconcilers: RunningReconcilers
}

/** Adds to `endpoints`, and to `late` those that are loaded when somebody asks for them; both are the door's, too. */
export function runServices(
  shared: SharedRuntime,
  catalog: Catalog<ServiceEntities>,
  endpoints: Endpoint[],
  late: LateEndpoint[],
): RunningServices {
  const runtime = { ...shared, catalog: catalogOf<KinesisEntities, ServiceEntities>(catalog) }
  const kms = { ...shared, catalog: catalogOf<KmsEntities, ServiceEntities>(catalog) }
  endpoints.push(bindService(kinesis, runtime))
  late.push(lateKms(kms, endpoints))
  const reconcilers = runReconcilers<ServiceEntities>({
    catalog,
    clock: shared.clock,
    logger: shared.logger,
    reconcilers: [...kinesisReconcilers(runtime), ...kmsReconcilers(kms)],
  })
  return { runtime, kms, reconcilers }
}

/** Most servers are never asked for a key. */
function lateKms(runtime: ServiceRuntime<KmsEntities>, endpoints: Endpoint[]): LateEndpoint {
  let loading: Promise<void> | undefined
  const load = async (): Promise<void> => {
    const { kms } = await import('./services/kms/index.ts')
    endpoints.push(bindService(kms, runtime))
  }
  return {
    name: 'kms',
    signingName: 'kms',
    targetPrefix: 'TrentService',
    load() {
      loading ??= load()
      return loading
    },
  }
}
