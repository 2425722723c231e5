import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { SystemRandom } from '../kernel/random.ts'
import { keyIdOf, RunKey, SEAL_BYTES } from './run-key.ts'

const random = new SystemRandom()
const secret = (): Uint8Array => new Uint8Array(random.bytes(32))
const NONCE_AT = 16
const nonceOf = (sealed: Uint8Array): string => Buffer.from(sealed.subarray(NONCE_AT, NONCE_AT + 12)).toString('hex')

describe('a run key', () => {
  it('opens what it sealed, and nothing that was changed or belongs elsewhere', () => {
    const run = fc.uint8Array({ minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(run, fc.uint8Array({ maxLength: 40 }), fc.nat(), (run, bound, flip) => {
        const shared = secret()
        const key = RunKey.fresh(shared, random)
        const sealed = key.seal(run, bound)
        assert.equal(sealed.byteLength, run.byteLength + SEAL_BYTES)
        assert.equal(keyIdOf(sealed), key.id)
        const kept = RunKey.kept(key.id, shared)
        assert.deepEqual(new Uint8Array(kept.open(sealed, bound) ?? []), run)
        assert.equal(kept.open(sealed, Uint8Array.of(...bound, 1)), undefined)
        assert.equal(RunKey.kept(key.id, secret()).open(sealed, bound), undefined)
        const changed = Buffer.from(sealed)
        const at = NONCE_AT + (flip % (changed.byteLength - NONCE_AT))
        changed[at] = (changed[at] ?? 0) ^ 1
        assert.equal(kept.open(changed, bound), undefined)
        assert.equal(kept.open(sealed.subarray(0, SEAL_BYTES - 1), bound), undefined)
      }),
    )
  })

  it('takes another nonce for every run, also for the same one again', () => {
    const key = RunKey.fresh(secret(), random)
    const nonces = Array.from({ length: 1_000 }, () => nonceOf(key.seal(Uint8Array.of(1), new Uint8Array(0))))
    assert.equal(new Set(nonces).size, nonces.length)
  })

  it('does not seal when it comes from where it was kept, so that no count is ever begun anew', () => {
    const kept = RunKey.kept('a'.repeat(32), secret())
    assert.equal(kept.seals, false)
    assert.throws(() => kept.seal(Uint8Array.of(1), new Uint8Array(0)), /does not seal/)
  })

  it('takes its salt from elsewhere than another key of the same secret', () => {
    const shared = secret()
    const [one, other] = [RunKey.fresh(shared, random), RunKey.fresh(shared, random)]
    const seal = (key: RunKey): string => nonceOf(key.seal(Uint8Array.of(1), new Uint8Array(0)))
    assert.notEqual(seal(one), seal(other))
  })
})
