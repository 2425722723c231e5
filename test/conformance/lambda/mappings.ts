/** Mappings of streams to functions. */
import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION, type World } from '../world.ts'
import { claims, functionArn, type Members, made, ROLE, textOf, until } from './helpers.ts'

const MISSING = '01234567-89ab-4def-8123-456789abcdef'
const TRIM = { StartingPosition: 'TRIM_HORIZON' }

/** Keeps what mappings give it, and tells it when it is invoked with anything else. Records with `bad` in them fail. */
const KEEPS = `const kept = []
export const handler = async (event) => {
  if (event.Records === undefined) return kept
  kept.push(event)
  const text = event.Records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString()).join()
  if (text.includes('bad')) throw new Error('poison')
}`

async function streamOf(world: World, ShardCount = 1): Promise<string> {
  const StreamName = world.fresh()
  await world.kinesis('CreateStream', { StreamName, ShardCount })
  await until(
    async () =>
      ((await world.kinesis('DescribeStreamSummary', { StreamName }))['StreamDescriptionSummary'] as Members)['StreamStatus'],
    (status) => status === 'ACTIVE',
    'the stream is active',
  )
  return StreamName
}

async function put(world: World, StreamName: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const numbers: string[] = []
  for (const text of texts) {
    const { SequenceNumber } = await world.kinesis('PutRecord', {
      StreamName,
      PartitionKey: 'key',
      Data: Buffer.from(text).toString('base64'),
    })
    numbers.push(String(SequenceNumber))
  }
  return numbers
}

async function mapped(world: World, FunctionName: string, StreamName: string, more: Members = {}): Promise<Members> {
  return world.ok('CreateEventSourceMapping', { FunctionName, EventSourceArn: world.arn(StreamName), ...TRIM, ...more })
}

async function inState(world: World, UUID: unknown, state: string): Promise<Members> {
  return until(
    () => world.ok('GetEventSourceMapping', { UUID }),
    ({ State }) => State === state,
    `the mapping is ${state}`,
  )
}

/** A function of `KEEPS` in one environment, which mappings and whoever asks it share: one of them at a time. */
async function keeper(world: World): Promise<string> {
  const FunctionName = await made(world, KEEPS)
  await world.ok('PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 1 })
  return FunctionName
}

async function eventsOf(world: World, FunctionName: string, count: number): Promise<readonly Members[]> {
  return until(
    async () => {
      const result = await world.call('Invoke', { FunctionName, Payload: Buffer.from('{}') })
      return 'output' in result ? (JSON.parse(textOf(result.output['Payload'])) as Members[]) : []
    },
    (events) => events.length >= count,
    `${count} events came`,
  )
}

function without({ LastModified, ...rest }: Members): Members {
  assert.ok(LastModified !== undefined)
  return rest
}

export const mappings: readonly Case[] = [
  {
    rule: 'a mapping is made with every default, and shown as AWS shows it',
    proves: ['CreateEventSourceMapping', 'GetEventSourceMapping', 'ListEventSourceMappings'],
    async run(world) {
      const FunctionName = await made(world)
      const stream = await streamOf(world)
      const created = without(await mapped(world, FunctionName, stream))
      const { UUID } = created
      assert.deepEqual(created, {
        UUID,
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 100,
        MaximumBatchingWindowInSeconds: 0,
        ParallelizationFactor: 1,
        EventSourceArn: world.arn(stream),
        FunctionArn: functionArn(FunctionName),
        LastProcessingResult: 'No records processed',
        State: 'Creating',
        StateTransitionReason: 'User action',
        DestinationConfig: { OnFailure: {} },
        MaximumRecordAgeInSeconds: -1,
        BisectBatchOnFunctionError: false,
        MaximumRetryAttempts: -1,
        TumblingWindowInSeconds: 0,
        FunctionResponseTypes: [],
        EventSourceMappingArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:event-source-mapping:${String(UUID)}`,
      })
      assert.deepEqual(without(await inState(world, UUID, 'Enabled')), { ...created, State: 'Enabled' })
      const listed = async (by: Members): Promise<unknown[]> =>
        ((await world.ok('ListEventSourceMappings', by))['EventSourceMappings'] as Members[]).map((each) => each['UUID'])
      assert.deepEqual(await listed({ FunctionName }), [UUID])
      assert.deepEqual(await listed({ EventSourceArn: world.arn(stream) }), [UUID])
      assert.deepEqual(await listed({ FunctionName, EventSourceArn: world.arn('other') }), [])
    },
  },
  {
    rule: 'a function gets the records of a shard in order, to the letter as on AWS',
    proves: ['CreateEventSourceMapping'],
    async run(world) {
      const FunctionName = await keeper(world)
      const stream = await streamOf(world)
      const [number] = await put(world, stream, 'Hello, this is a test.')
      await mapped(world, FunctionName, stream)
      const [event = {}] = await eventsOf(world, FunctionName, 1)
      const [record] = event['Records'] as [{ kinesis: { approximateArrivalTimestamp: number } }]
      const { approximateArrivalTimestamp } = record.kinesis
      assert.ok(Math.abs(approximateArrivalTimestamp * 1000 - world.nowMs()) < 3_600_000)
      assert.deepEqual(event, {
        Records: [
          {
            kinesis: {
              kinesisSchemaVersion: '1.0',
              partitionKey: 'key',
              sequenceNumber: number,
              data: 'SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg==',
              approximateArrivalTimestamp,
            },
            eventSource: 'aws:kinesis',
            eventVersion: '1.0',
            eventID: `shardId-000000000000:${number}`,
            eventName: 'aws:kinesis:record',
            invokeIdentityArn: ROLE,
            awsRegion: REGION,
            eventSourceARN: world.arn(stream),
          },
        ],
      })
    },
  },
  {
    rule: 'a mapping that begins at LATEST reads what is put after it was made',
    proves: ['CreateEventSourceMapping'],
    async run(world) {
      const FunctionName = await keeper(world)
      const stream = await streamOf(world)
      await put(world, stream, 'before')
      await mapped(world, FunctionName, stream, { StartingPosition: 'LATEST' })
      const [number] = await put(world, stream, 'after')
      const [event = {}] = await eventsOf(world, FunctionName, 1)
      assert.deepEqual(
        (event['Records'] as { kinesis: { sequenceNumber: string } }[]).map(({ kinesis }) => kinesis.sequenceNumber),
        [number],
      )
    },
  },
  {
    rule: 'records that are given up hold up nothing; records that no filter lets through are not sent',
    proves: ['CreateEventSourceMapping', 'GetEventSourceMapping'],
    async run(world) {
      const FunctionName = await keeper(world)
      const stream = await streamOf(world)
      await put(world, stream, '{"kind":"order","is":"bad"}', '{"kind":"view"}', '{"kind":"order"}')
      const { UUID } = await mapped(world, FunctionName, stream, {
        BatchSize: 1,
        MaximumRetryAttempts: 0,
        FilterCriteria: { Filters: [{ Pattern: '{"data":{"kind":["order"]}}' }] },
      })
      const events = await eventsOf(world, FunctionName, 2)
      assert.equal(events.length, 2)
      const { LastProcessingResult } = await until(
        () => world.ok('GetEventSourceMapping', { UUID }),
        (mapping) => mapping['LastProcessingResult'] === 'OK',
        'it is past the record that failed',
      )
      assert.equal(LastProcessingResult, 'OK')
    },
  },
  {
    rule: 'a disabled mapping keeps where it was; what is changed and what is cleared shows',
    proves: ['UpdateEventSourceMapping', 'GetEventSourceMapping'],
    async run(world) {
      const FunctionName = await keeper(world)
      const stream = await streamOf(world)
      const { UUID } = await mapped(world, FunctionName, stream, { MaximumRetryAttempts: 2 })
      await put(world, stream, 'one')
      await eventsOf(world, FunctionName, 1)
      await inState(world, UUID, 'Enabled')
      assert.equal((await world.ok('UpdateEventSourceMapping', { UUID, Enabled: false }))['State'], 'Disabling')
      await inState(world, UUID, 'Disabled')
      await put(world, stream, 'two')
      const FilterCriteria = { Filters: [{ Pattern: '{"partitionKey":["key"]}' }] }
      const OnFailure = { Destination: 'arn:aws:s3:::failures' }
      const changed = await world.ok('UpdateEventSourceMapping', {
        UUID,
        Enabled: true,
        BatchSize: 10,
        FilterCriteria,
        DestinationConfig: { OnFailure },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      })
      const { State, BatchSize, MaximumRetryAttempts, DestinationConfig, FunctionResponseTypes } = changed
      assert.deepEqual(
        { State, BatchSize, MaximumRetryAttempts, DestinationConfig, FunctionResponseTypes },
        {
          State: 'Enabling',
          BatchSize: 10,
          MaximumRetryAttempts: 2,
          DestinationConfig: { OnFailure },
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      )
      assert.deepEqual(changed['FilterCriteria'], FilterCriteria)
      const events = await eventsOf(world, FunctionName, 2)
      assert.deepEqual(
        events.map(({ Records }) => (Records as { kinesis: { data: string } }[]).map(({ kinesis }) => kinesis.data)),
        [[Buffer.from('one').toString('base64')], [Buffer.from('two').toString('base64')]],
      )
      await inState(world, UUID, 'Enabled')
      const cleared = await world.ok('UpdateEventSourceMapping', {
        UUID,
        FilterCriteria: {},
        DestinationConfig: { OnFailure: {} },
        FunctionResponseTypes: [],
      })
      assert.equal(cleared['State'], 'Updating')
      assert.equal('FilterCriteria' in cleared, false)
      assert.deepEqual(cleared['DestinationConfig'], { OnFailure: {} })
      await inState(world, UUID, 'Enabled')
    },
  },
  {
    rule: 'a mapping outlives its function, and goes when it is deleted',
    proves: ['DeleteEventSourceMapping', 'GetEventSourceMapping ResourceNotFoundException'],
    async run(world) {
      const FunctionName = await made(world)
      const { UUID } = await mapped(world, FunctionName, await streamOf(world))
      await inState(world, UUID, 'Enabled')
      await world.ok('DeleteFunction', { FunctionName })
      assert.equal((await world.ok('DeleteEventSourceMapping', { UUID }))['State'], 'Deleting')
      await until(
        () => world.call('GetEventSourceMapping', { UUID }),
        (result) => !('output' in result),
        'the mapping is gone',
      )
      await world.fails(
        'GetEventSourceMapping',
        { UUID },
        'ResourceNotFoundException',
        'The resource you requested does not exist.',
      )
    },
  },
  {
    rule: 'mappings have tags, given with them or later',
    proves: ['TagResource', 'UntagResource', 'ListTags', 'ListTags ResourceNotFoundException'],
    async run(world) {
      const FunctionName = await made(world)
      const { EventSourceMappingArn } = await mapped(world, FunctionName, await streamOf(world), { Tags: { team: 'lake' } })
      const Resource = String(EventSourceMappingArn)
      await world.ok('TagResource', { Resource, Tags: { stage: 'test' } })
      assert.deepEqual((await world.ok('ListTags', { Resource }))['Tags'], { team: 'lake', stage: 'test' })
      await world.ok('UntagResource', { Resource, TagKeys: ['team'] })
      assert.deepEqual((await world.ok('ListTags', { Resource }))['Tags'], { stage: 'test' })
      const missing = Resource.replace(/[^:]+$/, MISSING)
      await world.fails('ListTags', { Resource: missing }, 'ResourceNotFoundException')
    },
  },
  {
    rule: 'a mapping on its way to another state cannot be changed or deleted',
    proves: claims(['UpdateEventSourceMapping', 'DeleteEventSourceMapping'], 'ResourceInUseException'),
    server: 'slow',
    async run(world) {
      const FunctionName = await made(world)
      const { UUID } = await mapped(world, FunctionName, await streamOf(world))
      const message = 'Cannot update the event source mapping because it is in use.'
      await world.fails('UpdateEventSourceMapping', { UUID, BatchSize: 1 }, 'ResourceInUseException', message)
      await world.fails('DeleteEventSourceMapping', { UUID }, 'ResourceInUseException')
    },
  },
  {
    rule: 'mappings that are not there',
    proves: claims(
      ['GetEventSourceMapping', 'UpdateEventSourceMapping', 'DeleteEventSourceMapping'],
      'ResourceNotFoundException',
    ),
    async run(world) {
      const message = 'The resource you requested does not exist.'
      for (const operation of ['GetEventSourceMapping', 'UpdateEventSourceMapping', 'DeleteEventSourceMapping']) {
        await world.fails(operation, { UUID: MISSING }, 'ResourceNotFoundException', message)
      }
    },
  },
  {
    rule: 'one mapping for a function, qualified alike, and a source',
    proves: ['CreateEventSourceMapping ResourceConflictException', 'UpdateEventSourceMapping ResourceConflictException'],
    async run(world) {
      const FunctionName = await made(world)
      const stream = await streamOf(world)
      const { UUID } = await mapped(world, FunctionName, stream)
      await world.fails(
        'CreateEventSourceMapping',
        { FunctionName, EventSourceArn: world.arn(stream), ...TRIM },
        'ResourceConflictException',
        `The event source arn (" ${world.arn(stream)} ") and function (" ${FunctionName} ") provided mapping already exists. Please update or delete the existing mapping with UUID ${String(UUID)}`,
      )
      await world.ok('PublishVersion', { FunctionName })
      const other = await mapped(world, `${FunctionName}:1`, stream)
      assert.equal(other['FunctionArn'], functionArn(FunctionName, '1'))
      await inState(world, other['UUID'], 'Enabled')
      await world.fails('UpdateEventSourceMapping', { UUID: other['UUID'], FunctionName }, 'ResourceConflictException')
    },
  },
  {
    rule: 'what no mapping can be made of is refused in the words of AWS',
    proves: [
      'CreateEventSourceMapping InvalidParameterValueException',
      'UpdateEventSourceMapping InvalidParameterValueException',
    ],
    async run(world) {
      const FunctionName = await made(world)
      const EventSourceArn = world.arn(await streamOf(world))
      const refused = (input: Members, message: string): Promise<unknown> =>
        world.fails(
          'CreateEventSourceMapping',
          { FunctionName, EventSourceArn, ...TRIM, ...input },
          'InvalidParameterValueException',
          message,
        )
      const missing = world.arn('missing')
      await refused({ EventSourceArn: missing }, `Stream not found: ${missing}`)
      await refused({ EventSourceArn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/t` }, 'Unrecognized event source.')
      await refused({ FunctionName: 'missing' }, 'Function does not exist')
      await refused({ FunctionName: `${FunctionName}:7` }, 'Function does not exist')
      await refused({ FilterCriteria: { Filters: [{ Pattern: '{"data":"x"}' }] } }, 'Invalid filter pattern definition.')
      await refused(
        { DestinationConfig: { OnSuccess: { Destination: 'arn:aws:s3:::failures' } } },
        'Unsupported DestinationConfig parameter for given event source mapping type.',
      )
      await world.fails(
        'CreateEventSourceMapping',
        { FunctionName, EventSourceArn },
        'InvalidParameterValueException',
        "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.",
      )
      const { UUID } = await world.ok('CreateEventSourceMapping', { FunctionName, EventSourceArn, ...TRIM })
      await inState(world, UUID, 'Enabled')
      await world.fails('UpdateEventSourceMapping', { UUID, MaximumRecordAgeInSeconds: 59 }, 'InvalidParameterValueException')
      await world.fails(
        'UpdateEventSourceMapping',
        { UUID, TumblingWindowInSeconds: 10, ParallelizationFactor: 2 },
        'InvalidParameterValueException',
      )
    },
  },
  {
    rule: 'limits of the API model',
    proves: ['CreateEventSourceMapping ValidationException', 'UpdateEventSourceMapping ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const FunctionName = await made(world)
      const EventSourceArn = world.arn(await streamOf(world))
      for (const wrong of [{ BatchSize: 0 }, { BatchSize: 10_001 }, { ParallelizationFactor: 11 }, { StartingPosition: 'x' }]) {
        await world.fails('CreateEventSourceMapping', { FunctionName, EventSourceArn, ...TRIM, ...wrong }, 'ValidationException')
      }
      await world.fails('UpdateEventSourceMapping', { UUID: MISSING, MaximumBatchingWindowInSeconds: 301 }, 'ValidationException')
    },
  },
]
