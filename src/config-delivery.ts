/** Settings of delivery streams, as `config.ts` has them all. */
import { ConfigError, type OptionSpec, type StartOptions } from './config.ts'

export const DELIVERY_OPTIONS: readonly OptionSpec[] = [
  {
    name: 's3Endpoint',
    flag: 's3-endpoint',
    kind: 'string',
    placeholder: 'URL',
    defaultText: 'this server',
    about:
      'S3-compatible store that delivery streams deliver to instead of this server, e.g. http://minio:9000. Its keys come from where AWS SDKs look for them.',
  },
  {
    name: 's3Region',
    flag: 's3-region',
    kind: 'string',
    placeholder: 'REGION',
    defaultText: 'that of --region',
    about: 'Region of the store at --s3-endpoint.',
  },
  {
    name: 'privateEndpoints',
    flag: 'private-endpoints',
    kind: 'boolean',
    defaultText: 'on a loopback address: on; elsewhere: off',
    about: 'Whether delivery streams may deliver to HTTP endpoints on this machine and in private networks.',
  },
]

export interface DeliveryOptions {
  readonly s3?: { readonly endpoint: string; readonly region: string }
  readonly reachesInside: boolean
}

/** Throws `ConfigError`. `isOpen`: only this machine reaches the server, so that there is nobody to keep away from it. */
export function deliverySettings(
  { s3Endpoint, s3Region, privateEndpoints }: StartOptions,
  { region, isOpen }: { readonly region: string; readonly isOpen: boolean },
): DeliveryOptions {
  if (s3Endpoint !== undefined && !/^https?:\/\/[^/]/.test(s3Endpoint)) {
    throw new ConfigError(`s3-endpoint: "${s3Endpoint}" is not an URL such as http://minio:9000`)
  }
  return {
    ...(s3Endpoint !== undefined && { s3: { endpoint: s3Endpoint, region: s3Region ?? region } }),
    reachesInside: privateEndpoints ?? isOpen,
  }
}
