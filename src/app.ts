/**
 * The composition root: the only file that knows everything. Start: options → engine → catalog → services → reconcilers → front door.
 * Stop is the same backwards.
 */
import { type Access, accessOf, type Certificate, certificateOf } from './access.ts'
import { catalogOf, openCatalog } from './catalog/catalog.ts'
import { runReconcilers } from './catalog/reconciler.ts'
import { openTokenSealer, type TokenKeyEntities } from './catalog/token-keys.ts'
import {
  ACCOUNT_DEFAULT,
  ConfigError,
  HOST_DEFAULT,
  PORT_DEFAULT,
  parseInitializeStreams,
  parseRegion,
  REGION_DEFAULT,
  STATUS_DELAY_MS,
  type StartOptions,
  type StreamAtStart,
} from './config.ts'
import type { Blobs } from './engine/blobs.ts'
import type { Engine } from './engine/log.ts'
import { adminHandler } from './gateway/admin.ts'
import { createAuthenticator } from './gateway/authenticate.ts'
import { manageHandler } from './gateway/manage.ts'
import { createPipeline } from './gateway/pipeline.ts'
import { startServer } from './gateway/server.ts'
import { type Clock, SystemClock } from './kernel/clock.ts'
import { Lifecycle } from './kernel/lifecycle.ts'
import { isRejection } from './kernel/outcome.ts'
import type { Random } from './kernel/random.ts'
import { managementActions } from './management.ts'
import type { Authoriser, Call, Scope } from './model/caller.ts'
import { Door } from './model/door.ts'

import { bindService, type ServiceRuntime } from './services/define.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import { kinesis, kinesisReconcilers } from './services/kinesis/index.ts'
import { openStorage, type Storage } from './storage.ts'
import type { Logger } from './telemetry/logger.ts'

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
  /** The certificate that clients of `tlsEndpoint` must trust (PEM), if Leat made it. */
  readonly certificatePem: string | undefined
  /** Variables under which AWS SDKs, the AWS CLI and infrastructure tools call this server. */
  readonly environment: Readonly<Record<string, string>>
  /** Answers what is under way, then closes everything. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

type Entities = KinesisEntities & TokenKeyEntities

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
  const { clock, random, logger } = ports
  const host = options.host ?? HOST_DEFAULT
  const region = parseRegion(options.region || REGION_DEFAULT)
  const streamsAtStart = parseInitializeStreams(options.initializeStreams ?? '')
  const certificate = await certificateOf(options, clock)
  const access = accessOf(options, host, certificate !== undefined)
  const startedAtMs = clock.monotonicMs()

  const { engine, blobs, storage } = await openStorage(options, { onFatal: throwOutside, ...ports }, lifecycle)
  const runtime = await openRuntime(options, { ...ports, engine, blobs }, lifecycle)
  const endpoints = [bindService(kinesis, runtime)]
  const reconcilers = runReconcilers({ catalog: runtime.catalog, clock, logger, reconcilers: kinesisReconcilers(runtime) })
  lifecycle.add('reconcilers', () => reconcilers.close())

  let ready = false
  const accountId = access.first?.accountId ?? ACCOUNT_DEFAULT
  const enforced = access.mode === 'enforced'
  const authenticator = createAuthenticator({ mode: access.mode, keys: access.keys, clock, accountDefault: ACCOUNT_DEFAULT })
  const pipeline = createPipeline({
    endpoints,
    authenticator,
    authoriser: allowAll,
    random,
    logger,
    onFatal: ports.onFatal ?? throwOutside,
  })
  const actions = managementActions({ version: VERSION, region, accountId, enforced, runtime })
  const unsigned = enforced ? undefined : { accountId, region }
  const manage = manageHandler({ actions, authenticator, unsigned, random, logger }, pipeline)
  const facts = () => ({
    version: VERSION,
    uptimeSeconds: Math.floor((clock.monotonicMs() - startedAtMs) / 1000),
    storage,
    services: endpoints.map(({ service }) => service.name),
    ready,
  })
  const server = await startServer({
    host,
    port: options.port ?? PORT_DEFAULT,
    ...(certificate !== undefined && { tls: certificate.credentials }),
    cleartext: access.cleartext,
    handler: adminHandler({ facts }, manage),
    logger,
    // The network's own time limits must pass while a test, or a user, has frozen the time that streams live in.
    clock: new SystemClock(),
    random,
    allowedHosts: options.allowedHosts ?? [],
    corsOrigins: options.corsOrigins ?? [],
  })
  lifecycle.add('front door', () => server.close())

  const door = new Door(endpoints, { authoriser: allowAll, logger })
  for (const stream of streamsAtStart) {
    await createAtStart(door, clock, stream, callOf({ accountId, region: stream.region ?? region }, random))
  }
  ready = true

  return leatOf({ host, region, storage, port: server.port, certificate, access }, async () => {
    ready = false
    await lifecycle.close()
  })
}

interface Address {
  readonly host: string
  readonly port: number
  readonly region: string
  readonly storage: string
  readonly certificate: Certificate | undefined
  readonly access: Access
}

function leatOf({ host, port, region, storage, certificate, access }: Address, close: () => Promise<void>): Leat {
  const urlHost = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
  const endpoint = `${access.cleartext ? 'http' : 'https'}://${urlHost}:${port}`
  return {
    endpoint,
    tlsEndpoint: certificate === undefined ? undefined : `https://${urlHost}:${port}`,
    host,
    port,
    storage,
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

async function openRuntime(
  options: StartOptions,
  { clock, random, logger, engine, blobs }: Ports & Pick<Storage, 'engine' | 'blobs'>,
  lifecycle: Lifecycle,
): Promise<ServiceRuntime<KinesisEntities>> {
  const catalog = await openCatalog<Entities>({ engine, blobs, clock, random, logger })
  lifecycle.add('catalog', () => catalog.close())
  const tokens = await openTokenSealer(catalog, random, clock)
  return {
    catalog: catalogOf<KinesisEntities, Entities>(catalog),
    engine,
    clock,
    random,
    tokens,
    logger,
    settings: { statusDelayMs: options.instant === true ? 0 : STATUS_DELAY_MS },
  }
}

function callOf(scope: Scope, random: Random): Call {
  const { accountId } = scope
  const principal = { arn: `arn:aws:iam::${accountId}:root`, accountId, accessKeyId: DEV_ACCESS_KEY_ID }
  return { principal, scope, requestId: random.uuid() }
}

/** AWS creates no more than five streams at a time, and so does Leat: the sixth waits for those before it. */
const CREATE_ATTEMPTS_MAX = 10

/** A stream that is already there is left as it is: starting twice on the same data must work. */
async function createAtStart(door: Door, clock: Clock, { name, shards }: StreamAtStart, call: Call): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const reply = await door.call(call, 'kinesis', 'CreateStream', { StreamName: name, ShardCount: shards })
    if (!isRejection(reply) || reply.rejected === 'ResourceInUseException') return
    if (reply.rejected !== 'LimitExceededException' || attempt === CREATE_ATTEMPTS_MAX) {
      throw new ConfigError(`initialize-streams: ${name} could not be created: ${reply.rejected}: ${reply.message ?? ''}`)
    }
    await clock.sleep(STATUS_DELAY_MS)
  }
}

function throwOutside(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
