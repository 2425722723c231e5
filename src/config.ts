/**
 * Every setting of Leat in one table. The types, the command line's flags, the environment names and `docs/configuration.md`
 * all come from here; a setting that is not in the table does not exist.
 */

import { DELIVERY_OPTIONS } from './config-delivery.ts'
import { FUNCTION_OPTIONS } from './config-functions.ts'

export interface OptionSpec {
  /** Property name in `StartOptions`. */
  readonly name: string
  /** Flag on the command line, without dashes; the environment name is `LEAT_` and the same in capitals. */
  readonly flag: string
  readonly kind: 'string' | 'integer' | 'boolean' | 'list'
  /** In a form to print in help and docs. */
  readonly defaultText: string
  /** What stands for the value in help, e.g. `PORT`. */
  readonly placeholder?: string
  readonly min?: number
  readonly max?: number
  readonly oneOf?: readonly string[]
  readonly about: string
}

export const PORT_DEFAULT = 4566
export const HOST_DEFAULT = '127.0.0.1'
export const REGION_DEFAULT = 'us-east-1'
export const ACCOUNT_DEFAULT = '000000000000'
export const LIMITS_DEFAULT = 'warn'
/** AWS takes 10 to 35 s; half a second lets people see CREATING and keeps them from waiting. */
export const STATUS_DELAY_MS = 500

export const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'port',
    flag: 'port',
    kind: 'integer',
    placeholder: 'PORT',
    min: 0,
    max: 65_535,
    defaultText: String(PORT_DEFAULT),
    about: 'Port for everything: HTTP/1.1, HTTP/2 and TLS alike. 0 takes a free one.',
  },
  {
    name: 'host',
    flag: 'host',
    kind: 'string',
    placeholder: 'ADDRESS',
    defaultText: HOST_DEFAULT,
    about: 'Address to listen on. Only loopback addresses are open to anybody with any credentials.',
  },
  {
    name: 'tls',
    flag: 'tls',
    kind: 'boolean',
    defaultText: 'off',
    about:
      'Also speak TLS on the port, with a certificate made for localhost, --host and every --allowed-host: anew at each start, or kept in DIR/tls with --data DIR.',
  },
  {
    name: 'tlsCert',
    flag: 'tls-cert',
    kind: 'string',
    placeholder: 'FILE',
    defaultText: 'none',
    about: 'Also speak TLS with this certificate chain (PEM). Needs --tls-key.',
  },
  {
    name: 'tlsKey',
    flag: 'tls-key',
    kind: 'string',
    placeholder: 'FILE',
    defaultText: 'none',
    about: 'Private key (PEM) of --tls-cert.',
  },
  {
    name: 'cleartext',
    flag: 'cleartext',
    kind: 'boolean',
    defaultText: 'on for loopback addresses, else off',
    about: 'Speak without TLS, too. On other than loopback addresses somebody could listen in, so it has to be asked for there.',
  },
  {
    name: 'accessKeys',
    flag: 'access-key',
    kind: 'list',
    placeholder: 'ID:SECRET[:ACCOUNT]',
    defaultText: 'none',
    about:
      'A key whose signatures are verified, of an account of 12 digits. Other than loopback addresses take no other keys, and need at least one. May be repeated. Better given in the environment than where other users of the machine can read it.',
  },
  {
    name: 'instant',
    flag: 'instant',
    kind: 'boolean',
    defaultText: 'off',
    about: `Show no interim statuses: a stream is ACTIVE as soon as CreateStream returns. Otherwise each lasts ${STATUS_DELAY_MS} ms.`,
  },
  {
    name: 'limits',
    flag: 'limits',
    kind: 'string',
    placeholder: 'HOW',
    defaultText: LIMITS_DEFAULT,
    oneOf: ['off', 'warn', 'strict'],
    about:
      "What to make of AWS's throughput quotas and call rates. strict: refuse what is beyond them, as AWS does. warn: refuse nothing, but count it and say so in the log. off: neither.",
  },
  {
    name: 'initializeStreams',
    flag: 'initialize-streams',
    kind: 'string',
    placeholder: 'LIST',
    defaultText: 'none',
    about:
      'Streams to create at start: NAME:SHARDS[:REGION], separated by commas, e.g. "orders:2,clicks:1:eu-west-1". Also read from INITIALIZE_STREAMS.',
  },
  {
    name: 'data',
    flag: 'data',
    kind: 'string',
    placeholder: 'DIR',
    defaultText: 'none',
    about:
      'Directory to keep everything in; made if it is not there. Without it everything is kept in memory and gone at the end.',
  },
  {
    name: 'sync',
    flag: 'sync',
    kind: 'string',
    placeholder: 'WHEN',
    defaultText: 'always',
    oneOf: ['always', 'interval'],
    about:
      'When --data is synced. always: before a record is acknowledged, so that a power cut loses none. interval: every second; a power cut may lose the newest, the end of the process none.',
  },
  {
    name: 'masterKey',
    flag: 'master-key',
    kind: 'string',
    placeholder: 'FILE',
    defaultText: 'master.key in --data',
    about:
      'File with the key under which KMS keys, and so encrypted streams, are kept; made at the first start. Elsewhere than in --data, who gets the directory alone, or a copy of it, reads no encrypted record. Whoever loses the file has lost those records.',
  },
  {
    name: 'region',
    flag: 'region',
    kind: 'string',
    placeholder: 'REGION',
    defaultText: REGION_DEFAULT,
    about: 'Region in the printed environment and for --initialize-streams. Requests name their own region in their credentials.',
  },
  {
    name: 'corsOrigins',
    flag: 'cors-origin',
    kind: 'list',
    placeholder: 'ORIGIN',
    defaultText: 'none',
    about: 'Web origin that may call this server from a browser, e.g. http://app.test:3000. May be repeated.',
  },
  {
    name: 'allowedHosts',
    flag: 'allowed-host',
    kind: 'list',
    placeholder: 'NAME',
    defaultText: 'none',
    about:
      'Host name, besides loopback ones, under which clients may reach this server; names below it are S3 buckets. May be repeated.',
  },
  ...DELIVERY_OPTIONS,
  ...FUNCTION_OPTIONS,
]

export interface StreamAtStart {
  readonly name: string
  readonly shards: number
  readonly region: string | undefined
}

/** A setting that cannot be used. The message says which, why, and what would do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Whether it looks like one: AWS has `us-gov-west-1`, `us-isob-east-1` and `eusc-de-east-1`, too. */
function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(text)
}

/** Gives the region back. Throws `ConfigError` if it is none. */
export function parseRegion(text: string): string {
  if (!isRegion(text)) throw new ConfigError(`region: "${text}" is not a region such as ${REGION_DEFAULT}`)
  return text
}

/**
 * Reads `a:2,b:1:eu-west-1` (the form that other local Kinesis servers take, too). The number of shards defaults to 1.
 * Throws `ConfigError`.
 */
export function parseInitializeStreams(text: string): readonly StreamAtStart[] {
  const streams = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', count = '', region, ...rest] = each.split(':')
      // `NAME::REGION` is how lists written for other servers leave the number out.
      const shards = count === '' ? '1' : count
      if (!/^[a-zA-Z0-9_.-]{1,128}$/.test(name))
        throw new ConfigError(`initialize-streams: "${name}" in "${each}" is not a stream name`)
      if (!/^[1-9]\d{0,4}$/.test(shards))
        throw new ConfigError(`initialize-streams: "${shards}" in "${each}" is not a number of shards`)
      if (rest.length > 0 || (region !== undefined && !isRegion(region))) {
        throw new ConfigError(`initialize-streams: "${each}" is not NAME:SHARDS[:REGION]`)
      }
      return { name, shards: Number(shards), region }
    })
  const twice = streams.find(({ name, region }, i) =>
    streams.slice(0, i).some((before) => before.name === name && before.region === region),
  )
  if (twice !== undefined) {
    throw new ConfigError(
      `initialize-streams: "${twice.name}" stands there twice: name a stream once, or give the second one another region (NAME:SHARDS:REGION)`,
    )
  }
  return streams
}

/** What `start()` takes. Every member has a default; `OPTIONS` documents them. */
export interface StartOptions {
  readonly port?: number
  readonly host?: string
  readonly tls?: boolean
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly cleartext?: boolean
  readonly accessKeys?: readonly string[]
  readonly instant?: boolean
  readonly limits?: 'off' | 'warn' | 'strict'
  readonly initializeStreams?: string
  readonly data?: string
  readonly sync?: 'always' | 'interval'
  readonly masterKey?: string
  readonly region?: string
  readonly corsOrigins?: readonly string[]
  readonly allowedHosts?: readonly string[]
  readonly s3Endpoint?: string
  readonly s3Region?: string
  readonly privateEndpoints?: boolean
  readonly functions?: 'on' | 'off'
  readonly runtimes?: string
}

export function environmentNameOf(option: OptionSpec): string {
  return `LEAT_${option.flag.toUpperCase().replaceAll('-', '_')}`
}

/**
 * Options from the environment: `LEAT_PORT`, `LEAT_TLS`, … and `INITIALIZE_STREAMS`. Lists are separated by commas; booleans are
 * 1/true/yes/on or 0/false/no/off. Throws `ConfigError` naming the variable.
 */
export function optionsFromEnvironment(env: Readonly<Record<string, string | undefined>>): StartOptions {
  const options: Record<string, unknown> = {}
  for (const spec of OPTIONS) {
    const name = environmentNameOf(spec)
    const text = env[name] ?? (spec.name === 'initializeStreams' ? env['INITIALIZE_STREAMS'] : undefined)
    if (text !== undefined && text !== '') options[spec.name] = parseOption(spec, text, name)
  }
  return options
}

/** One value from text. `source` is the flag or variable to name in the error. Throws `ConfigError`. */
export function parseOption(spec: OptionSpec, text: string, source: string): string | number | boolean | readonly string[] {
  switch (spec.kind) {
    case 'string':
      if (spec.oneOf !== undefined && !spec.oneOf.includes(text)) {
        throw new ConfigError(`${source} must be one of ${spec.oneOf.join(', ')}, not "${text}"`)
      }
      return text
    case 'integer': {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
      if (!(value >= (spec.min ?? 0) && value <= (spec.max ?? Number.MAX_SAFE_INTEGER))) {
        throw new ConfigError(`${source} must be a whole number from ${spec.min ?? 0} to ${spec.max ?? 'any'}, not "${text}"`)
      }
      return value
    }
    case 'boolean':
      if (/^(1|true|yes|on)$/i.test(text)) return true
      if (/^(0|false|no|off)$/i.test(text)) return false
      throw new ConfigError(`${source} must be true or false, not "${text}"`)
    case 'list':
      return text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
  }
}
