/** `src/engine/blobs.ts` as a test suite. */
import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import fc from 'fast-check'
import type { Blobs } from '../../src/engine/blobs.ts'

export interface BlobsUnderTest {
  readonly blobs: Blobs
  /** The same blobs, opened anew. Implementations that keep nothing leave it out. */
  reopen?(): Promise<Blobs>
  close(): Promise<void>
}

type Case = (blobs: Blobs, under: BlobsUnderTest, t: TestContext) => Promise<void>

const NAMES = ['a', 'snapshots/000017', 'snapshots/00002', 'Z_.-9', '...', 'x/.y/..z', `${'long/'.repeat(39)}names`]
const BAD_NAMES = ['', '/', '/a', 'a/', 'a//b', '.', '..', 'a/..', '../a', 'a/./b', 'ä', 'a b', 'a\0', 'a\n', 'x'.repeat(201)]

export function blobsContract(name: string, makeBlobs: () => BlobsUnderTest | Promise<BlobsUnderTest>): void {
  describe(`${name}: blobs contract`, () => {
    for (const [sentence, run] of Object.entries(CASES)) {
      test(sentence, async (t) => {
        const under = await makeBlobs()
        try {
          await run(under.blobs, under, t)
        } finally {
          await under.close()
        }
      })
    }
  })
}

const CASES: Readonly<Record<string, Case>> = {
  'knows nothing at first': async (blobs) => {
    assert.equal(await blobs.get('a'), undefined)
    assert.deepEqual(await blobs.list(''), [])
    await blobs.remove('a')
  },

  'gives back what was put, under every legal name': async (blobs) => {
    const bodies = NAMES.map((name, i) => Buffer.alloc(i * 1_000, name))
    for (const [i, name] of NAMES.entries()) await blobs.put(name, bodies[i] ?? Buffer.alloc(0))
    for (const [i, name] of NAMES.entries()) assert.deepEqual(bytes(await blobs.get(name)), bodies[i])
    assert.deepEqual(await blobs.list(''), NAMES.toSorted())
  },

  'keeps an empty body apart from none, and a large one whole': async (blobs) => {
    const large = Buffer.alloc(5_000_000, 'large')
    await blobs.put('empty', new Uint8Array(0))
    await blobs.put('large', large)
    assert.equal((await blobs.get('empty'))?.byteLength, 0)
    assert.ok(bytes(await blobs.get('large'))?.equals(large))
  },

  'replaces a name in one step': async (blobs) => {
    const versions = Array.from({ length: 20 }, (_, i) => Buffer.alloc(10_000 + i, i))
    await blobs.put('a', versions[0] ?? Buffer.alloc(0))
    const writing = (async () => {
      for (const version of versions) await blobs.put('a', version)
    })()
    for (let i = 0; i < 20; i++) {
      const seen = bytes(await blobs.get('a'))
      assert.ok(seen !== undefined && versions.some((version) => version.equals(seen)), 'an old body or a new one')
    }
    await writing
    assert.deepEqual(bytes(await blobs.get('a')), versions.at(-1))
    assert.deepEqual(await blobs.list(''), ['a'])
  },

  'lists by prefix, sorted by code unit': async (blobs) => {
    const names = ['b', 'a/b', 'a/B', 'a/a', 'a.b', 'ab/c', 'a/b0']
    for (const name of names) await blobs.put(name, Buffer.from(name))
    for (const prefix of ['', 'a', 'a/', 'a/b', 'ab/c', 'c', 'a/x']) {
      assert.deepEqual(await blobs.list(prefix), names.filter((name) => name.startsWith(prefix)).toSorted(), prefix)
    }
  },

  'removes, idempotently': async (blobs) => {
    for (const name of ['a/1', 'a/2', 'b']) await blobs.put(name, Buffer.from(name))
    await blobs.remove('a/1')
    await blobs.remove('a/1')
    assert.equal(await blobs.get('a/1'), undefined)
    assert.deepEqual(await blobs.list(''), ['a/2', 'b'])
    await blobs.put('a/1', Buffer.from('again'))
    assert.deepEqual(bytes(await blobs.get('a/1')), Buffer.from('again'))
  },

  'shares no memory with its callers': async (blobs) => {
    const body = Buffer.from('before')
    await blobs.put('a', body)
    body.fill(0)
    bytes(await blobs.get('a'))?.fill(1)
    assert.equal(String(bytes(await blobs.get('a'))), 'before')
  },

  'takes other names for a bug': async (blobs) => {
    for (const name of BAD_NAMES) {
      await assert.rejects(blobs.put(name, Buffer.from('x')), `put ${JSON.stringify(name)}`)
      await assert.rejects(blobs.get(name))
      await assert.rejects(blobs.remove(name))
    }
    assert.deepEqual(await blobs.list(''), [])
  },

  'agrees with a map over random histories': async (blobs) => {
    const name = fc.constantFrom('a', 'b/c', 'b/d', 'e')
    const step = fc.record({
      do: fc.constantFrom('put', 'put', 'get', 'remove', 'list'),
      name,
      body: fc.uint8Array({ maxLength: 30 }),
    })
    const model = new Map<string, Uint8Array>()
    const play = fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      for (const each of steps) {
        if (each.do === 'put') await blobs.put(each.name, each.body).then(() => model.set(each.name, each.body))
        if (each.do === 'remove') await blobs.remove(each.name).then(() => model.delete(each.name))
        if (each.do === 'list')
          assert.deepEqual(await blobs.list('b'), [...model.keys()].filter((key) => key.startsWith('b')).toSorted())
        const expected = model.get(each.name)
        assert.deepEqual(bytes(await blobs.get(each.name)), expected === undefined ? undefined : Buffer.from(expected))
      }
    })
    await fc.assert(play, { numRuns: 50, endOnFailure: true })
  },

  'has kept everything when opened again': async (blobs, under, t) => {
    if (under.reopen === undefined) return t.skip('these blobs are kept nowhere')
    await blobs.put('a/b', Buffer.from('kept'))
    await blobs.put('c', Buffer.from('gone'))
    await blobs.remove('c')
    const again = await under.reopen()
    assert.deepEqual(await again.list(''), ['a/b'])
    assert.equal(String(bytes(await again.get('a/b'))), 'kept')
  },
}

function bytes(body: Uint8Array | undefined): Buffer | undefined {
  return body === undefined ? undefined : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
}
