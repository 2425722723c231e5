import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { KinesisClient } from '@aws-sdk/client-kinesis'
import { connect, targetOf } from '../../src/cli/endpoint.ts'
import { type Leat, start } from '../../src/index.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'

const START_MS = Date.UTC(2026, 0, 15, 12)

async function limitsOf(leat: Leat, input: object): Promise<unknown> {
  const response = await fetch(`${leat.endpoint}/_leat/api/limits`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  return response.json()
}

describe('--limits', () => {
  it('strict: refusals are what the management action limits tells, with what to do; tools that only look are left alone', async () => {
    const clock = new VirtualClock(START_MS)
    await using leat = await start({ limits: 'strict', instant: true, initializeStreams: 'orders' }, { clock })
    const target = targetOf({ endpoint: leat.endpoint }, {})
    const { sdk, client } = await connect(target, 1)
    const tool = await connect(target, 1, { onlyLooks: true })
    const list = (by: KinesisClient) => by.send(new sdk.ListStreamsCommand({}))
    for (let i = 0; i < 20; i++) await list(tool.client)
    for (let i = 0; i < 5; i++) await list(client)
    await assert.rejects(list(client), { name: 'LimitExceededException', message: 'Rate exceeded for account 000000000000.' })
    await list(tool.client)
    for (const each of [client, tool.client]) each.destroy()
    const refusal = {
      operation: 'ListStreams',
      scope: { accountId: '000000000000', region: 'us-east-1' },
      limit: 'ListStreams takes 5 calls a second for an account in a region',
      code: 'LimitExceededException',
      message: 'Rate exceeded for account 000000000000.',
      count: 1,
      firstAtMs: START_MS,
      lastAtMs: START_MS,
      remedy: 'Call less often, keep what was answered, or send again after a moment.',
    }
    assert.deepEqual(await limitsOf(leat, {}), { mode: 'strict', refusals: [refusal] })
    assert.deepEqual(await limitsOf(leat, { region: 'eu-west-1' }), { mode: 'strict', refusals: [] })
    assert.deepEqual(await limitsOf(leat, { stream: 'orders' }), { mode: 'strict', refusals: [] })
  })

  it('begin anew with a reset', async () => {
    const clock = new VirtualClock(START_MS)
    await using leat = await start({ limits: 'strict', instant: true, initializeStreams: 'orders' }, { clock })
    const { sdk, client } = await connect(targetOf({ endpoint: leat.endpoint }, {}), 1)
    const Records = Array.from({ length: 500 }, () => ({ Data: Buffer.alloc(3_000), PartitionKey: 'k' }))
    const put = () => client.send(new sdk.PutRecordsCommand({ StreamName: 'orders', Records }))
    for (const _ of [1, 2]) {
      for (let i = 0; i < 5; i++) await client.send(new sdk.ListStreamsCommand({}))
      await assert.rejects(client.send(new sdk.ListStreamsCommand({})), { name: 'LimitExceededException' })
      assert.equal((await put()).FailedRecordCount, 151)
      await leat.reset()
      assert.deepEqual(await limitsOf(leat, {}), { mode: 'strict', refusals: [] })
    }
    client.destroy()
  })

  it('warn is the default, and streams at start are no calls of anybody', async () => {
    const warnings: string[] = []
    const logger = { info: () => {}, warn: (line: string) => warnings.push(line), error: () => {} }
    await using leat = await start({ instant: true, initializeStreams: 'a,b,c,d,e,f,g,h' }, { logger })
    assert.deepEqual(await limitsOf(leat, {}), { mode: 'warn', refusals: [] })
    assert.deepEqual(warnings, [])
  })
})
