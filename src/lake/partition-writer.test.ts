import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryObjects } from '../../test/support/memory-objects.ts'
import { openParquet } from './parquet-file.ts'
import { PartitionWriter } from './partition-writer.ts'

describe('rows into files', () => {
  it('closes a file that is full, and all of them when there are too many rows in memory', async () => {
    const objects = new MemoryObjects()
    const limits = { fileRowsMax: 10, openCellsMax: 24 }
    const writer = new PartitionWriter(objects, { n: 'bigint' }, (partition, index) => `${partition}/${index}`, limits)
    for (let number = 0; number < 60; number++) await writer.add(number % 4 === 0 ? 'a' : 'b', [BigInt(number)])
    const files = await writer.finish()
    assert.deepEqual(
      files.map(({ key }) => key),
      objects.keys().toSorted((x, y) => Number(x.slice(2)) - Number(y.slice(2))),
    )
    assert.ok(files.every(({ rows }) => rows <= 10))
    assert.ok(files.some(({ partition, rows }) => partition === 'b' && rows === 10))
    const numbers: unknown[] = []
    for (const { key } of files) numbers.push(...((await openParquet(objects.body(key)).read(['n'])).get('n') ?? []))
    assert.deepEqual(
      numbers.map(Number).toSorted((x, y) => x - y),
      Array.from({ length: 60 }, (_, number) => number),
    )
  })
})
