import { ALGORITHM, formatAmzDate, parseAmzDate, TERMINATOR } from '../../aws/sigv4.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { Credential } from '../authenticate.ts'
import { authorizationParts, type Claims, decodedQuery } from '../claims.ts'
import type { HttpRequest } from '../http.ts'

/** Who signed a request to S3, as far as it says so, in S3's words where it says it wrongly (observed on AWS, some in reports of its users). */
export type S3ClaimsErrorCode =
  | 'AccessDenied'
  | 'AuthorizationHeaderMalformed'
  | 'AuthorizationQueryParametersError'
  | 'InvalidArgument'
  | 'InvalidRequest'
  | 'NotImplemented'

type Refusal = Rejection<S3ClaimsErrorCode>

const QUERY_PARTS = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-Date',
  'X-Amz-SignedHeaders',
  'X-Amz-Expires',
]
const ECDSA_ALGORITHM = 'AWS4-ECDSA-P256-SHA256'

/** `undefined`: nobody signed it. */
export function readS3Claims(request: HttpRequest): Claims | undefined | Refusal {
  const authorization = request.headers.get('authorization') ?? ''
  const { target } = request
  const isPresigned = /[?&]X-Amz-(Algorithm|Credential|Signature)=/.test(target)
  const isPresignedV2 = /[?&]AWSAccessKeyId=/.test(target) && /[?&]Signature=/.test(target)
  if (authorization !== '' && (isPresigned || isPresignedV2)) {
    return aboutAuthorization(
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      authorization,
    )
  }
  if (authorization !== '') return fromHeader(request, authorization)
  return isPresigned ? fromQuery(request) : undefined
}

function fromHeader(request: HttpRequest, authorization: string): Claims | Refusal {
  const { algorithm, parts, repeated } = authorizationParts(authorization)
  if (algorithm === 'AWS') return oldMechanism()
  if (algorithm === ECDSA_ALGORITHM) return noEcdsa()
  if (algorithm !== ALGORITHM) return aboutAuthorization('Unsupported Authorization Type', authorization)
  const said = (name: string): string => parts.get(name) ?? ''
  if (said('Credential') === '' || said('Signature') === '' || said('SignedHeaders') === '') {
    return malformed('the authorization header requires three components: Credential, SignedHeaders, and Signature.')
  }
  const date = headerDate(request)
  if (date === undefined) return reject('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  return {
    form: 'header',
    algorithm,
    credential: said('Credential'),
    signedHeaders: said('SignedHeaders'),
    signature: said('Signature'),
    date,
    sessionToken: request.headers.get('x-amz-security-token'),
    expires: undefined,
    ambiguous: repeated,
  }
}

/** `Date` counts only where `X-Amz-Date` is missing. */
function headerDate({ headers }: HttpRequest): string | undefined {
  const amzDate = headers.get('x-amz-date')
  if (amzDate !== undefined) return parseAmzDate(amzDate) === undefined ? undefined : amzDate
  const epochMs = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(epochMs) ? undefined : formatAmzDate(epochMs)
}

function fromQuery(request: HttpRequest): Claims | Refusal {
  const { values, repeated } = decodedQuery(request.target)
  const said = (name: string): string => values.get(name) ?? ''
  if (QUERY_PARTS.some((name) => said(name) === '')) {
    return inQuery(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    )
  }
  const algorithm = said('X-Amz-Algorithm')
  if (algorithm === ECDSA_ALGORITHM) return noEcdsa()
  if (algorithm !== ALGORITHM) return inQuery(`X-Amz-Algorithm only supports "${ALGORITHM} and ${ECDSA_ALGORITHM}"`)
  const date = said('X-Amz-Date')
  if (parseAmzDate(date) === undefined) {
    return inQuery(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`)
  }
  return {
    form: 'query',
    algorithm,
    credential: said('X-Amz-Credential'),
    signedHeaders: said('X-Amz-SignedHeaders'),
    signature: said('X-Amz-Signature'),
    date,
    sessionToken: values.get('X-Amz-Security-Token') ?? request.headers.get('x-amz-security-token'),
    expires: said('X-Amz-Expires'),
    ambiguous: repeated,
  }
}

/** The key and the scope that a claim is for. Any region will do that could be part of an ARN. */
export function readS3Credential({ form, credential, date: signedAt }: Claims, service: string): Credential | Refusal {
  const wrong = (text: string): Refusal =>
    form === 'header' ? malformed(text) : inQuery(`Error parsing the X-Amz-Credential parameter; ${text}`)
  const elements = credential.split('/')
  const [accessKeyId = '', date = '', region = '', signedFor = '', terminator] = elements
  if (elements.length !== 5 || accessKeyId === '') {
    return wrong('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".')
  }
  if (!/^\d{8}$/.test(date)) {
    return wrong(`incorrect date format "${date}". This date in the credential must be in the format "yyyyMMdd".`)
  }
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(region)) return wrong(`the region '${region}' is wrong; expecting 'us-east-1'`)
  if (signedFor !== service) return wrong(`incorrect service "${signedFor}". This endpoint belongs to "${service}".`)
  if (terminator !== TERMINATOR) return wrong(`incorrect terminal "${terminator}". This endpoint uses "${TERMINATOR}".`)
  if (date !== signedAt.slice(0, 8)) {
    return wrong(`Invalid credential date "${date}". This date is not the same as X-Amz-Date: "${signedAt.slice(0, 8)}".`)
  }
  return { accessKeyId, scope: { date, region, service: signedFor } }
}

function malformed(text: string): Refusal {
  return reject('AuthorizationHeaderMalformed', `The authorization header is malformed; ${text}`)
}

export function inQuery(text: string): Rejection<'AuthorizationQueryParametersError'> {
  return reject('AuthorizationQueryParametersError', text)
}

function aboutAuthorization(text: string, authorization: string): Refusal {
  return rejectWith('InvalidArgument', text, { details: { ArgumentName: 'Authorization', ArgumentValue: authorization } })
}

/** Signature Version 2, as every region answers that is younger than Version 4. */
function oldMechanism(): Refusal {
  return reject(
    'InvalidRequest',
    'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    'the request was signed with Signature Version 2; have the client sign with Version 4 (boto3: signature_version="s3v4")',
  )
}

function noEcdsa(): Refusal {
  return reject('NotImplemented', 'Leat does not verify signatures of Signature Version 4A: sign with AWS4-HMAC-SHA256.')
}
