/**
 * The composition root: the only file that knows everything. Start: options → engine → catalog → services → reconcilers → front door.
 * Stop is the same backwards.
 */
import { resolve } from 'node:path'
import { type Access, accessOf, eitherKeys, givenCertificate, ownCertificate } from './access.ts'
import { openAuthorisation } from './authorisation.ts'
import { type Catalog, catalogOf, openCatalog } from './catalog/catalog.ts'
import { openTokenSealer, type TokenKeyEntities } from './catalog/token-keys.ts'
import {
  ACCOUNT_DEFAULT,
  HOST_DEFAULT,
  LIMITS_DEFAULT,
  parseInitializeStreams,
  parseRegion,
  REGION_DEFAULT,
  STATUS_DELAY_MS,
  type StartOptions,
} from './config.ts'
import { deliverySettings } from './config-delivery.ts'
import { functionSettings } from './config-functions.ts'
import { consoleFiles } from './console-files.ts'
import type { Blobs } from './engine/blobs.ts'
import type { Engine } from './engine/log.ts'
import { frontDoor } from './front-door.ts'
import { adminHandler } from './gateway/admin.ts'
import { createAuthenticator } from './gateway/authenticate.ts'
import { consoleHandler } from './gateway/console.ts'
import { manageHandler } from './gateway/manage.ts'
import { type Clock, SystemClock } from './kernel/clock.ts'
import { Lifecycle } from './kernel/lifecycle.ts'
import type { Random } from './kernel/random.ts'
import { SteerableClock } from './kernel/steerable-clock.ts'
import { type Inside, type Leat, leatOf, listen } from './leat.ts'
import { managementActions } from './management.ts'
import { type MasterKeyEntities, openSecrets } from './master-key.ts'
import { Door } from './model/door.ts'
import type { Endpoint, LateEndpoint } from './model/endpoint.ts'
import { openObjects } from './objects.ts'
import { resetEverything } from './reset.ts'
import { type OwnAddress, ownAddress, runFunctions } from './run-functions.ts'
import { runServices, type ServiceEntities, type SharedRuntime } from './run-services.ts'
import { issuedKeys } from './services/iam/credentials.ts'
import type { ObjectStore } from './services/s3/store/object-store.ts'
import { SnapshotDesk } from './snapshots.ts'
import { openStorage } from './storage.ts'
import { createStreamsAtStart } from './streams-at-start.ts'
import type { Logger } from './telemetry/logger.ts'
import { restoreTime, Time, type TimeEntities } from './time.ts'
import { Turnstile } from './turnstile.ts'

export type { Leat } from './leat.ts'

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

type Entities = ServiceEntities & TokenKeyEntities & TimeEntities & MasterKeyEntities

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
  const { random, logger, onFatal = throwOutside } = ports
  // What is between this server and the network goes on while somebody has stopped the time that streams live in.
  const system = new SystemClock()
  const host = options.host ?? HOST_DEFAULT
  const region = parseRegion(options.region || REGION_DEFAULT)
  const streams = parseInitializeStreams(options.initializeStreams ?? '')
  const access = accessOf(options, host)
  const given = await givenCertificate(options)
  const startedAtMs = system.monotonicMs()
  const turnstile = new Turnstile(() => inside.handler, system)
  const replaceInside = async (): Promise<void> => {
    try {
      await inside.close()
      inside = await openInside(parts)
    } catch (error) {
      // Nobody is left who could answer.
      onFatal(error)
      throw error
    }
  }
  const reopen = (work: () => Promise<void>): Promise<boolean> =>
    turnstile.whileEmpty(
      1,
      () => work().then(replaceInside),
      () => server.endStreams(),
    )
  let address: OwnAddress | undefined
  const { promise: listening, resolve: nowListening } = Promise.withResolvers<void>()
  const addressNow = (): OwnAddress => {
    if (address === undefined) throw new Error('asked for the address of a server that does not listen yet')
    return address
  }
  const around = { system, access, region, streams, reopen }
  const parts: InsideParts = { options, ports: { ...ports, onFatal }, ...around, address: addressNow, listening }
  let inside = await openInside(parts)
  lifecycle.add('inside', () => inside.close())
  const certificate = given ?? (await ownCertificate(options, system))

  let ready = false
  const facts = () => ({
    version: VERSION,
    uptimeSeconds: Math.floor((system.monotonicMs() - startedAtMs) / 1000),
    storage: inside.storage,
    trouble: inside.trouble(),
    services: inside.services,
    ready,
  })
  const handler = consoleHandler(consoleFiles, adminHandler({ facts }, turnstile.enter))
  const server = await listen(options, { host, access, certificate, handler, logger, system, random })
  address = ownAddress({ host, cleartext: access.cleartext, certificate }, server.port)
  nowListening()
  lifecycle.add('front door', () => server.close())

  await inside.createStreams()
  ready = true

  return leatOf({ host, region, port: server.port, certificate, access, inside: () => inside }, async () => {
    ready = false
    await lifecycle.close()
  })
}

interface InsideParts {
  readonly options: StartOptions
  readonly ports: Ports & { readonly onFatal: (error: unknown) => void }
  readonly system: Clock
  readonly access: Access
  readonly region: string
  readonly streams: ReturnType<typeof parseInitializeStreams>
  readonly reopen: (work: () => Promise<void>) => Promise<boolean>
  readonly address: () => OwnAddress
  /** Resolves when there is one. */
  readonly listening: Promise<void>
}

/** Everything behind the front door, from storage to the pipeline. */
async function openInside(parts: InsideParts): Promise<Inside> {
  const lifecycle = new Lifecycle()
  try {
    return await openParts(parts, lifecycle)
  } catch (error) {
    await lifecycle.close()
    throw error
  }
}

async function openParts(
  { options, ports, system, access, region, streams, reopen, address, listening }: InsideParts,
  lifecycle: Lifecycle,
): Promise<Inside> {
  const { random, logger } = ports
  const clock = new SteerableClock(ports.clock)
  const { engine, blobs, storage, folder, snapshots, trouble } = await openStorage(options, { ...ports, clock }, lifecycle)
  const isOpen = access.mode !== 'enforced'
  const endpoints: Endpoint[] = []
  const late: LateEndpoint[] = []
  const authoriser = openAuthorisation<Entities>({ catalog: () => entities, mode: access.mode, clock, logger })
  const door = new Door(endpoints, { authoriser, logger }, late)
  const { objects, saveInto } = openObjects({ folder, clock, random, onFatal: ports.onFatal }, lifecycle)
  const { shared, entities } = await openRuntime(
    options,
    { ...ports, clock, system, engine, blobs, door, objects, isOpen },
    lifecycle,
  )
  const delivery = deliverySettings(options, { region, isOpen })
  const running = functionSettings(options, isOpen)
  const functions = runFunctions({ door, system, random, logger, address, ...running })
  const settings = { functions, blobs, system, listening, ...running }
  const services = runServices(shared, catalogOf<ServiceEntities, Entities>(entities), endpoints, late, delivery, settings)
  const { runtime, reconcilers, deliveries } = services
  for (const part of services.parts) lifecycle.add(...part)
  await services.loadNeeded()
  const work = workOf(reconcilers, deliveries, services.functions, services.mappings)
  const time = new Time({ clock, system, catalog: catalogOf<TimeEntities, Entities>(entities), random }, work)

  const accountId = access.first?.accountId ?? ACCOUNT_DEFAULT
  const unsigned = isOpen ? { accountId, region } : undefined
  const keys = eitherKeys(access.keys, issuedKeys(services.iam))
  const asking = { mode: access.mode, keys, clock: system, accountDefault: ACCOUNT_DEFAULT }
  const authenticator = createAuthenticator(asking)
  const around = { authoriser, clock: system, random, logger, onFatal: ports.onFatal }
  const hosts = [options.host ?? HOST_DEFAULT, ...(options.allowedHosts ?? [])]
  const s3Access = { ...asking, anonymous: unsigned }
  const atDoor = services.functions.atDoor(isOpen)
  const front = frontDoor({ door, endpoints, late, authenticator, s3Access, hosts, atDoor, around })
  const atStart = { streams, scope: { accountId, region }, door, view: runtime.catalog, clock: system, random }
  const createStreams = () => createStreamsAtStart(atStart)
  const resettable = { ...services, time, createStreams, forgetFunctions: () => functions.reset() }
  const desk = new SnapshotDesk({
    snapshots,
    folder: options.data === undefined ? undefined : resolve(options.data),
    clock: system,
    saveObjects: saveInto,
    streams: () => [...entities.list('kinesis.stream', '')].length,
    reopen,
  })
  const deliversTo = delivery.s3 && new URL(delivery.s3.endpoint).origin
  const about = { version: VERSION, region, accountId, enforced: !isOpen, ...(deliversTo !== undefined && { deliversTo }) }
  const actions = managementActions({ ...about, ...resettable, deliveries, functions, snapshots: desk })
  return {
    handler: manageHandler({ actions, authenticator, authoriser, unsigned, random, logger }, front),
    storage,
    trouble,
    services: [...new Set([...endpoints.map(({ service }) => service.name), ...late.map(({ name }) => name)])],
    time,
    createStreams,
    reset: async () => void (await resetEverything(resettable)),
    close: () => lifecycle.close(),
  }
}

/** What goes on by itself. */
function workOf(...parts: readonly { readonly isIdle: boolean }[]): { readonly isIdle: boolean } {
  return {
    get isIdle() {
      return parts.every(({ isIdle }) => isIdle)
    },
  }
}

interface RuntimeParts extends Ports {
  readonly engine: Engine
  readonly blobs: Blobs
  readonly clock: SteerableClock
  readonly system: Clock
  readonly door: Door
  readonly objects: ObjectStore
  /** Anybody may call, with any key. */
  readonly isOpen: boolean
}

async function openRuntime(
  options: StartOptions,
  { clock, system, random, logger, engine, blobs, door, objects, isOpen }: RuntimeParts,
  lifecycle: Lifecycle,
): Promise<{ readonly shared: SharedRuntime; readonly entities: Catalog<Entities> }> {
  const catalog = await openCatalog<Entities>({ engine, blobs, clock, pace: system, random, logger })
  lifecycle.add('catalog', () => catalog.close())
  await restoreTime({ clock, catalog: catalogOf<TimeEntities, Entities>(catalog) })
  const tokens = await openTokenSealer(catalog, random, clock)
  const secrets = await openSecrets(options, catalog, random)
  const shared = {
    engine,
    objects,
    clock,
    random,
    tokens,
    secrets,
    door,
    logger,
    settings: {
      statusDelayMs: options.instant === true ? 0 : STATUS_DELAY_MS,
      limits: options.limits ?? LIMITS_DEFAULT,
      isOpen,
    },
  }
  return { shared, entities: catalog }
}

function throwOutside(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
