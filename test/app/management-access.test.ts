import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { CreateStreamCommand, DescribeStreamSummaryCommand, KinesisClient } from '@aws-sdk/client-kinesis'
import { sign } from '../../src/aws/sigv4.ts'
import { type Leat, start } from '../../src/index.ts'
import { temporaryFolder } from '../crash/folder.ts'

const OWNER = { id: 'OWNERKEY0001', secret: 'a-secret-of-the-owner', accountId: '111111111111' }
const GUEST = { id: 'GUESTKEY0001', secret: 'a-secret-of-the-guest', accountId: '222222222222' }
type Key = typeof OWNER

/** `200`, or the status and the code of the error. */
async function ask(leat: Leat, key: Key | undefined, name: string, input: object): Promise<string> {
  const url = new URL(`/_leat/api/${name}`, leat.endpoint)
  const body = JSON.stringify(input)
  const headers = { 'content-type': 'application/json' }
  const request = { method: 'POST', target: url.pathname, headers: { ...headers, host: url.host }, body: Buffer.from(body) }
  const signed =
    key && sign(request, { accessKeyId: key.id, secret: key.secret }, { region: 'us-east-1', service: 'leat' }, Date.now())
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...signed }, body })
  const { error } = (await answer.json()) as { error?: { code: string } }
  return error === undefined ? String(answer.status) : `${answer.status} ${error.code}`
}

async function createStream(leat: Leat, { id, secret }: Key): Promise<void> {
  const credentials = { accessKeyId: id, secretAccessKey: secret }
  const kinesis = new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 })
  await kinesis.send(new CreateStreamCommand({ StreamName: `of-${id}`, ShardCount: 1 }))
  kinesis.destroy()
}

const SERVER_WIDE: readonly (readonly [string, object])[] = [
  ['flow', { account: OWNER.accountId }],
  ['limits', { account: OWNER.accountId }],
  ['clock', { do: 'freeze' }],
  ['clock', { do: 'resume' }],
  ['clock', { do: 'advance', by: '1s' }],
  ['snapshot-list', {}],
  ['snapshot-save', { name: 'a' }],
  ['snapshot-load', { name: 'a' }],
  ['snapshot-remove', { name: 'a' }],
  ['reset', {}],
]
const OWN: readonly (readonly [string, object])[] = [
  ['about', {}],
  ['flow', {}],
  ['limits', {}],
  ['clock', {}],
]

test('where keys are enforced, nothing is done unsigned, and what concerns all accounts only for the first key’s', async () => {
  await using root = await temporaryFolder()
  const accessKeys = [OWNER, GUEST].map(({ id, secret, accountId }) => `${id}:${secret}:${accountId}`)
  const where = { host: '0.0.0.0', cleartext: true, data: join(root.path, 'data'), instant: true }
  await using leat = await start({ ...where, accessKeys })
  for (const key of [OWNER, GUEST]) await createStream(leat, key)
  for (const [name, input] of [...OWN, ...SERVER_WIDE]) {
    assert.equal(await ask(leat, undefined, name, input), '400 MissingAuthenticationTokenException', name)
    assert.equal(await ask(leat, { ...OWNER, secret: GUEST.secret }, name, input), '400 InvalidSignatureException', name)
  }
  for (const [name, input] of SERVER_WIDE) assert.equal(await ask(leat, GUEST, name, input), '403 AccessDenied', name)
  for (const [name, input] of OWN) assert.equal(await ask(leat, GUEST, name, input), '200', name)
  assert.equal(await ask(leat, GUEST, 'reset', { stream: `of-${GUEST.id}` }), '200')
  assert.equal(await ask(leat, GUEST, 'reset', { stream: `of-${OWNER.id}` }), '400 ResourceNotFoundException')
  for (const [name, input] of [...OWN, ...SERVER_WIDE]) assert.equal(await ask(leat, OWNER, name, input), '200', name)
})

test('where keys are enforced, users do what their policies allow, and roots keep to their accounts', async () => {
  const accessKeys = [OWNER, GUEST].map(({ id, secret, accountId }) => `${id}:${secret}:${accountId}`)
  await using leat = await start({ port: 0, host: '0.0.0.0', cleartext: true, instant: true, accessKeys })
  await createStream(leat, OWNER)
  const of = ({ id, secret }: Key) => ({
    endpoint: leat.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: id, secretAccessKey: secret },
    maxAttempts: 1,
  })
  const iam = new IAMClient(of(OWNER))
  await iam.send(new CreateUserCommand({ UserName: 'ann' }))
  const Statement = { Effect: 'Allow', Action: 'leat:about', Resource: '*' }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await iam.send(new PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'own', PolicyDocument }))
  const { AccessKey: made } = await iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }))
  const ann = { id: made?.AccessKeyId ?? '', secret: made?.SecretAccessKey ?? '', accountId: OWNER.accountId }
  assert.equal(await ask(leat, ann, 'about', {}), '200')
  assert.equal(await ask(leat, ann, 'reset', {}), '403 AccessDenied')
  assert.equal(await ask(leat, ann, 'flow', {}), '403 AccessDenied')

  const StreamARN = `arn:aws:kinesis:us-east-1:${OWNER.accountId}:stream/of-${OWNER.id}`
  const look = async (key: Key): Promise<string> => {
    const kinesis = new KinesisClient(of(key))
    const asked = kinesis.send(new DescribeStreamSummaryCommand({ StreamARN }))
    const seen = await asked.then(
      () => 'answered',
      (error: Error) => error.name,
    )
    kinesis.destroy()
    return seen
  }
  assert.equal(await look(OWNER), 'answered')
  assert.equal(await look(GUEST), 'AccessDeniedException')
  iam.destroy()
})
