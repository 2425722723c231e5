import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SeededRandom } from '../../../kernel/random.ts'
import type { Call } from '../../../model/caller.ts'
import { connectMappings, type MappingPort } from './port.ts'
import { sourceRefusal } from './source-check.ts'

it('a source is looked at as it will be read: by Lambda, under the role, for the function', () => {
  const scope = { accountId: '000000000000', region: 'us-east-1' }
  const eventSourceArn = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'
  const target = { name: 'worker', arn: 'arn:aws:lambda:us-east-1:000000000000:function:worker' }
  const asked: Call[] = []
  const door = { denied: (call: Call): undefined => void asked.push(call) }
  const runtime = { door, random: new SeededRandom(1) } as unknown as Parameters<typeof sourceRefusal>[0]
  connectMappings(runtime, { streams: () => ({ stream: () => ({}) }) } as unknown as MappingPort)
  const role = 'arn:aws:iam::000000000000:role/worker'
  assert.equal(sourceRefusal(runtime, { scope, eventSourceArn, role, target }), undefined)
  assert.ok(asked.length > 0)
  for (const { sourceArn, principal } of asked) {
    assert.deepEqual([sourceArn, principal.session?.takenBy], [target.arn, 'lambda.amazonaws.com'])
  }
})
