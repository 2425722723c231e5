/** Who may call this server, and how the line is kept private: decided at start, from the options. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ACCOUNT_DEFAULT, ConfigError, HOST_DEFAULT, type StartOptions } from './config.ts'
import type { KnownKeys } from './gateway/authenticate.ts'
import type { TlsCredentials } from './gateway/listener.ts'
import { hostName, isLoopback, normalOrigin } from './gateway/origin.ts'
import { CERTIFICATE_FILE, type CertificateFiles, flawOf, localhostCertificate } from './gateway/tls.ts'
import type { Clock } from './kernel/clock.ts'

export interface AccessKey {
  readonly id: string
  readonly secret: string
  readonly accountId: string
}

/** Reads `ID:SECRET[:ACCOUNT]`; the message of a `ConfigError` never shows the secret. */
export function parseAccessKey(text: string): AccessKey {
  const match = /^([A-Za-z0-9]{3,128}):([^:\s]{8,}?)(?::(\d{12}))?$/.exec(text)
  const [, id, secret, accountId = ACCOUNT_DEFAULT] = match ?? []
  if (id === undefined || secret === undefined) {
    // Without a colon it may be the secret itself.
    throw new ConfigError(
      `access-key: ${text.includes(':') ? `"${text.split(':', 1)[0]}:…"` : 'what was given'} is not ID:SECRET[:ACCOUNT] (letters and digits; a secret of 8 characters or more without a colon; 12 digits)`,
    )
  }
  return { id, secret, accountId }
}

export interface Access {
  readonly mode: 'dev' | 'enforced'
  readonly keys: KnownKeys
  /** The first key that was given, for the printed environment. */
  readonly first: AccessKey | undefined
  readonly cleartext: boolean
}

/**
 * Who may call: on a loopback address anybody, with any keys; elsewhere only who signs with a key that Leat was given, inside TLS unless
 * asked otherwise. Keys that were given are verified everywhere.
 */
export function accessOf(options: StartOptions, host: string): Access {
  refuseNonsense(options)
  const tls = speaksTls(options)
  const keys = new Map((options.accessKeys ?? []).map(parseAccessKey).map((key) => [key.id, key]))
  const loopback = isLoopback(hostName(host) ?? '')
  const cleartext = options.cleartext ?? loopback
  if (!loopback && keys.size === 0) {
    throw new ConfigError(
      `${host} can be reached from other machines, so requests must be signed with a key: give --access-key ID:SECRET`,
    )
  }
  if (!tls && !cleartext) {
    throw new ConfigError(
      `${host} can be reached from other machines: give --tls (or --tls-cert and --tls-key), or --cleartext to go without`,
    )
  }
  const known: KnownKeys = {
    lookup(id) {
      const key = keys.get(id)
      if (key === undefined) return undefined
      const principal = { arn: `arn:aws:iam::${key.accountId}:root`, accountId: key.accountId, accessKeyId: id }
      return { secret: key.secret, principal }
    },
  }
  return {
    first: keys.values().next().value,
    mode: loopback ? ('dev' as const) : ('enforced' as const),
    keys: known,
    cleartext,
  }
}

/** Keys that were given at the start, then those that were issued since. */
export function eitherKeys(given: KnownKeys, issued: KnownKeys): KnownKeys {
  return { lookup: (id, sessionToken) => given.lookup(id, sessionToken) ?? issued.lookup(id, sessionToken) }
}

/** What could never match anything would be left out in silence, and somebody would look for the reason for hours. */
function refuseNonsense({ allowedHosts = [], corsOrigins = [] }: StartOptions): void {
  for (const host of allowedHosts) {
    if (/^[\w.-]+$|^\[?[\da-f:.]+\]?$/i.test(host) && hostName(host)) continue
    throw new ConfigError(
      `allowed-host: "${host}" is no host name: give the name or address alone, e.g. leat.test, without scheme, port, path or wildcard`,
    )
  }
  for (const origin of corsOrigins) {
    if (normalOrigin(origin) !== undefined && !origin.includes('*')) continue
    throw new ConfigError(
      `cors-origin: "${origin}" is no web origin: give scheme, host and port (unless 80 or 443) as a browser does, e.g. http://app.test:3000, without a path; each one by itself, there is no wildcard`,
    )
  }
}

/** Hosts to listen on that are no name of this machine. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

export interface Certificate {
  readonly credentials: TlsCredentials
  /** Made by Leat, so no client trusts it by itself. */
  readonly made: boolean
  /** Where it is kept, for clients that are to trust it. Absent: nowhere, it is made anew at each start. */
  readonly file?: string
}

/** Whether TLS is to be spoken. Throws `ConfigError`. */
export function speaksTls({ tls, tlsCert, tlsKey }: StartOptions): boolean {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new ConfigError('--tls-cert and --tls-key go together: give both or neither')
  return tls === true || tlsCert !== undefined
}

/** The certificate that was given, checked; `undefined` if none was. Throws `ConfigError`. */
export async function givenCertificate({ tlsCert, tlsKey }: StartOptions): Promise<Certificate | undefined> {
  if (tlsCert === undefined || tlsKey === undefined) return undefined
  const [certPem, keyPem] = await Promise.all([readPem('--tls-cert', tlsCert), readPem('--tls-key', tlsKey)])
  const flaw = flawOf({ certPem, keyPem })
  if (flaw !== undefined) throw new ConfigError(`--tls-cert ${tlsCert} and --tls-key ${tlsKey} cannot be used: ${flaw}`)
  return { credentials: { certPem, keyPem }, made: false }
}

/** Beside the records, so that clients that were told to trust it need not be told again after a restart. */
const CERTIFICATE_FOLDER = 'tls'

/**
 * One of our own, for `--tls` without a given one; `undefined` if it was not asked for. With a data directory, which must be taken by now, it is kept
 * there.
 */
export async function ownCertificate(options: StartOptions, clock: Clock): Promise<Certificate | undefined> {
  if (options.tls !== true) return undefined
  const names = [options.host ?? HOST_DEFAULT, ...(options.allowedHosts ?? [])].filter((name) => !EVERY_ADDRESS.has(name))
  if (options.data === undefined) return { credentials: await localhostCertificate(clock, undefined, names), made: true }
  const directory = join(resolve(options.data), CERTIFICATE_FOLDER)
  const credentials = await localhostCertificate(clock, { files: realFiles, directory }, names)
  return { credentials, made: true, file: join(directory, CERTIFICATE_FILE) }
}

const realFiles: CertificateFiles = {
  async read(path) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  },
  async write(path, text, secret) {
    await mkdir(dirname(path), { recursive: true })
    // A crash in between must not leave half of one; a key is never readable by others, not even for a moment.
    const fresh = `${path}.new`
    await writeFile(fresh, text, { mode: secret ? 0o600 : 0o644 })
    await rename(fresh, path)
  },
}

async function readPem(flag: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`${flag}: ${path} could not be read (${error instanceof Error ? error.message : String(error)})`)
  }
}
