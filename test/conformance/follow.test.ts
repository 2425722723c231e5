/** A consumer that lives longer than a subscription: twelve minutes by the server's clock, which is moved on between records. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, it, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as aws from '@aws-sdk/client-kinesis'
import { NodeHttp2Handler } from '@smithy/node-http-handler'
import { type Leat, start } from '../../src/index.ts'
import { findJava, machineFlags } from '../clients/java.ts'
import { findPython } from '../clients/python.ts'
import { requireOrSkip } from '../support/requirements.ts'

const MINUTES = 12
const StreamName = 'orders'
const ShardId = 'shardId-000000000000'
/** Of real time, for a program to start or an event to cross the network; nothing here takes a second by itself. */
const PATIENCE_MS = 60_000

/** What a client tells while it follows the shard. */
class Told {
  readonly records: string[] = []
  subscribed = 0
  ended = 0
  #waiting: (() => void)[] = []

  line(line: string): void {
    if (line === 'subscribed') this.subscribed += 1
    else if (line === 'ended') this.ended += 1
    else if (line.startsWith('record ')) this.records.push(line.slice('record '.length))
    for (const wake of this.#waiting.splice(0)) wake()
  }

  async until(what: string, seen: () => boolean): Promise<void> {
    const late = AbortSignal.timeout(PATIENCE_MS)
    while (!seen()) {
      await new Promise<void>((resolve, refuse) => {
        this.#waiting.push(resolve)
        late.addEventListener('abort', () => refuse(new Error(`waited for ${what}; so far ${JSON.stringify(this)}`)), {
          once: true,
        })
      })
    }
  }
}

interface Opened {
  readonly leat: Leat
  readonly ConsumerARN: string
  readonly told: Told
}

/** Resolves when the client has seen `MINUTES` records. */
type Follow = (opened: Opened) => Promise<void>

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

async function followWithSdk({ ConsumerARN, told }: Opened, more: aws.KinesisClientConfig): Promise<void> {
  const client = new aws.KinesisClient({ region: 'us-east-1', credentials, maxAttempts: 1, ...more })
  let StartingPosition: aws.StartingPosition = { Type: 'TRIM_HORIZON' }
  while (told.records.length < MINUTES) {
    const { EventStream = [] } = await client.send(new aws.SubscribeToShardCommand({ ConsumerARN, ShardId, StartingPosition }))
    told.line('subscribed')
    for await (const { SubscribeToShardEvent: event } of EventStream as AsyncIterable<aws.SubscribeToShardEventStream>) {
      if (event === undefined) continue
      StartingPosition = { Type: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: event.ContinuationSequenceNumber }
      for (const { Data = new Uint8Array() } of event.Records ?? []) told.line(`record ${Buffer.from(Data).toString()}`)
      if (told.records.length >= MINUTES) break
    }
    if (told.records.length < MINUTES) told.line('ended')
  }
  client.destroy()
}

async function followWithProgram(command: string, args: readonly string[], { leat, ConsumerARN, told }: Opened): Promise<void> {
  const child = spawn(command, [...args, leat.endpoint, ConsumerARN, String(MINUTES)], { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: child.stdout }).on('line', (line) => told.line(line))
  const [code] = (await once(child, 'close')) as [number]
  assert.equal(code, 0)
}

function scriptAt(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

const CLIENTS: Readonly<Record<string, (t: TestContext) => Promise<Follow | undefined>>> = {
  'the SDK for JavaScript over HTTP/2 without TLS': async () => (opened) =>
    followWithSdk(opened, { endpoint: opened.leat.endpoint }),
  'the SDK for JavaScript over HTTP/2 and TLS': async () => (opened) => {
    const { tlsEndpoint = '', certificatePem } = opened.leat
    const requestHandler = new NodeHttp2Handler({ nodeHttp2ConnectOptions: { ca: certificatePem } as object })
    return followWithSdk(opened, { endpoint: tlsEndpoint, requestHandler })
  },
  async boto3(t) {
    const python = await requireOrSkip(t, 'python', findPython)
    return python && ((opened) => followWithProgram(python.python, ['-B', scriptAt('boto3_follow.py')], opened))
  },
  async 'the asynchronous SDK for Java'(t) {
    if (process.env['LEAT_LONG'] !== '1') return void t.skip('the long suite has it')
    const java = await requireOrSkip(t, 'java', findJava)
    return (
      java &&
      ((opened) => followWithProgram('java', [...machineFlags, '-cp', java.classPath, scriptAt('JavaFollow.java')], opened))
    )
  },
}

describe('following a shard for longer than a subscription lasts', () => {
  for (const [name, find] of Object.entries(CLIENTS)) {
    it(`by ${name}: every record once, in order, over three subscriptions`, async (t) => {
      const follow = await find(t)
      if (follow === undefined) return
      await using leat = await start({ instant: true, tls: true, initializeStreams: `${StreamName}:1` })
      const client = new aws.KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials })
      const { StreamDescriptionSummary: { StreamARN } = {} } = await client.send(
        new aws.DescribeStreamSummaryCommand({ StreamName }),
      )
      const { Consumer } = await client.send(new aws.RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'app' }))
      const told = new Told()
      // Frozen, so that the five minutes pass by our hand alone.
      await leat.clock.freeze()
      const following = follow({ leat, ConsumerARN: Consumer?.ConsumerARN ?? '', told })
      const expected = Array.from({ length: MINUTES }, (_, minute) => `minute ${minute}`)
      for (const [minute, text] of expected.entries()) {
        await Promise.race([told.until('a subscription', () => told.subscribed > told.ended), following])
        await client.send(new aws.PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from(text) }))
        await Promise.race([told.until(text, () => told.records.length > minute), following])
        await leat.clock.advance('1m')
        const endings = Math.floor((minute + 1) / 5)
        if (minute < MINUTES - 1) await told.until('the end after five minutes', () => told.ended === endings)
      }
      await following
      assert.deepEqual(told.records, expected)
      assert.deepEqual([told.subscribed, told.ended], [3, 2])
      client.destroy()
    })
  }
})
