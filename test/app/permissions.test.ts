/** Users, roles and delivery streams of a whole server: what their policies let them do, with AWS's clients. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateDeliveryStreamCommand,
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  ListDeliveryStreamsCommand,
  PutRecordBatchCommand,
  PutRecordCommand as PutToDelivery,
} from '@aws-sdk/client-firehose'
import {
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteUserPolicyCommand,
  IAMClient,
  ListUsersCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import {
  CreateStreamCommand,
  DescribeStreamConsumerCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListStreamsCommand,
  PutRecordCommand,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis'
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { zipSync } from 'fflate'
import { type Leat, type StartOptions, start } from '../../src/index.ts'
import { temporaryFolder } from '../crash/folder.ts'

const ACCOUNT = '000000000000'
const STREAM = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/orders`
const HOSE = `arn:aws:iam::${ACCOUNT}:role/hose`
const ROOT = { accessKeyId: 'test', secretAccessKey: 'test' }

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

type Statement = Readonly<Record<string, unknown>>

function allow(Action: string | readonly string[], Resource: string | readonly string[], rest: Statement = {}): Statement {
  return { Effect: 'Allow', Action, Resource, ...rest }
}

function documentOf(...statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

function trust(Principal: unknown): string {
  return documentOf({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' })
}

function clientsOf(leat: Leat, credentials: Keys) {
  const config = { endpoint: leat.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 }
  return {
    iam: new IAMClient(config),
    sts: new STSClient(config),
    kinesis: new KinesisClient(config),
    firehose: new FirehoseClient(config),
    lambda: new LambdaClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
  }
}

type Clients = ReturnType<typeof clientsOf>

/** A server with a stream, a bucket, and its root's clients. */
class Place implements AsyncDisposable {
  readonly leat: Leat
  readonly root: Clients
  readonly #all: Clients[] = []

  private constructor(leat: Leat) {
    this.leat = leat
    this.root = this.as(ROOT)
  }

  /** On what another has left. */
  static async over(options: StartOptions): Promise<Place> {
    return new Place(await start({ port: 0, instant: true, ...options }))
  }

  static async open(options: StartOptions = {}): Promise<Place> {
    const place = await Place.over(options)
    const { kinesis, s3 } = place.root
    await kinesis.send(new CreateStreamCommand({ StreamName: 'orders', ShardCount: 2 }))
    await s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    return place
  }

  as(keys: Keys): Clients {
    const clients = clientsOf(this.leat, keys)
    this.#all.push(clients)
    return clients
  }

  async user(name: string, ...statements: readonly Statement[]): Promise<Clients> {
    const { iam } = this.root
    await iam.send(new CreateUserCommand({ UserName: name }))
    const PolicyDocument = documentOf(...statements)
    if (statements.length > 0) await iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'own', PolicyDocument }))
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }))
    return this.as({ accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' })
  }

  async role(name: string, trusted: string, ...statements: readonly Statement[]): Promise<string> {
    const { iam } = this.root
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: trusted }))
    if (statements.length > 0) await this.permit(name, ...statements)
    return Role?.Arn ?? ''
  }

  async permit(role: string, ...statements: readonly Statement[]): Promise<void> {
    const PolicyDocument = documentOf(...statements)
    await this.root.iam.send(new PutRolePolicyCommand({ RoleName: role, PolicyName: 'own', PolicyDocument }))
  }

  /** A customer's key of KMS, of which no client is installed. */
  async key(): Promise<string> {
    const credential = 'Credential=test/20260101/us-east-1/kms/aws4_request'
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'TrentService.CreateKey',
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
    }
    const answer = await fetch(this.leat.endpoint, { method: 'POST', headers, body: '{}' })
    return ((await answer.json()) as { KeyMetadata: { Arn: string } }).KeyMetadata.Arn
  }

  async session(by: Clients, roleArn: string, policy?: string): Promise<Clients> {
    const rest = policy === undefined ? {} : { Policy: policy }
    const { Credentials } = await by.sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'me', ...rest }))
    return this.as({
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    })
  }

  async hose(name: string, source: 'DirectPut' | 'KinesisStreamAsSource' = 'DirectPut', by = this.root): Promise<void> {
    await by.firehose.send(
      new CreateDeliveryStreamCommand({
        DeliveryStreamName: name,
        DeliveryStreamType: source,
        ...(source !== 'DirectPut' && { KinesisStreamSourceConfiguration: { KinesisStreamARN: STREAM, RoleARN: HOSE } }),
        ExtendedS3DestinationConfiguration: {
          RoleARN: HOSE,
          BucketARN: 'arn:aws:s3:::lake',
          BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 },
        },
      }),
    )
    await until(async () => {
      const { DeliveryStreamDescription: found } = await this.root.firehose.send(
        new DescribeDeliveryStreamCommand({ DeliveryStreamName: name }),
      )
      return found?.DeliveryStreamStatus === 'ACTIVE'
    })
  }

  async state(deliveryStream: string): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.leat.endpoint}/_leat/api/firehose-state`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ deliveryStream }),
    })
    const { streams } = (await answer.json()) as { streams: Record<string, unknown>[] }
    return streams[0] ?? {}
  }

  /** Every line of every object. */
  async lines(): Promise<string[]> {
    const { Contents = [] } = await this.root.s3.send(new ListObjectsV2Command({ Bucket: 'lake' }))
    const bodies = Contents.map(async ({ Key }) => {
      const { Body } = await this.root.s3.send(new GetObjectCommand({ Bucket: 'lake', Key }))
      return (await Body?.transformToString()) ?? ''
    })
    return (await Promise.all(bodies)).flatMap((body) => body.split('\n').filter((line) => line !== ''))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const clients of this.#all) for (const client of Object.values(clients)) client.destroy()
    await this.leat.close()
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10)
}

/** How the client saw it end. */
async function outcome(asked: Promise<unknown>): Promise<string> {
  try {
    await asked
    return 'allowed'
  } catch (error) {
    assert.ok(error instanceof Error)
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
    return `${status} ${error.name}: ${error.message}`
  }
}

function denied(
  who: string,
  action: string,
  on: string,
  reason = `because no identity-based policy allows the ${action} action`,
): string {
  return `User: ${who} is not authorized to perform: ${action}${on} ${reason}`
}

const ANN = `arn:aws:iam::${ACCOUNT}:user/ann`
const RECORD = { StreamName: 'orders', PartitionKey: 'k', Data: Buffer.from('x') }

describe('a user', () => {
  it('may do with streams what a policy says, and nothing else', async () => {
    await using place = await Place.open()
    const ann = await place.user('ann', allow(['kinesis:PutRecord', 'kinesis:GetShardIterator'], STREAM))
    assert.equal(await outcome(ann.kinesis.send(new PutRecordCommand(RECORD))), 'allowed')
    const Records = [{ PartitionKey: 'k', Data: Buffer.from('x') }]
    assert.equal(
      await outcome(ann.kinesis.send(new PutRecordsCommand({ StreamName: 'orders', Records }))),
      `400 AccessDeniedException: ${denied(ANN, 'kinesis:PutRecords', ` on resource: ${STREAM}`)}`,
    )
    assert.equal(
      await outcome(ann.kinesis.send(new ListStreamsCommand({}))),
      `400 AccessDeniedException: ${denied(ANN, 'kinesis:ListStreams', '')}`,
    )
    // An iterator is of a stream, whoever has it.
    const at = { StreamName: 'orders', ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' } as const
    const { ShardIterator } = await ann.kinesis.send(new GetShardIteratorCommand(at))
    assert.equal(
      await outcome(ann.kinesis.send(new GetRecordsCommand({ ShardIterator }))),
      `400 AccessDeniedException: ${denied(ANN, 'kinesis:GetRecords', ` on resource: ${STREAM}`)}`,
    )
  })

  it('needs the ARN of a consumer for what is about a consumer', async () => {
    await using place = await Place.open()
    const { Consumer } = await place.root.kinesis.send(
      new RegisterStreamConsumerCommand({ StreamARN: STREAM, ConsumerName: 'app' }),
    )
    const look = new DescribeStreamConsumerCommand({ StreamARN: STREAM, ConsumerName: 'app' })
    const ann = await place.user('ann', allow('kinesis:*', STREAM))
    const bob = await place.user('bob', allow('kinesis:*', `${STREAM}/*`))
    assert.equal(
      await outcome(ann.kinesis.send(look)),
      `400 AccessDeniedException: ${denied(ANN, 'kinesis:DescribeStreamConsumer', ` on resource: ${Consumer?.ConsumerARN}`)}`,
    )
    assert.equal(await outcome(bob.kinesis.send(look)), 'allowed')
  })

  it("that puts to an encrypted stream needs its key, unless it is AWS's", async () => {
    await using place = await Place.open()
    const ann = await place.user('ann', allow('kinesis:PutRecord', '*'))
    const keyArn = await place.key()
    for (const [StreamName, KeyId] of Object.entries({ plain: 'alias/aws/kinesis', own: keyArn })) {
      await place.root.kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }))
      await place.root.kinesis.send(new StartStreamEncryptionCommand({ StreamName, EncryptionType: 'KMS', KeyId }))
      await until(async () => {
        const { StreamDescriptionSummary } = await place.root.kinesis.send(new DescribeStreamSummaryCommand({ StreamName }))
        return StreamDescriptionSummary?.StreamStatus === 'ACTIVE'
      })
    }
    const put = (StreamName: string) => outcome(ann.kinesis.send(new PutRecordCommand({ ...RECORD, StreamName })))
    assert.equal(await put('plain'), 'allowed')
    assert.equal(
      await put('own'),
      `400 KMSAccessDeniedException: ${denied(ANN, 'kms:GenerateDataKey', ` on resource: ${keyArn}`)}`,
    )
  })

  it('may do with objects what a policy says, by what is done to them', async () => {
    await using place = await Place.open()
    const raw = 'arn:aws:s3:::lake/raw/*'
    const ann = await place.user(
      'ann',
      allow(['s3:GetObject', 's3:PutObject'], raw),
      allow('s3:ListBucket', 'arn:aws:s3:::lake', { Condition: { StringLike: { 's3:prefix': 'raw/*' } } }),
      allow('s3:DeleteObject', 'arn:aws:s3:::lake/raw/tmp/*'),
    )
    const on = (resource: string): string => ` on resource: "${resource}"`
    const put = (Key: string) => ann.s3.send(new PutObjectCommand({ Bucket: 'lake', Key, Body: 'x' }))
    assert.equal(await outcome(put('raw/a')), 'allowed')
    assert.equal(await outcome(put('raw/tmp/b')), 'allowed')
    assert.equal(
      await outcome(put('curated/a')),
      `403 AccessDenied: ${denied(ANN, 's3:PutObject', on('arn:aws:s3:::lake/curated/a'))}`,
    )
    assert.equal(await outcome(ann.s3.send(new HeadObjectCommand({ Bucket: 'lake', Key: 'raw/a' }))), 'allowed')
    const copy = (CopySource: string, Key: string) => ann.s3.send(new CopyObjectCommand({ Bucket: 'lake', CopySource, Key }))
    assert.equal(await outcome(copy('lake/raw/a', 'raw/c')), 'allowed')
    assert.equal(
      await outcome(copy('lake/secret', 'raw/d')),
      `403 AccessDenied: ${denied(ANN, 's3:GetObject', on('arn:aws:s3:::lake/secret'))}`,
    )
    const list = (Prefix?: string) => ann.s3.send(new ListObjectsV2Command({ Bucket: 'lake', ...(Prefix && { Prefix }) }))
    assert.equal(await outcome(list('raw/2026/')), 'allowed')
    assert.equal(await outcome(list()), `403 AccessDenied: ${denied(ANN, 's3:ListBucket', on('arn:aws:s3:::lake'))}`)
    assert.equal(
      await outcome(ann.s3.send(new ListBucketsCommand({}))),
      `403 AccessDenied: ${denied(ANN, 's3:ListAllMyBuckets', '')}`,
    )
    // Each key has its own answer.
    const Objects = [{ Key: 'raw/a' }, { Key: 'raw/tmp/b' }]
    const { Deleted, Errors } = await ann.s3.send(new DeleteObjectsCommand({ Bucket: 'lake', Delete: { Objects } }))
    assert.deepEqual(
      Deleted?.map(({ Key }) => Key),
      ['raw/tmp/b'],
    )
    assert.deepEqual(
      Errors?.map(({ Key, Code, Message }) => `${Key} ${Code} ${Message}`),
      [`raw/a AccessDenied ${denied(ANN, 's3:DeleteObject', on('arn:aws:s3:::lake/raw/a'))}`],
    )
    // Nobody is told what is not there who may not list.
    assert.match(
      await outcome(ann.s3.send(new GetObjectCommand({ Bucket: 'lake', Key: 'raw/none' }))),
      /^403 AccessDenied: .* s3:ListBucket/,
    )
  })

  it('must be allowed to hand a role to a delivery stream', async () => {
    await using place = await Place.open()
    await place.role('hose', trust({ Service: 'firehose.amazonaws.com' }), allow('s3:PutObject', '*'))
    const hoses = `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/*`
    const ann = await place.user('ann', allow('firehose:*', hoses))
    const create = () => outcome(place.hose('clicks', 'DirectPut', ann))
    assert.equal(await create(), `400 AccessDeniedException: ${denied(ANN, 'iam:PassRole', ` on resource: ${HOSE}`)}`)
    const passing = (service: string): Statement =>
      allow('iam:PassRole', HOSE, { Condition: { StringEquals: { 'iam:PassedToService': service } } })
    const permit = (...statements: readonly Statement[]) =>
      place.root.iam.send(
        new PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'own', PolicyDocument: documentOf(...statements) }),
      )
    await permit(allow('firehose:*', hoses), passing('lambda.amazonaws.com'))
    assert.equal(await create(), `400 AccessDeniedException: ${denied(ANN, 'iam:PassRole', ` on resource: ${HOSE}`)}`)
    await permit(allow('firehose:*', hoses), passing('firehose.amazonaws.com'))
    assert.equal(await create(), 'allowed')
    assert.equal(
      await outcome(ann.firehose.send(new ListDeliveryStreamsCommand({}))),
      `400 AccessDeniedException: ${denied(ANN, 'firehose:ListDeliveryStreams', '')}`,
    )
    const put = new PutToDelivery({ DeliveryStreamName: 'clicks', Record: { Data: Buffer.from('x') } })
    assert.equal(await outcome(ann.firehose.send(put)), 'allowed')
    await place.root.iam.send(new DeleteUserPolicyCommand({ UserName: 'ann', PolicyName: 'own' }))
    assert.match(await outcome(ann.firehose.send(put)), /^400 AccessDeniedException: User: .* firehose:PutRecord on resource/)
  })

  it("may make functions and call them as policies say: its own, or the function's", async () => {
    await using place = await Place.open()
    const role = await place.role('runs', trust({ Service: 'lambda.amazonaws.com' }))
    const arn = `arn:aws:lambda:us-east-1:${ACCOUNT}:function:orders`
    const ann = await place.user('ann', allow('lambda:CreateFunction', arn))
    const create = (by: Clients, Role = role) =>
      by.lambda.send(
        new CreateFunctionCommand({
          FunctionName: 'orders',
          Role,
          Runtime: 'nodejs22.x',
          Handler: 'index.handler',
          Code: { ZipFile: zipSync({ 'index.mjs': Buffer.from('export const handler = async () => 1') }) },
        }),
      )
    assert.equal(await outcome(create(ann)), `403 AccessDeniedException: ${denied(ANN, 'iam:PassRole', ` on resource: ${role}`)}`)
    const strangers = await place.role('strangers', trust({ Service: 'firehose.amazonaws.com' }))
    assert.equal(
      await outcome(create(place.root, strangers)),
      '400 InvalidParameterValueException: The role defined for the function cannot be assumed by Lambda.',
    )
    assert.equal(await outcome(create(place.root)), 'allowed')
    assert.equal(
      await outcome(ann.lambda.send(new ListFunctionsCommand({}))),
      `403 AccessDeniedException: ${denied(ANN, 'lambda:ListFunctions', ' on resource: *')}`,
    )
    const invoke = () => outcome(ann.lambda.send(new InvokeCommand({ FunctionName: 'orders', InvocationType: 'DryRun' })))
    assert.equal(await invoke(), `403 AccessDeniedException: ${denied(ANN, 'lambda:InvokeFunction', ` on resource: ${arn}`)}`)
    const permission = { FunctionName: 'orders', StatementId: 'ann', Action: 'lambda:InvokeFunction', Principal: ANN }
    await place.root.lambda.send(new AddPermissionCommand(permission))
    assert.equal(await invoke(), 'allowed')
  })

  it('is denied in the words of forms by IAM, and may always ask who it is', async () => {
    await using place = await Place.open()
    const ann = await place.user('ann')
    assert.match(
      await outcome(ann.iam.send(new ListUsersCommand({}))),
      /^403 AccessDenied(Exception)?: User: arn:aws:iam::000000000000:user\/ann is not authorized to perform: iam:ListUsers( on resource: \S+)? because no identity-based policy allows the iam:ListUsers action$/,
    )
    assert.equal((await ann.sts.send(new GetCallerIdentityCommand({}))).Arn, ANN)
  })

  it('has what policies of AWS give it, in the same moment', async () => {
    await using place = await Place.open()
    const ann = await place.user('ann')
    const list = () => outcome(ann.kinesis.send(new ListStreamsCommand({})))
    assert.match(await list(), /^400 AccessDenied/)
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess'
    await place.root.iam.send(new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn }))
    assert.equal(await list(), 'allowed')
    assert.match(await outcome(ann.kinesis.send(new PutRecordCommand(RECORD))), /^400 AccessDenied/)
  })

  it('may be held to where a request comes from, and how', async () => {
    await using place = await Place.open()
    const from = (range: string): Statement => ({ Condition: { IpAddress: { 'aws:SourceIp': range } } })
    const plain = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
    const ann = await place.user(
      'ann',
      allow('kinesis:PutRecord', '*', from('127.0.0.0/8')),
      allow('s3:*', '*', from('10.0.0.0/8')),
    )
    assert.equal(await outcome(ann.kinesis.send(new PutRecordCommand(RECORD))), 'allowed')
    assert.match(await outcome(ann.s3.send(new ListBucketsCommand({}))), /^403 AccessDenied/)
    const bob = await place.user('bob', allow('*', '*'), { ...allow('s3:*', '*', plain), Effect: 'Deny' })
    assert.equal(await outcome(bob.kinesis.send(new PutRecordCommand(RECORD))), 'allowed')
    assert.match(await outcome(bob.s3.send(new ListBucketsCommand({}))), /with an explicit deny in an identity-based policy$/)
  })

  it('may have by the policy of a bucket what no policy of its own gives', async () => {
    await using place = await Place.open()
    const ann = await place.user('ann')
    const put = () => outcome(ann.s3.send(new PutObjectCommand({ Bucket: 'lake', Key: 'in/a', Body: 'x' })))
    assert.match(await put(), /^403 AccessDenied/)
    const Policy = documentOf(allow('s3:PutObject', 'arn:aws:s3:::lake/in/*', { Principal: { AWS: ANN } }))
    await place.root.s3.send(new PutBucketPolicyCommand({ Bucket: 'lake', Policy }))
    assert.equal(await put(), 'allowed')
  })
})

describe('a role', () => {
  it('that was taken may do what its policies say, within what the session was given, and what is denied never', async () => {
    await using place = await Place.open()
    const arn = await place.role('writer', trust({ AWS: ACCOUNT }), allow('kinesis:*', '*'), {
      ...allow('kinesis:ListStreams', '*'),
      Effect: 'Deny',
      Sid: 'NoLists',
    })
    const me = `arn:aws:sts::${ACCOUNT}:assumed-role/writer/me`
    const writer = await place.session(place.root, arn)
    assert.equal((await writer.sts.send(new GetCallerIdentityCommand({}))).Arn, me)
    assert.equal(await outcome(writer.kinesis.send(new PutRecordCommand(RECORD))), 'allowed')
    assert.equal(
      await outcome(writer.kinesis.send(new ListStreamsCommand({}))),
      `400 AccessDeniedException: ${denied(me, 'kinesis:ListStreams', '', 'with an explicit deny in an identity-based policy')}`,
    )
    const narrow = await place.session(place.root, arn, documentOf(allow('kinesis:Get*', '*')))
    assert.equal(
      await outcome(narrow.kinesis.send(new PutRecordCommand(RECORD))),
      `400 AccessDeniedException: ${denied(me, 'kinesis:PutRecord', ` on resource: ${STREAM}`, 'because no session policy allows the kinesis:PutRecord action')}`,
    )
    await place.root.iam.send(new DeleteRolePolicyCommand({ RoleName: 'writer', PolicyName: 'own' }))
    await place.root.iam.send(new DeleteRoleCommand({ RoleName: 'writer' }))
    assert.match(
      await outcome(writer.kinesis.send(new PutRecordCommand(RECORD))),
      /^400 (AccessDenied|UnrecognizedClient|ExpiredToken)/,
    )
  })

  it('is taken by whom it trusts alone', async () => {
    await using place = await Place.open()
    const ann = await place.user('ann', allow('sts:AssumeRole', '*'))
    const lambdas = await place.role('lambdas', trust({ Service: 'lambda.amazonaws.com' }))
    const refused = (who: string) =>
      `403 AccessDenied: User: ${who} is not authorized to perform: sts:AssumeRole on resource: ${lambdas}`
    assert.equal(await outcome(place.session(ann, lambdas)), refused(ANN))
    assert.equal(await outcome(place.session(place.root, lambdas)), refused(`arn:aws:iam::${ACCOUNT}:root`))
    const ours = await place.role('ours', trust({ AWS: ACCOUNT }))
    assert.equal(await outcome(place.session(ann, ours)), 'allowed')
    const bob = await place.user('bob')
    assert.match(await outcome(place.session(bob, ours)), /^403 AccessDenied: User: .*bob is not authorized/)
  })
})

describe('a delivery stream', () => {
  const FULL = [allow('s3:PutObject', 'arn:aws:s3:::lake/*'), allow(['kinesis:GetRecords', 'kinesis:DescribeStream'], STREAM)]
  const BATCH = 50

  async function put(place: Place, from: number): Promise<readonly string[]> {
    const lines = Array.from({ length: BATCH }, (_, index) => `record ${from + index}`)
    const Records = lines.map((line) => ({ Data: Buffer.from(`${line}\n`) }))
    const { FailedPutCount } = await place.root.firehose.send(
      new PutRecordBatchCommand({ DeliveryStreamName: 'clicks', Records }),
    )
    assert.equal(FailedPutCount, 0)
    return lines
  }

  function errorOf(state: Record<string, unknown>): string {
    return (state['lastError'] as { message?: string } | undefined)?.message ?? ''
  }

  it('that may not put objects any more says so, loses nothing, and goes on when it may: each record once', async () => {
    await using place = await Place.open()
    await place.role('hose', trust({ Service: 'firehose.amazonaws.com' }), ...FULL)
    await place.hose('clicks')
    const lines = [...(await put(place, 0))]
    await until(async () => (await place.state('clicks'))['deliveredRecords'] === BATCH)
    await place.root.iam.send(new DeleteRolePolicyCommand({ RoleName: 'hose', PolicyName: 'own' }))
    lines.push(...(await put(place, BATCH)))
    await until(async () => (await place.state('clicks'))['retrying'] === true)
    const message = errorOf(await place.state('clicks'))
    assert.match(
      message,
      /^User: arn:aws:sts::000000000000:assumed-role\/hose\/clicks is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::lake\/\S+" because no identity-based policy allows the s3:PutObject action/,
    )
    assert.equal((await place.state('clicks'))['deliveredRecords'], BATCH)
    lines.push(...(await put(place, 2 * BATCH)))
    await place.permit('hose', ...FULL)
    await until(async () => (await place.state('clicks'))['deliveredRecords'] === 3 * BATCH)
    assert.deepEqual((await place.lines()).sort(), lines.sort())
  })

  it('that may not read its stream any more stops, and goes on where it was', async () => {
    await using place = await Place.open()
    await place.role('hose', trust({ Service: 'firehose.amazonaws.com' }), ...FULL)
    await place.hose('clicks', 'KinesisStreamAsSource')
    const lines: string[] = []
    const write = async (count: number): Promise<void> => {
      const texts = Array.from({ length: count }, (_, index) => `order ${lines.length + index}`)
      const Records = texts.map((text, index) => ({ PartitionKey: `${index}`, Data: Buffer.from(`${text}\n`) }))
      await place.root.kinesis.send(new PutRecordsCommand({ StreamName: 'orders', Records }))
      lines.push(...texts)
    }
    await write(20)
    await until(async () => (await place.state('clicks'))['deliveredRecords'] === 20)
    await place.permit('hose', FULL[0] ?? {})
    await until(async () => {
      // Within the second in which it was last counted it reads on, as AWS's policies take a while.
      await write(1)
      return errorOf(await place.state('clicks')).includes('is not authorized to perform: kinesis:GetRecords')
    })
    const before = (await place.state('clicks'))['deliveredRecords'] as number
    await write(20)
    assert.ok(before < lines.length)
    await place.permit('hose', ...FULL)
    await until(async () => (await place.state('clicks'))['deliveredRecords'] === lines.length)
    assert.deepEqual((await place.lines()).sort(), lines.sort())
  })

  it('acts under policies of AWS from the first moment after a restart', async () => {
    await using folder = await temporaryFolder()
    const lines: string[] = []
    {
      await using place = await Place.open({ data: folder.path })
      await place.role('hose', trust({ Service: 'firehose.amazonaws.com' }))
      const PolicyArn = 'arn:aws:iam::aws:policy/AmazonS3FullAccess'
      await place.root.iam.send(new AttachRolePolicyCommand({ RoleName: 'hose', PolicyArn }))
      await place.root.s3.send(new DeleteBucketCommand({ Bucket: 'lake' }))
      await place.hose('clicks')
      lines.push(...(await put(place, 0)))
      await until(async () => (await place.state('clicks'))['retrying'] === true)
    }
    await using place = await Place.over({ data: folder.path })
    await until(async () => (await place.state('clicks'))['retrying'] === true)
    await place.root.s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
    await until(async () => (await place.state('clicks'))['deliveredRecords'] === BATCH)
    assert.deepEqual((await place.lines()).sort(), lines.sort())
  })

  it('is not made with a role that Firehose cannot take, and stops when it cannot any more', async () => {
    await using place = await Place.open()
    await place.role('hose', trust({ Service: 'lambda.amazonaws.com' }), ...FULL)
    assert.equal(
      await outcome(place.hose('clicks')),
      `400 InvalidArgumentException: Firehose is unable to assume role ${HOSE}. Please check the role provided.`,
    )
    const trusting = (service: string) =>
      place.root.iam.send(
        new UpdateAssumeRolePolicyCommand({ RoleName: 'hose', PolicyDocument: trust({ Service: `${service}.amazonaws.com` }) }),
      )
    await trusting('firehose')
    await place.hose('clicks')
    await trusting('lambda')
    const lines = await put(place, 0)
    await until(async () => errorOf(await place.state('clicks')).includes('is not authorized to perform: sts:AssumeRole'))
    await trusting('firehose')
    await until(async () => (await place.state('clicks'))['deliveredRecords'] === BATCH)
    assert.deepEqual((await place.lines()).sort(), [...lines].sort())
    await place.root.firehose.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName: 'clicks' }))
  })
})
