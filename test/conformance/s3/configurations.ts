import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { each, type Members, newBucket, put } from './helpers.ts'

/** What a new bucket answers to whoever reads its configuration: an error and its text. */
const NOT_CONFIGURED: Readonly<Record<string, readonly [string, string]>> = {
  GetBucketCors: ['NoSuchCORSConfiguration', 'The CORS configuration does not exist'],
  GetBucketLifecycleConfiguration: ['NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'],
  GetBucketPolicy: ['NoSuchBucketPolicy', 'The bucket policy does not exist'],
  GetBucketPolicyStatus: ['NoSuchBucketPolicy', 'The bucket policy does not exist'],
  GetBucketReplication: ['ReplicationConfigurationNotFoundError', 'The replication configuration was not found'],
  GetBucketTagging: ['NoSuchTagSet', 'The TagSet does not exist'],
  GetBucketWebsite: ['NoSuchWebsiteConfiguration', 'The specified bucket does not have a website configuration'],
  GetObjectLockConfiguration: [
    'ObjectLockConfigurationNotFoundError',
    'Object Lock configuration does not exist for this bucket',
  ],
}

const OWNED = [
  'GetBucketAccelerateConfiguration',
  'GetBucketAcl',
  'GetBucketEncryption',
  'GetBucketLogging',
  'GetBucketNotificationConfiguration',
  'GetBucketOwnershipControls',
  'GetBucketRequestPayment',
  'GetBucketVersioning',
  'GetPublicAccessBlock',
] as const

function policyOf(Bucket: string, more: Members = {}): string {
  const Principal = { AWS: 'arn:aws:iam::000000000000:role/reader' }
  const Statement = [{ Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*`, ...more }]
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

export const configurations: readonly Case[] = [
  {
    rule: 'A new bucket answers what AWS’s does to whoever reads how it is configured',
    proves: ['GetBucketAcl', ...OWNED, ...Object.entries(NOT_CONFIGURED).map(([operation, [code]]) => `${operation} ${code}`)],
    async run(world) {
      const Bucket = await newBucket(world)
      for (const [operation, [code, message]] of Object.entries(NOT_CONFIGURED)) {
        await world.fails(operation, { Bucket }, code, message)
      }
      const read = async (operation: (typeof OWNED)[number]) => world.ok(operation, { Bucket })
      assert.deepEqual(each(await read('GetBucketAcl'), 'Grants', 'Permission'), ['FULL_CONTROL'])
      const encryption = (await read('GetBucketEncryption'))['ServerSideEncryptionConfiguration']
      assert.deepEqual(encryption, {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
      })
      assert.deepEqual((await read('GetBucketOwnershipControls'))['OwnershipControls'], {
        Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }],
      })
      assert.deepEqual(Object.values((await read('GetPublicAccessBlock'))['PublicAccessBlockConfiguration'] as Members), [
        true,
        true,
        true,
        true,
      ])
      assert.equal((await read('GetBucketRequestPayment'))['Payer'], 'BucketOwner')
      assert.equal((await read('GetBucketVersioning'))['Status'], undefined)
      assert.equal((await read('GetBucketAccelerateConfiguration'))['Status'], undefined)
      assert.equal((await read('GetBucketLogging'))['LoggingEnabled'], undefined)
      assert.equal((await read('GetBucketNotificationConfiguration'))['LambdaFunctionConfigurations'], undefined)
    },
  },
  {
    rule: 'Tags of a bucket are put, read and deleted together',
    proves: ['PutBucketTagging', 'GetBucketTagging', 'DeleteBucketTagging', 'PutBucketTagging InvalidTag'],
    async run(world) {
      const Bucket = await newBucket(world)
      const TagSet = [{ Key: 'team', Value: 'mill' }]
      await world.ok('PutBucketTagging', { Bucket, Tagging: { TagSet } })
      assert.deepEqual((await world.ok('GetBucketTagging', { Bucket }))['TagSet'], TagSet)
      const twice = { Bucket, Tagging: { TagSet: [...TagSet, ...TagSet] } }
      await world.fails('PutBucketTagging', twice, 'InvalidTag', 'Cannot provide multiple Tags with the same key')
      await world.ok('DeleteBucketTagging', { Bucket })
      await world.fails('GetBucketTagging', { Bucket }, 'NoSuchTagSet')
    },
  },
  {
    rule: 'A policy is checked as a document, kept and given back; one for everybody is blocked until that is allowed',
    proves: [
      'PutBucketPolicy',
      'GetBucketPolicy',
      'GetBucketPolicyStatus',
      'DeleteBucketPolicy',
      'PutBucketPolicy MalformedPolicy',
      'PutBucketPolicy AccessDenied',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const Policy = policyOf(Bucket)
      await world.ok('PutBucketPolicy', { Bucket, Policy })
      assert.equal((await world.ok('GetBucketPolicy', { Bucket }))['Policy'], Policy)
      assert.deepEqual((await world.ok('GetBucketPolicyStatus', { Bucket }))['PolicyStatus'], { IsPublic: false })
      const malformed = async (text: string, message: string) =>
        world.fails('PutBucketPolicy', { Bucket, Policy: text }, 'MalformedPolicy', message)
      await malformed('no policy', "Policies must be valid JSON and the first byte must be '{'")
      await malformed('{"Version":"2012-10-17"}', 'Missing required field Statement')
      await malformed(policyOf('another-bucket'), 'Policy has invalid resource')
      const forAll = policyOf(Bucket, { Principal: '*' })
      await world.fails('PutBucketPolicy', { Bucket, Policy: forAll }, 'AccessDenied')
      await world.ok('DeletePublicAccessBlock', { Bucket })
      await world.ok('PutBucketPolicy', { Bucket, Policy: forAll })
      assert.deepEqual((await world.ok('GetBucketPolicyStatus', { Bucket }))['PolicyStatus'], { IsPublic: true })
      await world.ok('DeleteBucketPolicy', { Bucket })
      await world.fails('GetBucketPolicy', { Bucket }, 'NoSuchBucketPolicy')
    },
  },
  {
    rule: 'Versioning can be suspended, and not enabled',
    proves: [
      'PutBucketVersioning',
      'GetBucketVersioning',
      'PutBucketVersioning NotImplemented',
      'PutBucketVersioning IllegalVersioningConfigurationException',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const status = (Status: string) => ({ Bucket, VersioningConfiguration: { Status } })
      await world.fails('PutBucketVersioning', status('Enabled'), 'NotImplemented')
      await world.fails(
        'PutBucketVersioning',
        { Bucket, VersioningConfiguration: {} },
        'IllegalVersioningConfigurationException',
        'The Versioning element must be specified',
      )
      await world.ok('PutBucketVersioning', status('Suspended'))
      assert.equal((await world.ok('GetBucketVersioning', { Bucket }))['Status'], 'Suspended')
      assert.equal((await put(world, Bucket, 'k'))['VersionId'], undefined)
      assert.equal((await world.ok('HeadObject', { Bucket, Key: 'k' }))['VersionId'], 'null')
    },
  },
  {
    rule: 'Encryption, CORS, life cycle, ownership and the block of public access are kept and given back',
    proves: [
      'PutBucketEncryption',
      'DeleteBucketEncryption',
      'PutBucketCors',
      'GetBucketCors',
      'DeleteBucketCors',
      'PutBucketLifecycleConfiguration',
      'GetBucketLifecycleConfiguration',
      'DeleteBucketLifecycle',
      'PutBucketOwnershipControls',
      'DeleteBucketOwnershipControls',
      'GetBucketOwnershipControls OwnershipControlsNotFoundError',
      'PutPublicAccessBlock',
      'DeletePublicAccessBlock',
      'GetPublicAccessBlock NoSuchPublicAccessBlockConfiguration',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const encryption = {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/lake' },
            BucketKeyEnabled: true,
          },
        ],
      }
      await world.ok('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: encryption })
      assert.deepEqual((await world.ok('GetBucketEncryption', { Bucket }))['ServerSideEncryptionConfiguration'], encryption)
      assert.equal((await put(world, Bucket, 'k'))['ServerSideEncryption'], 'aws:kms')
      await world.ok('DeleteBucketEncryption', { Bucket })
      assert.equal((await put(world, Bucket, 'k'))['ServerSideEncryption'], 'AES256')

      const CORSRules = [{ AllowedMethods: ['GET', 'PUT'], AllowedOrigins: ['https://*.example.com'], MaxAgeSeconds: 60 }]
      await world.ok('PutBucketCors', { Bucket, CORSConfiguration: { CORSRules } })
      assert.deepEqual((await world.ok('GetBucketCors', { Bucket }))['CORSRules'], CORSRules)
      await world.ok('DeleteBucketCors', { Bucket })

      const Rules = [
        { ID: 'old', Status: 'Enabled', Filter: { Prefix: 'raw/' }, Expiration: { Days: 30 } },
        {
          ID: 'some',
          Status: 'Enabled',
          Filter: { And: { Prefix: 'tmp/', Tags: [{ Key: 'a', Value: '1' }], ObjectSizeGreaterThan: 10 } },
          Transitions: [{ Days: 30, StorageClass: 'GLACIER' }],
        },
        { ID: 'parts', Status: 'Disabled', Filter: { Prefix: '' }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
      ]
      await world.ok('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules } })
      assert.deepEqual((await world.ok('GetBucketLifecycleConfiguration', { Bucket }))['Rules'], Rules)
      await world.ok('DeleteBucketLifecycle', { Bucket })

      const OwnershipControls = { Rules: [{ ObjectOwnership: 'ObjectWriter' }] }
      await world.ok('PutBucketOwnershipControls', { Bucket, OwnershipControls })
      assert.deepEqual((await world.ok('GetBucketOwnershipControls', { Bucket }))['OwnershipControls'], OwnershipControls)
      await world.ok('DeleteBucketOwnershipControls', { Bucket })
      await world.fails('GetBucketOwnershipControls', { Bucket }, 'OwnershipControlsNotFoundError')

      await world.ok('PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } })
      const block = (await world.ok('GetPublicAccessBlock', { Bucket }))['PublicAccessBlockConfiguration'] as Members
      assert.deepEqual([block['BlockPublicAcls'], block['BlockPublicPolicy']], [true, false])
      await world.ok('DeletePublicAccessBlock', { Bucket })
      await world.fails('GetPublicAccessBlock', { Bucket }, 'NoSuchPublicAccessBlockConfiguration')
    },
  },
  {
    rule: 'Configurations that say nothing, or nothing that can be, are refused',
    proves: [
      'PutBucketCors InvalidRequest',
      'PutBucketLifecycleConfiguration InvalidRequest',
      'PutBucketLifecycleConfiguration InvalidArgument',
      'PutBucketEncryption InvalidArgument',
      'PutBucketOwnershipControls MalformedXML',
    ],
    clientsMayRefuse: true,
    async run(world) {
      const Bucket = await newBucket(world)
      const cors = { Bucket, CORSConfiguration: { CORSRules: [{ AllowedMethods: ['PATCH'], AllowedOrigins: ['*'] }] } }
      const method = 'Found unsupported HTTP method in CORS config. Unsupported method is PATCH'
      await world.fails('PutBucketCors', cors, 'InvalidRequest', method)
      const lifecycle = (rule: Members) => ({
        Bucket,
        LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Filter: { Prefix: '' }, ...rule }] },
      })
      const none = 'At least one action needs to be specified in a rule'
      await world.fails('PutBucketLifecycleConfiguration', lifecycle({}), 'InvalidRequest', none)
      const days = "'Days' for Expiration action must be a positive integer"
      await world.fails('PutBucketLifecycleConfiguration', lifecycle({ Expiration: { Days: 0 } }), 'InvalidArgument', days)
      const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256', KMSMasterKeyID: 'x' } }]
      await world.fails('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: { Rules } }, 'InvalidArgument')
      const OwnershipControls = { Rules: [{ ObjectOwnership: 'Nobody' }] }
      await world.fails('PutBucketOwnershipControls', { Bucket, OwnershipControls }, 'MalformedXML')
    },
  },
  {
    rule: 'Whom a bucket notifies must be there to be told, unless that is not to be looked at',
    proves: [
      'PutBucketNotificationConfiguration',
      'GetBucketNotificationConfiguration',
      'PutBucketNotificationConfiguration InvalidArgument',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const LambdaFunctionArn = 'arn:aws:lambda:us-east-1:000000000000:function:f'
      const entry = { Id: 'csv', LambdaFunctionArn, Events: ['s3:ObjectCreated:*'] }
      const telling = (more: Members = {}) => ({
        Bucket,
        NotificationConfiguration: { LambdaFunctionConfigurations: [{ ...entry, ...more }] },
      })
      const unreachable = 'Unable to validate the following destination configurations'
      await world.fails('PutBucketNotificationConfiguration', telling(), 'InvalidArgument', unreachable)
      await world.fails(
        'PutBucketNotificationConfiguration',
        telling({ LambdaFunctionArn: 'f' }),
        'InvalidArgument',
        'The ARN could not be parsed',
      )
      await world.ok('PutBucketNotificationConfiguration', { ...telling(), SkipDestinationValidation: true })
      const kept = await world.ok('GetBucketNotificationConfiguration', { Bucket })
      assert.deepEqual(kept['LambdaFunctionConfigurations'], [entry])
      await world.ok('PutBucketNotificationConfiguration', { Bucket, NotificationConfiguration: {} })
      assert.equal((await world.ok('GetBucketNotificationConfiguration', { Bucket }))['LambdaFunctionConfigurations'], undefined)
    },
  },
  {
    rule: 'Tells a queue that lets it what is made and removed, by prefix and suffix, in order, with keys as forms have them',
    proves: ['PutBucketNotificationConfiguration'],
    async run(world) {
      const Bucket = await newBucket(world)
      const QueueName = world.fresh()
      const { QueueUrl } = await world.sqs('CreateQueue', { QueueName })
      const QueueArn = `arn:aws:sqs:us-east-1:000000000000:${QueueName}`
      const FilterRules = [
        { Name: 'prefix', Value: 'raw/' },
        { Name: 'suffix', Value: '.json' },
      ]
      const Events = ['s3:ObjectCreated:*', 's3:ObjectRemoved:Delete']
      const entry = { Id: 'mine', QueueArn, Events, Filter: { Key: { FilterRules } } }
      const telling = { Bucket, NotificationConfiguration: { QueueConfigurations: [entry] } }
      const unreachable = 'Unable to validate the following destination configurations'
      await world.fails('PutBucketNotificationConfiguration', telling, 'InvalidArgument', unreachable)
      const statement = {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: QueueArn,
      }
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
      await world.sqs('SetQueueAttributes', { QueueUrl, Attributes: { Policy } })
      await world.ok('PutBucketNotificationConfiguration', telling)
      const key = 'raw/date=2026-11-21/a b.json'
      await world.ok('PutObject', { Bucket, Key: key, Body: Buffer.from('{}') })
      await world.ok('PutObject', { Bucket, Key: 'raw/other.txt', Body: Buffer.from('x') })
      await world.ok('CopyObject', { Bucket, Key: 'raw/copy.json', CopySource: `${Bucket}/raw/other.txt` })
      await world.ok('DeleteObject', { Bucket, Key: key })
      await world.ok('DeleteObject', { Bucket, Key: 'raw/never.json' })
      const bodies: Members[] = []
      while (bodies.length < 4) {
        const { Messages = [] } = (await world.sqs('ReceiveMessage', {
          QueueUrl,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 1,
        })) as {
          readonly Messages?: readonly { readonly Body: string }[]
        }
        bodies.push(...Messages.map(({ Body }) => JSON.parse(Body) as Members))
      }
      const [test, ...events] = bodies
      assert.deepEqual([test?.['Service'], test?.['Event'], test?.['Bucket']], ['Amazon S3', 's3:TestEvent', Bucket])
      const records = events.map(({ Records }) => (Records as readonly Record<string, Members>[])[0] ?? {})
      assert.deepEqual(
        records.map((record) => [
          record['eventName'],
          (record['s3']?.['object'] as Members | undefined)?.['key'],
          record['s3']?.['configurationId'],
        ]),
        [
          ['ObjectCreated:Put', 'raw/date%3D2026-11-21/a+b.json', 'mine'],
          ['ObjectCreated:Copy', 'raw/copy.json', 'mine'],
          ['ObjectRemoved:Delete', 'raw/date%3D2026-11-21/a+b.json', 'mine'],
        ],
      )
      const { sequencer, ...object } = (records[0]?.['s3']?.['object'] ?? {}) as Members
      assert.match(sequencer as string, /^[0-9A-F]{16}$/)
      assert.deepEqual(object, { key: 'raw/date%3D2026-11-21/a+b.json', size: 2, eTag: '99914b932bd37a50b983c5e7c90ae93b' })
      assert.deepEqual(Object.keys((records[2]?.['s3']?.['object'] ?? {}) as Members).toSorted(), ['key', 'sequencer'])
    },
  },
  {
    rule: 'Two entries of a bucket are not about one event of one key; topics and EventBridge are refused',
    proves: ['PutBucketNotificationConfiguration InvalidArgument'],
    async run(world) {
      const Bucket = await newBucket(world)
      const put = (NotificationConfiguration: Members) => ({ Bucket, NotificationConfiguration, SkipDestinationValidation: true })
      const QueueArn = 'arn:aws:sqs:us-east-1:000000000000:q'
      const LambdaFunctionArn = 'arn:aws:lambda:us-east-1:000000000000:function:f'
      const under = (Value: string) => ({ Filter: { Key: { FilterRules: [{ Name: 'prefix', Value }] } } })
      const queue = (prefix: string) => ({
        QueueConfigurations: [{ QueueArn, Events: ['s3:ObjectCreated:Put'], ...under(prefix) }],
      })
      const functions = { LambdaFunctionConfigurations: [{ LambdaFunctionArn, Events: ['s3:ObjectCreated:*'], ...under('a/') }] }
      const ambiguous = /^Configuration is ambiguously defined\./
      const operation = 'PutBucketNotificationConfiguration'
      await world.fails(operation, put({ ...queue('a/b/'), ...functions }), 'InvalidArgument', ambiguous)
      await world.ok(operation, put({ ...queue('b/'), ...functions }))
      const topic = { TopicArn: 'arn:aws:sns:us-east-1:000000000000:t', Events: ['s3:ObjectCreated:*'] }
      await world.fails(operation, put({ TopicConfigurations: [topic] }), 'NotImplemented', /SNS/)
      await world.fails(operation, put({ EventBridgeConfiguration: {} }), 'NotImplemented', /EventBridge/)
    },
  },
  {
    rule: 'Access control lists cannot be changed where the bucket owns everything; nothing is locked',
    proves: [
      'PutBucketAcl',
      'PutBucketAcl AccessControlListNotSupported',
      'PutObjectAcl',
      'PutObjectAcl AccessControlListNotSupported',
      'PutObjectLockConfiguration InvalidBucketState',
      'GetObjectLegalHold InvalidRequest',
      'GetObjectRetention InvalidRequest',
      'PutObjectLegalHold InvalidRequest',
      'PutObjectRetention InvalidRequest',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const at = { Bucket, Key: 'k' }
      await put(world, Bucket, 'k')
      const message = 'The bucket does not allow ACLs'
      await world.fails('PutBucketAcl', { Bucket, ACL: 'private' }, 'AccessControlListNotSupported', message)
      await world.fails('PutObjectAcl', { ...at, ACL: 'private' }, 'AccessControlListNotSupported', message)
      await world.ok('PutBucketOwnershipControls', {
        Bucket,
        OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
      })
      await world.ok('PutBucketAcl', { Bucket, ACL: 'private' })
      await world.ok('PutObjectAcl', { ...at, ACL: 'private' })
      const lock = { Bucket, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } }
      await world.fails('PutObjectLockConfiguration', lock, 'InvalidBucketState')
      const missing = 'Bucket is missing Object Lock Configuration'
      await world.fails('GetObjectLegalHold', at, 'InvalidRequest', missing)
      await world.fails('GetObjectRetention', at, 'InvalidRequest', missing)
      await world.fails('PutObjectLegalHold', { ...at, LegalHold: { Status: 'ON' } }, 'InvalidRequest', missing)
      await world.fails('PutObjectRetention', { ...at, Retention: { Mode: 'GOVERNANCE' } }, 'InvalidRequest', missing)
    },
  },
]
