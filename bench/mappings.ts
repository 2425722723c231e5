/**
 * `node bench/mappings.ts [--records 100000] [--seconds 20] [--memory]`: what mappings of a stream to a function of Node do. First, from the beginning of a put to
 * the beginning of the handler, warm, at 100 records a second, one put each; then how many records of 1 KiB a second go through a mapping that is
 * behind, by its batch size. Records are on the disk before they are acknowledged, and checkpoints before the next batch, unless `--memory`.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CreateStreamCommand, KinesisClient, PutRecordCommand, PutRecordsCommand } from '@aws-sdk/client-kinesis'
import {
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  DeleteEventSourceMappingCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda'
import { zipSync } from 'fflate'
import { start } from '../src/index.ts'
import { temporaryFolder } from '../test/crash/folder.ts'

const EVERY_MS = 10
const CALL_RECORDS = 500
const BATCH_SIZES = [10, 100, 1_000, 10_000]
/** Records that are not counted: a second of them. */
const WARM_UP = 100

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
    memory: { type: 'boolean', default: false },
  },
})
const records = Number(values.records)
const puts = (Number(values.seconds) * 1_000) / EVERY_MS

/** How long records took to come here; and, asked for it, that. */
const TIMING = `let took = []
export const handler = async ({ Records }) => {
  const now = performance.timeOrigin + performance.now()
  if (Records === undefined) return took
  for (const { kinesis } of Records) took.push(now - Number(Buffer.from(kinesis.data, 'base64').toString()))
}`
const COUNTING = `let count = 0
export const handler = async ({ Records }) => {
  if (Records === undefined) return count
  count += Records.length
}`

await using folder = await temporaryFolder()
const leat = await start({ port: 0, instant: true, ...(!values.memory && { data: join(folder.path, 'data') }) })
const config = {
  endpoint: leat.endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
}
const kinesis = new KinesisClient(config)
const lambda = new LambdaClient(config)

await latencies()
await throughput()
await leat.close()

async function latencies(): Promise<void> {
  await functionOf('timing', TIMING)
  await asked('timing')
  await kinesis.send(new CreateStreamCommand({ StreamName: 'timing', ShardCount: 1 }))
  await mapped('timing', 'timing', 100)
  const begin = performance.now()
  const answers: Promise<unknown>[] = []
  for (let put = 0; put < puts; put++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, begin + put * EVERY_MS - performance.now())))
    const now = performance.timeOrigin + performance.now()
    answers.push(
      kinesis.send(new PutRecordCommand({ StreamName: 'timing', PartitionKey: `${put}`, Data: Buffer.from(`${now}`) })),
    )
  }
  await Promise.all(answers)
  await behind('timing')
  const took = ((await asked('timing')) as number[]).slice(WARM_UP).toSorted((one, other) => one - other)
  const at = (share: number): string => (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1)
  say(
    `${took.length} records at ${1_000 / EVERY_MS} a second: from put to handler ${at(0.5)} ms at the median, ${at(0.9)} ms at p90, ${at(0.99)} ms at p99, ${at(1)} ms at most`,
  )
}

async function throughput(): Promise<void> {
  await kinesis.send(new CreateStreamCommand({ StreamName: 'full', ShardCount: 4 }))
  const data = Buffer.alloc(1024, 'x')
  for (let put = 0; put < records; put += CALL_RECORDS) {
    const Records = Array.from({ length: CALL_RECORDS }, (_, i) => ({ PartitionKey: `${put + i}`, Data: data }))
    await kinesis.send(new PutRecordsCommand({ StreamName: 'full', Records }))
  }
  for (const size of BATCH_SIZES) {
    const name = `counting-${size}`
    await functionOf(name, COUNTING)
    await asked(name)
    const begin = performance.now()
    const UUID = await mapped(name, 'full', size)
    await behind('full', name)
    const seconds = (performance.now() - begin) / 1_000
    say(`batches of ${size}: ${Math.round(records / seconds)} records of 1 KiB a second, of four shards`)
    await lambda.send(new DeleteEventSourceMappingCommand({ UUID }))
  }
}

async function functionOf(FunctionName: string, source: string): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      MemorySize: 1024,
      Role: 'arn:aws:iam::000000000000:role/bench',
      Code: { ZipFile: zipSync({ 'index.mjs': Buffer.from(source) }) },
    }),
  )
}

async function mapped(FunctionName: string, stream: string, BatchSize: number): Promise<string | undefined> {
  const EventSourceArn = `arn:aws:kinesis:us-east-1:000000000000:stream/${stream}`
  const input = { FunctionName, EventSourceArn, BatchSize, StartingPosition: 'TRIM_HORIZON' as const }
  return (await lambda.send(new CreateEventSourceMappingCommand(input))).UUID
}

/** What a function tells of itself. */
async function asked(FunctionName: string): Promise<unknown> {
  const { Payload } = await lambda.send(new InvokeCommand({ FunctionName, Payload: Buffer.from('{}') }))
  return JSON.parse(Buffer.from(Payload ?? []).toString())
}

/** Until a mapping has worked off everything. */
async function behind(stream: string, name?: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${leat.endpoint}/_leat/api/mapping-state`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { mappings } = (await response.json()) as {
      mappings: { functionArn: string; streamArn: string; shards: { behindRecords: number; inFlight: unknown }[] }[]
    }
    const mine = mappings.find(
      ({ functionArn, streamArn }) => streamArn.endsWith(`/${stream}`) && functionArn.endsWith(name ?? ''),
    )
    const isDone = mine?.shards.every(({ behindRecords, inFlight }) => behindRecords === 0 && inFlight === null) === true
    if (isDone && mine.shards.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
