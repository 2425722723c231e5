import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRejection } from '../../kernel/outcome.ts'
import type { OperationModel, RestXmlService } from '../../model/api.ts'
import type { Place, StructSchema } from '../../model/schema.ts'
import type { HttpRequest } from '../http.ts'
import type { Address } from './address.ts'
import { operationFinder } from './operations.ts'

const BUCKET = '/{Bucket}'
const KEY = '/{Bucket}/{Key+}'

type Method = NonNullable<OperationModel<unknown, unknown, string>['http']>['method']

function model(name: string, method: Method, path: string, query: string[] = [], needs: Record<string, Place> = {}) {
  const input: StructSchema = {
    kind: 'struct',
    name,
    required: Object.keys(needs),
    members: Object.fromEntries(Object.keys(needs).map((member) => [member, { kind: 'string' }])),
    places: needs,
  }
  const literals = Object.fromEntries(query.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']))
  return [
    name,
    { name, plane: 'data' as const, input, errors: [], http: { method, path, query: literals, status: 200 } },
  ] as const
}

const upload: Record<string, Place> = { UploadId: { in: 'query', name: 'uploadId' } }
const part: Record<string, Place> = { ...upload, PartNumber: { in: 'query', name: 'partNumber' } }
const source: Record<string, Place> = { CopySource: { in: 'header', name: 'x-amz-copy-source' } }

const service: RestXmlService = {
  name: 's3',
  signingName: 's3',
  protocol: 'rest-xml',
  xmlNamespace: 'urn:x',
  errors: {},
  operations: Object.fromEntries([
    model('ListBuckets', 'GET', '/'),
    model('ListObjects', 'GET', BUCKET),
    model('ListObjectsV2', 'GET', BUCKET, ['list-type=2']),
    model('GetBucketAcl', 'GET', BUCKET, ['acl']),
    model('DeleteBucket', 'DELETE', BUCKET),
    model('DeleteBucketPolicy', 'DELETE', BUCKET, ['policy']),
    model('GetObject', 'GET', KEY),
    model('ListParts', 'GET', KEY, [], upload),
    model('PutObject', 'PUT', KEY),
    model('CopyObject', 'PUT', KEY, [], source),
    model('UploadPart', 'PUT', KEY, [], part),
    model('UploadPartCopy', 'PUT', KEY, [], { ...part, ...source }),
    model('CreateMultipartUpload', 'POST', KEY, ['uploads']),
    model('DeleteObject', 'DELETE', KEY),
    model('AbortMultipartUpload', 'DELETE', KEY, [], upload),
  ]),
}

const find = operationFinder(service)

function found(method: string, path: string, headers: Record<string, string> = {}): string {
  const url = new URL(path, 'http://localhost')
  const [, bucket = '', ...key] = url.pathname.split('/')
  const address: Address = {
    ...(bucket !== '' && { bucket }),
    ...(key.length > 0 && { key: key.join('/') }),
    query: new Map(url.searchParams),
  }
  const outcome = find({ method, headers: new Map(Object.entries(headers)) } as unknown as HttpRequest, address)
  return isRejection(outcome) ? outcome.rejected : outcome.name
}

describe('the operation a request means', () => {
  for (const [method, path, expected] of [
    ['GET', '/', 'ListBuckets'],
    ['GET', '/b', 'ListObjects'],
    ['GET', '/b?list-type=2', 'ListObjectsV2'],
    ['GET', '/b?list-type=3', 'MethodNotAllowed'],
    ['GET', '/b?acl=', 'GetBucketAcl'],
    ['GET', '/b?x-id=ListObjects', 'ListObjects'],
    ['DELETE', '/b', 'DeleteBucket'],
    ['DELETE', '/b?policy', 'DeleteBucketPolicy'],
    ['GET', '/b/k', 'GetObject'],
    ['GET', '/b/k?uploadId=u', 'ListParts'],
    ['PUT', '/b/k', 'PutObject'],
    ['PUT', '/b/k?partNumber=1&uploadId=u', 'UploadPart'],
    ['POST', '/b/k?uploads', 'CreateMultipartUpload'],
    ['DELETE', '/b/k', 'DeleteObject'],
    ['DELETE', '/b/k?uploadId=u', 'AbortMultipartUpload'],
    ['PATCH', '/b/k', 'MethodNotAllowed'],
    ['HEAD', '/', 'MethodNotAllowed'],
  ] as const) {
    it(`${method} ${path} is ${expected}`, () => assert.equal(found(method, path), expected))
  }

  it('a copy has its source in a header', () => {
    assert.equal(found('PUT', '/b/k', { 'x-amz-copy-source': 'a/b' }), 'CopyObject')
    assert.equal(found('PUT', '/b/k?partNumber=1&uploadId=u', { 'x-amz-copy-source': 'a/b' }), 'UploadPartCopy')
  })

  it('a parameter that names something else is never passed over', () => {
    assert.equal(found('DELETE', '/b?acl'), 'MethodNotAllowed')
    assert.equal(found('DELETE', '/b/k?uploads'), 'MethodNotAllowed')
    assert.equal(found('PUT', '/b/k?uploadId=u'), 'MethodNotAllowed')
    assert.equal(found('PUT', '/b/k?partNumber=1'), 'MethodNotAllowed')
  })
})
