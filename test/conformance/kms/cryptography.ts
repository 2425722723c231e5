import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'
import { newKey } from './new-key.ts'

const WORDS = Buffer.from('what is to be kept')
const bytes = (value: unknown): Buffer => Buffer.from(value as Uint8Array)

async function sealed(world: World, KeyId: string, EncryptionContext?: Record<string, string>): Promise<Buffer> {
  const context = EncryptionContext && { EncryptionContext }
  return bytes((await world.ok('Encrypt', { KeyId, Plaintext: WORDS, ...context }))['CiphertextBlob'])
}

/** One bit is another. */
function changed(ciphertext: Buffer): Buffer {
  const other = Buffer.from(ciphertext)
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
  return other
}

export const cryptography: readonly Case[] = [
  {
    rule: 'what a key encrypts it decrypts, twice never the same, with the same encryption context',
    proves: ['Encrypt', 'Decrypt'],
    async run(world) {
      const { id, arn } = await newKey(world)
      const context = { purpose: 'test', team: 'mill' }
      const [one, other] = [await sealed(world, id, context), await sealed(world, id, context)]
      assert.notDeepEqual(one, other)
      assert.ok(!one.includes(WORDS))
      const EncryptionContext = { team: 'mill', purpose: 'test' }
      for (const more of [{}, { KeyId: id }, { KeyId: arn }]) {
        const output = await world.ok('Decrypt', { CiphertextBlob: one, EncryptionContext, ...more })
        assert.deepEqual([bytes(output['Plaintext']), output['KeyId']], [WORDS, arn])
      }
    },
  },
  {
    rule: 'another context, a ciphertext that was changed, and what is none are refused without a word',
    proves: ['Decrypt InvalidCiphertextException', 'ReEncrypt InvalidCiphertextException'],
    async run(world) {
      const { id } = await newKey(world)
      const ciphertext = await sealed(world, id, { a: '1' })
      const code = 'InvalidCiphertextException'
      await world.fails('Decrypt', { CiphertextBlob: ciphertext }, code)
      await world.fails('Decrypt', { CiphertextBlob: ciphertext, EncryptionContext: { a: '2' } }, code)
      await world.fails('Decrypt', { CiphertextBlob: changed(ciphertext), EncryptionContext: { a: '1' } }, code)
      await world.fails('Decrypt', { CiphertextBlob: Buffer.from('nonsense') }, code)
      await world.fails('ReEncrypt', { CiphertextBlob: ciphertext, DestinationKeyId: id }, code)
    },
  },
  {
    rule: 'a key that did not encrypt it is refused',
    proves: ['Decrypt IncorrectKeyException', 'ReEncrypt IncorrectKeyException'],
    async run(world) {
      const [one, other] = [await newKey(world), await newKey(world)]
      const CiphertextBlob = await sealed(world, one.id)
      const text = 'The key ID in the request does not identify a CMK that can perform this operation.'
      await world.fails('Decrypt', { CiphertextBlob, KeyId: other.id }, 'IncorrectKeyException', text)
      const reencrypt = { CiphertextBlob, SourceKeyId: other.id, DestinationKeyId: one.id }
      await world.fails('ReEncrypt', reencrypt, 'IncorrectKeyException', text)
    },
  },
  {
    rule: 'reads nothing with a key that is disabled, about to go, or gone from this account',
    proves: [
      'Decrypt DisabledException',
      'Decrypt KMSInvalidStateException',
      'Decrypt NotFoundException',
      'ReEncrypt DisabledException',
      'ReEncrypt KMSInvalidStateException',
      'ReEncrypt NotFoundException',
    ],
    async run(world) {
      const { id, arn } = await newKey(world)
      const CiphertextBlob = await sealed(world, id)
      const target = await newKey(world)
      const fail = async (code: string, text: string): Promise<void> => {
        await world.fails('Decrypt', { CiphertextBlob }, code, text)
        await world.fails('ReEncrypt', { CiphertextBlob, DestinationKeyId: target.id }, code, text)
      }
      await world.ok('DisableKey', { KeyId: id })
      await fail('DisabledException', `${arn} is disabled.`)
      await world.ok('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
      await fail('KMSInvalidStateException', `${arn} is pending deletion.`)
      const missing = Buffer.from(CiphertextBlob)
      missing.fill(0, 1, 17)
      const code = 'NotFoundException'
      await world.fails('Decrypt', { CiphertextBlob: missing }, code)
      await world.fails('ReEncrypt', { CiphertextBlob: missing, DestinationKeyId: target.id }, code)
    },
  },
  {
    rule: 'carries a ciphertext over to another key and context',
    proves: ['ReEncrypt'],
    async run(world) {
      const [one, other] = [await newKey(world), await newKey(world)]
      const CiphertextBlob = await sealed(world, one.id, { a: '1' })
      const moved = await world.ok('ReEncrypt', {
        CiphertextBlob,
        SourceEncryptionContext: { a: '1' },
        DestinationKeyId: other.id,
        DestinationEncryptionContext: { b: '2' },
      })
      assert.deepEqual([moved['SourceKeyId'], moved['KeyId']], [one.arn, other.arn])
      const output = await world.ok('Decrypt', { CiphertextBlob: moved['CiphertextBlob'], EncryptionContext: { b: '2' } })
      assert.deepEqual([bytes(output['Plaintext']), output['KeyId']], [WORDS, other.arn])
    },
  },
  {
    rule: 'gives data keys of the length that was asked for, in the clear and under the key, or under the key only',
    proves: ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'],
    async run(world) {
      const { id, arn } = await newKey(world)
      const sizes = [
        [{ KeySpec: 'AES_256' }, 32],
        [{ KeySpec: 'AES_128' }, 16],
        [{ NumberOfBytes: 100 }, 100],
      ] as const
      for (const [size, length] of sizes) {
        const context = { EncryptionContext: { 'aws:kinesis:arn': 'x' } }
        const made = await world.ok('GenerateDataKey', { KeyId: id, ...size, ...context })
        const { Plaintext, CiphertextBlob, KeyId } = made
        assert.deepEqual([bytes(Plaintext).length, KeyId], [length, arn])
        assert.deepEqual(bytes((await world.ok('Decrypt', { CiphertextBlob, ...context }))['Plaintext']), bytes(Plaintext))
        const wrapped = await world.ok('GenerateDataKeyWithoutPlaintext', { KeyId: id, ...size })
        assert.equal('Plaintext' in wrapped, false)
        const opened = await world.ok('Decrypt', { CiphertextBlob: wrapped['CiphertextBlob'] })
        assert.equal(bytes(opened['Plaintext']).length, length)
      }
    },
  },
  {
    rule: 'wants exactly one of length and kind',
    proves: ['GenerateDataKey ValidationException', 'GenerateDataKeyWithoutPlaintext ValidationException'],
    async run(world) {
      const { id } = await newKey(world)
      const text = 'Please specify either number of bytes or key spec.'
      for (const operation of ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext']) {
        await world.fails(operation, { KeyId: id }, 'ValidationException', text)
        await world.fails(operation, { KeyId: id, KeySpec: 'AES_256', NumberOfBytes: 16 }, 'ValidationException', text)
      }
    },
  },
  {
    rule: 'gives random bytes, as many as were asked for',
    proves: ['GenerateRandom', 'GenerateRandom UnsupportedOperationException'],
    async run(world) {
      const [one, other] = [
        await world.ok('GenerateRandom', { NumberOfBytes: 64 }),
        await world.ok('GenerateRandom', { NumberOfBytes: 64 }),
      ]
      assert.equal(bytes(one['Plaintext']).length, 64)
      assert.notDeepEqual(bytes(one['Plaintext']), bytes(other['Plaintext']))
      const store = { NumberOfBytes: 8, CustomKeyStoreId: 'cks-1' }
      await world.fails('GenerateRandom', store, 'UnsupportedOperationException')
    },
  },
  {
    rule: 'with DryRun says that it would have worked',
    proves: ['Encrypt', 'Decrypt', 'ReEncrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'].map(
      (each) => `${each} DryRunOperationException`,
    ) as [string],
    async run(world) {
      const { id } = await newKey(world)
      const CiphertextBlob = await sealed(world, id)
      const inputs = {
        Encrypt: { KeyId: id, Plaintext: WORDS },
        Decrypt: { CiphertextBlob },
        ReEncrypt: { CiphertextBlob, DestinationKeyId: id },
        GenerateDataKey: { KeyId: id, KeySpec: 'AES_256' },
        GenerateDataKeyWithoutPlaintext: { KeyId: id, KeySpec: 'AES_256' },
      }
      for (const [operation, input] of Object.entries(inputs)) {
        await world.fails(operation, { ...input, DryRun: true }, 'DryRunOperationException')
      }
    },
  },
]
