import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isConstraintInBounds, termsOf } from './grants.ts'
import type { CreateGrantRequest } from './model.gen.ts'

const GRANT: CreateGrantRequest = { KeyId: 'k', GranteePrincipal: 'arn:aws:iam::000000000000:user/x', Operations: ['Encrypt'] }

function pairs(count: number, chars: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, 'v'.repeat(chars)]))
}

test('a constraint has at most 8 pairs of at most 384 characters', () => {
  const isIn = (Constraints: CreateGrantRequest['Constraints']): boolean =>
    isConstraintInBounds({ ...GRANT, ...(Constraints !== undefined && { Constraints }) })
  assert.ok(isIn(undefined))
  assert.ok(isIn({ EncryptionContextEquals: {} }))
  for (const name of ['EncryptionContextEquals', 'EncryptionContextSubset']) {
    assert.ok(isIn({ [name]: pairs(8, 384) }))
    assert.ok(!isIn({ [name]: pairs(9, 1) }))
    assert.ok(!isIn({ [name]: pairs(1, 385) }))
    assert.ok(!isIn({ [name]: { ['k'.repeat(385)]: 'v' } }))
  }
})

test('an operation that is named a million times is granted once', () => {
  const Operations = [...new Array<'Encrypt'>(1_000_000).fill('Encrypt'), 'Decrypt' as const]
  assert.deepEqual(termsOf({ ...GRANT, Operations }).Operations, ['Encrypt', 'Decrypt'])
})
