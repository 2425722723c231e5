import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Schema, StructSchema } from './schema.ts'
import { validate } from './validate.ts'

const name: Schema = { kind: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }
const struct = (members: Readonly<Record<string, Schema>>, required: readonly string[] = []): StructSchema => ({
  kind: 'struct',
  name: 'Input',
  required,
  members,
})

const entry: StructSchema = {
  kind: 'struct',
  name: 'PutRecordsRequestEntry',
  required: ['Data', 'PartitionKey'],
  members: {
    PartitionKey: { kind: 'string', min: 1, max: 256 },
    ExplicitHashKey: { kind: 'string', pattern: '^(0|([1-9]\\d{0,38}))$' },
    Data: { kind: 'blob', max: 1_048_576 },
  },
}
const putRecords = struct({ Records: { kind: 'list', of: entry, min: 1, max: 500 }, StreamName: name }, ['Records'])

describe('validate words violations as AWS does', () => {
  const cases: readonly (readonly [string, StructSchema, Record<string, unknown>, string])[] = [
    [
      'a missing member',
      struct({ StreamName: name }, ['StreamName']),
      {},
      "1 validation error detected: Value null at 'streamName' failed to satisfy constraint: Member must not be null",
    ],
    [
      'pattern before length, two errors',
      struct({ StreamName: name }),
      { StreamName: '' },
      "2 validation errors detected: Value '' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value '' at 'streamName' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'a clamped integer',
      struct({ Limit: { kind: 'integer', min: 1, max: 10_000 } }),
      { Limit: 2_147_483_647 },
      "1 validation error detected: Value '2147483647' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
    ],
    [
      'an enum',
      struct({ ShardIteratorType: { kind: 'string', oneOf: ['LATEST', 'TRIM_HORIZON'] } }),
      { ShardIteratorType: 'x' },
      "1 validation error detected: Value 'x' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy enum value set: [LATEST, TRIM_HORIZON]",
    ],
    [
      'records without members, from 1',
      putRecords,
      { Records: [{}] },
      "2 validation errors detected: Value null at 'records.1.member.partitionKey' failed to satisfy constraint: Member must not be null; Value null at 'records.1.member.data' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a blob without its value',
      putRecords,
      { Records: [{ PartitionKey: 'a', Data: new Uint8Array(1_048_577) }] },
      "1 validation error detected: Value at 'records.1.member.data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
    ],
    [
      'an empty list of structures without its value',
      putRecords,
      { Records: [] },
      "1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'a list of strings as a whole',
      struct({ TagKeys: { kind: 'list', of: { kind: 'string', min: 1, max: 128 }, min: 1, max: 50 } }),
      { TagKeys: ['a', ''] },
      "1 validation error detected: Value '[a, ]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]",
    ],
    [
      'keys and values of a map',
      struct({
        Tags: {
          kind: 'map',
          key: { kind: 'string', min: 1, max: 128 },
          of: { kind: 'string', min: 0, max: 2 },
          min: 1,
          max: 200,
        },
      }),
      { Tags: { '': 'abc' } },
      "2 validation errors detected: Value '{=abc}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]; Value '{=abc}' at 'tags' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 2, Member must have length greater than or equal to 0]",
    ],
    [
      'a structure inside a structure',
      struct({
        StreamModeDetails: struct({ StreamMode: { kind: 'string', oneOf: ['PROVISIONED', 'ON_DEMAND'] } }, ['StreamMode']),
      }),
      { StreamModeDetails: {} },
      "1 validation error detected: Value null at 'streamModeDetails.streamMode' failed to satisfy constraint: Member must not be null",
    ],
  ]
  for (const [what, schema, input, message] of cases) it(what, () => assert.equal(validate(schema, input), message))

  it('ten at most', () => {
    const message = validate(putRecords, { Records: Array.from({ length: 20 }, () => ({})) }) ?? ''
    assert.match(message, /^10 validation errors detected: /)
    assert.equal(message.split('; ').length, 10)
  })

  it('matches the whole value, across lines', () => {
    assert.notEqual(validate(struct({ StreamName: name }), { StreamName: 'a\nb' }), undefined)
    assert.notEqual(validate(struct({ StreamName: name }), { StreamName: 'ab\n' }), undefined)
    assert.equal(validate(struct({ StreamName: name }), { StreamName: 'a.b-c_D9' }), undefined)
  })
})

describe('validate, for any number and length', () => {
  it('complains exactly when a bound is broken', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -20, max: 20 }), fc.nat(20), (value, min, width) => {
        const max = min + width
        const message = validate(struct({ Limit: { kind: 'integer', min, max } }), { Limit: value })
        assert.equal(message === undefined, min <= value && value <= max)
      }),
    )
  })

  it('complains exactly about the entries that are wrong', () => {
    const good = fc.record({ PartitionKey: fc.string({ minLength: 1, maxLength: 256 }), Data: fc.uint8Array({ maxLength: 8 }) })
    const bad = fc.record({ PartitionKey: fc.constant(''), Data: fc.uint8Array({ maxLength: 8 }) })
    fc.assert(
      fc.property(fc.array(fc.oneof(good, bad), { minLength: 1, maxLength: 9 }), (records) => {
        const message = validate(putRecords, { Records: records }) ?? ''
        const named = [...message.matchAll(/at 'records\.(\d+)\.member\.partitionKey'/g)].map((match) => Number(match[1]))
        const wrong = records.flatMap(({ PartitionKey }, i) => (PartitionKey === '' ? [i + 1] : []))
        assert.deepEqual(named, wrong)
      }),
    )
  })
})
