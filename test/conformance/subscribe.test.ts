import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  CreateStreamCommand,
  DeregisterStreamConsumerCommand,
  KinesisClient,
  type KinesisClientConfig,
  PutRecordCommand,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  SplitShardCommand,
  StartStreamEncryptionCommand,
  SubscribeToShardCommand,
  type SubscribeToShardCommandInput,
  type SubscribeToShardCommandOutput,
  type SubscribeToShardEvent,
} from '@aws-sdk/client-kinesis'
import { NodeHttp2Handler, NodeHttpHandler } from '@smithy/node-http-handler'
import type { Engine, Log } from '../../src/engine/log.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { type Leat, start } from '../../src/index.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { findJava } from '../clients/java.ts'
import { callKms } from '../clients/neighbour.ts'
import { findPython } from '../clients/python.ts'
import { run } from '../support/install.ts'
import { isRequired, reportSkip } from '../support/requirements.ts'
import { ACCOUNT, REGION } from './world.ts'

const StreamName = 'orders'
const StreamARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/${StreamName}`
const ShardId = 'shardId-000000000000'

/** How the SDK for JavaScript connects: its default is HTTP/2, without TLS by prior knowledge. */
const TRANSPORTS: Readonly<Record<string, (leat: Leat) => Partial<KinesisClientConfig>>> = {
  'HTTP/2 without TLS': ({ endpoint }) => ({ endpoint }),
  'HTTP/1.1': ({ endpoint }) => ({ endpoint, requestHandler: new NodeHttpHandler() }),
  'HTTP/2 over TLS': ({ tlsEndpoint, certificatePem }) => ({
    endpoint: tlsEndpoint ?? '',
    requestHandler: new NodeHttp2Handler({ nodeHttp2ConnectOptions: { ca: certificatePem } as object }),
  }),
}

interface Opened extends AsyncDisposable {
  readonly leat: Leat
  /** What the server warned its operator of. */
  readonly warnings: readonly string[]
  readonly clock: VirtualClock
  readonly client: KinesisClient
  readonly ConsumerARN: string
  put(text: string): Promise<unknown>
  subscribe(): Promise<SubscribeToShardCommandOutput>
}

async function open(
  transport = 'HTTP/2 without TLS',
  engine?: (clock: VirtualClock) => Engine,
  limits: 'warn' | 'strict' = 'warn',
): Promise<Opened> {
  const clock = new VirtualClock(Date.UTC(2026, 0, 15))
  const warnings: string[] = []
  const warn = (message: string): void => {
    warnings.push(message)
  }
  const leat = await start(
    { instant: true, tls: true, limits },
    { clock, logger: { info() {}, warn, error: warn }, ...(engine !== undefined && { engine: engine(clock) }) },
  )
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new KinesisClient({ region: REGION, credentials, maxAttempts: 1, ...TRANSPORTS[transport]?.(leat) })
  await client.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }))
  const { Consumer } = await client.send(new RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'app' }))
  const ConsumerARN = Consumer?.ConsumerARN ?? ''
  return {
    leat,
    warnings,
    clock,
    client,
    ConsumerARN,
    put: (text) => client.send(new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from(text) })),
    subscribe: () =>
      client.send(new SubscribeToShardCommand({ ConsumerARN, ShardId, StartingPosition: { Type: 'TRIM_HORIZON' } })),
    async [Symbol.asyncDispose]() {
      client.destroy()
      await leat.close()
    },
  }
}

function textsOf(event: SubscribeToShardEvent | undefined): readonly string[] {
  return (event?.Records ?? []).map(({ Data }) => Buffer.from(Data ?? []).toString())
}

/** Moves time on in small steps, each leaving the network time to carry something, until `done`. */
async function passUntil(clock: VirtualClock, stepMs: number, done: () => boolean): Promise<number> {
  let passedMs = 0
  while (!done() && passedMs < 600_000) {
    await clock.advance(stepMs)
    passedMs += stepMs
    await new Promise((resolve) => setImmediate(resolve))
  }
  return passedMs
}

/** What the operating system's and the SDK's buffers may take of 45 MB. */
const SOCKETS_BYTES_MAX = 20_000_000

/** An engine in memory that knows how much was read from it. */
function countingEngine(): { readonly engine: (clock: VirtualClock) => Engine; readonly readBytes: () => number } {
  let readBytes = 0
  const counted = (log: Log): Log => ({
    append: (runs) => log.append(runs),
    follow: (lane, from, signal) => log.follow(lane, from, signal),
    find: (lane, atMs) => log.find(lane, atMs),
    tail: (lane) => log.tail(lane),
    seal: (lane) => log.seal(lane),
    trim: (lane, before) => log.trim(lane, before),
    async read(lane, from, limits) {
      const page = await log.read(lane, from, limits)
      for (const { run } of page.runs) readBytes += run.byteLength
      return page
    },
  })
  return {
    readBytes: () => readBytes,
    engine(clock) {
      const inner = new MemoryEngine({ clock })
      return {
        mayDuplicate: inner.mayDuplicate,
        open: (logId) => counted(inner.open(logId)),
        remove: (logId) => inner.remove(logId),
        list: () => inner.list(),
        close: () => inner.close(),
      }
    },
  }
}

/** The number once it has not changed for a while. */
async function settled(number: () => number): Promise<number> {
  for (let last = -1; last !== number(); ) {
    last = number()
    await sleep(100)
  }
  return number()
}

for (const transport of Object.keys(TRANSPORTS)) {
  describe(`SubscribeToShard by the SDK for JavaScript over ${transport}`, () => {
    it('answers at once, pushes what is there and what comes, and ends after five minutes without an error', async () => {
      await using opened = await open(transport)
      await opened.put('a')
      const { EventStream = [] } = await opened.subscribe()
      const events: SubscribeToShardEvent[] = []
      let over = false
      const drained = (async () => {
        for await (const { SubscribeToShardEvent: event } of EventStream as AsyncIterable<{
          SubscribeToShardEvent?: SubscribeToShardEvent
        }>) {
          if (event === undefined) continue
          events.push(event)
          if (textsOf(event).includes('a')) await opened.put('b')
        }
        over = true
      })()
      const passedMs = await passUntil(opened.clock, 1_000, () => over)
      await drained
      assert.ok(passedMs >= 300_000, `it ended after ${passedMs} ms`)
      assert.deepEqual(events.flatMap(textsOf), ['a', 'b'])
      assert.ok(events.length > 40, 'it was kept alive')
      for (const event of events) {
        assert.match(event.ContinuationSequenceNumber ?? '', /^\d{56}$/)
        assert.equal(event.MillisBehindLatest, 0)
      }
    })

    it('ends with the children of a closed shard', async () => {
      await using opened = await open(transport)
      await opened.put('a')
      const { EventStream } = await opened.subscribe()
      const NewStartingHashKey = (2n ** 127n).toString()
      await opened.client.send(new SplitShardCommand({ StreamName, ShardToSplit: ShardId, NewStartingHashKey }))
      const events: SubscribeToShardEvent[] = []
      let over = false
      const drained = (async () => {
        for await (const { SubscribeToShardEvent: event } of EventStream ?? []) if (event !== undefined) events.push(event)
        over = true
      })()
      assert.ok((await passUntil(opened.clock, 100, () => over)) < 300_000)
      await drained
      assert.deepEqual(events.flatMap(textsOf), ['a'])
      const last = events.at(-1)
      assert.equal(last?.ContinuationSequenceNumber, undefined)
      assert.equal(last?.ChildShards?.length, 2)
    })

    it('throws what ends it: another subscription, and the end of its consumer', async () => {
      await using opened = await open(transport)
      const read = async ({ EventStream }: SubscribeToShardCommandOutput): Promise<void> => {
        for await (const event of EventStream ?? []) assert.ok(event.SubscribeToShardEvent)
      }
      const first = assert.rejects(read(await opened.subscribe()), { name: 'ResourceInUseException' })
      await assert.rejects(opened.subscribe(), {
        name: 'ResourceInUseException',
        message: `Another active subscription exists for this consumer: ${ACCOUNT}:${StreamName}:${ShardId}:app`,
      })
      await opened.clock.advance(5_000)
      const second = assert.rejects(read(await opened.subscribe()), { name: 'ResourceNotFoundException' })
      await first
      await opened.client.send(new DeregisterStreamConsumerCommand({ ConsumerARN: opened.ConsumerARN }))
      await second
      await assert.rejects(opened.subscribe(), { name: 'ResourceNotFoundException' })
    })

    it('reads encrypted records, and throws what KMS says of their key', async () => {
      await using opened = await open(transport)
      const kms = (operation: string, input: Record<string, unknown>) => callKms(opened.leat.endpoint, operation, input)
      const { KeyMetadata } = await kms('CreateKey', {})
      const { KeyId, Arn } = KeyMetadata as { readonly KeyId: string; readonly Arn: string }
      const encryption = { StreamName, EncryptionType: 'KMS', KeyId } as const
      await opened.client.send(new StartStreamEncryptionCommand(encryption))
      await opened.put('sealed')
      const { EventStream } = await opened.subscribe()
      const seen: string[] = []
      const reading = (async (): Promise<void> => {
        for await (const { SubscribeToShardEvent: event } of EventStream ?? []) {
          textsOf(event).forEach((text, i) => void seen.push(`${text} ${event?.Records?.[i]?.EncryptionType}`))
        }
      })()
      await passUntil(opened.clock, 1_000, () => seen.length > 0)
      await kms('DisableKey', { KeyId })
      await opened.clock.advance(300_000)
      await reading
      assert.deepEqual(seen, ['sealed KMS'])
      const refused = async (): Promise<void> => {
        for await (const event of (await opened.subscribe()).EventStream ?? []) assert.fail(JSON.stringify(event))
      }
      await assert.rejects(refused(), { name: 'KMSDisabledException', message: `${Arn} is disabled.` })
    })

    it('is refused before it begins: a position that cannot be, a shard that is not there, a dry run, no position', async () => {
      await using opened = await open(transport)
      const ask = (more: Partial<SubscribeToShardCommandInput>) =>
        opened.client.send(
          new SubscribeToShardCommand({
            ConsumerARN: opened.ConsumerARN,
            ShardId,
            StartingPosition: { Type: 'TRIM_HORIZON' },
            ...more,
          }),
        )
      await assert.rejects(ask({ StartingPosition: { Type: 'AT_TIMESTAMP' } }), { name: 'InvalidArgumentException' })
      await assert.rejects(ask({ ShardId: 'shardId-000000000009' }), {
        name: 'ResourceNotFoundException',
        message: `Shard shardId-000000000009 in stream ${StreamName} under account ${ACCOUNT} does not exist`,
      })
      await assert.rejects(ask({ DryRun: true } as object), { name: 'DryRunOperationException' })
      await assert.rejects(ask({ StartingPosition: undefined }), { name: 'ValidationException' })
      await ask({})
    })

    it('with --limits strict: a second call within a second; 2 MiB a second are pushed', async () => {
      await using opened = await open(transport, undefined, 'strict')
      for (let i = 0; i < 6; i++) {
        await opened.put('x'.repeat(1024 * 1024 - 1))
        await opened.clock.advance(1000)
      }
      const { EventStream = [] } = await opened.subscribe()
      await assert.rejects(opened.subscribe(), {
        name: 'LimitExceededException',
        message: `Rate exceeded for stream ${StreamName} under account ${ACCOUNT}.`,
      })
      let count = 0
      const reading = (async () => {
        for await (const { SubscribeToShardEvent: event } of EventStream as AsyncIterable<{
          SubscribeToShardEvent?: SubscribeToShardEvent
        }>) {
          count += textsOf(event).length
          if (count === 6) return
        }
      })()
      const startedAtMs = opened.clock.nowMs()
      await passUntil(opened.clock, 100, () => count === 6)
      await reading
      // 2 MiB and an event are there at once, the other three flow in.
      assert.ok(opened.clock.nowMs() - startedAtMs >= 1500)
    })

    it('reads ahead of a reader that does not read only as far as sockets hold, and loses nothing', async () => {
      const { engine, readBytes } = countingEngine()
      await using opened = await open(transport, engine)
      const { EventStream = [] } = await opened.subscribe()
      const Records = Array.from({ length: 9 }, () => ({ PartitionKey: 'k', Data: Buffer.alloc(1_000_000) }))
      for (let i = 0; i < 5; i++) await opened.client.send(new PutRecordsCommand({ StreamName, Records }))
      let count = 0
      const heldBytes = await settled(readBytes)
      assert.ok(heldBytes < SOCKETS_BYTES_MAX, `${heldBytes} bytes were read for it`)
      for await (const { SubscribeToShardEvent: event } of EventStream as AsyncIterable<{
        SubscribeToShardEvent?: SubscribeToShardEvent
      }>) {
        count += event?.Records?.length ?? 0
        if (count === 45) break
      }
      assert.equal(count, 45)
    })

    it('lets the server stop', async () => {
      await using opened = await open(transport)
      const { EventStream } = await opened.subscribe()
      const drained = (async () => {
        let count = 0
        for await (const _ of EventStream ?? []) count++
        return count
      })()
      await opened.leat.close()
      assert.equal(await drained, 0)
      assert.deepEqual(opened.warnings, [], 'nothing had to be cut off')
    })
  })
}

describe('SubscribeToShard by boto3', () => {
  it('reads the records', async (t) => {
    const python = await findPython()
    if ('missing' in python) {
      assert.ok(!isRequired('python'), python.missing)
      reportSkip('boto3 subscription', python.missing)
      return t.skip(python.missing)
    }
    await using opened = await open()
    for (const text of ['a', 'b', 'c']) await opened.put(text)
    const script = fileURLToPath(new URL('boto3_subscribe.py', import.meta.url))
    const ran = await run(python.python, ['-B', script, opened.leat.endpoint, opened.ConsumerARN, '3'])
    assert.equal(ran.exitCode, 0, ran.output)
    const { texts, shapes } = JSON.parse(ran.output)
    assert.deepEqual(texts, ['a', 'b', 'c'])
    assert.deepEqual(shapes[0], ['ContinuationSequenceNumber', 'MillisBehindLatest', 'Records'])
  })
})

describe('SubscribeToShard by the asynchronous SDK for Java', () => {
  it('gets the records, and an ordinary end after five minutes', async (t) => {
    if (process.env['LEAT_LONG'] !== '1') return t.skip('the long suite has it')
    const java = await findJava()
    if ('missing' in java) {
      assert.ok(!isRequired('java'), java.missing)
      reportSkip('Java subscription', java.missing)
      return t.skip(java.missing)
    }
    await using opened = await open()
    for (const text of ['a', 'b', 'c']) await opened.put(text)
    const program = fileURLToPath(new URL('JavaSubscribe.java', import.meta.url))
    const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m', '-cp', java.classPath]
    const running = run('java', [...flags, program, opened.leat.endpoint, opened.ConsumerARN])
    let over = false
    void running.then(() => {
      over = true
    })
    while (!over) {
      // Slowly, for the program takes seconds to start.
      await sleep(20)
      await opened.clock.advance(1_000)
    }
    const { exitCode, output } = await running
    assert.equal(exitCode, 0, output)
    assert.deepEqual(output.trim().split('\n'), ['a', 'b', 'c'])
  })
})
