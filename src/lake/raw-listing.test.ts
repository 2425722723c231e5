import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ListedObject, Objects } from './objects.ts'
import { RawListing } from './raw-listing.ts'

function keyOf(number: number): string {
  return `raw/${String(number).padStart(8, '0')}`
}

/** A listing only, of objects that were written when `writtenAt` says. */
function bucket(count: { value: number }, writtenAt: (number: number) => number, asked: string[]): Objects {
  return {
    async *list(_: string, after = ''): AsyncIterable<readonly ListedObject[]> {
      asked.push(after)
      const all = Array.from({ length: count.value }, (__, number) => number)
      yield all
        .map((number) => ({ key: keyOf(number), bytes: 1, etag: '', modifiedAtMs: writtenAt(number) }))
        .filter(({ key }) => key > after)
    },
  } as unknown as Objects
}

describe('looking into the raw zone', () => {
  it('lists the end alone where keys rise with time, and everything once in a while', async () => {
    const asked: string[] = []
    const count = { value: 5_000 }
    const listing = new RawListing(
      bucket(count, (number) => number, asked),
      'raw/',
    )
    assert.equal((await listing.look()).length, 5_000)
    count.value += 1
    const tail = await listing.look()
    assert.equal(tail.at(-1)?.key, keyOf(5_000))
    assert.equal(tail.length, 1_000)
    for (let look = 0; look < 100; look++) await listing.look()
    assert.deepEqual(asked.map((after) => after === '').filter(Boolean).length, 2)
  })

  it('lists everything where keys do not, and where there is little', async () => {
    for (const [objects, writtenAt] of [
      [5_000, (number: number) => (number * 7_919) % 5_000],
      [1_500, (number: number) => number],
    ] as const) {
      const asked: string[] = []
      const listing = new RawListing(bucket({ value: objects }, writtenAt, asked), 'raw/')
      for (let look = 0; look < 3; look++) assert.equal((await listing.look()).length, objects)
      assert.deepEqual(asked, ['', '', ''])
    }
  })
})
