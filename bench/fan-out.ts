/**
 * `node bench/fan-out.ts [--streams 10] [--shards 100] [--consumers 1] [--rate 1000] [--seconds 10]`: what so many subscriptions
 * (SubscribeToShard over cleartext HTTP/2) cost in memory, and how long a record takes from the beginning of its put to the reader. Every
 * record must reach every consumer of its stream. Linux (/proc). Generator, readers and server share the machine.
 */
import { once } from 'node:events'
import { type ClientHttp2Session, connect } from 'node:http2'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../test/crash/folder.ts'
import { ServerProcess } from '../test/crash/server-process.ts'
import { Connection } from './load/connection.ts'
import { request } from './load/requests.ts'
import { residentMib } from './memory.ts'
import { percentile } from './numbers.ts'

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '10' },
    shards: { type: 'string', default: '100' },
    consumers: { type: 'string', default: '1' },
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
  },
})
const [streamCount, shardCount, consumerCount, rate, seconds] = [
  values.streams,
  values.shards,
  values.consumers,
  values.rate,
  values.seconds,
].map(Number) as [number, number, number, number, number]

const SUBSCRIPTIONS_PER_CONNECTION = 200
const PUT_CONNECTIONS = 16
const WARM_UP_SECONDS = 2
const TICK_MS = 2
const SETTLE_MS = 2_000
/** Pushes that have not come by then never do. */
const PATIENCE_MS = 10_000
const STAMP = /"Data":"([^"]+)"/g

await using folder = await temporaryFolder()
const streams = Array.from({ length: streamCount }, (_, i) => `fan-${i}`)
await using server = new ServerProcess({
  data: join(folder.path, 'data'),
  args: ['--instant', '--initialize-streams', streams.map((name) => `${name}:${shardCount}`).join(',')],
})
const port = await server.ready
const control = await Connection.open(port)

async function ask(operation: string, input: unknown): Promise<Record<string, unknown>> {
  const { status, body } = await control.send(request(port, operation, input))
  if (status !== 200) throw new Error(`${operation}: ${status} ${body.toString()}`)
  return body.length === 0 ? {} : (JSON.parse(body.toString()) as Record<string, unknown>)
}

const latenciesMs: number[] = []
let pushes = 0

/** Reads frames as they come: a length, and JSON within. */
function readFrames(received: { on(event: 'data', listener: (chunk: Buffer) => void): unknown }): void {
  let rest: Buffer = Buffer.alloc(0)
  received.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    while (rest.length >= 4 && rest.length >= rest.readUInt32BE(0)) {
      const frame = rest.subarray(0, rest.readUInt32BE(0))
      rest = rest.subarray(frame.length)
      const nowMs = performance.now()
      for (const [, data = ''] of frame.toString('latin1').matchAll(STAMP)) {
        pushes++
        latenciesMs.push(nowMs - Number(Buffer.from(data, 'base64').toString()))
      }
    }
  })
}

async function subscribe(session: ClientHttp2Session, consumerArn: string, shardId: string): Promise<void> {
  const signed = request(port, 'SubscribeToShard', {
    ConsumerARN: consumerArn,
    ShardId: shardId,
    StartingPosition: { Type: 'LATEST' },
  })
  // The same headers, as HTTP/2 spells them.
  const [head = '', body = ''] = signed.toString('latin1').split('\r\n\r\n')
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])
      .filter(([name]) => name !== 'host'),
  )
  const stream = session.request({ ':method': 'POST', ':path': '/', ':authority': `127.0.0.1:${port}`, ...headers })
  stream.end(body)
  const [answer] = (await once(stream, 'response')) as [Record<string, unknown>]
  if (answer[':status'] !== 200) throw new Error(`SubscribeToShard: ${String(answer[':status'])}`)
  readFrames(stream)
}

await sleep(SETTLE_MS)
const consumers: { readonly arn: string; readonly stream: string }[] = []
for (const stream of streams) {
  const { StreamDescriptionSummary: summary } = await ask('DescribeStreamSummary', { StreamName: stream })
  const { StreamARN } = summary as { StreamARN: string }
  for (let i = 0; i < consumerCount; i++) {
    const { Consumer: made } = await ask('RegisterStreamConsumer', { StreamARN, ConsumerName: `reader-${i}` })
    consumers.push({ arn: (made as { ConsumerARN: string }).ConsumerARN, stream })
  }
}
const beforeMib = residentMib(server.pid)
const sessions: ClientHttp2Session[] = []
let subscriptions = 0
for (const { arn } of consumers) {
  for (let shard = 0; shard < shardCount; shard++) {
    if (subscriptions % SUBSCRIPTIONS_PER_CONNECTION === 0) sessions.push(connect(`http://127.0.0.1:${port}`))
    await subscribe(sessions.at(-1) as ClientHttp2Session, arn, `shardId-${String(shard).padStart(12, '0')}`)
    subscriptions++
  }
}
await sleep(SETTLE_MS)
const idleMib = residentMib(server.pid)

const idle = await Promise.all(Array.from({ length: PUT_CONNECTIONS }, () => Connection.open(port)))

/** Puts so many a second, each when it is due; gives how many. */
async function put(forSeconds: number): Promise<number> {
  const total = Math.round(rate * forSeconds)
  const startedMs = performance.now()
  const underWay = new Set<Promise<void>>()
  for (let sent = 0; sent < total; ) {
    for (; sent < total && startedMs + (sent * 1_000) / rate <= performance.now(); sent++) {
      const connection = idle.pop()
      // All busy: the next tick. The clock of a record starts when it is sent.
      if (connection === undefined) break
      const done = putOne(connection, streams[sent % streams.length] as string, sent).then(() => {
        idle.push(connection)
        underWay.delete(done)
      })
      underWay.add(done)
    }
    await sleep(TICK_MS)
  }
  await Promise.all(underWay)
  return total
}

async function putOne(connection: Connection, StreamName: string, number: number): Promise<void> {
  const Data = Buffer.from(String(performance.now())).toString('base64')
  const { status, body } = await connection.send(request(port, 'PutRecord', { StreamName, Data, PartitionKey: `key-${number}` }))
  if (status !== 200) throw new Error(`a put failed: ${status} ${body.toString()}`)
}

async function arrived(count: number): Promise<void> {
  for (const startedMs = performance.now(); pushes < count && performance.now() - startedMs < PATIENCE_MS; ) await sleep(TICK_MS)
  if (pushes !== count) throw new Error(`${pushes} pushes came of ${count}`)
}

let expected = (await put(WARM_UP_SECONDS)) * consumerCount
await arrived(expected)
latenciesMs.length = 0
const startedMs = performance.now()
expected += (await put(seconds)) * consumerCount
const tookSeconds = (performance.now() - startedMs) / 1_000
await arrived(expected)
const busyMib = residentMib(server.pid)
const [p50, p99, worst] = [0.5, 0.99, 1].map((share) => percentile(latenciesMs, share).toFixed(1))
process.stdout.write(
  `${subscriptions} subscriptions: ${(idleMib - beforeMib).toFixed(1)} MiB while nothing is written, ${(busyMib - beforeMib).toFixed(1)} MiB at work (server alone ${beforeMib.toFixed(0)} MiB)\n` +
    `${Math.round((rate * seconds) / tookSeconds)} records/s put, ${Math.round(latenciesMs.length / tookSeconds)} pushes/s: put to push p50 ${p50} ms, p99 ${p99} ms, worst ${worst} ms; all ${expected} pushes came\n`,
)
for (const session of sessions) session.destroy()
for (const connection of [control, ...idle]) connection.close()
await server.stop()
