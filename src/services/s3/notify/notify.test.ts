import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reject } from '../../../kernel/outcome.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import type { Call } from '../../../model/caller.ts'
import type { Reply } from '../../../model/endpoint.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import type { Bucket } from '../entities.ts'
import type { Note, ObjectStore } from '../store/object-store.ts'
import { type EventName, encodedKey, type Telling, tellingOf } from './event.ts'
import { NOTE_AGE_MS_MAX, RETRY_MAX_MS } from './limits.ts'
import { openNotifier } from './notifier.ts'

const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:q'
const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:f'
const CALL: Call = {
  principal: { arn: 'arn:aws:iam::000000000000:root', accountId: '000000000000', accessKeyId: 'test' },
  scope: { accountId: '000000000000', region: 'us-east-1' },
  requestId: 'R',
}

function bucketOf(notification: NonNullable<Bucket['configurations']['notification']>): Bucket {
  return {
    name: 'b',
    accountId: '000000000000',
    region: 'us-east-1',
    createdAtMs: 0,
    ownership: 'none',
    publicAccess: 'none',
    tags: {},
    configurations: { notification },
  }
}

function told(bucket: Bucket, event: EventName, key: string): readonly string[] {
  const text = tellingOf(bucket, CALL, event, { key, sequencer: '0'.repeat(16), bytes: 1, etag: 'e' }, 0)
  return text === undefined ? [] : (JSON.parse(text) as Telling).to.map(({ id }) => id)
}

describe('what a bucket tells', () => {
  const rules = (prefix: string, suffix: string) => ({
    Key: {
      FilterRules: [
        { Name: 'prefix' as const, Value: prefix },
        { Name: 'suffix' as const, Value: suffix },
      ],
    },
  })
  const bucket = bucketOf({
    QueueConfigurations: [{ Id: 'q', QueueArn: QUEUE, Events: ['s3:ObjectCreated:Put', 's3:ObjectRemoved:*'] }],
    LambdaFunctionConfigurations: [
      { Id: 'f', LambdaFunctionArn: FUNCTION, Events: ['s3:ObjectCreated:*'], Filter: rules('a/', '.csv') },
    ],
  })
  for (const [event, key, expected] of [
    ['ObjectCreated:Put', 'x', ['q']],
    ['ObjectCreated:Put', 'a/x.csv', ['q', 'f']],
    ['ObjectCreated:Copy', 'a/x.csv', ['f']],
    ['ObjectCreated:Copy', 'a/x.tsv', []],
    ['ObjectRemoved:Delete', 'a/x.csv', ['q']],
  ] as const) {
    it(`${event} of ${key} goes to ${expected.join(' and ') || 'nobody'}`, () => {
      assert.deepEqual(told(bucket, event, key), expected)
    })
  }

  it('has keys as forms have them, but for slashes', () => {
    assert.equal(encodedKey("date=2026-11-21/a b+c(1)!'*~_-.é"), 'date%3D2026-11-21/a+b%2Bc%281%29%21%27*%7E_-.%C3%A9')
  })
})

interface Deed {
  readonly service: string
  readonly key: string
}

/** A store of notes, and destinations that answer as they are told to. */
function world(answer: (service: string, tries: number) => Reply | Promise<Reply>) {
  const clock = new VirtualClock(0)
  const notes: Note[] = []
  const deeds: Deed[] = []
  const objects = {
    notes: async (limit: number, after = '') => notes.filter(({ id }) => id > after).slice(0, limit),
    editNotes: async (ids: readonly string[], edit: (text: string) => string | undefined) => {
      const left = notes.flatMap(({ id, text }) => {
        const edited = ids.includes(id) ? edit(text) : text
        return edited === undefined ? [] : [{ id, text: edited }]
      })
      notes.splice(0, notes.length, ...left)
    },
  } as unknown as ObjectStore
  const door = {
    async call(_: Call, service: string, __: string, input: Readonly<Record<string, unknown>>): Promise<Reply> {
      const event = String(input['MessageBody'] ?? Buffer.from(input['Payload'] as Uint8Array).toString())
      const [{ s3 }] = (JSON.parse(event) as { Records: [{ s3: { object: { key: string } } }] }).Records
      deeds.push({ service, key: s3.object.key })
      return answer(service, deeds.length)
    },
    denied: () => undefined,
    cannotAct: () => undefined,
  }
  const note = (key: string): void => {
    const bucket = bucketOf({
      QueueConfigurations: [{ Id: 'q', QueueArn: QUEUE, Events: ['s3:ObjectCreated:*'] }],
      LambdaFunctionConfigurations: [{ Id: 'f', LambdaFunctionArn: FUNCTION, Events: ['s3:ObjectCreated:*'] }],
    })
    const text = tellingOf(bucket, CALL, 'ObjectCreated:Put', { key, sequencer: key, bytes: 1, etag: 'e' }, 0)
    notes.push({ id: key, text: text ?? '' })
  }
  const open = () => openNotifier({ objects, door, random: new SeededRandom(1), clock, logger: silentLogger })
  const keys = (service: string): readonly string[] => deeds.filter((each) => each.service === service).map(({ key }) => key)
  return { clock, notes, note, open, keys }
}

const OK: Reply = { output: {} }

async function untilEmpty(notes: readonly Note[], clock: VirtualClock): Promise<void> {
  for (let i = 0; notes.length > 0 && i < 200; i++) {
    await turnsOfTheLoop()
    await clock.advance(1_000)
  }
}

describe('a notifier', () => {
  it('tells everybody everything, in order, and forgets what was told', async () => {
    const { notes, note, open, keys, clock } = world(() => OK)
    for (let i = 0; i < 250; i++) note(String(i).padStart(3, '0'))
    open().wake()
    await untilEmpty(notes, clock)
    const all = Array.from({ length: 250 }, (_, i) => String(i).padStart(3, '0'))
    assert.deepEqual([keys('sqs'), keys('lambda'), notes], [all, all, []])
  })

  it('tells of what comes at the very moment when it ends', async () => {
    for (let later = 0; later < 40; later++) {
      const { notes, note, open, clock } = world(() => OK)
      const notifier = open()
      notifier.wake()
      for (let i = 0; i < later; i++) await Promise.resolve()
      note('a')
      notifier.wake()
      await untilEmpty(notes, clock)
      assert.deepEqual(notes, [], `after ${later} turns`)
    }
  })

  it('asks again who has no room, and what comes after waits for its turn', async () => {
    const { notes, note, open, keys, clock } = world((service, tries) => {
      return service === 'lambda' && tries < 5 ? reject('TooManyRequestsException', 'Rate exceeded') : OK
    })
    note('a')
    note('b')
    open().wake()
    await untilEmpty(notes, clock)
    assert.deepEqual(
      [keys('sqs'), keys('lambda').at(-1), keys('lambda').indexOf('b')],
      [['a', 'b'], 'b', keys('lambda').length - 1],
    )
    assert.ok(keys('lambda').length > 2)
  })

  it('holds up nobody because somebody else has no room, or does not answer', async () => {
    for (const slow of [reject('ServiceException', 'later'), new Promise<Reply>(() => undefined)]) {
      const { notes, note, open, keys, clock } = world((service) => (service === 'lambda' ? slow : OK))
      const all = Array.from({ length: 250 }, (_, i) => String(i).padStart(3, '0'))
      for (const key of all) note(key)
      open().wake()
      await clock.advance(10_000)
      assert.deepEqual([keys('sqs'), [...new Set(keys('lambda'))]], [all, ['000']])
      // What was told is not told again, whatever becomes of the process.
      const services = notes.map(({ text }) => (JSON.parse(text) as Telling).to.map(({ service }) => service).join())
      assert.deepEqual(services, Array(250).fill('lambda'))
    }
  })

  it('asks again for hours, more and more rarely, and gives up then, and what it was told meanwhile is there until that', async () => {
    const { notes, note, open, keys, clock } = world((service) => {
      return service === 'lambda' ? reject('TooManyRequestsException', 'Rate exceeded') : OK
    })
    note('a')
    open().wake()
    await clock.advance(NOTE_AGE_MS_MAX - RETRY_MAX_MS)
    assert.equal(notes.length, 1)
    const tries = keys('lambda').length
    assert.ok(tries > 300 && tries < 400, `${tries} tries`)
    await clock.advance(2 * RETRY_MAX_MS)
    assert.deepEqual(notes, [])
  })

  it('tells in order who has room again after a long time', async () => {
    let isStuck = true
    const { notes, note, open, keys, clock } = world((service) => {
      return service === 'lambda' && isStuck ? reject('ServiceUnavailable', 'later') : OK
    })
    const all = Array.from({ length: 250 }, (_, i) => String(i).padStart(3, '0'))
    const notifier = open()
    for (const key of all) {
      note(key)
      notifier.wake()
      await clock.advance(40_000)
    }
    const tries = keys('lambda').length
    isStuck = false
    await clock.advance(RETRY_MAX_MS)
    assert.deepEqual([keys('sqs'), keys('lambda').slice(tries), notes], [all, all, []])
  })

  it('finds what is stored behind its back', async () => {
    const { notes, note, open, keys, clock } = world((service) => (service === 'lambda' ? reject('ServiceException', '') : OK))
    const notifier = open()
    note('b')
    notifier.wake()
    await clock.advance(1_000)
    note('a')
    notes.sort((x, y) => (x.id < y.id ? -1 : 1))
    notifier.wake()
    await clock.advance(2 * RETRY_MAX_MS)
    assert.deepEqual([keys('sqs'), keys('lambda')[0], keys('lambda').at(-1)], [['b', 'a'], 'b', 'a'])
  })

  it('leaves out who is gone', async () => {
    const { notes, note, open, keys, clock } = world((service) => (service === 'sqs' ? reject('QueueDoesNotExist', 'none') : OK))
    note('a')
    note('b')
    open().wake()
    await untilEmpty(notes, clock)
    assert.deepEqual(
      [keys('sqs'), keys('lambda')],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    )
  })

  it('tells after the next start what it was not told the end of', async () => {
    let isStuck = true
    const { notes, note, open, keys, clock } = world((service) => {
      return service === 'lambda' && isStuck ? reject('ServiceException', 'later') : OK
    })
    note('a')
    const first = open()
    first.wake()
    await turnsOfTheLoop()
    await first.close()
    assert.equal(notes.length, 1)
    isStuck = false
    open().wake()
    await untilEmpty(notes, clock)
    assert.deepEqual([keys('sqs'), keys('lambda').at(-1), notes], [['a'], 'a', []])
  })
})
