import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'
import { newKey } from './new-key.ts'

const GRANTEE = `arn:aws:iam::${ACCOUNT}:role/reader`

interface Granted {
  readonly GrantId: string
  readonly GrantToken: string
}

export const grants: readonly Case[] = [
  {
    rule: 'a grant is kept and listed with what it says; the same by the same name is one',
    proves: ['CreateGrant', 'ListGrants', 'ListGrants InvalidMarkerException'],
    async run(world) {
      const { id, arn } = await newKey(world)
      const terms = { GranteePrincipal: GRANTEE, Operations: ['Decrypt', 'Encrypt'], Name: 'reading' }
      const first = (await world.ok('CreateGrant', { KeyId: id, ...terms })) as unknown as Granted
      assert.deepEqual(await world.ok('CreateGrant', { KeyId: id, ...terms }), { ...first })
      const { Grants } = await world.ok('ListGrants', { KeyId: id })
      const [{ CreationDate, ...grant }] = Grants as [{ CreationDate: unknown }]
      assert.ok(CreationDate)
      assert.deepEqual(grant, { ...terms, KeyId: arn, GrantId: first.GrantId, IssuingAccount: `arn:aws:iam::${ACCOUNT}:root` })
      await world.fails('ListGrants', { KeyId: id, Marker: 'nonsense' }, 'InvalidMarkerException')
    },
  },
  {
    rule: 'a constraint has at most 8 pairs, of at most 384 characters',
    proves: ['CreateGrant ValidationException'],
    async run(world) {
      const { id } = await newKey(world)
      const terms = { KeyId: id, GranteePrincipal: GRANTEE, Operations: ['Decrypt'] }
      const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, 'v'.repeat(384)]))
      await world.ok('CreateGrant', { ...terms, Constraints: { EncryptionContextSubset: pairs(8) } })
      for (const context of [pairs(9), { key: 'v'.repeat(385) }]) {
        const input = { ...terms, Constraints: { EncryptionContextEquals: context } }
        await world.fails('CreateGrant', input, 'ValidationException')
      }
    },
  },
  {
    rule: 'is revoked by its id, and retired by its token or id',
    proves: ['RevokeGrant', 'RetireGrant', 'RetireGrant InvalidGrantTokenException'],
    async run(world) {
      const { id, arn } = await newKey(world)
      const grant = () =>
        world.ok('CreateGrant', {
          KeyId: id,
          GranteePrincipal: GRANTEE,
          Operations: ['Decrypt'],
        }) as Promise<unknown> as Promise<Granted>
      await world.ok('RevokeGrant', { KeyId: id, GrantId: (await grant()).GrantId })
      await world.ok('RetireGrant', { KeyId: arn, GrantId: (await grant()).GrantId })
      const { GrantToken } = await grant()
      await world.ok('RetireGrant', { GrantToken })
      assert.deepEqual((await world.ok('ListGrants', { KeyId: id }))['Grants'], [])
      await world.fails('RetireGrant', { GrantToken }, 'InvalidGrantTokenException')
    },
  },
  {
    rule: 'with DryRun nothing is granted or taken away',
    proves: [
      'CreateGrant DryRunOperationException',
      'RevokeGrant DryRunOperationException',
      'RetireGrant DryRunOperationException',
    ],
    async run(world) {
      const { id } = await newKey(world)
      const terms = { KeyId: id, GranteePrincipal: GRANTEE, Operations: ['Decrypt'] }
      await world.fails('CreateGrant', { ...terms, DryRun: true }, 'DryRunOperationException')
      const { GrantId } = (await world.ok('CreateGrant', terms)) as unknown as Granted
      for (const operation of ['RevokeGrant', 'RetireGrant']) {
        await world.fails(operation, { KeyId: id, GrantId, DryRun: true }, 'DryRunOperationException')
      }
      assert.equal(((await world.ok('ListGrants', { KeyId: id }))['Grants'] as unknown[]).length, 1)
    },
  },
]
