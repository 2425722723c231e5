import { createHmac } from 'node:crypto'
import { decodeUri, isSameSignature, splitTarget } from '../../aws/sigv4.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { HttpRequest } from '../http.ts'
import { bucketOfHost } from './address.ts'
import { wrongSignature } from './aws-chunked.ts'
import { expired } from './expiry.ts'

/**
 * URLs presigned with Signature Version 2, which boto3 and the AWS CLI still make unless they are told otherwise, and which S3 takes in its first
 * region. No other use of Version 2 is served. https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html
 */
export interface ClaimsV2 {
  readonly accessKeyId: string
  readonly signature: string
  /** Seconds since the epoch, as it was sent. */
  readonly expires: string
  readonly sessionToken: string | undefined
}

/** Where URLs are for that name no region. */
export const REGION_V2 = 'us-east-1'

type Refusal = Rejection<'AccessDenied' | 'SignatureDoesNotMatch'>

/** `undefined`: it is no such URL. */
export function readClaimsV2({ target }: HttpRequest): ClaimsV2 | undefined | Refusal {
  if (!/[?&]AWSAccessKeyId=/.test(target) || !/[?&]Signature=/.test(target)) return undefined
  const said = new Map(splitTarget(target).query.map(([name, value]) => [decodeUri(name), decodeUri(value)]))
  const accessKeyId = said.get('AWSAccessKeyId') ?? ''
  const signature = said.get('Signature') ?? ''
  const expires = said.get('Expires') ?? ''
  if (accessKeyId === '' || signature === '' || expires === '') {
    return reject('AccessDenied', 'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters')
  }
  if (!/^\d{1,12}$/.test(expires)) return reject('AccessDenied', `Invalid date (should be seconds since epoch): ${expires}`)
  return { accessKeyId, signature, expires, sessionToken: said.get('x-amz-security-token') }
}

export function expiredV2({ expires }: ClaimsV2, nowMs: number): Refusal | undefined {
  return expired(Number(expires) * 1000, nowMs)
}

/** Parameters that say what is asked of a bucket or object, and are signed; all others are not. */
const SIGNED_PARAMETERS: ReadonlySet<string> = new Set([
  'accelerate',
  'acl',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'notification',
  'object-lock',
  'ownershipControls',
  'partNumber',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'retention',
  'tagging',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
])

/** What is signed: the method, what is said of the body, when it ends, S3's own headers, and what it is about. */
export function stringToSignV2(request: HttpRequest, claims: ClaimsV2, hosts: ReadonlySet<string>): string {
  const { path, query } = splitTarget(request.target)
  const parameters = query.map(([name, value]) => [decodeUri(name), decodeUri(value)] as const)
  const inQuery = new Map(parameters)
  const header = (name: string): string => request.headers.get(name) ?? inQuery.get(name) ?? ''
  const own = new Map([...parameters, ...request.headers].filter(([name]) => name.startsWith('x-amz-')))
  const headers = [...own].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}:${value.trim()}\n`)
  const signed = parameters.filter(([name]) => SIGNED_PARAMETERS.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const asked = signed.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&')
  const bucket = bucketOfHost(request.host, hosts)
  const resource = `${bucket === undefined ? '' : `/${bucket}`}${path}${asked === '' ? '' : `?${asked}`}`
  const lines = [request.method, header('content-md5'), header('content-type'), claims.expires]
  return `${lines.join('\n')}\n${headers.join('')}${resource}`
}

/**
 * Headers in the query count only as they are signed: in lower case, and once. Anything else would be obeyed without having been signed, as a
 * `X-Amz-Copy-Source` that somebody puts behind a URL for an upload.
 */
function hasUnsignedHeaders({ target }: HttpRequest): boolean {
  const names = splitTarget(target).query.map(([name]) => decodeUri(name))
  const headers = names.filter((name) => /^(x-amz-|content-type$|content-md5$)/i.test(name))
  return headers.some((name) => name !== name.toLowerCase()) || new Set(headers).size < headers.length
}

/** `undefined` if the URL was signed with the secret, as it is. */
export function wrongSignatureV2(
  request: HttpRequest,
  claims: ClaimsV2,
  secret: string,
  hosts: ReadonlySet<string>,
): Refusal | undefined {
  const toSign = stringToSignV2(request, claims, hosts)
  const expected = createHmac('sha1', secret).update(toSign).digest('base64')
  if (isSameSignature(claims.signature, expected) && !hasUnsignedHeaders(request)) return undefined
  return rejectWith('SignatureDoesNotMatch', wrongSignature().message ?? '', {
    details: {
      AWSAccessKeyId: claims.accessKeyId,
      StringToSign: toSign,
      SignatureProvided: claims.signature,
      StringToSignBytes: Buffer.from(toSign)
        .toString('hex')
        .replace(/(..)(?=.)/g, '$1 '),
    },
  })
}
