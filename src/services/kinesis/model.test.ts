import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { javaPattern } from '../../model/java-pattern.ts'
import type { Schema, StringSchema, StructSchema } from '../../model/schema.ts'
import { validate } from '../../model/validate.ts'
import * as model from './model.gen.ts'

const OPERATIONS = 57
const STREAM_NAME_PATTERN = '[a-zA-Z0-9_.-]+'
const operations = Object.values(model.service.operations)

function* schemasIn(schema: Schema): Generator<Schema> {
  yield schema
  if (schema.kind === 'list') yield* schemasIn(schema.of)
  if (schema.kind === 'map') yield* [schema.key, ...schemasIn(schema.of)]
  if (schema.kind === 'struct') for (const member of Object.values(schema.members)) yield* schemasIn(member)
}

describe('the model of Kinesis', () => {
  it('has every operation, each under its name', () => {
    assert.equal(operations.length, OPERATIONS)
    for (const [name, operation] of Object.entries(model.service.operations)) assert.equal(operation.name, name)
  })

  it('knows the five of the data plane, besides those of queues', () => {
    assert.deepEqual(
      operations.filter(({ name, plane }) => plane === 'data' && !name.includes('Queue')).map(({ name }) => name),
      ['GetRecords', 'GetShardIterator', 'PutRecord', 'PutRecords', 'SubscribeToShard'],
    )
  })

  it('has a status for every error that an operation may answer', () => {
    const onTheWire = (code: string): string => (code === 'InternalFailureException' ? 'InternalFailure' : code)
    for (const { errors } of operations) {
      for (const code of errors) assert.equal(model.service.errors[code]?.code, onTheWire(code))
    }
    for (const { httpStatus, fault } of Object.values(model.service.errors)) assert.equal(httpStatus >= 500, fault)
  })

  it('has an output only where the answer has a body', () => {
    assert.equal(model.CreateStream.output, undefined)
    assert.equal(model.DescribeStream.output?.name, 'DescribeStreamOutput')
    assert.equal(model.EnableEnhancedMonitoring.output?.name, 'EnhancedMonitoringOutput')
  })

  it('marks the event stream', () => {
    const stream = model.SubscribeToShard.output?.members['EventStream']
    assert.ok(stream?.kind === 'struct' && stream.eventStream === true)
    assert.ok('SubscribeToShardEvent' in stream.members && 'KMSOptInRequired' in stream.members)
  })

  it('requires only members that are there, and bounds every pattern that may take long', () => {
    for (const { input, output } of operations) {
      for (const schema of [...schemasIn(input), ...(output === undefined ? [] : schemasIn(output))]) {
        if (schema.kind === 'struct')
          for (const name of schema.required) assert.ok(name in schema.members, `${schema.name}.${name}`)
        if (schema.kind !== 'string' || schema.pattern === undefined) continue
        if (javaPattern(schema.pattern).costly) assert.ok((schema.max ?? Number.POSITIVE_INFINITY) <= 2_048, schema.pattern)
      }
    }
  })

  it('takes records with and without a partition key, as newer and older clients send them', () => {
    const Data = new Uint8Array(1)
    assert.equal(validate(model.PutRecord.input, { StreamName: 'a', Data }), undefined)
    assert.equal(validate(model.PutRecord.input, { StreamName: 'a', Data, PartitionKey: 'k' }), undefined)
    assert.equal(validate(model.PutRecords.input, { Records: [{ Data }, { Data, PartitionKey: 'k' }] }), undefined)
  })
})

/** Observed on AWS, except that members which are no longer required are given here. */
describe('the model of Kinesis words violations as AWS does', () => {
  const long = 'a'.repeat(129)
  const at = (value: string, path: string, constraint: string): string =>
    `Value ${value} at '${path}' failed to satisfy constraint: ${constraint}`
  const nul = (path: string): string => at('null', path, 'Member must not be null')
  const emptyName = (path: string): string[] => [
    at("''", path, `Member must satisfy regular expression pattern: ${STREAM_NAME_PATTERN}`),
    at("''", path, 'Member must have length greater than or equal to 1'),
  ]
  const lengths = (max: number, min: number): string =>
    `[Member must have length less than or equal to ${max}, Member must have length greater than or equal to ${min}]`
  const iteratorTypes = 'AFTER_SEQUENCE_NUMBER, LATEST, AT_TIMESTAMP, AT_SEQUENCE_NUMBER, TRIM_HORIZON'

  const cases: readonly (readonly [{ readonly input: StructSchema }, Record<string, unknown>, readonly string[]])[] = [
    [
      model.CreateStream,
      { StreamName: '', ShardCount: 0 },
      [at("'0'", 'shardCount', 'Member must have value greater than or equal to 1'), ...emptyName('streamName')],
    ],
    [model.CreateStream, {}, [nul('streamName')]],
    [
      model.DescribeStream,
      { StreamName: long, Limit: 100_000_000_000, ExclusiveStartShardId: '' },
      [
        at("'2147483647'", 'limit', 'Member must have value less than or equal to 10000'),
        ...emptyName('exclusiveStartShardId'),
        at(`'${long}'`, 'streamName', 'Member must have length less than or equal to 128'),
      ],
    ],
    [
      model.GetRecords,
      { ShardIterator: '', Limit: 0 },
      [
        at("'0'", 'limit', 'Member must have value greater than or equal to 1'),
        at("''", 'shardIterator', 'Member must have length greater than or equal to 1'),
      ],
    ],
    [model.GetShardIterator, {}, [nul('shardId'), nul('shardIteratorType')]],
    [
      model.GetShardIterator,
      { ShardId: 'a b', ShardIteratorType: 'NEWEST', StartingSequenceNumber: '01', StreamName: '' },
      [
        at("'a b'", 'shardId', `Member must satisfy regular expression pattern: ${STREAM_NAME_PATTERN}`),
        at("'NEWEST'", 'shardIteratorType', `Member must satisfy enum value set: [${iteratorTypes}]`),
        at("'01'", 'startingSequenceNumber', 'Member must satisfy regular expression pattern: ^(0|([1-9]\\d{0,128}))$'),
        ...emptyName('streamName'),
      ],
    ],
    [model.PutRecord, {}, [nul('data')]],
    [
      model.PutRecord,
      { SequenceNumberForOrdering: '', PartitionKey: '', ExplicitHashKey: '', StreamName: 'a' },
      [
        at("''", 'sequenceNumberForOrdering', 'Member must satisfy regular expression pattern: ^(0|([1-9]\\d{0,128}))$'),
        at("''", 'partitionKey', 'Member must have length greater than or equal to 1'),
        at("''", 'explicitHashKey', 'Member must satisfy regular expression pattern: ^(0|([1-9]\\d{0,38}))$'),
        nul('data'),
      ],
    ],
    [model.PutRecords, {}, [nul('records')]],
    [
      model.PutRecords,
      { Records: [], StreamName: '' },
      [
        "Value at 'records' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ...emptyName('streamName'),
      ],
    ],
    [
      model.PutRecords,
      { Records: [{ Data: new Uint8Array(10_485_761), PartitionKey: 'k' }, {}], StreamName: 'a' },
      [
        "Value at 'records.1.member.data' failed to satisfy constraint: Member must have length less than or equal to 10485760",
        nul('records.2.member.data'),
      ],
    ],
    [model.SplitShard, { StreamName: '' }, [nul('newStartingHashKey'), ...emptyName('streamName'), nul('shardToSplit')]],
    [model.MergeShards, {}, [nul('shardToMerge'), nul('adjacentShardToMerge')]],
    [
      model.AddTagsToStream,
      { StreamName: 'a', Tags: { a: 'b', [long]: 'c'.repeat(257) } },
      [
        at(`'{a=b, ${long}=${'c'.repeat(257)}}'`, 'tags', `Map keys must satisfy constraint: ${lengths(128, 1)}`),
        at(`'{a=b, ${long}=${'c'.repeat(257)}}'`, 'tags', `Map value must satisfy constraint: ${lengths(256, 0)}`),
      ],
    ],
    [
      model.AddTagsToStream,
      { StreamName: '', Tags: {} },
      [at("'{}'", 'tags', 'Member must have length greater than or equal to 1'), ...emptyName('streamName')],
    ],
    [
      model.RemoveTagsFromStream,
      { StreamName: 'a', TagKeys: ['a', long, 'b'] },
      [at(`'[a, ${long}, b]'`, 'tagKeys', `Member must satisfy constraint: ${lengths(128, 1)}`)],
    ],
    [
      model.RemoveTagsFromStream,
      { StreamName: '', TagKeys: [] },
      [at("'[]'", 'tagKeys', 'Member must have length greater than or equal to 1'), ...emptyName('streamName')],
    ],
    [
      model.UpdateShardCount,
      { TargetShardCount: 0, StreamName: '' },
      [
        nul('scalingType'),
        ...emptyName('streamName'),
        at("'0'", 'targetShardCount', 'Member must have value greater than or equal to 1'),
      ],
    ],
    [
      model.SubscribeToShard,
      { ConsumerARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/a/consumer/b:1', ShardId: '0', StartingPosition: {} },
      [nul('startingPosition.type')],
    ],
  ]
  for (const [{ input }, request, violations] of cases) {
    const prefix = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: `
    it(`${input.name} ${JSON.stringify(Object.keys(request))}`, () => {
      assert.equal(validate(input, request), prefix + violations.join('; '))
    })
  }

  it('lists ten and counts ten', () => {
    const message = validate(model.PutRecords.input, { Records: Array.from({ length: 500 }, () => ({})) }) ?? ''
    assert.ok(message.startsWith('10 validation errors detected: '))
    assert.equal(message.split('; ').length, 10)
    assert.ok(message.endsWith(nul('records.10.member.data')))
  })

  it('does not try a costly pattern on what is too long anyway', () => {
    const endless = `arn:aws${':kinesis::000000000000:stream/'.repeat(100_000)}\n`
    assert.equal(
      validate(model.ListTagsForResource.input, { ResourceARN: endless }),
      `1 validation error detected: ${at(`'${endless}'`, 'resourceARN', 'Member must have length less than or equal to 2048')}`,
    )
  })
})

/** Valid values of any shape of the model; strings with a pattern come from the pattern. */
function valid(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.kind) {
    case 'string':
      return validString(schema)
    case 'integer':
    case 'long':
    case 'double':
      return fc.integer({ min: schema.min ?? -1_000, max: Math.min(schema.max ?? 2_147_483_647, 2_147_483_647) })
    case 'boolean':
      return fc.boolean()
    case 'timestamp':
      return fc.nat()
    case 'blob':
      return fc.uint8Array({ minLength: schema.min ?? 0, maxLength: 20 })
    case 'list':
      return fc.array(valid(schema.of), { minLength: schema.min ?? 0, maxLength: 3 })
    case 'map':
      return fc.dictionary(validString(schema.key), valid(schema.of), { minKeys: schema.min ?? 0, maxKeys: 3 })
    case 'struct': {
      const members = Object.fromEntries(Object.entries(schema.members).map(([name, member]) => [name, valid(member)]))
      return fc.record(members, { requiredKeys: [...schema.required] })
    }
  }
}

function validString({ min = 0, max = 40, pattern, oneOf }: StringSchema): fc.Arbitrary<string> {
  if (oneOf !== undefined) return fc.constantFrom(...oneOf)
  if (pattern === undefined) return fc.string({ minLength: min, maxLength: Math.min(max, min + 20) })
  // Patterns of the model are met by what they say literally; repetitions without an end are cut short.
  const plain = pattern
    .replaceAll(/(?<!')\.\*/g, '[a-z]{0,3}')
    .replaceAll('\\S+', '[a-z]{1,9}')
    .replaceAll('[-', '[')
  return fc.stringMatching(new RegExp(`^(?:${plain})$`)).filter((text) => text.length >= min && text.length <= max)
}

interface Spoiled {
  readonly value: unknown
  readonly text: string
}

/** Values that break one constraint of a scalar each, with the words that must be in the message. */
function spoiled(schema: Schema): readonly Spoiled[] {
  if (schema.kind === 'string') {
    const { min = 0, max, pattern, oneOf } = schema
    return [
      ...(oneOf === undefined ? [] : [{ value: 'no such value', text: 'enum value set' }]),
      ...(pattern === undefined ? [] : [{ value: ' \n', text: 'Member must satisfy regular expression pattern' }]),
      ...(max === undefined ? [] : [{ value: 'a'.repeat(max + 1), text: `less than or equal to ${max}` }]),
      ...(min === 0 ? [] : [{ value: '', text: `greater than or equal to ${min}` }]),
    ]
  }
  if (schema.kind !== 'integer' && schema.kind !== 'long') return []
  return [
    ...(schema.max === undefined ? [] : [{ value: schema.max + 1, text: `less than or equal to ${schema.max}` }]),
    ...(schema.min === undefined ? [] : [{ value: schema.min - 1, text: `greater than or equal to ${schema.min}` }]),
  ]
}

describe('any input', () => {
  for (const { name, input } of operations) {
    it(`of ${name} passes if it is valid, and each violation in it is reported`, () => {
      fc.assert(
        fc.property(valid(input), (value) => {
          const good = value as Readonly<Record<string, unknown>>
          assert.equal(validate(input, good), undefined)
          for (const [member, schema] of Object.entries(input.members)) {
            const path = member.charAt(0).toLowerCase() + member.slice(1)
            if (input.required.includes(member)) {
              assert.equal(
                validate(input, { ...good, [member]: undefined }),
                `1 validation error detected: Value null at '${path}' failed to satisfy constraint: Member must not be null`,
              )
            }
            for (const { value, text } of spoiled(schema)) {
              const message = validate(input, { ...good, [member]: value }) ?? ''
              assert.ok(message.includes(`at '${path}'`) && message.includes(text), `${member}: ${message}`)
            }
          }
        }),
        { numRuns: 20 },
      )
    })
  }
})
