import assert from 'node:assert/strict'
import { it } from 'node:test'
import { IndexFull } from '../../engine/ordered-index.ts'
import { isRejection } from '../../kernel/outcome.ts'
import * as model from './model.gen.ts'
import { type Context, data } from './operation.ts'

/** What an operation answers that fails so, and what the log says of it. */
async function failing(error: Error) {
  const warnings: string[] = []
  const context = { runtime: { logger: { warn: (line: string) => void warnings.push(line) } } } as unknown as Context
  const operation = data(model.PutObject, { resources: () => [], run: () => Promise.reject(error) })
  return { reply: await operation.run(context, { Bucket: 'lake', Key: 'k' }), warnings }
}

it('what there is no room for is refused, to be tried again', async () => {
  for (const error of [new IndexFull('the disk is full'), Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC' })]) {
    const { reply, warnings } = await failing(error)
    assert.ok(isRejection(reply) && reply.rejected === 'ServiceUnavailable')
    assert.equal(model.service.errors['ServiceUnavailable']?.httpStatus, 503)
    assert.deepEqual(warnings, [`PutObject: there is no room: ${error.message}`])
  }
})

it('any other failure is none of the client’s business', async () => {
  const error = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
  await assert.rejects(failing(error), error)
})
