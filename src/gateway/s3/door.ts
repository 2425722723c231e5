import type { Endpoint } from '../../model/endpoint.ts'
import type { Handler } from '../http.ts'
import { lateHandler } from '../late-handler.ts'
import { hostName } from '../origin.ts'
import type { S3AuthenticatorOptions } from './authenticate.ts'
import { belongsToS3 } from './belongs.ts'
import type { S3Parts } from './handler.ts'

export interface S3DoorParts extends Omit<S3Parts, 'authenticator' | 'endpoint' | 'hosts'> {
  readonly endpoint: () => Promise<Endpoint>
  readonly access: S3AuthenticatorOptions
  /** Host names below which `<bucket>.<name>` is a bucket, besides `localhost`. */
  readonly hosts: readonly string[]
}

/** Takes what is for S3 and hands on everything else. */
export function s3Door(parts: S3DoorParts, next: Handler): Handler {
  const hosts = new Set(parts.hosts.map(hostName).filter((name) => name !== undefined))
  return lateHandler(
    {
      belongs: (request) => belongsToS3(request, hosts),
      open: () => open(parts, hosts),
      failed: async (request, cause) => {
        const { failS3, s3Envelope } = await import('./answers.ts')
        return failS3(s3Envelope(request, parts.random), parts, cause)
      },
    },
    next,
  )
}

async function open({ access, endpoint, ...parts }: S3DoorParts, hosts: ReadonlySet<string>): Promise<Handler> {
  const [{ createS3Authenticator }, { s3Handler }] = await Promise.all([import('./authenticate.ts'), import('./handler.ts')])
  return s3Handler({ ...parts, hosts, authenticator: createS3Authenticator(access), endpoint: await endpoint() })
}
