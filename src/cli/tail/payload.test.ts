import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { jsonLine } from './format.ts'
import { describedPayload, jsonPayload, readablePayload } from './payload.ts'

describe('payload', () => {
  it('shows text, unpacks gzip and says when it is neither', () => {
    assert.equal(readablePayload(Buffer.from('hällo\u001B[2J')), 'hällo\\x1b[2J')
    assert.equal(readablePayload(gzipSync('packed')), 'packed')
    assert.equal(readablePayload(Uint8Array.of(0xff, 1, 2)), '(3 bytes, not text) /wEC')
    assert.match(readablePayload(Uint8Array.of(0x1f, 0x8b, 0xff)), /3 bytes, not text/)
  })

  it('does not unpack a bomb', () => {
    assert.match(readablePayload(gzipSync(Buffer.alloc(20 * 1024 * 1024))), /bytes, not text/)
  })

  it('does not lay out what nobody could read, nor stumble over it', () => {
    const long = JSON.stringify(['a'.repeat(12_000_000)])
    const described = describedPayload(gzipSync(long))
    assert.equal(described.kind, 'gzip of JSON')
    assert.equal(described.text, long)
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    assert.equal(describedPayload(Buffer.from(deep)).text, deep)
  })

  it('gives a terminal nothing to obey in JSON either, which means the same', () => {
    const nasty = '\u009b2J\u001b]0;x\u0007\u007f\u202e\u2066\u2028é🚀'
    const controls = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u
    for (const data of [nasty, JSON.stringify({ [nasty]: [nasty] }), JSON.stringify(nasty)]) {
      const line = jsonLine('shardId-000000000001', {
        sequenceNumber: '17',
        partitionKey: nasty,
        arrivedAt: undefined,
        data: Buffer.from(data),
      })
      assert.doesNotMatch(line.trimEnd(), controls)
      const read = JSON.parse(line) as { readonly partitionKey: string; readonly encoding: string; readonly data: unknown }
      assert.equal(read.partitionKey, nasty)
      assert.deepEqual(read.data, read.encoding === 'json' ? JSON.parse(data) : data)
    }
  })

  it('keeps JSON to the digit', () => {
    assert.deepEqual(jsonPayload(Buffer.from('{"id":12345678901234567890,\n "x":1.0}\n')), {
      encoding: 'json',
      json: '{"id":12345678901234567890,  "x":1.0}',
    })
    assert.deepEqual(jsonPayload(Buffer.from('no json')), { encoding: 'text', json: '"no json"' })
    assert.deepEqual(jsonPayload(Uint8Array.of(0xff)), { encoding: 'base64', json: '"/w=="' })
  })

  it('describes one record, and lays JSON out without changing a digit', () => {
    const packed = describedPayload(gzipSync('{"id":12345678901234567890,"a":[1.0,{}],"b":[],"t":"x: \\"[,"}'))
    assert.equal(packed.kind, 'gzip of JSON')
    assert.equal(
      packed.text,
      '{\n  "id": 12345678901234567890,\n  "a": [\n    1.0,\n    {}\n  ],\n  "b": [],\n  "t": "x: \\"[,"\n}',
    )
    assert.deepEqual(describedPayload(Buffer.from('one\n\u001Btwo')), {
      kind: 'text',
      text: 'one\n\\x1btwo',
      line: 'one\\n\\x1btwo',
    })
    assert.equal(describedPayload(Uint8Array.of(0xff)).kind, 'no text')
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // What is invisible in a string is shown as an escape of ours, which JSON does not know.
        const json = JSON.stringify(value)
        fc.pre(!/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(json))
        assert.deepEqual(JSON.parse(describedPayload(Buffer.from(json)).text), JSON.parse(json))
      }),
    )
  })

  it('makes one line of JSON of a record', () => {
    const line = jsonLine('shardId-000000000001', {
      sequenceNumber: '17',
      partitionKey: 'k"',
      data: Buffer.from('{"a":\r\n1}'),
      arrivedAt: new Date(0),
    })
    assert.equal(line.split('\n').length, 2)
    assert.deepEqual(JSON.parse(line), {
      shardId: 'shardId-000000000001',
      sequenceNumber: '17',
      arrivedAt: '1970-01-01T00:00:00.000Z',
      partitionKey: 'k"',
      encoding: 'json',
      data: { a: 1 },
    })
  })
})
