import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { claims, failsAs, type Members, queue, receive } from './helpers.ts'

const BATCHES = ['SendMessageBatch', 'DeleteMessageBatch', 'ChangeMessageVisibilityBatch'] as const

/** Entries of these ids that would be good otherwise. */
function entriesOf(operation: (typeof BATCHES)[number], ids: readonly string[]): readonly Members[] {
  const rest = operation === 'SendMessageBatch' ? { MessageBody: 'x' } : { ReceiptHandle: 'x' }
  return ids.map((Id) => ({ Id, ...rest, ...(operation === 'ChangeMessageVisibilityBatch' && { VisibilityTimeout: 0 }) }))
}

export const batches: readonly Case[] = [
  {
    rule: 'sends, gives back and deletes up to ten at once, and tells of each by itself',
    proves: ['SendMessageBatch', 'ChangeMessageVisibilityBatch', 'DeleteMessageBatch'],
    async run(world) {
      const QueueUrl = await queue(world)
      const Entries = Array.from({ length: 10 }, (_, i) => ({
        Id: `${i}`,
        MessageBody: `m${i}`,
        ...(i === 9 && { DelaySeconds: 901 }),
      }))
      const sent = await world.ok('SendMessageBatch', { QueueUrl, Entries })
      assert.deepEqual(
        (sent['Successful'] as Members[]).map(({ Id }) => Id),
        ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
      )
      const [failed] = sent['Failed'] as Members[]
      assert.deepEqual([failed?.['Id'], failed?.['Code'], failed?.['SenderFault']], ['9', 'InvalidParameterValue', true])
      const handles = async (): Promise<Members[]> =>
        (await receive(world, QueueUrl)).map(({ ReceiptHandle, Body }) => ({ Id: Body, ReceiptHandle }))
      const first = (await handles()).map((each) => ({ ...each, VisibilityTimeout: 0 }))
      const changed = await world.ok('ChangeMessageVisibilityBatch', { QueueUrl, Entries: first })
      assert.equal((changed['Successful'] as Members[]).length, 9)
      const again = await handles()
      const bad = { Id: 'bad', ReceiptHandle: 'x' }
      const deleted = await world.ok('DeleteMessageBatch', { QueueUrl, Entries: [...again, bad] })
      assert.equal((deleted['Successful'] as Members[]).length, 9)
      assert.deepEqual(
        (deleted['Failed'] as Members[]).map(({ Id, Code }) => [Id, Code]),
        [['bad', 'ReceiptHandleIsInvalid']],
      )
      world.advance(30_001)
      assert.deepEqual(await receive(world, QueueUrl), [])
    },
  },
  {
    rule: 'a batch has entries, ten at most, with ids of their own',
    proves: [
      ...claims(BATCHES, 'EmptyBatchRequest'),
      ...claims(BATCHES, 'TooManyEntriesInBatchRequest'),
      ...claims(BATCHES, 'InvalidBatchEntryId'),
      ...claims(BATCHES, 'BatchEntryIdsNotDistinct'),
    ],
    async run(world) {
      const QueueUrl = await queue(world)
      const ids = Array.from({ length: 11 }, (_, i) => `${i}`)
      for (const operation of BATCHES) {
        for (const [given, code, message] of [
          [[], 'EmptyBatchRequest', `There should be at least one ${operation}RequestEntry in the request.`],
          [ids, 'TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10. You have sent 11.'],
          [['a b'], 'InvalidBatchEntryId', /^A batch entry id can only contain alphanumeric characters/],
          [['a', 'a'], 'BatchEntryIdsNotDistinct', 'Id a repeated.'],
        ] as const) {
          const input = { QueueUrl, Entries: entriesOf(operation, given) }
          await failsAs(world, operation, input, code, message)
        }
      }
    },
  },
  {
    rule: 'the messages of a batch share a megabyte',
    proves: ['SendMessageBatch BatchRequestTooLong'],
    async run(world) {
      // A command line takes no megabyte.
      if (world.clientName === 'aws-cli') return
      const QueueUrl = await queue(world)
      const Entries = ['a', 'b'].map((Id) => ({ Id, MessageBody: 'x'.repeat(600_000) }))
      const message = 'Batch requests cannot be longer than 1048576 bytes. You have sent 1200000 bytes.'
      await failsAs(world, 'SendMessageBatch', { QueueUrl, Entries }, 'BatchRequestTooLong', message)
    },
  },
]
