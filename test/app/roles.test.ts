import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  GetRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { KinesisClient, ListShardsCommand, ListStreamsCommand } from '@aws-sdk/client-kinesis'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { start } from '../../src/index.ts'

const ACCOUNT = '123456789012'
const KEY = { accessKeyId: 'LEATKEY00001', secretAccessKey: 'a-secret-of-some-length' }
const GIVEN = `${KEY.accessKeyId}:${KEY.secretAccessKey}:${ACCOUNT}`
const ANY_KEY = { accessKeyId: ACCOUNT, secretAccessKey: 'test' }
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }],
})

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

type Client = IAMClient | STSClient | KinesisClient
type Kind = new (settings: object) => Client

/** One command of a client with these credentials: its output, or the name of its error. */
async function ask<Output>(Kind: Kind, endpoint: string, credentials: Credentials, command: unknown): Promise<Output | string> {
  const requestHandler = new NodeHttpHandler()
  const client = new Kind({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1, requestHandler })
  try {
    return await (client.send as (command: unknown) => Promise<Output>).call(client, command)
  } catch (error) {
    return (error as Error).name
  } finally {
    client.destroy()
  }
}

async function expected<Output>(answer: Promise<Output | string>): Promise<Output> {
  const output = await answer
  assert.ok(typeof output !== 'string', String(output))
  return output
}

function whoAmI(endpoint: string, credentials: Credentials): Promise<{ Arn?: string } | string> {
  return ask(STSClient, endpoint, credentials, new GetCallerIdentityCommand({}))
}

async function newKey(endpoint: string, credentials: Credentials, UserName: string): Promise<Credentials> {
  await expected(ask(IAMClient, endpoint, credentials, new CreateUserCommand({ UserName })))
  const made = ask<{ AccessKey: { AccessKeyId: string; SecretAccessKey: string } }>(
    IAMClient,
    endpoint,
    credentials,
    new CreateAccessKeyCommand({ UserName }),
  )
  const { AccessKeyId, SecretAccessKey } = (await expected(made)).AccessKey
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
}

async function newRole(endpoint: string, credentials: Credentials, RoleName: string): Promise<string> {
  const made = ask(IAMClient, endpoint, credentials, new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST }))
  await expected(made)
  return `arn:aws:iam::${ACCOUNT}:role/${RoleName}`
}

async function taken(endpoint: string, credentials: Credentials, RoleArn: string): Promise<Credentials | string> {
  const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' })
  const answer = await ask<{ Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string } }>(
    STSClient,
    endpoint,
    credentials,
    command,
  )
  if (typeof answer === 'string') return answer
  const { AccessKeyId, SecretAccessKey, SessionToken } = answer.Credentials
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

const listing = new ListStreamsCommand({})

describe('a server that enforces keys', () => {
  it('knows users and sessions besides the keys that it was given, and no roles that were never made', async () => {
    await using leat = await start({ host: '0.0.0.0', accessKeys: [GIVEN], cleartext: true })
    const { endpoint } = leat
    const ann = await newKey(endpoint, KEY, 'ann')
    assert.equal((await expected(whoAmI(endpoint, ann) as Promise<{ Arn: string }>)).Arn, `arn:aws:iam::${ACCOUNT}:user/ann`)
    assert.equal(await ask(KinesisClient, endpoint, ann, listing), 'AccessDeniedException')
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonKinesisReadOnlyAccess'
    await expected(ask(IAMClient, endpoint, KEY, new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn })))
    await expected(ask(KinesisClient, endpoint, ann, listing))
    assert.equal(await taken(endpoint, KEY, `arn:aws:iam::${ACCOUNT}:role/made-up`), 'AccessDenied')
    const session = await taken(endpoint, KEY, await newRole(endpoint, KEY, 'loader'))
    assert.ok(typeof session !== 'string', String(session))
    assert.equal(await ask(KinesisClient, endpoint, session, listing), 'AccessDeniedException')
    assert.equal(await whoAmI(endpoint, ANY_KEY), 'InvalidClientTokenId')
  })
})

describe('keys and sessions', () => {
  it('go on after a restart, as long as the data directory is there, and their secrets are not in it', async () => {
    const data = await mkdtemp(join(tmpdir(), 'leat-roles-'))
    try {
      let ann: Credentials | undefined
      let session: Credentials | string | undefined
      {
        await using leat = await start({ data })
        ann = await newKey(leat.endpoint, ANY_KEY, 'ann')
        session = await taken(leat.endpoint, ANY_KEY, await newRole(leat.endpoint, ANY_KEY, 'loader'))
      }
      assert.ok(typeof session === 'object')
      {
        await using leat = await start({ data })
        const { endpoint } = leat
        assert.equal((await expected(whoAmI(endpoint, ann) as Promise<{ Arn: string }>)).Arn, `arn:aws:iam::${ACCOUNT}:user/ann`)
        const acting = await expected(whoAmI(endpoint, session) as Promise<{ Arn: string }>)
        assert.equal(acting.Arn, `arn:aws:sts::${ACCOUNT}:assumed-role/loader/me`)
        assert.equal(
          await ask(KinesisClient, endpoint, session, new ListShardsCommand({ StreamName: 'x' })),
          'AccessDeniedException',
        )
      }
      const files = await readdir(data, { recursive: true, withFileTypes: true })
      for (const file of files.filter((each) => each.isFile())) {
        const bytes = await readFile(join(file.parentPath, file.name))
        for (const secret of [ann.secretAccessKey, session.secretAccessKey]) assert.ok(!bytes.includes(secret), file.name)
      }
      await using other = await start({})
      for (const credentials of [ann, session]) assert.equal(await whoAmI(other.endpoint, credentials), 'InvalidClientTokenId')
    } finally {
      await rm(data, { recursive: true })
    }
  })

  it('are gone after a reset, and a role that was deleted before may be made up again', async () => {
    await using leat = await start({})
    const { endpoint } = leat
    const ann = await newKey(endpoint, ANY_KEY, 'ann')
    const roleArn = await newRole(endpoint, ANY_KEY, 'loader')
    const session = await taken(endpoint, ANY_KEY, roleArn)
    assert.ok(typeof session === 'object')
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'kinesis:*', Resource: '*' }] })
    const putting = { RoleName: 'other', PolicyName: 'x', PolicyDocument: policy }
    await newRole(endpoint, ANY_KEY, 'other')
    await expected(ask(IAMClient, endpoint, ANY_KEY, new PutRolePolicyCommand(putting)))
    await expected(ask(IAMClient, endpoint, ANY_KEY, new DeleteRoleCommand({ RoleName: 'loader' })))
    assert.equal(await ask(KinesisClient, endpoint, session, listing), 'AccessDeniedException')
    assert.equal(await taken(endpoint, ANY_KEY, roleArn), 'AccessDenied')
    await leat.reset()
    assert.equal(await whoAmI(endpoint, ann), 'InvalidClientTokenId')
    assert.equal(await ask(IAMClient, endpoint, ANY_KEY, new GetRoleCommand({ RoleName: 'other' })), 'NoSuchEntityException')
    assert.equal(typeof (await taken(endpoint, ANY_KEY, roleArn)), 'object')
  })
})
