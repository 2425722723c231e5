import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { bytesOf, checkMessage, decodeMessage, encodeMessage, md5OfAttributes, md5OfBody } from './message.ts'

const value = fc.oneof(
  fc.record({ DataType: fc.constantFrom('String', 'Number.int'), StringValue: fc.string() }, { noNullPrototype: true }),
  fc.record(
    { DataType: fc.constant('Binary'), BinaryValue: fc.uint8Array({ maxLength: 40 }).map((each) => Buffer.from(each)) },
    { noNullPrototype: true },
  ),
)
const attributes = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 4, noNullPrototype: true })

describe('messages', () => {
  it('are kept to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), attributes, attributes, (body, own, system) => {
        const message = { id: 'a', body, attributes: own, systemAttributes: system, senderId: 's', dueAtMs: 5 }
        assert.deepEqual(decodeMessage(encodeMessage(message)), message)
      }),
    )
  })

  it('have the digests that clients reckon', () => {
    assert.equal(md5OfBody('hello'), '5d41402abc4b2a76b9719d911017c592')
    assert.equal(md5OfAttributes({}), undefined)
    // From the tests of clients: one attribute of each transport.
    assert.equal(md5OfAttributes({ test: { DataType: 'String', StringValue: 'value' } })?.length, 32)
  })

  it('are measured with their attributes', () => {
    assert.equal(bytesOf('é', { ab: { DataType: 'Binary', BinaryValue: Buffer.of(1, 2, 3) } }), 2 + 2 + 6 + 3)
  })

  for (const [what, body, own, code] of [
    ['are not empty', '', {}, 'MissingRequiredParameterException'],
    ['hold no characters that XML cannot', 'a\u0000', {}, 'InvalidMessageContents'],
    ['have attributes with values', 'a', { x: { DataType: 'String', StringValue: '' } }, 'InvalidParameterValueException'],
    ['have attributes of known types', 'a', { x: { DataType: 'Text', StringValue: 'a' } }, 'InvalidParameterValueException'],
    ['have numbers that are some', 'a', { x: { DataType: 'Number', StringValue: 'a' } }, 'InvalidParameterValueException'],
    ['leave names of AWS alone', 'a', { 'AWS.x': { DataType: 'String', StringValue: 'a' } }, 'InvalidParameterValueException'],
  ] as const) {
    it(what, () => assert.equal(checkMessage(body, own)?.rejected, code))
  }

  it('are otherwise fine', () => {
    assert.equal(checkMessage('a\t\n\r é😀', { 'x.y-z_1': { DataType: 'Number.float', StringValue: '1e3' } }), undefined)
  })
})
