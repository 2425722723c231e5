import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { EventStreamCodec } from '@smithy/core/event-streams'
import fc from 'fast-check'
import { eventFrame, exceptionFrame, frame, initialResponseFrame } from './event-stream.ts'

const codec = new EventStreamCodec(
  (bytes) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
  (text) => Buffer.from(text),
)

function decode(bytes: Uint8Array): { headers: unknown; body: string } {
  const { headers, body } = codec.decode(bytes)
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value])),
    body: Buffer.from(body).toString('utf8'),
  }
}

describe('event stream frames', () => {
  it('are read by the SDK, whatever they hold', () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((name) => name !== '__proto__')
    const values = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(fc.dictionary(names, values, { maxKeys: 5 }), fc.uint8Array({ maxLength: 2000 }), (headers, payload) => {
        const message = codec.decode(frame(Object.entries(headers), payload))
        assert.deepEqual(
          Object.entries(message.headers).map(([name, header]) => [name, header.type, header.value]),
          Object.entries(headers).map(([name, value]) => [name, 'string', value]),
        )
        assert.deepEqual(Buffer.from(message.body), Buffer.from(payload))
      }),
      { numRuns: 300 },
    )
  })

  it('fail their checksum when one bit is wrong', () => {
    const good = eventFrame('E', 'application/json', Buffer.from('{"a":1}'))
    for (let bit = 0; bit < good.length * 8; bit++) {
      const bad = Buffer.from(good)
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.throws(() => codec.decode(bad), `bit ${bit}`)
    }
  })

  it('say what they are', () => {
    const type = 'application/x-amz-json-1.1'
    assert.deepEqual(decode(initialResponseFrame(type)), {
      headers: { ':event-type': 'initial-response', ':content-type': type, ':message-type': 'event' },
      body: '{}',
    })
    assert.deepEqual(decode(eventFrame('SubscribeToShardEvent', type, Buffer.from('{"Records":[]}'))), {
      headers: { ':event-type': 'SubscribeToShardEvent', ':content-type': type, ':message-type': 'event' },
      body: '{"Records":[]}',
    })
    assert.deepEqual(decode(exceptionFrame('ResourceInUseException', type, Buffer.from('{"message":"m"}'))), {
      headers: { ':exception-type': 'ResourceInUseException', ':content-type': type, ':message-type': 'exception' },
      body: '{"message":"m"}',
    })
  })
})
