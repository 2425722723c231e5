import assert from 'node:assert/strict'
import type { Case } from '../world.ts'

interface Page {
  readonly StreamNames: string[]
  readonly HasMoreStreams: boolean
  readonly NextToken?: string
  readonly StreamSummaries: { readonly StreamName: string; readonly StreamARN: string; readonly StreamStatus: string }[]
}

export const listStreams: readonly Case[] = [
  {
    rule: 'names in order, page by page with NextToken and with ExclusiveStartStreamName; the start need not exist',
    proves: ['ListStreams'],
    async run(world) {
      const prefix = world.fresh()
      const names = ['c', 'a', 'b'].map((each) => `${prefix}-${each}`)
      for (const name of names) await world.active(1, name)
      const start = `${prefix}-`
      const first = (await world.ok('ListStreams', { ExclusiveStartStreamName: start, Limit: 2 })) as unknown as Page
      assert.deepEqual(first.StreamNames, [`${prefix}-a`, `${prefix}-b`])
      assert.ok(first.NextToken !== undefined && first.HasMoreStreams)
      const byToken = (await world.ok('ListStreams', { NextToken: first.NextToken, Limit: 1 })) as unknown as Page
      assert.deepEqual(byToken.StreamNames, [`${prefix}-c`])
      const byName = (await world.ok('ListStreams', { ExclusiveStartStreamName: `${prefix}-b`, Limit: 1 })) as unknown as Page
      assert.deepEqual(byName.StreamNames, [`${prefix}-c`])
      assert.equal(byName.StreamSummaries[0]?.StreamARN, world.arn(`${prefix}-c`))
      assert.equal(byName.StreamSummaries[0]?.StreamStatus, 'ACTIVE')
    },
  },
  {
    rule: 'a limit out of bounds',
    proves: ['ListStreams ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        'ListStreams',
        { Limit: 0 },
        'ValidationException',
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
      )
    },
  },
  {
    rule: 'a token that is none',
    proves: ['ListStreams InvalidArgumentException'],
    async run(world) {
      await world.fails('ListStreams', { NextToken: 'AAAA' }, 'InvalidArgumentException')
    },
  },
  {
    rule: 'a token lives 300 seconds',
    proves: ['ListStreams ExpiredNextTokenException'],
    server: 'slow',
    async run(world) {
      const prefix = world.fresh()
      for (const each of ['a', 'b']) await world.active(1, `${prefix}-${each}`)
      const { NextToken } = await world.ok('ListStreams', { ExclusiveStartStreamName: prefix, Limit: 1 })
      world.advance(301_000)
      await world.fails('ListStreams', { NextToken }, 'ExpiredNextTokenException')
    },
  },
]
