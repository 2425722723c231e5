import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CommitFailed } from '../../../src/catalog/errors.ts'
import { reject } from '../../../src/kernel/outcome.ts'
import { increment, META, putBox } from '../fixture.ts'
import { type MakeEngine, place } from '../place.ts'

/** One catalog, one process. */
export function alone(makeEngine: MakeEngine): void {
  it('shows a commit once it resolves, in order of ids', async (t) => {
    const catalog = await place(t, makeEngine).open()
    for (const id of ['b/2', 'a/1', 'b/10', 'c', 'b/1']) await putBox(catalog, id, `in ${id}`)
    assert.deepEqual(catalog.get('toy.box', 'a/1'), { name: 'a/1', content: ['in a/1'] })
    assert.equal(catalog.get('toy.box', 'a'), undefined)
    assert.deepEqual(
      [...catalog.list('toy.box', 'b/')].map(({ name }) => name),
      ['b/1', 'b/10', 'b/2'],
    )
    assert.equal([...catalog.list('toy.box', '')].length, 5)
    assert.deepEqual([...catalog.list('toy.counter', '')], [])
  })

  it('applies all changes of a commit together and tells what was before', async (t) => {
    const catalog = await place(t, makeEngine).open()
    await putBox(catalog, 'old', 'x')
    const heard: unknown[] = []
    const stop = catalog.subscribe((changes) => heard.push([catalog.get('toy.counter', 'n')?.count, changes]))
    await catalog.commit(
      () => ({
        changes: [
          { remove: 'toy.box', id: 'old' },
          { put: 'toy.counter', id: 'n', value: { count: 7 } },
          { put: 'toy.counter', id: 'n', value: { count: 8 } },
        ],
        reply: undefined,
      }),
      META,
    )
    assert.deepEqual(heard, [
      [
        8,
        [
          { kind: 'toy.box', id: 'old', before: { name: 'old', content: ['x'] }, after: undefined },
          { kind: 'toy.counter', id: 'n', before: undefined, after: { count: 7 } },
          { kind: 'toy.counter', id: 'n', before: { count: 7 }, after: { count: 8 } },
        ],
      ],
    ])
    stop()
    await putBox(catalog, 'later')
    assert.equal(heard.length, 1)
  })

  it('hands a rejection through and writes nothing', async (t) => {
    const catalog = await place(t, makeEngine).open()
    await putBox(catalog, 'a')
    const { version } = catalog
    const outcome = await catalog.commit(() => reject('ResourceInUseException', 'taken'), META)
    assert.deepEqual(outcome, { rejected: 'ResourceInUseException', message: 'taken' })
    assert.equal(await catalog.commit(() => ({ changes: [], reply: 'nothing to do' }), META), 'nothing to do')
    assert.equal(catalog.version, version)
  })

  it('runs commits one after another on what the ones before left', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const replies = await Promise.all(Array.from({ length: 20 }, () => increment(catalog)))
    assert.deepEqual(
      replies,
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
  })

  it('goes on after a decision that throws', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const broken = catalog.commit(() => {
      throw new TypeError('a bug')
    }, META)
    await assert.rejects(broken, TypeError)
    assert.equal(await increment(catalog), 1)
  })

  it('keeps values that nobody can change, not even who put them', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const content = ['x']
    const value = { name: 'a', content }
    await catalog.commit(() => ({ changes: [{ put: 'toy.box', id: 'a', value }], reply: undefined }), META)
    content.push('smuggled')
    assert.deepEqual(catalog.get('toy.box', 'a')?.content, ['x'])
    const kept = catalog.get('toy.box', 'a')
    assert.ok(kept !== undefined)
    assert.throws(() => (kept.content as string[]).push('y'), TypeError)
  })

  it('refuses what JSON would not give back, and commits out of bounds', async (t) => {
    const catalog = await place(t, makeEngine).open()
    const value = { count: 1n as unknown as number }
    const wrong = catalog.commit(() => ({ changes: [{ put: 'toy.counter', id: 'n', value }], reply: undefined }), META)
    await assert.rejects(wrong, /toy\.counter n\.count is a bigint/)
    await assert.rejects(putBox(catalog, 'large', 'x'.repeat(9 * 1024 * 1024)), failure('too large'))
    const many = Array.from({ length: 10_001 }, (_, i) => ({ remove: 'toy.box', id: `${i}` }) as const)
    await assert.rejects(
      catalog.commit(() => ({ changes: many, reply: undefined }), META),
      failure('too large'),
    )
    assert.equal(catalog.version, 0)
  })

  it('says so when the journal has ended', async (t) => {
    const { engine, open } = place(t, makeEngine)
    const catalog = await open()
    await putBox(catalog, 'a')
    await engine.open('leat-catalog').seal(0)
    await assert.rejects(putBox(catalog, 'b'), failure('sealed'))
    assert.deepEqual(catalog.get('toy.box', 'a')?.content, [])
  })
}

function failure(reason: CommitFailed['reason']): (cause: unknown) => boolean {
  return (cause) => cause instanceof CommitFailed && cause.reason === reason
}
