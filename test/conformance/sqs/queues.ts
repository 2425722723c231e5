import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'
import { arnOf, attribute, claims, everyOperation, failsAs, type Members, NO_QUEUE_TEXT, queue } from './helpers.ts'

const OPERATIONS = Object.keys(everyOperation(''))

export const queues: readonly Case[] = [
  {
    rule: 'makes a queue, whose URL holds the account and the name under the address that the client knows',
    proves: ['CreateQueue', 'GetQueueUrl', 'GetQueueAttributes'],
    async run(world) {
      const name = world.fresh()
      const url = await queue(world, { VisibilityTimeout: '7' }, name)
      assert.match(url, new RegExp(`^http://127\\.0\\.0\\.1:\\d+/${ACCOUNT}/${name}$`))
      assert.equal((await world.ok('GetQueueUrl', { QueueName: name }))['QueueUrl'], url)
      const { Attributes } = await world.ok('GetQueueAttributes', { QueueUrl: url, AttributeNames: ['All'] })
      const { CreatedTimestamp, LastModifiedTimestamp, ...rest } = Attributes as Record<string, string>
      assert.match(CreatedTimestamp ?? '', /^\d{10}$/)
      assert.equal(LastModifiedTimestamp, CreatedTimestamp)
      assert.deepEqual(rest, {
        QueueArn: arnOf(name),
        VisibilityTimeout: '7',
        MaximumMessageSize: '1048576',
        MessageRetentionPeriod: '345600',
        DelaySeconds: '0',
        ReceiveMessageWaitTimeSeconds: '0',
        SqsManagedSseEnabled: 'true',
        ApproximateNumberOfMessages: '0',
        ApproximateNumberOfMessagesNotVisible: '0',
        ApproximateNumberOfMessagesDelayed: '0',
      })
    },
  },
  {
    rule: 'made again as it is, a queue is the one that is there; with another attribute it is refused',
    proves: ['CreateQueue', 'CreateQueue QueueNameExists'],
    async run(world) {
      const name = world.fresh()
      const url = await queue(world, { DelaySeconds: '3' }, name)
      assert.equal(await queue(world, { DelaySeconds: '3', VisibilityTimeout: '30' }, name), url)
      assert.equal(await queue(world, {}, name), url)
      const other = { QueueName: name, Attributes: { DelaySeconds: '4' } }
      const message = 'A queue already exists with the same name and a different value for attribute DelaySeconds'
      await failsAs(world, 'CreateQueue', other, 'QueueNameExists', message)
    },
  },
  {
    rule: 'refuses names and values that are none',
    proves: ['CreateQueue InvalidAttributeValue', ...claims(['SetQueueAttributes'], 'InvalidAttributeValue')],
    async run(world) {
      const message = 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length'
      await world.fails('CreateQueue', { QueueName: 'a b' }, 'InvalidParameterValue', message)
      const QueueUrl = await queue(world)
      for (const [name, value] of [
        ['VisibilityTimeout', '43201'],
        ['DelaySeconds', '-1'],
        ['MaximumMessageSize', '1023'],
        ['MessageRetentionPeriod', '59'],
        ['ReceiveMessageWaitTimeSeconds', 'x'],
        ['Policy', '{'],
      ] as const) {
        const text = `Invalid value for the parameter ${name}.`
        const Attributes = { [name]: value }
        await world.fails('CreateQueue', { QueueName: world.fresh(), Attributes }, 'InvalidAttributeValue', text)
        await world.fails('SetQueueAttributes', { QueueUrl, Attributes }, 'InvalidAttributeValue', text)
      }
      await world.fails('SetQueueAttributes', { QueueUrl, Attributes: { KmsMasterKeyId: 'k' } }, 'InvalidAttributeValue', /KMS/)
    },
  },
  {
    rule: 'knows the attributes that queues have, and no others',
    proves: claims(['CreateQueue', 'SetQueueAttributes', 'GetQueueAttributes'], 'InvalidAttributeName'),
    clientsMayRefuse: true,
    async run(world) {
      const QueueUrl = await queue(world)
      const Attributes = { Colour: 'red' }
      await world.fails('CreateQueue', { QueueName: world.fresh(), Attributes }, 'InvalidAttributeName')
      await world.fails('SetQueueAttributes', { QueueUrl, Attributes }, 'InvalidAttributeName')
      await world.fails('GetQueueAttributes', { QueueUrl, AttributeNames: ['Colour'] }, 'InvalidAttributeName')
    },
  },
  {
    rule: 'has standard queues only, and says so of FIFO',
    proves: claims(['CreateQueue', 'SetQueueAttributes', 'SendMessage'], 'UnsupportedOperation'),
    async run(world) {
      const code = 'UnsupportedOperation'
      await failsAs(world, 'CreateQueue', { QueueName: `${world.fresh()}.fifo`, Attributes: { FifoQueue: 'true' } }, code, /FIFO/)
      const QueueUrl = await queue(world)
      await failsAs(world, 'SetQueueAttributes', { QueueUrl, Attributes: { ContentBasedDeduplication: 'true' } }, code, /FIFO/)
      await failsAs(world, 'SendMessage', { QueueUrl, MessageBody: 'x', MessageDeduplicationId: 'd' }, code, /FIFO/)
    },
  },
  {
    rule: 'a queue that is not there does not exist, under the code of the days of query',
    proves: claims([...OPERATIONS, 'GetQueueUrl'], 'QueueDoesNotExist'),
    async run(world) {
      await failsAs(world, 'GetQueueUrl', { QueueName: 'nowhere' }, 'QueueDoesNotExist', NO_QUEUE_TEXT)
      const url = (await queue(world)).replace(/[^/]+$/, 'nowhere')
      for (const [operation, input] of Object.entries(everyOperation(url))) {
        await failsAs(world, operation, input, 'QueueDoesNotExist', NO_QUEUE_TEXT)
      }
    },
  },
  {
    rule: 'a URL without account and name is no address',
    proves: claims(OPERATIONS, 'InvalidAddress'),
    async run(world) {
      const { origin } = new URL(await queue(world))
      for (const [operation, input] of Object.entries(everyOperation(`${origin}/nowhere`))) {
        await world.fails(operation, input, 'InvalidAddress', `The address ${origin}/nowhere is not valid for this endpoint.`)
      }
    },
  },
  {
    rule: 'lists queues in order of names, by prefix, a page at a time if asked how many; without any there is no list',
    proves: ['ListQueues'],
    async run(world) {
      const prefix = world.fresh()
      assert.deepEqual(await world.ok('ListQueues', { QueueNamePrefix: prefix }), {})
      const urls: string[] = []
      for (const end of ['b', 'c', 'a']) urls.push(await queue(world, {}, `${prefix}-${end}`))
      const found: unknown[] = []
      for (let NextToken: unknown; ; ) {
        const input = { QueueNamePrefix: prefix, MaxResults: 2, ...(NextToken !== undefined && { NextToken }) }
        const page = await world.ok('ListQueues', input)
        found.push(...(page['QueueUrls'] as string[]))
        NextToken = page['NextToken']
        if (NextToken === undefined) break
      }
      assert.deepEqual(found, urls.toSorted())
    },
  },
  {
    rule: 'sets attributes, and takes documents away that are set to nothing',
    proves: ['SetQueueAttributes'],
    async run(world) {
      const QueueUrl = await queue(world)
      const Policy = '{"Version":"2012-10-17","Statement":[]}'
      await world.ok('SetQueueAttributes', { QueueUrl, Attributes: { VisibilityTimeout: '9', Policy } })
      assert.equal(await attribute(world, QueueUrl, 'VisibilityTimeout'), '9')
      assert.equal(await attribute(world, QueueUrl, 'Policy'), Policy)
      await world.ok('SetQueueAttributes', { QueueUrl, Attributes: { Policy: '' } })
      assert.equal(await attribute(world, QueueUrl, 'Policy'), undefined)
    },
  },
  {
    rule: 'sends dead letters to a queue that is there, which tells whose it takes',
    proves: ['ListDeadLetterSourceQueues', 'SetQueueAttributes'],
    async run(world) {
      const name = world.fresh()
      const target = await queue(world, {}, name)
      const source = await queue(world)
      const redrive = (arn: string): Members => ({
        QueueUrl: source,
        Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn, maxReceiveCount: 3 }) },
      })
      await world.fails(
        'SetQueueAttributes',
        redrive(arnOf('nowhere')),
        'InvalidParameterValue',
        /Dead letter target does not exist\.$/,
      )
      await world.ok('SetQueueAttributes', redrive(arnOf(name)))
      assert.deepEqual((await world.ok('ListDeadLetterSourceQueues', { QueueUrl: target }))['queueUrls'], [source])
    },
  },
  {
    rule: 'tags queues',
    proves: ['TagQueue', 'UntagQueue', 'ListQueueTags'],
    async run(world) {
      const name = world.fresh()
      const { QueueUrl } = await world.ok('CreateQueue', { QueueName: name, tags: { a: '1' } })
      await world.ok('TagQueue', { QueueUrl, Tags: { b: '2' } })
      assert.deepEqual((await world.ok('ListQueueTags', { QueueUrl }))['Tags'], { a: '1', b: '2' })
      await world.ok('UntagQueue', { QueueUrl, TagKeys: ['a'] })
      assert.deepEqual((await world.ok('ListQueueTags', { QueueUrl }))['Tags'], { b: '2' })
    },
  },
  {
    rule: 'deletes a queue with its messages: one of that name made later has none of them',
    proves: ['DeleteQueue'],
    async run(world) {
      const name = world.fresh()
      const QueueUrl = await queue(world, {}, name)
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      await world.ok('DeleteQueue', { QueueUrl })
      await queue(world, {}, name)
      assert.equal(await attribute(world, QueueUrl, 'ApproximateNumberOfMessages'), '0')
    },
  },
]
