/** A running server as others see it. */
import type { Access, Certificate } from './access.ts'
import { PORT_DEFAULT, type StartOptions } from './config.ts'
import type { Handler } from './gateway/http.ts'
import { type Server, startServer } from './gateway/server.ts'
import type { Clock } from './kernel/clock.ts'
import type { Random } from './kernel/random.ts'
import type { Logger } from './telemetry/logger.ts'
import type { LeatClock } from './time.ts'

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

/** Credentials that the printed environment names; any others would do on a loopback address. */
const DEV_ACCESS_KEY_ID = 'test'
const DEV_SECRET_ACCESS_KEY = 'test'

interface Listening {
  readonly logger: Logger
  readonly random: Random
  readonly host: string
  readonly access: Access
  readonly certificate: Certificate | undefined
  readonly handler: Handler
  readonly system: Clock
}

/** Opens the front door. */
export function listen(
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

/** What is behind the front door. Another one may take its place. */
export interface Inside {
  readonly handler: Handler
  /** How records are kept, in words for a person. */
  readonly storage: string
  /** What is wrong with it, in a sentence; `undefined` when nothing is. */
  readonly trouble: () => string | undefined
  /** Wire names. */
  readonly services: readonly string[]
  readonly time: LeatClock
  readonly createStreams: () => Promise<void>
  readonly reset: () => Promise<void>
  readonly close: () => Promise<void>
}

interface Address {
  readonly host: string
  readonly port: number
  readonly region: string
  readonly certificate: Certificate | undefined
  readonly access: Access
  readonly inside: () => Inside
}

export function leatOf({ host, port, region, certificate, access, inside }: Address, close: () => Promise<void>): Leat {
  const urlHost = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
  const endpoint = `${access.cleartext ? 'http' : 'https'}://${urlHost}:${port}`
  return {
    endpoint,
    tlsEndpoint: certificate === undefined ? undefined : `https://${urlHost}:${port}`,
    host,
    port,
    storage: inside().storage,
    clock: {
      state: () => inside().time.state(),
      freeze: () => inside().time.freeze(),
      advance: (by) => inside().time.advance(by),
      resume: () => inside().time.resume(),
    },
    reset: () => inside().reset(),
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
