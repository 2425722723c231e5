import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'

const DESCRIBE = 'DescribeAccountSettings'
const UPDATE = 'UpdateAccountSettings'
const DAY_MS = 86_400_000

interface Commitment {
  readonly Status: string
  readonly StartedAt?: unknown
  readonly EndedAt?: unknown
  readonly EarliestAllowedEndAt?: unknown
}

function wanted(Status: string) {
  return { MinimumThroughputBillingCommitment: { Status } }
}

function commitmentIn(output: Record<string, unknown>): Commitment {
  return output['MinimumThroughputBillingCommitment'] as Commitment
}

/** Clients make dates of it, or numbers, or text. */
function msOf(timestamp: unknown): number {
  const parsed = typeof timestamp === 'number' ? new Date(timestamp * 1000) : new Date(timestamp as string)
  return parsed.getTime()
}

/** The account is one for all cases: whoever enables the commitment leaves it disabled. */
export async function withCommitment(world: World, run: () => Promise<void>): Promise<void> {
  await world.ok(UPDATE, wanted('ENABLED'))
  try {
    await run()
  } finally {
    await world.ok(UPDATE, wanted('DISABLED'))
    world.advance(DAY_MS + 1000)
  }
}

export const account: readonly Case[] = [
  {
    rule: 'an account that never had a commitment has it disabled',
    proves: [DESCRIBE],
    async run(world) {
      assert.equal(commitmentIn(await world.ok(DESCRIBE, {})).Status, 'DISABLED')
    },
  },
  {
    rule: 'a commitment that never was may be disabled',
    proves: [UPDATE],
    async run(world) {
      assert.equal(commitmentIn(await world.ok(UPDATE, wanted('DISABLED'))).Status, 'DISABLED')
    },
  },
  {
    rule: 'a commitment lasts a day at least: disabled earlier, it ends by itself then',
    proves: [UPDATE, DESCRIBE],
    server: 'slow',
    async run(world) {
      const enabled = commitmentIn(await world.ok(UPDATE, wanted('ENABLED')))
      assert.equal(enabled.Status, 'ENABLED')
      assert.equal(msOf(enabled.EarliestAllowedEndAt) - msOf(enabled.StartedAt), DAY_MS)
      assert.deepEqual(commitmentIn(await world.ok(DESCRIBE, {})), enabled)

      const ending = commitmentIn(await world.ok(UPDATE, wanted('DISABLED')))
      assert.equal(ending.Status, 'ENABLED_UNTIL_EARLIEST_ALLOWED_END')
      assert.equal(msOf(ending.EarliestAllowedEndAt), msOf(enabled.EarliestAllowedEndAt))
      world.advance(DAY_MS + 1000)
      const ended = commitmentIn(await world.ok(DESCRIBE, {}))
      assert.equal(ended.Status, 'DISABLED')
      assert.equal(msOf(ended.EndedAt), msOf(enabled.EarliestAllowedEndAt))
    },
  },
  {
    rule: 'a commitment that is older than a day ends at once',
    proves: [UPDATE],
    server: 'slow',
    async run(world) {
      await world.ok(UPDATE, wanted('ENABLED'))
      world.advance(2 * DAY_MS)
      const ended = commitmentIn(await world.ok(UPDATE, wanted('DISABLED')))
      assert.equal(ended.Status, 'DISABLED')
      assert.ok(Math.abs(msOf(ended.EndedAt) - world.nowMs()) < 60_000)
    },
  },
  {
    rule: 'a status that there is not, and none',
    proves: [`${UPDATE} ValidationException`],
    clientsMayRefuse: true,
    async run(world) {
      await world.fails(
        UPDATE,
        wanted('SOMETIMES'),
        'ValidationException',
        /Value 'SOMETIMES' at 'minimumThroughputBillingCommitment\.status' failed to satisfy constraint: Member must satisfy enum value set: \[/,
      )
      await world.fails(UPDATE, {}, 'ValidationException', /Value null at 'minimumThroughputBillingCommitment'/)
    },
  },
]
