/**
 * What callers need for each operation, beside each other in `permissions.txt`, to be compared with AWS's pages (service authorization reference). An
 * operation that is not there yet, or asks for something else, shows here.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import type { EntityMap, View } from '../../src/catalog/entities.ts'
import { serviceCall } from '../../src/model/acting.ts'
import { permissionsOf } from '../../src/model/door.ts'
import type { Permission } from '../../src/model/permission.ts'
import type { TokenSealer } from '../../src/model/tokens.ts'
import { bindService, type ServiceDefinition, type ServiceRuntime } from '../../src/services/define.ts'
import { firehose } from '../../src/services/firehose/index.ts'
import { glue } from '../../src/services/glue/index.ts'
import { kinesis } from '../../src/services/kinesis/index.ts'
import { sealNextToken } from '../../src/services/kinesis/next-token.ts'
import { kms } from '../../src/services/kms/index.ts'
import { s3 } from '../../src/services/s3/index.ts'

const SCOPE = { accountId: '000000000000', region: 'us-east-1' }
const STREAM = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'
const ROLE = 'arn:aws:iam::000000000000:role/hose'
const KEY = '11111111-1111-1111-1111-111111111111'
const KEY_ARN = `arn:aws:kms:us-east-1:000000000000:key/${KEY}`
const CALL = serviceCall('test', SCOPE, 'r')

/** Seals nothing: what is in a token can be read. */
const tokens: TokenSealer = {
  seal: (purpose, bytes) => `${purpose} ${Buffer.from(bytes).toString('base64')}`,
  open(purpose, token) {
    const [of, bytes] = token.split(' ')
    return of === purpose ? Buffer.from(bytes ?? '', 'base64') : undefined
  },
}

function viewOf(entities: Readonly<Record<string, unknown>>): View<never> {
  return {
    get: (kind: string, id: string) => entities[`${kind} ${id}`],
    list: () => Object.values(entities),
  } as unknown as View<never>
}

type Inputs = Readonly<Record<string, unknown>>

/** All members that name resources, whichever an operation has. */
const INPUTS: Readonly<Record<string, Inputs>> = {
  kinesis: {
    StreamName: 'orders',
    StreamARN: STREAM,
    ConsumerARN: `${STREAM}/consumer/app:1`,
    ConsumerName: 'app',
    ResourceARN: STREAM,
    ShardIterator: iterator(),
    Tags: { team: 'red' },
  },
  firehose: {
    DeliveryStreamName: 'lake',
    Tags: [{ Key: 'team', Value: 'red' }],
    ExtendedS3DestinationConfiguration: { RoleARN: ROLE, S3BackupConfiguration: { RoleARN: `${ROLE}2` } },
  },
  s3: { Bucket: 'lake', Key: 'a/b', CopySource: 'raw/x', Delete: { Objects: [{ Key: 'a' }] } },
  kms: { KeyId: 'alias/orders', AliasName: 'alias/orders', TargetKeyId: KEY, SourceKeyId: KEY, DestinationKeyId: KEY },
  glue: {
    DatabaseName: 'db',
    TableName: 't',
    Name: 'n',
    DatabaseInput: { Name: 'db' },
    TableInput: { Name: 't' },
    TablesToDelete: ['t'],
    ResourceArn: 'arn:aws:glue:us-east-1:000000000000:database/db',
  },
}

function iterator(): string {
  const text = '000000000000/us-east-1/log/orders'
  return tokens.seal('kinesis.shard-iterator', Buffer.concat([Buffer.alloc(20), Buffer.from(text)]))
}

function ask<Entities extends EntityMap>(
  definition: ServiceDefinition<Entities>,
  operation: string,
  input: Inputs,
  entities: Readonly<Record<string, unknown>> = {},
): readonly Permission[] {
  const { rates, ...rest } = definition
  const endpoint = bindService(rest, { catalog: viewOf(entities), tokens } as unknown as ServiceRuntime<Entities>)
  const bound = endpoint.operations.get(operation)
  assert.ok(bound !== undefined, operation)
  return permissionsOf(endpoint, bound, CALL, input)
}

function written(permissions: readonly Permission[]): string {
  const shortened = permissions.map(({ action, resource }) => `${action} ${resource.replace(':us-east-1:000000000000:', ':…:')}`)
  return shortened.length === 0 ? 'nothing' : shortened.join(', ')
}

function listed<Entities extends EntityMap>(definition: ServiceDefinition<Entities>): readonly string[] {
  const names = definition.operations.map(({ model }) => model.name).sort()
  const input = INPUTS[definition.model.name] ?? {}
  const alias = { 'kms.alias arn:aws:kms:us-east-1:000000000000:alias/orders': { keyArn: KEY_ARN } }
  return names.map((name) => `${definition.model.name} ${name}: ${written(ask(definition, name, input, alias))}`)
}

describe('permissions', () => {
  it('of every operation are what AWS asks for', async () => {
    const lines = [...listed(kinesis), ...listed(firehose), ...listed(s3), ...listed(kms), ...listed(glue)]
    const golden = await readFile(new URL('permissions.txt', import.meta.url), 'utf8')
    assert.equal(`${lines.join('\n')}\n`, golden)
  })

  const token = (streamArn: string) => sealNextToken(tokens, 'kinesis.ListShards', { streamArn }, 0)
  const named = { 'kinesis.consumer x': { name: 'app', arn: `${STREAM}/consumer/app:17`, streamArn: STREAM } }
  const rows: readonly [what: string, permissions: readonly Permission[], wanted: string][] = [
    ['a page of shards, on its stream', ask(kinesis, 'ListShards', { NextToken: token(STREAM) }), `kinesis:ListShards ${STREAM}`],
    ['what is no token, for which it is refused', ask(kinesis, 'ListShards', { NextToken: 'x' }), 'nothing'],
    ['what is no iterator, for which it is refused', ask(kinesis, 'GetRecords', { ShardIterator: 'x' }), 'nothing'],
    [
      'a consumer by its name, on its ARN',
      ask(kinesis, 'DescribeStreamConsumer', { StreamARN: STREAM, ConsumerName: 'app' }, named),
      `kinesis:DescribeStreamConsumer ${STREAM}/consumer/app:17`,
    ],
    ['a version', ask(s3, 'GetObject', { Bucket: 'b', Key: 'k', VersionId: 'null' }), 's3:GetObjectVersion arn:aws:s3:::b/k'],
    [
      'a deleted version',
      ask(s3, 'DeleteObject', { Bucket: 'b', Key: 'k', VersionId: 'null' }),
      's3:DeleteObjectVersion arn:aws:s3:::b/k',
    ],
    [
      'an object with tags',
      ask(s3, 'PutObject', { Bucket: 'b', Key: 'k', Tagging: 'a=b' }),
      's3:PutObject arn:aws:s3:::b/k, s3:PutObjectTagging arn:aws:s3:::b/k',
    ],
    [
      'a copy of nothing, for which it is refused',
      ask(s3, 'UploadPartCopy', { Bucket: 'b', Key: 'k', CopySource: '' }),
      's3:PutObject arn:aws:s3:::b/k',
    ],
  ]
  for (const [what, permissions, wanted] of rows) {
    it(`of ${what}`, () => assert.equal(written(permissions), wanted.replace(':us-east-1:000000000000:', ':…:')))
  }

  it('say to which service a role is handed, what is listed, and which tags come', () => {
    const created = ask(firehose, 'CreateDeliveryStream', INPUTS['firehose'] ?? {})
    assert.deepEqual(
      created.filter(({ action }) => action === 'iam:PassRole').map(({ keys }) => keys?.['iam:PassedToService']),
      ['firehose.amazonaws.com', 'firehose.amazonaws.com'],
    )
    assert.deepEqual(created[0]?.keys, { 'aws:TagKeys': ['team'], 'aws:RequestTag/team': 'red' })
    const [list] = ask(s3, 'ListObjectsV2', { Bucket: 'b', Prefix: 'raw/', Delimiter: '/' })
    assert.deepEqual(list?.keys, { 's3:prefix': 'raw/', 's3:delimiter': '/' })
  })
})
