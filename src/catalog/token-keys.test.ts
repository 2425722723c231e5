import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MemoryBlobs } from '../engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../engine/memory/memory-engine.ts'
import { SeededRandom } from '../kernel/random.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import { silentLogger } from '../telemetry/logger.ts'
import { openCatalog } from './catalog.ts'
import { openTokenSealer, SHORT_TOKEN_BODY_BYTES_MAX, sealerOf, type TokenKeyEntities } from './token-keys.ts'

const sealer = sealerOf(new Uint8Array(32).fill(7), new SeededRandom(1))

describe('token sealer', () => {
  it('opens what it sealed for the same purpose, and only that', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.string(), fc.string(), (body, purpose, other) => {
        const token = sealer.seal(purpose, body)
        assert.deepEqual(Uint8Array.from(sealer.open(purpose, token) ?? []), body)
        if (other !== purpose) assert.equal(sealer.open(other, token), undefined)
      }),
    )
  })

  it('never gives the same token twice', () => {
    const tokens = Array.from({ length: 100 }, () => sealer.seal('iterator', new Uint8Array(5)))
    assert.equal(new Set(tokens).size, 100)
  })

  it("makes tokens of the shape of AWS's shard iterators", () => {
    let before = 0
    for (let bodyBytes = 0; bodyBytes <= SHORT_TOKEN_BODY_BYTES_MAX; bodyBytes++) {
      const token = sealer.seal('iterator', new Uint8Array(bodyBytes))
      const bytes = Buffer.from(token, 'base64')
      assert.equal(bytes.subarray(0, 8).toString('hex'), '0000000000000001')
      assert.ok(bytes.length >= 152 && (bytes.length - 152) % 16 === 0 && bytes.length - before <= 152)
      assert.ok(bytes.length >= before && token.length <= 512)
      before = bytes.length
    }
    assert.ok(sealer.seal('iterator', new Uint8Array(SHORT_TOKEN_BODY_BYTES_MAX + 1)).length > 512)
  })

  it('opens nothing that was altered in any character, and never throws', () => {
    const token = sealer.seal('iterator', Buffer.from('stream, shard, position'))
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A'
      assert.equal(sealer.open('iterator', token.slice(0, at) + other + token.slice(at + 1)), undefined)
      assert.equal(sealer.open('iterator', token.slice(0, at)), undefined)
    }
    for (const hostile of [`"${token}"`, ` ${token}`, `${token}\n`, token.replaceAll('/', '_'), 'A'.repeat(200_000)]) {
      if (hostile !== token) assert.equal(sealer.open('iterator', hostile), undefined)
    }
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => sealer.open('iterator', text) === undefined))
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 144, maxLength: 144 }), (tail) => {
        const forged = Buffer.concat([Buffer.from('0000000000000001', 'hex'), tail]).toString('base64')
        return sealer.open('iterator', forged) === undefined
      }),
    )
  })

  it('has one key in all processes, also when two make it at once, and after a restart', async () => {
    const clock = new VirtualClock(0)
    const engine = new MemoryEngine({ clock })
    const blobs = new MemoryBlobs()
    const openOne = async (seed: number) => {
      const random = new SeededRandom(seed)
      const catalog = await openCatalog<TokenKeyEntities>({ engine, blobs, clock, random, logger: silentLogger })
      return { catalog, sealer: await openTokenSealer(catalog, random, clock) }
    }
    const opened = await Promise.all([openOne(1), openOne(2)])
    opened.push(await openOne(3))
    const token = opened[0]?.sealer.seal('iterator', Buffer.from('place'))
    for (const each of opened) {
      assert.equal(Buffer.from(each.sealer.open('iterator', token ?? '') ?? []).toString(), 'place')
      assert.equal(each.catalog.version, 1)
      await each.catalog.close()
    }
    await engine.close()
  })
})
