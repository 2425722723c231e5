/** Who may call this server, and how the line is kept private: decided at start, from the options. */
import { readFile } from 'node:fs/promises'
import { ACCOUNT_DEFAULT, ConfigError, HOST_DEFAULT, type StartOptions } from './config.ts'
import type { KnownKeys } from './gateway/authenticate.ts'
import type { TlsCredentials } from './gateway/listener.ts'
import { hostName, isLoopback } from './gateway/origin.ts'
import { flawOf, localhostCertificate } from './gateway/tls.ts'
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
export function accessOf(options: StartOptions, host: string, tls: boolean): Access {
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

/** Hosts to listen on that are no name of this machine. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

export interface Certificate {
  readonly credentials: TlsCredentials
  /** Made by Leat, so no client trusts it by itself. */
  readonly made: boolean
}

/** What TLS is spoken with; `undefined` if it is not. Throws `ConfigError`. */
export async function certificateOf(options: StartOptions, clock: Clock): Promise<Certificate | undefined> {
  const { tls, tlsCert, tlsKey } = options
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new ConfigError('--tls-cert and --tls-key go together: give both or neither')
  if (tlsCert !== undefined && tlsKey !== undefined) {
    const [certPem, keyPem] = await Promise.all([readPem('--tls-cert', tlsCert), readPem('--tls-key', tlsKey)])
    const flaw = flawOf({ certPem, keyPem })
    if (flaw !== undefined) throw new ConfigError(`--tls-cert ${tlsCert} and --tls-key ${tlsKey} cannot be used: ${flaw}`)
    return { credentials: { certPem, keyPem }, made: false }
  }
  if (tls !== true) return undefined
  const names = [options.host ?? HOST_DEFAULT, ...(options.allowedHosts ?? [])].filter((name) => !EVERY_ADDRESS.has(name))
  return { credentials: await localhostCertificate(clock, undefined, names), made: true }
}

async function readPem(flag: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`${flag}: ${path} could not be read (${error instanceof Error ? error.message : String(error)})`)
  }
}
