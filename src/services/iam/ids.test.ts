import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { SeededRandom } from '../../kernel/random.ts'
import { accountOfKeyId, idOfUnknownRole, isOwnKeyId, newAccessKeyId, newId, newSecret } from './ids.ts'

const accounts = fc.integer({ min: 0, max: 999_999_999_999 }).map((account) => String(account).padStart(12, '0'))

describe('ids of access keys', () => {
  it('say whose they are, and that they are ours', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom('AKIA' as const, 'ASIA' as const), fc.integer(), (account, prefix, seed) => {
        const id = newAccessKeyId(new SeededRandom(seed), prefix, account)
        assert.match(id, /^A[KS]IA[A-Z2-7]{16}$/)
        assert.equal(id.slice(0, 4), prefix)
        assert.equal(accountOfKeyId(id), account)
        assert.ok(isOwnKeyId(id))
      }),
    )
  })

  it('of others are not ours, whatever is changed of one that is', () => {
    const own = newAccessKeyId(new SeededRandom(1), 'AKIA', '123456789012')
    const others = Array.from(
      own.slice(4),
      (letter, at) => `${own.slice(0, at + 4)}${letter === 'A' ? 'B' : 'A'}${own.slice(at + 5)}`,
    )
    for (const id of [...others, own.replace('AKIA', 'ASIA'), 'AKIAIOSFODNN7EXAMPLE', 'test', '', `${own}A`, own.toLowerCase()]) {
      assert.equal(isOwnKeyId(id), false, id)
    }
  })

  it('of AWS say whose they are, too', () => {
    assert.equal(accountOfKeyId('AKIAIOSFODNN7EXAMPLE'), '581039954779')
    for (const id of ['AKIA', 'AKIA11111111111111111', 'test', '123456789012']) assert.equal(accountOfKeyId(id), undefined)
  })
})

describe('other ids and secrets', () => {
  it('look as AWS makes them', () => {
    const random = new SeededRandom(7)
    assert.match(newId(random, 'AROA'), /^AROA[A-Z2-7]{17}$/)
    assert.match(newSecret(random), /^[A-Za-z0-9+/]{40}$/)
  })

  it('of roles that were never made are the same for the same name', () => {
    const id = idOfUnknownRole('123456789012', 'writer')
    assert.match(id, /^AROA[A-Z2-7]{17}$/)
    assert.equal(idOfUnknownRole('123456789012', 'writer'), id)
    assert.notEqual(idOfUnknownRole('123456789013', 'writer'), id)
  })
})
