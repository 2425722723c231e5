/**
 * The composition root: the only file that knows everything. Start: options → engine → catalog → services → reconcilers → front door.
 * Stop is the same backwards.
 */
import { type Access, accessOf, type Certificate, givenCertificate, ownCertificate } from './access.ts'
import { type Catalog, catalogOf, openCatalog } from './catalog/catalog.ts'
import { runReconcilers } from './catalog/reconciler.ts'
import { openTokenSealer, type TokenKeyEntities } from './catalog/token-keys.ts'
import {
  ACCOUNT_DEFAULT,
  HOST_DEFAULT,
  LIMITS_DEFAULT,
  PORT_DEFAULT,
  parseInitializeStreams,
  parseRegion,
  REGION_DEFAULT,
  STATUS_DELAY_MS,
  type StartOptions,
} from './config.ts'
import { consoleFiles } from './console-files.ts'
import type { Blobs } from './engine/blobs.ts'
import type { Engine } from './engine/log.ts'
import { adminHandler } from './gateway/admin.ts'
import { createAuthenticator } from './gateway/authenticate.ts'
import { consoleHandler } from './gateway/console.ts'
import type { Handler } from './gateway/http.ts'
import { manageHandler } from './gateway/manage.ts'
import { createPipeline } from './gateway/pipeline.ts'
import { type Server, startServer } from './gateway/server.ts'
import { type Clock, SystemClock } from './kernel/clock.ts'
import { Lifecycle } from './kernel/lifecycle.ts'
import type { Random } from './kernel/random.ts'
import { SteerableClock } from './kernel/steerable-clock.ts'
import { managementActions } from './management.ts'
import { type MasterKeyEntities, openSecrets } from './master-key.ts'
import type { Authoriser } from './model/caller.ts'
import { Door } from './model/door.ts'
import type { Endpoint } from './model/endpoint.ts'
import { resetEverything } from './reset.ts'
import { bindService, type ServiceRuntime } from './services/define.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { kinesis, kinesisReconcilers } from './services/kinesis/index.ts'
import type { KmsEntities } from './services/kms/entities.ts'
import { kms, kmsReconcilers } from './services/kms/index.ts'
import { openStorage, type Storage } from './storage.ts'
import { createStreamsAtStart } from './streams-at-start.ts'
import type { Logger } from './telemetry/logger.ts'
import { type LeatClock, restoreTime, Time, type TimeEntities } from './time.ts'

/** Name and version as in package.json; `test/architecture.test.ts` holds them together. */
export const VERSION = '0.1.0'

/** What Leat takes from the outside world. */
export interface Ports {
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  /** Where records live. Absent: in memory, gone at exit. */
  readonly engine?: Engine
  readonly blobs?: Blobs
  /** An invariant of ours is broken. Absent: the error is thrown where nobody catches it, which ends the process. */
  readonly onFatal?: (error: unknown) => void
}

/** A running server. */
export interface Leat {
  /** e.g. `http://127.0.0.1:4566`; with `https` if it does not speak without TLS. */
  readonly endpoint: string
  /** The same over TLS, if it speaks it. */
  readonly tlsEndpoint: string | undefined
  readonly host: string
  readonly port: number
  /** How records are kept, in words for a person. */
  readonly storage: string
  /** Freezes the time that streams live in, moves it on, and lets it run again. */
  readonly clock: LeatClock
  /**
   * As if it had just been started for the first time: every stream of every account is gone, those of `initializeStreams` are there again, and
   * time is the machine's.
   */
  reset(): Promise<void>
  /** The certificate that clients of `tlsEndpoint` must trust (PEM), if Leat made it. */
  readonly certificatePem: string | undefined
  /** The same as a file that lasts; with a data directory only. */
  readonly certificateFile?: string
  /** Variables under which AWS SDKs, the AWS CLI and infrastructure tools call this server. */
  readonly environment: Readonly<Record<string, string>>
  /** Answers what is under way, then closes everything. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

type ServiceEntities = KinesisEntities & KmsEntities
type Entities = ServiceEntities & TokenKeyEntities & TimeEntities & MasterKeyEntities

/** Until roles decide (see ARCHITECTURE.md): everybody may do everything. The place and the principal are what stays. */
const allowAll: Authoriser = { authorise: () => undefined }

/** Credentials that the printed environment names; any others would do on a loopback address. */
const DEV_ACCESS_KEY_ID = 'test'
const DEV_SECRET_ACCESS_KEY = 'test'

export async function startApp(options: StartOptions, ports: Ports): Promise<Leat> {
  const lifecycle = new Lifecycle()
  try {
    return await open(options, ports, lifecycle)
  } catch (error) {
    await lifecycle.close()
    throw error
  }
}

async function open(options: StartOptions, ports: Ports, lifecycle: Lifecycle): Promise<Leat> {
  const { random, logger } = ports
  const clock = new SteerableClock(ports.clock)
  // What is between this server and the network goes on while a test, or a user, has stopped the time that streams live in.
  const system = new SystemClock()
  const host = options.host ?? HOST_DEFAULT
  const region = parseRegion(options.region || REGION_DEFAULT)
  const streams = parseInitializeStreams(options.initializeStreams ?? '')
  const access = accessOf(options, host)
  const given = await givenCertificate(options)
  const startedAtMs = system.monotonicMs()

  const { engine, blobs, storage } = await openStorage(options, { onFatal: throwOutside, ...ports, clock }, lifecycle)
  const certificate = given ?? (await ownCertificate(options, system))
  const endpoints: Endpoint[] = []
  const door = new Door(endpoints, { authoriser: allowAll, logger })
  const { shared, entities } = await openRuntime(options, { ...ports, clock, system, engine, blobs, door }, lifecycle)
  const { runtime, kms: keys, reconcilers } = runServices(shared, entities, endpoints)
  lifecycle.add('reconcilers', () => reconcilers.close())
  const time = new Time({ clock, system, catalog: catalogOf<TimeEntities, Entities>(entities), random }, reconcilers)

  let ready = false
  const accountId = access.first?.accountId ?? ACCOUNT_DEFAULT
  const enforced = access.mode === 'enforced'
  const authenticator = createAuthenticator({
    mode: access.mode,
    keys: access.keys,
    clock: system,
    accountDefault: ACCOUNT_DEFAULT,
  })
  const pipeline = createPipeline({
    endpoints,
    authenticator,
    authoriser: allowAll,
    random,
    logger,
    onFatal: ports.onFatal ?? throwOutside,
  })
  const atStart = { streams, scope: { accountId, region }, door, view: runtime.catalog, clock: system, random }
  const createStreams = () => createStreamsAtStart(atStart)
  const resettable = { runtime, kms: keys, time, createStreams }
  const actions = managementActions({ version: VERSION, region, accountId, enforced, ...resettable })
  const unsigned = enforced ? undefined : { accountId, region }
  const manage = manageHandler({ actions, authenticator, unsigned, random, logger }, pipeline)
  const facts = () => ({
    version: VERSION,
    uptimeSeconds: Math.floor((system.monotonicMs() - startedAtMs) / 1000),
    storage,
    services: endpoints.map(({ service }) => service.name),
    ready,
  })
  const handler = consoleHandler(consoleFiles, adminHandler({ facts }, manage))
  const server = await listen(options, { host, access, certificate, handler, logger, system, random })
  lifecycle.add('front door', () => server.close())

  await createStreams()
  ready = true

  const reset = async () => void (await resetEverything(resettable))
  return leatOf({ host, region, storage, port: server.port, certificate, access, time, reset }, async () => {
    ready = false
    await lifecycle.close()
  })
}

interface Listening extends Pick<Ports, 'logger' | 'random'> {
  readonly host: string
  readonly access: Access
  readonly certificate: Certificate | undefined
  readonly handler: Handler
  readonly system: Clock
}

function listen(
  options: StartOptions,
  { host, access, certificate, handler, logger, system, random }: Listening,
): Promise<Server> {
  return startServer({
    host,
    port: options.port ?? PORT_DEFAULT,
    ...(certificate !== undefined && { tls: certificate.credentials }),
    cleartext: access.cleartext,
    handler,
    logger,
    clock: system,
    random,
    allowedHosts: options.allowedHosts ?? [],
    corsOrigins: options.corsOrigins ?? [],
  })
}

interface Address {
  readonly host: string
  readonly port: number
  readonly region: string
  readonly storage: string
  readonly certificate: Certificate | undefined
  readonly access: Access
  readonly time: Time
  readonly reset: () => Promise<void>
}

function leatOf({ host, port, region, storage, certificate, access, time, reset }: Address, close: () => Promise<void>): Leat {
  const urlHost = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
  const endpoint = `${access.cleartext ? 'http' : 'https'}://${urlHost}:${port}`
  return {
    endpoint,
    tlsEndpoint: certificate === undefined ? undefined : `https://${urlHost}:${port}`,
    host,
    port,
    storage,
    clock: time,
    reset,
    ...(certificate?.file !== undefined && { certificateFile: certificate.file }),
    certificatePem: certificate?.made === true ? certificate.credentials.certPem : undefined,
    environment: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: access.first?.id ?? DEV_ACCESS_KEY_ID,
      AWS_SECRET_ACCESS_KEY: access.first?.secret ?? DEV_SECRET_ACCESS_KEY,
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Binds every service, each to its own entities, and starts what happens by itself. The endpoints are the door's, too. */
function runServices(shared: SharedRuntime, entities: Catalog<Entities>, endpoints: Endpoint[]) {
  const runtime = { ...shared, catalog: catalogOf<KinesisEntities, Entities>(entities) }
  const kmsRuntime = { ...shared, catalog: catalogOf<KmsEntities, Entities>(entities) }
  endpoints.push(bindService(kinesis, runtime), bindService(kms, kmsRuntime))
  const reconcilers = runReconcilers<ServiceEntities>({
    catalog: catalogOf<ServiceEntities, Entities>(entities),
    clock: shared.clock,
    logger: shared.logger,
    reconcilers: [...kinesisReconcilers(runtime), ...kmsReconcilers(kmsRuntime)],
  })
  return { runtime, kms: kmsRuntime, reconcilers }
}

/** What all services have alike. */
type SharedRuntime = Omit<ServiceRuntime<Entities>, 'catalog'>

interface Clocks {
  readonly clock: SteerableClock
  readonly system: Clock
}

async function openRuntime(
  options: StartOptions,
  { clock, system, random, logger, engine, blobs, door }: Ports & Clocks & Pick<Storage, 'engine' | 'blobs'> & { door: Door },
  lifecycle: Lifecycle,
): Promise<{ readonly shared: SharedRuntime; readonly entities: Catalog<Entities> }> {
  const catalog = await openCatalog<Entities>({ engine, blobs, clock, pace: system, random, logger })
  lifecycle.add('catalog', () => catalog.close())
  await restoreTime({ clock, catalog: catalogOf<TimeEntities, Entities>(catalog) })
  const tokens = await openTokenSealer(catalog, random, clock)
  const secrets = await openSecrets(options, catalog, random)
  const shared = {
    engine,
    clock,
    random,
    tokens,
    secrets,
    door,
    logger,
    settings: { statusDelayMs: options.instant === true ? 0 : STATUS_DELAY_MS, limits: options.limits ?? LIMITS_DEFAULT },
  }
  return { shared, entities: catalog }
}

function throwOutside(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
