import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'

const INCREASE = 'IncreaseStreamRetentionPeriod'
const DECREASE = 'DecreaseStreamRetentionPeriod'

export const retention: readonly Case[] = [
  {
    rule: 'raises the retention; the stream is UPDATING and then ACTIVE',
    proves: [INCREASE],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      assert.deepEqual(await world.ok(INCREASE, { StreamName: name, RetentionPeriodHours: 48 }), {})
      if (world.clientName !== 'aws-cli') assert.equal((await world.summary(name))['StreamStatus'], 'UPDATING')
      await world.untilActive(name)
      assert.equal((await world.summary(name))['RetentionPeriodHours'], 48)
    },
  },
  {
    rule: 'a raised retention revives nothing that had expired',
    proves: [INCREASE],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.put(name, 'k', 'expired')
      world.advance(25 * 3_600_000)
      await world.put(name, 'k', 'kept')
      await world.ok(INCREASE, { StreamName: name, RetentionPeriodHours: 8760 })
      await world.untilActive(name)
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), ['kept'])
    },
  },
  {
    rule: 'the value it has is accepted by both',
    proves: [INCREASE, DECREASE],
    async run(world) {
      const name = await world.active()
      await world.ok(INCREASE, { StreamName: name, RetentionPeriodHours: 24 })
      await world.untilActive(name)
      await world.ok(DECREASE, { StreamName: name, RetentionPeriodHours: 24 })
    },
  },
  {
    rule: 'lowers the retention; what is older is gone from sight at once',
    proves: [DECREASE],
    server: 'slow',
    async run(world) {
      const name = await world.active()
      await world.ok(INCREASE, { StreamName: name, RetentionPeriodHours: 72 })
      await world.untilActive(name)
      await world.put(name, 'k', 'old')
      world.advance(30 * 3_600_000)
      await world.put(name, 'k', 'new')
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), ['old', 'new'])
      await world.ok(DECREASE, { StreamName: name, RetentionPeriodHours: 24 })
      await world.untilActive(name)
      assert.deepEqual(await world.texts(await world.iterator(name, 'TRIM_HORIZON')), ['new'])
    },
  },
  {
    rule: 'too short, too long, and the wrong way round',
    proves: [`${INCREASE} InvalidArgumentException`, `${DECREASE} InvalidArgumentException`],
    async run(world) {
      const name = await world.active()
      const invalid = 'InvalidArgumentException'
      const short = 'Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too short.'
      await world.fails(INCREASE, { StreamName: name, RetentionPeriodHours: 23 }, invalid, short)
      await world.fails(DECREASE, { StreamName: name, RetentionPeriodHours: 23 }, invalid, short)
      await world.fails(
        INCREASE,
        { StreamName: name, RetentionPeriodHours: 8761 },
        invalid,
        /^Maximum allowed retention period is 8760 hours\./,
      )
      await world.fails(
        DECREASE,
        { StreamName: name, RetentionPeriodHours: 48 },
        invalid,
        `Requested retention period (48 hours) for stream ${name} can not be longer than existing retention period (24 hours). Use IncreaseRetentionPeriod API.`,
      )
      await world.ok(INCREASE, { StreamName: name, RetentionPeriodHours: 72 })
      await world.untilActive(name)
      await world.fails(
        INCREASE,
        { StreamName: name, RetentionPeriodHours: 48 },
        invalid,
        `Requested retention period (48 hours) for stream ${name} can not be shorter than existing retention period (72 hours). Use DecreaseRetentionPeriod API.`,
      )
    },
  },
  {
    rule: 'a name that does not exist, and one that cannot',
    proves: [
      `${INCREASE} ResourceNotFoundException`,
      `${DECREASE} ResourceNotFoundException`,
      `${INCREASE} ValidationException`,
      `${DECREASE} ValidationException`,
    ],
    clientsMayRefuse: true,
    async run(world) {
      for (const operation of [INCREASE, DECREASE]) {
        const text = `Stream nowhere under account ${ACCOUNT} not found.`
        await world.fails(operation, { StreamName: 'nowhere', RetentionPeriodHours: 24 }, 'ResourceNotFoundException', text)
        await world.fails(operation, { StreamName: 'a/b', RetentionPeriodHours: 24 }, 'ValidationException')
      }
    },
  },
  {
    rule: 'a stream that is not ACTIVE',
    proves: [`${INCREASE} ResourceInUseException`, `${DECREASE} ResourceInUseException`],
    server: 'slow',
    async run(world) {
      if (world.clientName === 'aws-cli') return // too slow to see the interim status
      for (const operation of [INCREASE, DECREASE]) {
        const name = world.fresh()
        await world.ok('CreateStream', { StreamName: name, ShardCount: 1 })
        await world.fails(operation, { StreamName: name, RetentionPeriodHours: 24 }, 'ResourceInUseException')
        await world.untilActive(name)
      }
    },
  },
]
