import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Call } from '../../model/caller.ts'
import type { InnerDoor } from '../../model/door.ts'
import type { Context } from './operation.ts'
import { checkRole, unreachable } from './role.ts'

it('a role is looked at for the function that it is for, since it may trust Lambda for that one alone', async () => {
  const scope = { accountId: '000000000000', region: 'us-east-1' }
  const role = 'arn:aws:iam::000000000000:role/worker'
  const sources: (string | undefined)[] = []
  const seen = ({ sourceArn }: Call): undefined => void sources.push(sourceArn)
  const door: InnerDoor = {
    denied: seen,
    cannotAct: seen,
    async call(call) {
      seen(call)
      return { output: {} }
    },
  }
  const context = { runtime: { door }, scope, call: { requestId: 'r' } } as Partial<Context> as Context
  assert.equal(await checkRole(context, role, 'orders'), undefined)
  assert.equal(unreachable(context, role, 'orders', ['arn:aws:sqs:us-east-1:000000000000:ends']), undefined)
  const arn = 'arn:aws:lambda:us-east-1:000000000000:function:orders'
  assert.deepEqual(sources, [arn, arn])
})
