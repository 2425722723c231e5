import type { _Record as KinesisRecord } from '@aws-sdk/client-kinesis'
import type { Command } from 'commander'
import { hashKeyOf, shardOfSequenceNumber } from '../../aws/hash-key.ts'
import { connect, type TargetOptions, targetOf } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { EXIT_USAGE, type Io, note, type Paint, painter, pause, print, UserError } from '../io.ts'
import { ServerTime } from '../look/server-time.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { parseSinceMs } from '../since.ts'
import { keysDecide, type StreamSession, waitUntilActive } from '../streams.ts'
import { type OwnConsumer, takeConsumer } from '../tail/consumer.ts'
import { jsonLine, readableLine } from '../tail/format.ts'
import { readablePayload } from '../tail/payload.ts'
import { PACE_AWS, PACE_LEAT, type Position } from '../tail/shard-reader.ts'
import { type KnownShard, readStream, type StreamReading } from '../tail/stream-reader.ts'
import { subscriberOf } from '../tail/subscriber.ts'
import { asItCame, type ShownRecord, unpacked } from '../tail/unpack.ts'
import { counted, shardNumber } from '../text.ts'

const NOTHING_YET_AFTER_MS = 5_000

interface TailOptions extends TargetOptions {
  readonly from?: string
  readonly since?: string
  readonly key?: string
  readonly grep?: string
  readonly lines?: number
  readonly follow: boolean
  readonly json?: true
  readonly packed?: true
  readonly efo?: true
  readonly consumer?: string
}

export function addTailCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('tail')
    .summary('show records as they arrive, from all shards')
    .description(
      'Shows the records of a stream as they arrive: shard, time of arrival (UTC), partition key and data. It reads all shards and follows ' +
        'the stream through splits and merges. Data packed with gzip is unpacked, and so are aggregated records of the Kinesis Producer Library ' +
        '(KPL), whose records show their number in the aggregate: `key #3`. Control characters are made visible.',
    )
    .argument('<stream>', 'name of the stream')
    .option(
      '--from <where>',
      'latest (only what comes from now on), oldest, or a sequence number, which means its shard (default: latest)',
    )
    .option('--since <when>', 'from a moment on: 90s, 15m, 2h, 1d ago, or a time like 2026-01-31T12:00:00Z')
    .option(
      '-k, --key <key>',
      'only records of this partition key, read from the one shard that owns it (from all, where the stream spreads records evenly)',
    )
    .option('-g, --grep <regexp>', 'only records whose data matches')
    .option('-n, --lines <count>', 'end after this many records', integerArgument('--lines', 1, Number.MAX_SAFE_INTEGER))
    .option('--no-follow', 'end when everything that is there now has been shown')
    .option(
      '--efo',
      'by enhanced fan-out: records are pushed, with a throughput of their own, to a consumer registered meanwhile',
    )
    .option('--consumer <name>', 'with --efo: as this consumer; registered meanwhile, unless it is there already')
    .option('--packed', 'show aggregated records of the KPL as they came')
    .option(
      '--json',
      'one JSON object per line: shardId, sequenceNumber, arrivedAt, partitionKey, encoding (json, text, base64), data; out of an aggregate also subSequenceNumber and explicitHashKey',
    )
    .action(async (stream: string, options: TailOptions) => done(await tail(io, stream, options)))
  endpointOptions(command)
  examples(command, [
    ['leat tail clicks', 'what arrives from now on'],
    ['leat tail clicks --from oldest --no-follow', 'everything that is there, then end'],
    ['leat tail clicks --since 15m --key user-17', 'one user in the last quarter of an hour'],
    ['leat tail clicks --json | jq \'select(.data.page == "/")\'', 'into another program'],
    ['leat tail clicks --efo', 'pushed, as a consumer of its own'],
    ['leat tail clicks --endpoint aws --region eu-west-1', 'the same against AWS itself'],
  ])
}

async function tail(io: Io, stream: string, options: TailOptions): Promise<number> {
  const grep = options.grep === undefined ? undefined : regularExpression(options.grep)
  if (options.consumer !== undefined && options.efo === undefined) {
    throw new UserError('--consumer names whom records are pushed to: give --efo, too.', EXIT_USAGE)
  }
  const target = targetOf(options, io.env)
  const time = await ServerTime.of(io, target)
  const { position, onlyShard } = startOf(options, time.nowMs())
  const { sdk, client } = await connect(target, 1, { onlyLooks: true })
  const session: StreamSession = { io, sdk, client, target, stream, time }
  const stop = new AbortController()
  const output = new TailOutput(io, options, grep, () => stop.abort())
  let consumer: OwnConsumer | undefined
  try {
    await waitUntilActive(session)
    if (io.signal.aborted) return 0
    if (options.efo) consumer = await takeConsumer(session, options.consumer ?? `leat-tail-${io.random.uuid().slice(0, 8)}`)
    const hint = hintWhenNothingComes(io, position, output, stop.signal)
    await readStream(session, {
      position,
      ...(onlyShard !== undefined && { onlyShard }),
      ...(options.key !== undefined && (await keysDecide(session)) && { hashKey: hashKeyOf(options.key) }),
      ...(consumer !== undefined && { readShard: subscriberOf(consumer.arn) }),
      follow: options.follow,
      pace: target.isAws ? PACE_AWS : PACE_LEAT,
      signal: AbortSignal.any([io.signal, stop.signal]),
      ...tellingIn(io, stream, options),
      onPage: (shard, records) => output.show(shard, records),
    })
    stop.abort()
    await hint
    return 0
  } catch (error) {
    stop.abort()
    if (io.signal.aborted) return 0
    throw explained(error, target)
  } finally {
    await consumer?.release().catch((error: unknown) => {
      note(
        io,
        `The consumer "${consumer?.name}" could not be deregistered: ${error instanceof Error ? error.message : String(error)}`,
      )
    })
    client.destroy()
  }
}

/** What a person, not a program, is told beside the records. */
function tellingIn(io: Io, stream: string, options: TailOptions): Pick<StreamReading, 'onShards' | 'onReshard'> {
  if (!io.isTty.stderr) return {}
  return {
    onShards: (shards) => note(io, opening(stream, shards, options)),
    onReshard: (shardId, children) => {
      const into = children.map((child) => shardNumber(child.shardId)).join(' and ')
      note(io, `Shard ${shardNumber(shardId)} ended; it goes on in ${into}.`)
    },
  }
}

function startOf(options: TailOptions, nowMs: number): { readonly position: Position; readonly onlyShard?: string } {
  const { from, since } = options
  if (since !== undefined) {
    if (from !== undefined) throw new UserError('--from and --since exclude each other.', EXIT_USAGE)
    return { position: { type: 'AT_TIMESTAMP', timeMs: parseSinceMs(since, nowMs) } }
  }
  if (from === undefined || from === 'latest') return { position: { type: 'LATEST' } }
  if (from === 'oldest') return { position: { type: 'TRIM_HORIZON' } }
  const onlyShard = shardOfSequenceNumber(from)
  if (onlyShard === undefined) {
    throw new UserError(
      `--from must be latest, oldest or a sequence number (56 digits), not "${from}". For a time: --since.`,
      EXIT_USAGE,
    )
  }
  return { position: { type: 'AT_SEQUENCE_NUMBER', sequenceNumber: from }, onlyShard }
}

function regularExpression(source: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    throw new UserError(`--grep: ${error instanceof Error ? error.message : String(error)}`, EXIT_USAGE)
  }
}

function opening(stream: string, shards: readonly KnownShard[], options: TailOptions): string {
  const from = options.since === undefined ? `from ${options.from ?? 'latest'}` : `since ${options.since}`
  return `${stream}: ${counted(shards.length, 'shard')}, ${from}. Ctrl-C ends.`
}

/** Waiting at the tip of a quiet stream looks like a fault; it is what was asked for. */
async function hintWhenNothingComes(io: Io, position: Position, output: TailOutput, signal: AbortSignal): Promise<void> {
  if (position.type !== 'LATEST' || !io.isTty.stderr) return
  const waited = await pause(io.clock, NOTHING_YET_AFTER_MS, AbortSignal.any([signal, io.signal]))
  if (waited && output.shown === 0) note(io, 'Nothing new so far. What is there already: --from oldest, or --since 15m.')
}

class TailOutput {
  readonly #io: Io
  readonly #options: TailOptions
  readonly #grep: RegExp | undefined
  readonly #paint: Paint
  readonly #end: () => void
  shown = 0

  constructor(io: Io, options: TailOptions, grep: RegExp | undefined, end: () => void) {
    this.#io = io
    this.#options = options
    this.#grep = grep
    this.#paint = painter(io, 'stdout')
    this.#end = end
  }

  /** Prints a page and waits for a slow reader of ours; ends everything when the reader went away or enough was shown. */
  async show(shard: KnownShard, records: readonly KinesisRecord[]): Promise<void> {
    const { lines = Number.POSITIVE_INFINITY, json } = this.#options
    let text = ''
    for (const record of this.#unpacked(shard, records)) {
      if (this.shown >= lines) break
      if (!this.#isWanted(record)) continue
      this.shown += 1
      text += json ? jsonLine(shard.shardId, record) : readableLine(shard.shardId, record, this.#paint)
    }
    const isRead = text === '' || (await print(this.#io, text))
    if (!isRead || this.shown >= lines) this.#end()
  }

  *#unpacked(shard: KnownShard, records: readonly KinesisRecord[]): Generator<ShownRecord> {
    for (const record of records) {
      const parts = this.#options.packed ? [asItCame(record)] : unpacked(record, shard)
      if ('misplaced' in parts) this.#tellMisplaced(shard.shardId, record, parts.misplaced)
      else yield* parts
    }
  }

  #tellMisplaced(shardId: string, { SequenceNumber }: KinesisRecord, count: number): void {
    const records = counted(count, 'record')
    note(
      this.#io,
      `${SequenceNumber} in shard ${shardNumber(shardId)} packs ${records} of which not all belong to this shard: left out, as consumer libraries do; the KPL sends them again. --packed shows it.`,
    )
  }

  #isWanted({ partitionKey, data }: ShownRecord): boolean {
    if (this.#options.key !== undefined && partitionKey !== this.#options.key) return false
    return this.#grep === undefined || this.#grep.test(readablePayload(data))
  }
}
