import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { AssertionFailure } from '../kernel/assert.ts'
import {
  checkRun,
  countOf,
  encodeRun,
  fitting,
  KEY_BYTES_MAX,
  type LaneRunBytes,
  MalformedRun,
  RECORD_HEADER_BYTES,
  RUN_HEADER_BYTES,
  type RunRecord,
  recordsOf,
  sliceRun,
} from './record-block.ts'

/** Keys of every kind of character, halves of surrogate pairs among them. */
const key = fc.oneof(
  fc.constant(undefined),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 8 }).map((units) => String.fromCharCode(...units)),
)
const record = fc.record({ partitionKey: key, data: fc.uint8Array({ maxLength: 40 }) })
const records = fc.array(record, { minLength: 1, maxLength: 20 })
const limits = fc.record({ records: fc.nat(25), bytes: fc.oneof(fc.nat(400), fc.constant(1_000_000)) })

/** At a random offset in a larger buffer, as it comes from sockets and files. */
function shifted(run: LaneRunBytes, by: number): LaneRunBytes {
  const larger = new Uint8Array(run.byteLength + by + 3).fill(0xaa)
  larger.set(run, by)
  return larger.subarray(by, by + run.byteLength)
}

function plain(list: Iterable<RunRecord>): readonly unknown[] {
  return [...list].map(({ partitionKey, data }) => [partitionKey?.toWellFormed(), Buffer.from(data).toString('hex')])
}

function payloadOf({ partitionKey = '', data }: RunRecord): number {
  return Buffer.byteLength(partitionKey) + data.byteLength
}

describe('a lane run', () => {
  it('gives back the records it was made of', () => {
    fc.assert(
      fc.property(records, fc.nat(9), (list, by) => {
        const run = shifted(encodeRun(list), by)
        assert.deepEqual(plain(recordsOf(run)), plain(list))
        assert.equal(countOf(run), list.length)
        assert.equal(checkRun(run), list.length)
        const size = list.reduce((sum, each) => sum + RECORD_HEADER_BYTES + payloadOf(each), RUN_HEADER_BYTES)
        assert.equal(run.byteLength, size)
      }),
    )
  })

  it('stands in bytes as it is drawn', () => {
    const run = encodeRun([
      { partitionKey: 'kü', data: Uint8Array.of(1, 2) },
      { partitionKey: undefined, data: new Uint8Array(0) },
    ])
    assert.equal(
      Buffer.from(run).toString('hex'),
      ['02000000', '02000000', '0300', '0000', '6bc3bc', '0102', '00000000', '0000', '0000'].join(''),
    )
  })

  it('keeps a key without data, data without a key, neither, and the longest key', () => {
    const long = 'k'.repeat(KEY_BYTES_MAX)
    const list = [
      { partitionKey: 'k', data: new Uint8Array(0) },
      { partitionKey: undefined, data: Uint8Array.of(0) },
      { partitionKey: undefined, data: new Uint8Array(0) },
      { partitionKey: long, data: new Uint8Array(0) },
      { partitionKey: '\ufeffkey with a byte order mark', data: new Uint8Array(0) },
    ]
    assert.deepEqual(plain(recordsOf(encodeRun(list))), plain(list))
  })

  it('carries large data, above 16 bits of length', () => {
    const data = Buffer.alloc(11_000_000, 'large')
    const [first, second] = recordsOf(
      encodeRun([
        { partitionKey: 'a', data },
        { partitionKey: 'b', data: Uint8Array.of(7) },
      ]),
    )
    assert.ok(data.equals(first?.data ?? new Uint8Array(0)))
    assert.deepEqual([second?.partitionKey, second?.data[0], second?.data.length], ['b', 7, 1])
  })

  it('turns half a surrogate pair into U+FFFD', () => {
    const [only] = recordsOf(encodeRun([{ partitionKey: 'a\ud800b\udc00', data: new Uint8Array(0) }]))
    assert.equal(only?.partitionKey, 'a\ufffdb\ufffd')
  })

  it('shares its memory with the data it gives', () => {
    const run = encodeRun([{ partitionKey: 'k', data: Uint8Array.of(1) }])
    const [only] = recordsOf(run)
    assert.equal(only?.data.buffer, run.buffer)
  })

  it('is not made of nothing, of an empty key or of one too long', () => {
    const data = new Uint8Array(0)
    assert.throws(() => encodeRun([]), AssertionFailure)
    assert.throws(() => encodeRun([{ partitionKey: '', data }]), AssertionFailure)
    assert.throws(() => encodeRun([{ partitionKey: 'k'.repeat(KEY_BYTES_MAX + 1), data }]), AssertionFailure)
  })
})

describe('sliceRun', () => {
  it('is the run of a slice of the list', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(), fc.nat(9), (list, a, b, by) => {
        const from = a % list.length
        const to = from + 1 + (b % (list.length - from))
        const slice = sliceRun(shifted(encodeRun(list), by), from, to)
        assert.deepEqual(Buffer.from(slice), Buffer.from(encodeRun(list.slice(from, to))))
      }),
    )
  })

  it('is the run itself when that is all of it', () => {
    const run = encodeRun([{ partitionKey: 'k', data: new Uint8Array(0) }])
    assert.equal(sliceRun(run, 0, 1), run)
  })

  it('lies inside its run and is not empty', () => {
    const run = encodeRun([{ partitionKey: 'k', data: new Uint8Array(0) }])
    for (const [from, to] of [
      [0, 0],
      [1, 1],
      [0, 2],
      [-1, 1],
    ] as const)
      assert.throws(() => sliceRun(run, from, to), AssertionFailure)
  })
})

describe('fitting', () => {
  it('counts as many records as the limits allow', () => {
    fc.assert(
      fc.property(records, fc.nat(20), limits, fc.boolean(), (list, start, limit, atLeastOne) => {
        const from = start % (list.length + 1)
        assert.deepEqual(fitting(encodeRun(list), from, limit, atLeastOne), oracle(list.slice(from), limit, atLeastOne))
      }),
      { numRuns: 500 },
    )
  })

  function oracle(list: readonly RunRecord[], limit: { records: number; bytes: number }, atLeastOne: boolean): unknown {
    const sums = list.map((_, i) => list.slice(0, i + 1).reduce((sum, each) => sum + payloadOf(each), 0))
    const fits = sums.filter((sum, i) => i < limit.records && (sum <= limit.bytes || (atLeastOne && i === 0))).length
    return { records: fits, bytes: sums[fits - 1] ?? 0 }
  }
})

describe('checkRun', () => {
  it('refuses every truncation, and bytes behind the last record', () => {
    fc.assert(
      fc.property(records, (list) => {
        const run = encodeRun(list)
        for (let length = 0; length < run.byteLength; length++) {
          assert.throws(() => checkRun(run.subarray(0, length)), MalformedRun)
          assert.throws(() => [...recordsOf(run.subarray(0, length))], MalformedRun)
        }
        assert.throws(() => checkRun(Buffer.concat([run, Uint8Array.of(0)])), MalformedRun)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses a count of none, and flags it does not know', () => {
    const run = Buffer.from(encodeRun([{ partitionKey: 'k', data: Uint8Array.of(1) }]))
    assert.throws(() => checkRun(new Uint8Array(RUN_HEADER_BYTES)), MalformedRun)
    for (let bit = 0; bit < 16; bit++) {
      const flagged = Buffer.from(run)
      flagged.writeUInt16LE(1 << bit, RUN_HEADER_BYTES + 6)
      assert.throws(() => checkRun(flagged), MalformedRun)
    }
  })

  it('says yes only to what encodes to the same bytes, whatever it is given', () => {
    const damaged = fc.tuple(records, fc.nat(), fc.nat(255)).map(([list, at, value]) => {
      const run = Buffer.from(encodeRun(list))
      run[at % run.byteLength] = value
      return new Uint8Array(run)
    })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        let count: number
        try {
          count = checkRun(bytes)
        } catch (failure) {
          assert.ok(failure instanceof MalformedRun)
          return
        }
        const list = [...recordsOf(bytes)]
        assert.equal(list.length, count)
        // Keys that are no UTF-8 come back as U+FFFD, and lengths may differ then.
        if (list.every(({ partitionKey }) => !partitionKey?.includes('\ufffd'))) {
          assert.deepEqual(Buffer.from(encodeRun(list)), Buffer.from(bytes))
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
