import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sealerOf } from '../../catalog/token-keys.ts'
import { SeededRandom } from '../../kernel/random.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import { type IssuedKey, issuedKeys, type RefusedKey } from './credentials.ts'
import type { AccessKeyEntity, IamEntities, UserEntity } from './entities.ts'
import { newAccessKeyId } from './ids.ts'
import { sealSecret } from './keys.ts'
import { lastUses } from './last-uses.ts'
import { type Session, sealSession } from './sessions.ts'

const ACCOUNT = '123456789012'
const SECRET = 'a-secret'
const random = new SeededRandom(1)
const secrets = sealerOf(new Uint8Array(32).fill(7), random)
const ANN: UserEntity = {
  accountId: ACCOUNT,
  name: 'ann',
  path: '/',
  id: 'AIDA1',
  arn: `arn:aws:iam::${ACCOUNT}:user/ann`,
  createdAtMs: 0,
  tags: {},
  attachedPolicyArns: [],
  inlinePolicies: {},
  groups: [],
}
const KEY_ID = newAccessKeyId(random, 'AKIA', ACCOUNT)
const KEY: AccessKeyEntity = {
  id: KEY_ID,
  accountId: ACCOUNT,
  userName: 'ann',
  sealedSecret: sealSecret(secrets, KEY_ID, SECRET),
  isActive: true,
  createdAtMs: 0,
}

function keysOver(entities: { readonly key?: AccessKeyEntity; readonly user?: UserEntity; readonly document?: string } = {}) {
  const clock = new VirtualClock(1000)
  const get = (kind: string, id: string): unknown => {
    if (kind === 'iam.access-key') return id === entities.key?.id ? entities.key : undefined
    if (kind === 'iam.user') return id === `${ACCOUNT}/ann` ? entities.user : undefined
    if (kind === 'iam.policy' && id.endsWith('policy/own') && entities.document !== undefined) {
      return { defaultVersionId: 'v1', versions: [{ id: 'v1', document: entities.document }] }
    }
    return undefined
  }
  const runtime = { catalog: { get, list: () => [] }, clock, secrets } as unknown as ServiceRuntime<IamEntities>
  return { clock, runtime, ...issuedKeys(runtime) }
}

function issued(found: IssuedKey | RefusedKey | undefined): IssuedKey {
  assert.ok(found !== undefined && 'secret' in found, JSON.stringify(found))
  return found
}

function refused(found: IssuedKey | RefusedKey | undefined): string {
  assert.ok(found !== undefined && 'refused' in found, JSON.stringify(found))
  return found.refused
}

const SESSION: Session = {
  accessKeyId: newAccessKeyId(random, 'ASIA', ACCOUNT),
  secret: SECRET,
  accountId: ACCOUNT,
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/loader/me`,
  issuedAtMs: 0,
  expiresAtMs: 2000,
  role: { sessionName: 'me', roleArn: `arn:aws:iam::${ACCOUNT}:role/x/loader`, roleId: 'AROA1', tags: { team: 'mill' } },
}

describe('a key of a user', () => {
  it('is known with its secret, and acts as the user', () => {
    const { secret, principal, sessionToken } = issued(keysOver({ key: KEY, user: ANN }).lookup(KEY_ID, undefined))
    assert.deepEqual([secret, sessionToken], [SECRET, undefined])
    assert.deepEqual(principal, { arn: ANN.arn, accountId: ACCOUNT, accessKeyId: KEY_ID })
  })

  it('is refused while it is inactive, when it is gone, when its user is, and under another master key', () => {
    assert.match(refused(keysOver({ key: { ...KEY, isActive: false }, user: ANN }).lookup(KEY_ID, undefined)), /inactive/)
    assert.match(refused(keysOver().lookup(KEY_ID, undefined)), /not known here/)
    assert.match(refused(keysOver({ key: KEY }).lookup(KEY_ID, undefined)), /not known here/)
    const foreign = { ...KEY, sealedSecret: sealSecret(sealerOf(new Uint8Array(32), random), KEY_ID, SECRET) }
    assert.match(refused(keysOver({ key: foreign, user: ANN }).lookup(KEY_ID, undefined)), /not known here/)
    const moved = { ...KEY, sealedSecret: sealSecret(secrets, 'another', SECRET) }
    assert.match(refused(keysOver({ key: moved, user: ANN }).lookup(KEY_ID, undefined)), /not known here/)
  })

  it('of somebody else is not ours', () => {
    for (const id of ['test', 'AKIAIOSFODNN7EXAMPLE', ACCOUNT, '']) {
      for (const token of [undefined, 'x', sealSession(secrets, SESSION)]) assert.equal(keysOver().lookup(id, token), undefined)
    }
  })

  it('remembers when it was used', async () => {
    const { lookup, clock, runtime } = keysOver({ key: KEY, user: ANN })
    await clock.advance(500)
    const uses = portOf(runtime, lastUses)
    assert.deepEqual(uses.ofKey(KEY_ID), { ServiceName: 'N/A', Region: 'N/A' })
    issued(lookup(KEY_ID, undefined)).used({ service: 'kinesis', region: 'eu-west-1' })
    assert.deepEqual(uses.ofKey(KEY_ID), { LastUsedDate: 1500, ServiceName: 'kinesis', Region: 'eu-west-1' })
  })
})

describe('a session', () => {
  it('is known by its token, with its role, tags and policies', () => {
    const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/own`
    const role = {
      ...SESSION.role,
      policies: ['{"a":1}'],
      policyArns: [PolicyArn, 'arn:aws:iam::aws:policy/Gone'],
    } as Session['role']
    const token = sealSession(secrets, { ...SESSION, ...(role && { role }) })
    const found = issued(keysOver({ document: '{"b":2}' }).lookup(SESSION.accessKeyId, token))
    assert.deepEqual([found.secret, found.sessionToken, found.isExpired], [SECRET, token, false])
    assert.deepEqual(found.principal, {
      arn: SESSION.arn,
      accountId: ACCOUNT,
      accessKeyId: SESSION.accessKeyId,
      session: {
        name: 'me',
        roleArn: `arn:aws:iam::${ACCOUNT}:role/x/loader`,
        roleId: 'AROA1',
        tags: { team: 'mill' },
        // A policy that is gone permits nothing, which is not the same as no policy.
        policies: ['{"a":1}', '{"b":2}', ''],
      },
    })
  })

  it('is over from its last moment on', async () => {
    const { lookup, clock } = keysOver()
    const token = sealSession(secrets, SESSION)
    assert.equal(issued(lookup(SESSION.accessKeyId, token)).isExpired, false)
    await clock.advance(1000)
    assert.equal(issued(lookup(SESSION.accessKeyId, token)).isExpired, true)
  })

  it('is refused without its token, with that of another, and with one that was sealed elsewhere', () => {
    const { lookup } = keysOver()
    assert.match(refused(lookup(SESSION.accessKeyId, undefined)), /AWS_SESSION_TOKEN/)
    const other = sealSession(secrets, { ...SESSION, accessKeyId: newAccessKeyId(random, 'ASIA', ACCOUNT) })
    const elsewhere = sealSession(sealerOf(new Uint8Array(32), random), SESSION)
    for (const token of [other, elsewhere, '', 'x'.repeat(300)]) {
      assert.match(refused(lookup(SESSION.accessKeyId, token)), /not its own/)
    }
  })

  it('of a user ends with the user, also if there is a new one of the name', () => {
    const { role: _role, ...rest } = SESSION
    const token = sealSession(secrets, { ...rest, arn: ANN.arn, userId: ANN.id })
    assert.equal(issued(keysOver({ user: ANN }).lookup(SESSION.accessKeyId, token)).principal.arn, ANN.arn)
    assert.match(refused(keysOver().lookup(SESSION.accessKeyId, token)), /not there any more/)
    assert.match(refused(keysOver({ user: { ...ANN, id: 'AIDA2' } }).lookup(SESSION.accessKeyId, token)), /not there any more/)
  })
})
