import { type Command, Option } from 'commander'
import { durationText, parseDurationMs } from '../../kernel/duration.ts'
import { KEY_SPREADS, type KeySpread, keysOf } from '../bench/keys.ts'
import { runBench } from '../bench/run.ts'
import { stamper } from '../bench/stamp.ts'
import { benchJson, benchTable } from '../bench/view.ts'
import { connect, type TargetOptions, targetOf } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { EXIT_USAGE, type Io, note, painter, print, UserError } from '../io.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { createIfMissing, type StreamSession, waitUntilActive } from '../streams.ts'
import { type OwnConsumer, takeConsumer } from '../tail/consumer.ts'
import { subscriberOf } from '../tail/subscriber.ts'
import { bytesText, grouped } from '../text.ts'

interface BenchOptions extends TargetOptions {
  readonly rate: number
  readonly size: number
  readonly duration: number
  readonly keys: KeySpread
  readonly shards?: number
  readonly writers: number
  readonly read: boolean
  readonly efo?: true
  readonly json?: true
}

const RATE_DEFAULT = 1_000
const SIZE_DEFAULT = 1_024
const SIZE_MAX = 10 * 1024 * 1024
const DURATION_DEFAULT_MS = 10_000
const WRITERS_DEFAULT = 4

export function addBenchCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('bench')
    .summary('put a stream under load and measure it')
    .description(
      'Writes records at a rate, reads them back, and shows throughput, latencies (of a PutRecords; of a record from its put to a reader), what was ' +
        'throttled, and how much of a shard’s throughput on AWS every shard carries. Refused records are counted and not sent again.',
    )
    .argument('<stream>', 'name of the stream')
    .addOption(
      new Option('-r, --rate <records>', 'records a second, or "max"')
        .argParser(rateArgument)
        .default(RATE_DEFAULT, grouped(RATE_DEFAULT)),
    )
    .option('-s, --size <bytes>', 'data of a record', integerArgument('--size', 1, SIZE_MAX), SIZE_DEFAULT)
    .addOption(
      new Option('-d, --duration <time>', 'how long: 30s, 5m')
        .argParser(durationArgument)
        .default(DURATION_DEFAULT_MS, durationText(DURATION_DEFAULT_MS)),
    )
    .addOption(
      new Option('-k, --keys <spread>', `how keys are spread: ${KEY_SPREADS.join(', ')}`)
        .argParser(keysArgument)
        .default('uniform', 'uniform'),
    )
    .option(
      '--shards <count>',
      'a stream with so many shards, made for this and deleted after, unless it is there',
      integerArgument('--shards', 1, 20_000),
    )
    .option('-w, --writers <count>', 'requests under way at a time', integerArgument('--writers', 1, 256), WRITERS_DEFAULT)
    .option('--no-read', 'write only')
    .option('--efo', 'read by enhanced fan-out instead of polling')
    .option('--json', 'the result as one JSON object')
    .action(async (stream: string, options: BenchOptions) => done(await bench(io, stream, options)))
  endpointOptions(command)
  examples(command, [
    ['leat bench load --shards 4 --rate 3000', '3,000 records a second over four shards'],
    ['leat bench load --shards 4 --rate 2000 --keys one-hot', 'one busy key: one shard is hot, three are idle'],
    ['leat bench load --shards 1 --rate max --size 100 --duration 30s', 'as fast as it goes'],
    ['leat bench orders --endpoint aws --rate 500', 'against AWS itself, where it costs money'],
  ])
}

function rateArgument(text: string): number {
  return text === 'max' ? Number.POSITIVE_INFINITY : integerArgument('--rate', 1, 10_000_000)(text)
}

function durationArgument(text: string): number {
  const ms = parseDurationMs(text)
  if (ms === undefined || ms < 1)
    throw new UserError(`--duration "${text}" is no duration. Write it like 30s, 5m, 1h.`, EXIT_USAGE)
  return ms
}

function keysArgument(text: string): KeySpread {
  const spread = KEY_SPREADS.find((each) => each === text)
  if (spread === undefined) throw new UserError(`--keys must be one of ${KEY_SPREADS.join(', ')}, not "${text}".`, EXIT_USAGE)
  return spread
}

async function bench(io: Io, stream: string, options: BenchOptions): Promise<number> {
  if (options.efo && !options.read) throw new UserError('--efo is about reading, and --no-read excludes that.', EXIT_USAGE)
  const target = targetOf(options, io.env)
  // The SDK's own retries would hide what is measured.
  const { sdk, client } = await connect(target, 1)
  const session: StreamSession = { io, sdk, client, target, stream }
  const cleanUp: (() => Promise<unknown>)[] = []
  try {
    if (options.shards !== undefined && (await createIfMissing(session, options.shards))) {
      cleanUp.push(() => client.send(new sdk.DeleteStreamCommand({ StreamName: stream, EnforceConsumerDeletion: true })))
    }
    await waitUntilActive(session)
    const consumer = options.efo && !io.signal.aborted ? await consumerFor(session, cleanUp) : undefined
    if (io.signal.aborted) return 0
    await measure(session, options, consumer)
    return 0
  } catch (error) {
    if (io.signal.aborted) return 0
    throw explained(error, target)
  } finally {
    for (const step of cleanUp.reverse()) {
      await step().catch((error: unknown) =>
        note(io, `Not cleaned up: ${error instanceof Error ? error.message : String(error)}`),
      )
    }
    client.destroy()
  }
}

async function consumerFor(session: StreamSession, cleanUp: (() => Promise<unknown>)[]): Promise<OwnConsumer> {
  const consumer = await takeConsumer(session, `leat-bench-${session.io.random.uuid().slice(0, 8)}`)
  cleanUp.push(() => consumer.release())
  return consumer
}

async function measure(session: StreamSession, options: BenchOptions, consumer: OwnConsumer | undefined): Promise<void> {
  const { io, stream, target } = session
  const { rate, size, duration: durationMs, keys, writers, read: reads } = options
  if (!options.json) {
    const pace = rate === Number.POSITIVE_INFINITY ? 'as many records as go' : `${grouped(rate)} records/s`
    note(
      io,
      `${stream} at ${target.name}: ${pace} of ${bytesText(size)}, ${keys} keys, for ${durationText(durationMs)}. Ctrl-C ends it early.`,
    )
  }
  const runId = io.random.uuid().slice(0, 8)
  const { tally, tookMs } = await runBench(session, {
    rate,
    size,
    writers,
    durationMs,
    reads,
    readShard: consumer === undefined ? undefined : subscriberOf(consumer.arn),
    nextKey: keysOf(keys, io.random),
    runId,
    dataAt: stamper(runId, size, io.random),
  })
  const lines = options.json ? [benchJson(tally, tookMs, stream)] : benchTable(tally, tookMs, reads, painter(io, 'stdout'))
  await print(io, lines.map((line) => `${line}\n`).join(''))
}
