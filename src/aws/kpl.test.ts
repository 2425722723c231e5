import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { bytesField, numberField, packAggregate, sealAggregate } from '../../test/support/kpl-writer.ts'
import { HASH_KEYS, hashKeyOf } from './hash-key.ts'
import { belongsTo, readAggregate } from './kpl.ts'

const record = fc.record(
  {
    partitionKey: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    explicitHashKey: fc.bigInt({ min: 0n, max: HASH_KEYS - 1n }).map(String),
    data: fc.uint8Array({ maxLength: 300 }),
    tags: fc.array(fc.record({ key: fc.string(), value: fc.string() }, { requiredKeys: ['key'] }), { maxLength: 2 }),
  },
  { requiredKeys: ['partitionKey', 'data'] },
)

function opened(bytes: Uint8Array) {
  const aggregate = readAggregate(bytes)
  return aggregate === undefined ? undefined : [...aggregate.records()]
}

describe('aggregated records', () => {
  it('give back what was packed, numbered from 0', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 30 }), (records) => {
        const bytes = packAggregate(records)
        assert.equal(readAggregate(bytes)?.count, records.length)
        const expected = records.map(({ partitionKey, explicitHashKey, data }, subSequenceNumber) => ({
          subSequenceNumber,
          partitionKey,
          ...(explicitHashKey !== undefined && { explicitHashKey }),
          data: Buffer.from(data),
        }))
        assert.deepEqual(
          opened(bytes)?.map((each) => ({ ...each, data: Buffer.from(each.data) })),
          expected,
        )
      }),
    )
  })

  it('are plain records as soon as one byte differs', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (records, at, by) => {
          const bytes = packAggregate(records)
          const index = at % bytes.length
          bytes.writeUInt8((bytes.readUInt8(index) + by) % 256, index)
          assert.equal(opened(bytes), undefined)
        },
      ),
    )
  })

  it('may be anything between magic and digest: opened or plain, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (message) => {
        const records = opened(sealAggregate(message))
        assert.ok(records === undefined || records.every(({ data }) => data.length <= message.length))
      }),
    )
  })

  it('may be cut off anywhere', () => {
    const bytes = packAggregate([{ partitionKey: 'a', data: Buffer.from('x') }])
    for (let length = 0; length < bytes.length; length++) assert.equal(opened(bytes.subarray(0, length)), undefined)
    const message = bytes.subarray(4, -16)
    for (let length = 1; length < message.length; length++) {
      const records = opened(sealAggregate(message.subarray(0, length)))
      assert.ok(records === undefined || records.length === 0, String(length))
    }
  })

  it('pass over fields that a later version may add, wherever tables stand', () => {
    const message = Buffer.concat([
      numberField(15, 2n ** 63n),
      bytesField(3, Buffer.concat([numberField(1, 0), bytesField(9, Buffer.from('new')), bytesField(3, Buffer.from('data'))])),
      Buffer.from([(7 << 3) | 1, 0, 0, 0, 0, 0, 0, 0, 0, (7 << 3) | 5, 0, 0, 0, 0]),
      bytesField(1, Buffer.from('key')),
    ])
    const [only, ...others] = opened(sealAggregate(message)) ?? []
    assert.deepEqual([only?.partitionKey, Buffer.from(only?.data ?? []).toString(), others.length], ['key', 'data', 0])
  })

  it('are plain records when what they point at is not there', () => {
    const data = bytesField(3, Buffer.from('data'))
    const key = bytesField(1, Buffer.from('key'))
    const messages = {
      'no such key': [key, bytesField(3, Buffer.concat([numberField(1, 1), data]))],
      'a far key': [key, bytesField(3, Buffer.concat([numberField(1, 2n ** 64n - 1n), data]))],
      'no key': [key, bytesField(3, data)],
      'no data': [key, bytesField(3, numberField(1, 0))],
      'no such hash key': [key, bytesField(3, Buffer.concat([numberField(1, 0), numberField(2, 0), data]))],
      'a hash key that is no number': [key, bytesField(2, Buffer.from('seven'))],
      'a hash key beyond the last': [key, bytesField(2, Buffer.from(String(HASH_KEYS)))],
      'a length beyond the end': [Buffer.from([(3 << 3) | 2, 100, 0])],
      'a number without an end': [Buffer.from([8, ...Array(10).fill(0xff), 1])],
      'a group': [Buffer.from([(3 << 3) | 3])],
      'field 0': [Buffer.from([0, 0])],
    }
    for (const [what, parts] of Object.entries(messages))
      assert.equal(opened(sealAggregate(Buffer.concat(parts))), undefined, what)
  })

  it('belong to a shard when all their records do', () => {
    const middle = HASH_KEYS / 2n
    const low = { partitionKey: 'a', explicitHashKey: '7', data: Buffer.from('') }
    const high = { ...low, explicitHashKey: String(middle) }
    const [both, one] = [readAggregate(packAggregate([low, high])), readAggregate(packAggregate([low]))]
    assert.ok(both !== undefined && one !== undefined)
    assert.deepEqual(
      [belongsTo(both, 0n, HASH_KEYS - 1n), belongsTo(both, 0n, middle - 1n), belongsTo(one, 0n, middle - 1n)],
      [true, false, true],
    )
    const hashed = readAggregate(packAggregate([{ partitionKey: 'a', data: Buffer.from('') }]))
    assert.ok(hashed !== undefined && belongsTo(hashed, hashKeyOf('a'), hashKeyOf('a')))
  })

  it('open what version 1.0.7 of the library wrote', () => {
    const records = opened(Buffer.from(WRITTEN_BY_THE_LIBRARY, 'base64')) ?? []
    assert.deepEqual(
      records.map(({ partitionKey, data }) => [partitionKey, Buffer.from(data).toString()]),
      [1, 7, 8, 14, 15, 21, 22, 28, 29, 35, 36, 42, 43, 49].map((n) => [`user-${n % 7}`, `{"n":${n}}`]),
    )
  })
})

/** Taken off the wire. */
const WRITTEN_BY_THE_LIBRARY =
  '84mawgoGdXNlci0xCgZ1c2VyLTAaCwgAGgd7Im4iOjF9GgsIARoHeyJuIjo3fRoLCAAaB3sibiI6OH0aDAgBGgh7Im4iOjE0fRoMCAAaCHsibi' +
  'I6MTV9GgwIARoIeyJuIjoyMX0aDAgAGgh7Im4iOjIyfRoMCAEaCHsibiI6Mjh9GgwIABoIeyJuIjoyOX0aDAgBGgh7Im4iOjM1fRoMCAAaCHsi' +
  'biI6MzZ9GgwIARoIeyJuIjo0Mn0aDAgAGgh7Im4iOjQzfRoMCAEaCHsibiI6NDl9Vq8swIkpyLzdO4HkOtvdHw=='
