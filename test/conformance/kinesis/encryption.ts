import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION, type World } from '../world.ts'

const START = 'StartStreamEncryption'
const STOP = 'StopStreamEncryption'
const MANAGED = 'alias/aws/kinesis'
/** A little longer than data keys are used without asking KMS again. */
const TRUST_MS = 301_000

async function newKey(world: World): Promise<{ readonly id: string; readonly arn: string }> {
  const { KeyMetadata } = await world.kms('CreateKey', {})
  const { KeyId, Arn } = KeyMetadata as { KeyId: string; Arn: string }
  return { id: KeyId, arn: Arn }
}

async function encrypted(world: World, keyId: string): Promise<string> {
  const name = await world.active()
  assert.deepEqual(await world.ok(START, { StreamName: name, EncryptionType: 'KMS', KeyId: keyId }), {})
  await world.untilActive(name)
  return name
}

interface Typed {
  readonly Data: Uint8Array
  readonly EncryptionType?: string
}

async function records(world: World, name: string): Promise<readonly string[]> {
  const page = await world.ok('GetRecords', { ShardIterator: await world.iterator(name, 'TRIM_HORIZON') })
  return (page['Records'] as Typed[]).map(({ Data, EncryptionType }) => `${Buffer.from(Data)} ${EncryptionType ?? '-'}`)
}

/** Every operation that needs the key fails in the same way. */
async function allFail(world: World, name: string, keyId: string, code: string, message: string): Promise<void> {
  const record = { PartitionKey: 'k', Data: Buffer.from('x') }
  await world.fails('PutRecord', { StreamName: name, ...record }, code, message)
  await world.fails('PutRecords', { StreamName: name, Records: [record] }, code, message)
  await world.fails('GetRecords', { ShardIterator: await world.iterator(name, 'TRIM_HORIZON') }, code, message)
  await world.fails(START, { StreamName: name, EncryptionType: 'KMS', KeyId: keyId }, code, message)
}

function allOf(code: string): readonly [string, ...string[]] {
  return [`${START} ${code}`, `PutRecord ${code}`, `PutRecords ${code}`, `GetRecords ${code}`]
}

export const encryption: readonly Case[] = [
  {
    rule: 'encrypts records from then on; the stream is UPDATING and then ACTIVE, and says type and key as given',
    proves: [START, 'DescribeStream', 'DescribeStreamSummary'],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.ok(START, { StreamName: name, EncryptionType: 'KMS', KeyId: MANAGED })
      if (world.clientName !== 'aws-cli') assert.equal((await world.summary(name))['StreamStatus'], 'UPDATING')
      await world.untilActive(name)
      const { EncryptionType, KeyId } = await world.summary(name)
      assert.deepEqual([EncryptionType, KeyId], ['KMS', MANAGED])
      const { StreamDescription } = await world.ok('DescribeStream', { StreamName: name })
      assert.equal((StreamDescription as Record<string, unknown>)['KeyId'], MANAGED)
    },
  },
  {
    rule: 'the answers of puts and each record say EncryptionType KMS, and nothing where nothing was encrypted',
    proves: ['PutRecord', 'PutRecords', 'GetRecords', START, STOP],
    async run(world) {
      const name = await world.active()
      const put = (text: string) => world.ok('PutRecord', { StreamName: name, PartitionKey: 'k', Data: Buffer.from(text) })
      assert.equal('EncryptionType' in (await put('before')), false)
      await world.ok(START, { StreamName: name, EncryptionType: 'KMS', KeyId: MANAGED })
      assert.equal((await put('one'))['EncryptionType'], 'KMS')
      const Records = [{ PartitionKey: 'k', Data: Buffer.from('two') }]
      assert.equal((await world.ok('PutRecords', { StreamName: name, Records }))['EncryptionType'], 'KMS')
      assert.deepEqual(await world.ok(STOP, { StreamName: name, EncryptionType: 'KMS', KeyId: MANAGED }), {})
      assert.equal('EncryptionType' in (await world.ok('PutRecords', { StreamName: name, Records })), false)
      assert.deepEqual(await records(world, name), ['before -', 'one KMS', 'two KMS', 'two -'])
    },
  },
  {
    rule: 'takes the id and the ARN of a key, and the name and the ARN of an alias; starting again changes the key',
    proves: [START],
    async run(world) {
      const { id, arn } = await newKey(world)
      const alias = `alias/${world.fresh()}`
      await world.kms('CreateAlias', { AliasName: alias, TargetKeyId: id })
      const name = await world.active()
      for (const KeyId of [id, arn, alias, `arn:aws:kms:${REGION}:${ACCOUNT}:${alias}`, MANAGED]) {
        await world.ok(START, { StreamName: name, EncryptionType: 'KMS', KeyId })
        assert.equal((await world.summary(name))['KeyId'], KeyId)
        await world.put(name, 'k', 'x')
      }
      assert.equal((await records(world, name)).filter((each) => each === 'x KMS').length, 5)
    },
  },
  {
    rule: 'a key that is disabled counts after five minutes: puts, reads and another start fail until it is enabled',
    proves: allOf('KMSDisabledException'),
    async run(world) {
      const { id, arn } = await newKey(world)
      const name = await encrypted(world, id)
      await world.put(name, 'k', 'kept')
      await world.kms('DisableKey', { KeyId: id })
      await world.put(name, 'k', 'still')
      world.advance(TRUST_MS)
      await allFail(world, name, id, 'KMSDisabledException', `${arn} is disabled.`)
      await world.kms('EnableKey', { KeyId: id })
      assert.deepEqual(await records(world, name), ['kept KMS', 'still KMS'])
    },
  },
  {
    rule: 'so does a key that waits for its deletion',
    proves: allOf('KMSInvalidStateException'),
    async run(world) {
      const { id, arn } = await newKey(world)
      const name = await encrypted(world, id)
      await world.put(name, 'k', 'x')
      await world.kms('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
      world.advance(TRUST_MS)
      await allFail(world, name, id, 'KMSInvalidStateException', `${arn} is pending deletion.`)
    },
  },
  {
    rule: 'a key that is not there, or was never, is not found',
    proves: [`${START} KMSNotFoundException`],
    async run(world) {
      const name = await world.active()
      const start = { StreamName: name, EncryptionType: 'KMS' }
      const code = 'KMSNotFoundException'
      await world.fails(START, { ...start, KeyId: 'nothing' }, code, "Invalid keyId 'nothing'")
      await world.fails(
        START,
        { ...start, KeyId: 'alias/none' },
        code,
        `Alias arn:aws:kms:${REGION}:${ACCOUNT}:alias/none is not found.`,
      )
      const arn = `arn:aws:kms:${REGION}:${ACCOUNT}:key/01234567-89ab-cdef-0123-456789abcdef`
      await world.fails(START, { ...start, KeyId: arn }, code, `Key '${arn}' does not exist`)
      assert.equal((await world.summary(name))['EncryptionType'], 'NONE')
    },
  },
  {
    rule: 'an alias that was deleted is not found, for puts and for another start; what was written under its key is still read',
    proves: [`PutRecord KMSNotFoundException`, 'PutRecords KMSNotFoundException'],
    async run(world) {
      const { id } = await newKey(world)
      const alias = `alias/${world.fresh()}`
      await world.kms('CreateAlias', { AliasName: alias, TargetKeyId: id })
      const name = await encrypted(world, alias)
      await world.put(name, 'k', 'x')
      await world.kms('DeleteAlias', { AliasName: alias })
      world.advance(TRUST_MS)
      const text = `Alias arn:aws:kms:${REGION}:${ACCOUNT}:${alias} is not found.`
      const record = { PartitionKey: 'k', Data: Buffer.from('y') }
      await world.fails('PutRecord', { StreamName: name, ...record }, 'KMSNotFoundException', text)
      await world.fails('PutRecords', { StreamName: name, Records: [record] }, 'KMSNotFoundException', text)
      assert.deepEqual(await records(world, name), ['x KMS'])
    },
  },
  {
    rule: 'records under a key that was deleted cannot be read any more',
    proves: ['GetRecords KMSNotFoundException'],
    async run(world) {
      const { id, arn } = await newKey(world)
      const name = await encrypted(world, id)
      await world.ok('IncreaseStreamRetentionPeriod', { StreamName: name, RetentionPeriodHours: 24 * 14 })
      await world.put(name, 'k', 'x')
      await world.kms('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
      world.advance(7 * 24 * 3_600_000 + 60_000)
      // It goes by itself; any change of a key makes the server look.
      for (let i = 0; i < 100 && (await keyExists(world, id)); i++) await world.kms('CreateKey', {})
      const ShardIterator = await world.iterator(name, 'TRIM_HORIZON')
      await world.fails('GetRecords', { ShardIterator }, 'KMSNotFoundException', `Key '${arn}' does not exist`)
    },
  },
  {
    rule: 'there is one type only',
    proves: [`${START} InvalidArgumentException`, `${STOP} InvalidArgumentException`],
    async run(world) {
      const name = await world.active()
      const input = { StreamName: name, EncryptionType: 'NONE', KeyId: MANAGED }
      for (const operation of [START, STOP]) await world.fails(operation, input, 'InvalidArgumentException')
    },
  },
  {
    rule: 'want a stream, and one that is ACTIVE',
    proves: [
      `${START} ResourceInUseException`,
      `${STOP} ResourceInUseException`,
      `${START} ResourceNotFoundException`,
      `${STOP} ResourceNotFoundException`,
    ],
    server: 'slow',
    async run(world) {
      const missing = world.fresh()
      const input = { EncryptionType: 'KMS', KeyId: MANAGED }
      const notFound = `Stream ${missing} under account ${ACCOUNT} not found.`
      for (const operation of [START, STOP]) {
        await world.fails(operation, { StreamName: missing, ...input }, 'ResourceNotFoundException', notFound)
        if (world.clientName === 'aws-cli') continue
        const name = world.fresh()
        await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
        const busy = `Stream ${name} under account ${ACCOUNT} not ACTIVE, instead in state CREATING`
        await world.fails(operation, { StreamName: name, ...input }, 'ResourceInUseException', busy)
      }
    },
  },
  {
    rule: 'are taken 25 times each in 24 hours',
    proves: [`${START} LimitExceededException`, `${STOP} LimitExceededException`],
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const name = await world.active()
      const input = { StreamName: name, EncryptionType: 'KMS', KeyId: MANAGED }
      const refusal = ['LimitExceededException', `Rate exceeded for stream ${name} under account ${ACCOUNT}.`] as const
      for (let i = 0; i < 24; i++) {
        await world.ok(START, input)
        await world.ok(STOP, input)
      }
      await world.ok(START, input)
      await world.fails(START, input, ...refusal)
      await world.ok(STOP, input)
      world.advance(24 * 3_600_000 + 1_000)
      await world.ok(START, input)
    },
  },
  {
    rule: 'on a stream that is not encrypted changes nothing',
    proves: [STOP],
    async run(world) {
      const name = await world.active()
      await world.ok(STOP, { StreamName: name, EncryptionType: 'KMS', KeyId: MANAGED })
      assert.equal((await world.summary(name))['EncryptionType'], 'NONE')
    },
  },
]

async function keyExists(world: World, id: string): Promise<boolean> {
  return world.kms('DescribeKey', { KeyId: id }).then(
    () => true,
    () => false,
  )
}
