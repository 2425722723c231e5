import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareNames, inOrder } from './name-order.ts'

const name = fc.string({ unit: 'binary', maxLength: 6 })
const byBytes = (a: string, b: string): number => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))

test('names compare as their bytes do', () => {
  fc.assert(fc.property(name, name, (a, b) => assert.equal(Math.sign(compareNames(a, b)), byBytes(a, b))))
  assert.equal(Math.sign(compareNames('￿', '🚀')), byBytes('￿', '🚀'))
})

test('a source of any size comes in order, held in part only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), async (names, atOnce) => {
      const source = async function* (): AsyncGenerator<{ name: string }> {
        for (const each of names) yield { name: each }
      }
      const listed: string[] = []
      for await (const each of inOrder(source, atOnce)) listed.push(each.name)
      assert.deepEqual(listed, names.toSorted(byBytes))
    }),
  )
})
