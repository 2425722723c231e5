import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { HttpRequest } from '../http.ts'
import { belongsToS3 } from './belongs.ts'

function belongs(method: string, target: string, headers: Record<string, string> = {}, host = 'localhost:4566'): boolean {
  return belongsToS3({ method, target, host, headers: new Map(Object.entries(headers)) } as unknown as HttpRequest, new Set())
}

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=00`,
})
const presignedFor = (service: string, slash: string) =>
  `/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${['AKID', '20260101', 'eu-west-1', service, 'aws4_request'].join(slash)}&X-Amz-Signature=00`

it('a target names its service, whatever else there is', () => {
  assert.equal(belongs('POST', '/', { 'x-amz-target': 'Kinesis_20131202.PutRecord', ...signedFor('s3') }), false)
  assert.equal(belongs('GET', '/b/k', { 'x-amz-target': '' }), false)
})

it('a signature names its service', () => {
  assert.equal(belongs('GET', '/', signedFor('s3')), true)
  assert.equal(belongs('POST', '/', signedFor('s3')), true)
  assert.equal(belongs('GET', '/b/k', signedFor('kinesis')), false)
  assert.equal(belongs('POST', '/', signedFor('dynamodb')), false)
  assert.equal(belongs('GET', '/b/k', signedFor('s3express')), false)
  for (const slash of ['/', '%2F', '%2f']) {
    assert.equal(belongs('GET', presignedFor('s3', slash)), true)
    assert.equal(belongs('GET', presignedFor('kinesis', slash)), false)
  }
})

it('what is not signed is for S3, unless it is a call of another protocol', () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) assert.equal(belongs(method, '/b/k'), true)
  assert.equal(belongs('GET', '/'), true)
  assert.equal(belongs('POST', '/'), false)
  assert.equal(belongs('POST', '/?Action=ListRoles'), false)
  assert.equal(belongs('POST', '/b/k?uploads'), true)
  assert.equal(belongs('POST', '/?delete', {}, 'b.localhost:4566'), true)
  for (const type of [
    'application/x-amz-json-1.1',
    'application/json',
    'application/x-www-form-urlencoded; charset=utf-8',
    'application/cbor',
  ]) {
    assert.equal(belongs('POST', '/', { 'content-type': type }), false)
    assert.equal(belongs('POST', '/service/X/operation/Y', { 'content-type': type }), false)
  }
  assert.equal(belongs('POST', '/b?delete', { 'content-type': 'application/xml' }), true)
})

it('Signature Version 2 is for S3, which says that it is too old', () => {
  assert.equal(belongs('GET', '/b/k', { authorization: 'AWS AKID:c2ln' }), true)
  assert.equal(belongs('GET', '/b/k?AWSAccessKeyId=AKID&Signature=c2ln&Expires=1'), true)
})
