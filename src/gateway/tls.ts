import { createPrivateKey, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import type { Clock } from '../kernel/clock.ts'
import type { TlsCredentials } from './listener.ts'
import { tls } from './node-http.ts'

/** The few files that a certificate is kept in, so that clients that were told to trust it need not be told again after a restart. */
export interface CertificateFiles {
  /** `undefined` if there is no such file. */
  read(path: string): Promise<string | undefined>
  /** `secret`: for the owner's eyes only. */
  write(path: string, text: string, secret: boolean): Promise<void>
}

export interface CertificateStore {
  readonly files: CertificateFiles
  /** Where `localhost.crt` and `localhost.key` are, or will be. */
  readonly directory: string
}

/** Names in the store's directory. */
export const CERTIFICATE_FILE = 'localhost.crt'
const KEY_FILE = 'localhost.key'

const DAY_MS = 86_400_000
/** Browsers and Apple's clients refuse certificates that run longer than 825 days. */
const VALID_DAYS = 800
/** A kept certificate with less time than this is replaced. */
const RENEW_DAYS = 30

/**
 * A certificate for `localhost`, names below it, 127.0.0.1, ::1 and `names` (addresses, and host names with those below them, which are buckets): the one
 * kept in `store`, if it is still good, or a new one, which is then kept there.
 */
export async function localhostCertificate(
  clock: Clock,
  store?: CertificateStore,
  names: readonly string[] = [],
): Promise<TlsCredentials> {
  if (store === undefined) return makeCertificate(clock, names)
  const certPath = `${store.directory}/${CERTIFICATE_FILE}`
  const keyPath = `${store.directory}/${KEY_FILE}`
  const [certPem, keyPem] = await Promise.all([store.files.read(certPath), store.files.read(keyPath)])
  if (certPem !== undefined && keyPem !== undefined && stillGood(certPem, keyPem, clock, names)) return { certPem, keyPem }
  const made = await makeCertificate(clock, names)
  await store.files.write(keyPath, made.keyPem, true)
  await store.files.write(certPath, made.certPem, false)
  return made
}

/** Why these cannot be served, in OpenSSL's words; `undefined` if they can. */
export function flawOf({ certPem, keyPem }: TlsCredentials): string | undefined {
  try {
    tls().createSecureContext({ cert: certPem, key: keyPem })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function stillGood(certPem: string, keyPem: string, clock: Clock, names: readonly string[]): boolean {
  try {
    const certificate = new X509Certificate(certPem)
    const lastsLong = certificate.validToDate.getTime() > clock.nowMs() + RENEW_DAYS * DAY_MS
    const namesAll = [...names, ...bucketsBelow(names)].every(
      (name) =>
        (isIP(name) === 0 ? certificate.checkHost(name.replace(/^\*/, 'bucket')) : certificate.checkIP(name)) !== undefined,
    )
    return lastsLong && namesAll && certificate.checkPrivateKey(createPrivateKey(keyPem))
  } catch {
    // No certificate, or no key: new ones are made in their place.
    return false
  }
}

/** Wildcards of whole top-level names are nothing to OpenSSL. */
function bucketsBelow(names: readonly string[]): readonly string[] {
  return names.filter((name) => isIP(name) === 0 && name.includes('.')).map((name) => `*.${name}`)
}

/** Loads what makes certificates only now: it takes longer to load than all the rest of a server without TLS. */
async function makeCertificate(clock: Clock, names: readonly string[]): Promise<TlsCredentials> {
  const { generate } = await import('selfsigned')
  const nowMs = clock.nowMs()
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A day of slack for clients whose clock is behind.
    notBeforeDate: new Date(nowMs - DAY_MS),
    notAfterDate: new Date(nowMs + VALID_DAYS * DAY_MS),
    extensions: [
      // Some clients only trust a certificate file that could sign; this one can sign nothing but itself.
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: '*.localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
          ...[...names, ...bucketsBelow(names)].map((name) =>
            isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
          ),
        ],
      },
    ],
  })
  return { certPem: pems.cert, keyPem: pems.private }
}
