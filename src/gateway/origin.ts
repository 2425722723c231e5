import { isIPv4, isIPv6 } from 'node:net'

/**
 * Which web pages may speak to this server: none but those it serves itself or was told of. A browser on the same machine reaches a
 * loopback port from any page; what that page cannot do is leave out `Origin` on a request it may read or that changes something, or
 * make `Host` say anything but the name it used. So a name that was rebound to 127.0.0.1 still shows in `Host`.
 */
export interface OriginPolicy {
  /** The port we listen on: a page served from another port of this machine is foreign, too. */
  readonly port: number
  /** Host names besides loopback ones under which clients may call, and below which (`bucket.host`), normalised by `hostName`. */
  readonly hosts: ReadonlySet<string>
  /** Listening on all addresses: any numeric address may be ours. (A rebound name is a name; it never shows as a number in `Host`.) */
  readonly anyAddress: boolean
  /** Origins that may call, normalised. */
  readonly origins: ReadonlySet<string>
}

export interface OriginOptions {
  /** Address or name that the listener is bound to. */
  readonly host: string
  readonly port: number
  readonly allowedHosts: readonly string[]
  readonly corsOrigins: readonly string[]
}

export function originPolicy(options: OriginOptions): OriginPolicy {
  const bound = hostName(options.host)
  const anyAddress = bound === '' || bound === '0.0.0.0' || bound === '[::]'
  const hosts = options.allowedHosts.map(hostName).filter((name) => name !== undefined)
  if (bound !== undefined && !anyAddress) hosts.push(bound)
  const origins = options.corsOrigins.map(normalOrigin).filter((origin) => origin !== undefined)
  return { port: options.port, hosts: new Set(hosts), anyAddress, origins: new Set(origins) }
}

/**
 * Why a request is refused before anything else, as one sentence for the person who reads it; `undefined` if it may pass.
 * `host` is `Host` or `:authority` (empty if none was sent: no browser leaves it out), `origin` the header `Origin`.
 */
export function originRefusal(policy: OriginPolicy, host: string, origin: string | undefined): string | undefined {
  if (host !== '' && !isOurHost(policy, host)) {
    return `This server does not answer under the host name "${shown(host)}": use a loopback address, or start it with --allowed-host naming that host.`
  }
  if (origin !== undefined && !isOurOrigin(policy, host, origin)) {
    return `This server does not answer web pages of the origin "${shown(origin)}": start it with --cors-origin naming that origin if it should.`
  }
  return undefined
}

function isOurHost(policy: OriginPolicy, host: string): boolean {
  const name = hostName(host)
  if (name === undefined) return false
  if (isLoopback(name) || policy.hosts.has(name)) return true
  for (const host of policy.hosts) if (isBelow(name, host)) return true
  return policy.anyAddress && (isIPv4(name) || name.startsWith('['))
}

/** A bucket at a virtual host. Who says where `leat.test` is says where `bucket.leat.test` is; nothing is below an address. */
function isBelow(name: string, host: string): boolean {
  return name.endsWith(`.${host}`) && !isIPv4(host) && !host.startsWith('[')
}

/** A page that we served ourselves has the origin that `Host` names; the host was found to be ours before. */
function isOurOrigin(policy: OriginPolicy, host: string, origin: string): boolean {
  const normal = normalOrigin(origin)
  if (normal === undefined) return false
  if (policy.origins.has(normal)) return true
  const { host: hostAndPort, hostname, port, protocol } = new URL(normal)
  const loopback = isLoopback(hostName(hostname) ?? '')
  // Without a port, `Host` does not tell http://localhost from https://localhost, which may be somebody else.
  if (hostAndPort === host.toLowerCase() && (port !== '' || !loopback)) return true
  const portOfOrigin = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
  return loopback && portOfOrigin === policy.port
}

/** `scheme://host[:port]` as browsers write it; `undefined` for `null`, other schemes and anything that is more than an origin. */
export function normalOrigin(origin: string): string | undefined {
  if (!/^https?:\/\/[^/?#@\\\s]+$/i.test(origin) || !URL.canParse(origin)) return undefined
  const url = new URL(origin)
  url.hostname = url.hostname.replace(/\.$/, '')
  return url.origin
}

/**
 * The name in a `Host` header: lower case, without port and trailing dot; IPv6 in brackets and shortest form. `undefined` if it is no
 * host at all. Numbers are not interpreted as `URL` would (`0x7f.1` stays a name, and a foreign one).
 */
export function hostName(host: string): string | undefined {
  // One colon is no IPv6, and to find that out by its pattern costs more than the rest of this.
  const bare = host.indexOf(':') !== host.lastIndexOf(':') && isIPv6(host) ? `[${host}]` : host
  const parts = /^(\[[0-9a-f:.]+\]|[^[\]:/?#@\\\s]*)(?::(\d{1,5}))?$/i.exec(bare)
  const name = parts?.[1]?.toLowerCase().replace(/\.$/, '')
  if (name === undefined) return undefined
  if (!name.startsWith('[')) return name
  return isIPv6(name.slice(1, -1)) ? new URL(`http://${name}`).hostname : undefined
}

/** 127.0.0.0/8, ::1, `localhost` and all below it (RFC 6761: resolvers keep those on the machine). */
export function isLoopback(name: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true
  return (name.startsWith('127.') && isIPv4(name)) || /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(name)
}

/** Only what a host or origin may consist of reaches the answer; the rest shows as `?`. */
function shown(text: string): string {
  return text.slice(0, 100).replace(/[^\w.:/[\]-]/g, '?')
}
