import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { ACCOUNT, type Case } from '../world.ts'
import { arnOf, attribute, claims, failsAs, type Members, queue, receive } from './helpers.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

export const messages: readonly Case[] = [
  {
    rule: 'sends a message and gives it, with digests that clients check, once until it is visible again',
    proves: ['SendMessage', 'ReceiveMessage'],
    async run(world) {
      const QueueUrl = await queue(world)
      const sent = await world.ok('SendMessage', { QueueUrl, MessageBody: 'héllo' })
      assert.equal(sent['MD5OfMessageBody'], md5('héllo'))
      const [message, ...more] = await receive(world, QueueUrl)
      assert.deepEqual(more, [])
      assert.deepEqual([message?.Body, message?.MessageId, message?.MD5OfBody], ['héllo', sent['MessageId'], md5('héllo')])
      assert.equal(message?.Attributes, undefined)
      assert.deepEqual(await receive(world, QueueUrl), [])
      assert.equal(await attribute(world, QueueUrl, 'ApproximateNumberOfMessagesNotVisible'), '1')
      world.advance(30_001)
      assert.equal((await receive(world, QueueUrl))[0]?.MessageId, sent['MessageId'])
    },
  },
  {
    rule: 'carries attributes of text, number and bytes, and gives those that are asked for, all, or by prefix',
    proves: ['SendMessage', 'ReceiveMessage'],
    async run(world) {
      const QueueUrl = await queue(world, { VisibilityTimeout: '0' })
      const MessageAttributes = {
        'trace.id': { DataType: 'String', StringValue: 'abc' },
        count: { DataType: 'Number', StringValue: '7' },
        // The command line takes bytes as text inside JSON, and gives them as it got them.
        ...(world.clientName !== 'aws-cli' && { raw: { DataType: 'Binary', BinaryValue: Buffer.of(0, 255) } }),
      }
      const sent = await world.ok('SendMessage', { QueueUrl, MessageBody: 'x', MessageAttributes })
      const [none] = await receive(world, QueueUrl)
      assert.equal(none?.MessageAttributes, undefined)
      const [all] = await receive(world, QueueUrl, { MessageAttributeNames: ['All'] })
      assert.equal(all?.MD5OfMessageAttributes, sent['MD5OfMessageAttributes'])
      assert.deepEqual(Object.keys(all?.MessageAttributes ?? {}).toSorted(), Object.keys(MessageAttributes).toSorted())
      const raw = all?.MessageAttributes?.['raw']?.['BinaryValue'] as Uint8Array | undefined
      if (raw !== undefined) assert.deepEqual(Buffer.from(raw), Buffer.of(0, 255))
      const [some] = await receive(world, QueueUrl, { MessageAttributeNames: ['trace.*'] })
      assert.deepEqual(Object.keys(some?.MessageAttributes ?? {}), ['trace.id'])
    },
  },
  {
    rule: 'tells who sent a message, when, and how often it was received',
    proves: ['ReceiveMessage'],
    async run(world) {
      const QueueUrl = await queue(world, { VisibilityTimeout: '0' })
      const beforeMs = Math.floor(world.nowMs())
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      await receive(world, QueueUrl)
      const [message] = await receive(world, QueueUrl, { AttributeNames: ['All'] })
      const { SenderId, SentTimestamp, ApproximateReceiveCount, ApproximateFirstReceiveTimestamp } = message?.Attributes ?? {}
      assert.deepEqual([SenderId, ApproximateReceiveCount], [ACCOUNT, '2'])
      assert.ok(Number(SentTimestamp) >= beforeMs)
      assert.ok(Number(ApproximateFirstReceiveTimestamp) >= Number(SentTimestamp))
      const [named] = await receive(world, QueueUrl, { MessageSystemAttributeNames: ['ApproximateReceiveCount'] })
      assert.deepEqual(named?.Attributes, { ApproximateReceiveCount: '3' })
    },
  },
  {
    rule: 'holds a message back for as long as it says, or the queue does',
    proves: ['SendMessage'],
    async run(world) {
      const QueueUrl = await queue(world, { DelaySeconds: '5' })
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'queue' })
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'own', DelaySeconds: 900 })
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'now', DelaySeconds: 0 })
      const bodies = async (): Promise<readonly string[]> => (await receive(world, QueueUrl)).map(({ Body }) => Body)
      assert.deepEqual(await bodies(), ['now'])
      assert.equal(await attribute(world, QueueUrl, 'ApproximateNumberOfMessagesDelayed'), '2')
      world.advance(5_001)
      assert.deepEqual(await bodies(), ['queue'])
    },
  },
  {
    rule: 'waits for a message as long as it is asked to',
    proves: ['ReceiveMessage'],
    async run(world) {
      const QueueUrl = await queue(world)
      // A driver that does one call at a time sends first.
      if (world.clientName !== 'js-h1') await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      const waiting = receive(world, QueueUrl, { WaitTimeSeconds: 20 })
      if (world.clientName === 'js-h1') await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      assert.equal((await waiting)[0]?.Body, 'x')
    },
  },
  {
    rule: 'deletes by the handle of the latest receive; an earlier one deletes nothing, which is no error',
    proves: ['DeleteMessage', 'DeleteMessage ReceiptHandleIsInvalid'],
    async run(world) {
      const QueueUrl = await queue(world, { VisibilityTimeout: '0' })
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      const [first] = await receive(world, QueueUrl)
      const [second] = await receive(world, QueueUrl)
      await world.ok('DeleteMessage', { QueueUrl, ReceiptHandle: first?.ReceiptHandle })
      assert.equal(await attribute(world, QueueUrl, 'ApproximateNumberOfMessages'), '1')
      await world.ok('DeleteMessage', { QueueUrl, ReceiptHandle: second?.ReceiptHandle })
      await world.ok('DeleteMessage', { QueueUrl, ReceiptHandle: second?.ReceiptHandle })
      assert.equal(await attribute(world, QueueUrl, 'ApproximateNumberOfMessages'), '0')
      const message = 'The input receipt handle "x" is not a valid receipt handle.'
      await world.fails('DeleteMessage', { QueueUrl, ReceiptHandle: 'x' }, 'ReceiptHandleIsInvalid', message)
    },
  },
  {
    rule: 'gives a message back at once, or keeps it out of sight for longer, while it is in flight',
    proves: [
      'ChangeMessageVisibility',
      ...claims(['ChangeMessageVisibility'], 'MessageNotInflight'),
      'ChangeMessageVisibility ReceiptHandleIsInvalid',
    ],
    async run(world) {
      const QueueUrl = await queue(world)
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      const [message] = await receive(world, QueueUrl)
      const change = { QueueUrl, ReceiptHandle: message?.ReceiptHandle }
      await world.ok('ChangeMessageVisibility', { ...change, VisibilityTimeout: 600 })
      world.advance(60_000)
      assert.deepEqual(await receive(world, QueueUrl), [])
      await world.ok('ChangeMessageVisibility', { ...change, VisibilityTimeout: 0 })
      await failsAs(world, 'ChangeMessageVisibility', { ...change, VisibilityTimeout: 1 }, 'MessageNotInflight')
      assert.equal((await receive(world, QueueUrl)).length, 1)
      const stale = /Message does not exist or is not available for visibility timeout change\.$/
      await world.fails('ChangeMessageVisibility', { ...change, VisibilityTimeout: 1 }, 'InvalidParameterValue', stale)
      const bad = { QueueUrl, ReceiptHandle: 'x', VisibilityTimeout: 1 }
      await world.fails('ChangeMessageVisibility', bad, 'ReceiptHandleIsInvalid')
    },
  },
  {
    rule: 'moves a message that was received too often to the queue of dead letters, which says where it is from',
    proves: ['ReceiveMessage'],
    async run(world) {
      const name = world.fresh()
      const dead = await queue(world, {}, name)
      const source = world.fresh()
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf(name), maxReceiveCount: '2' })
      const QueueUrl = await queue(world, { VisibilityTimeout: '0', RedrivePolicy }, source)
      const { MessageId } = await world.ok('SendMessage', { QueueUrl, MessageBody: 'x' })
      for (const count of [1, 1, 0]) assert.equal((await receive(world, QueueUrl)).length, count)
      const [letter] = await receive(world, dead, { AttributeNames: ['DeadLetterQueueSourceArn'] })
      assert.deepEqual([letter?.MessageId, letter?.Attributes], [MessageId, { DeadLetterQueueSourceArn: arnOf(source) }])
    },
  },
  {
    rule: 'refuses messages that are empty, too long, or hold what XML cannot, and numbers out of range',
    proves: ['SendMessage InvalidMessageContents', ...claims(['ReceiveMessage'], 'InvalidParameterValueException')],
    clientsMayRefuse: true,
    async run(world) {
      const QueueUrl = await queue(world, { MaximumMessageSize: '1024' })
      const refuse = (operation: string, more: Members, code: string, text: string): Promise<string> =>
        world.fails(operation, { QueueUrl, ...more }, code, text)
      const invalid = 'InvalidParameterValue'
      await refuse('SendMessage', { MessageBody: '' }, 'MissingParameter', 'The request must contain the parameter MessageBody.')
      const tooLong = 'One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.'
      await refuse('SendMessage', { MessageBody: 'x'.repeat(1025) }, invalid, tooLong)
      await refuse(
        'SendMessage',
        { MessageBody: 'a\u0001' },
        'InvalidMessageContents',
        'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF',
      )
      await refuse(
        'SendMessage',
        { MessageBody: 'x', DelaySeconds: 901 },
        invalid,
        'Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.',
      )
      await refuse(
        'ReceiveMessage',
        { MaxNumberOfMessages: 11 },
        invalid,
        'Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.',
      )
      await refuse(
        'ReceiveMessage',
        { WaitTimeSeconds: 21 },
        invalid,
        'Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.',
      )
    },
  },
  {
    rule: 'purges what was sent before, once a minute',
    proves: ['PurgeQueue', 'PurgeQueue PurgeQueueInProgress'],
    async run(world) {
      const name = world.fresh()
      const QueueUrl = await queue(world, {}, name)
      for (const MessageBody of ['a', 'b']) await world.ok('SendMessage', { QueueUrl, MessageBody })
      await receive(world, QueueUrl, { MaxNumberOfMessages: 1 })
      await world.ok('PurgeQueue', { QueueUrl })
      await world.ok('SendMessage', { QueueUrl, MessageBody: 'later' })
      world.advance(30_001)
      assert.deepEqual(
        (await receive(world, QueueUrl)).map(({ Body }) => Body),
        ['later'],
      )
      const message = `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`
      await failsAs(world, 'PurgeQueue', { QueueUrl }, 'PurgeQueueInProgress', message)
    },
  },
]
