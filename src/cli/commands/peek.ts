import type { Command } from 'commander'
import { HASH_KEYS, hashKeyOf } from '../../aws/hash-key.ts'
import type { TargetOptions } from '../endpoint.ts'
import { EXIT_USAGE, type Io, type Paint, painter, print, UserError } from '../io.ts'
import { newestOf, type PlacedRecord } from '../look/newest.ts'
import { ServerTime } from '../look/server-time.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { keysDecide, type StreamSession } from '../streams.ts'
import { jsonLine, readableLine } from '../tail/format.ts'
import { type KnownShard, listShards } from '../tail/stream-reader.ts'
import { counted, plainJson, visible } from '../text.ts'
import { withStream } from '../with-stream.ts'

interface PeekOptions extends TargetOptions {
  readonly key?: string
  readonly hashKey?: string
  readonly lines: number
  readonly json?: true
}

const LINES_DEFAULT = 10
const LINES_MAX = 10_000
export function addPeekCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('peek')
    .summary('show the newest records, and where a key goes')
    .description(
      'Shows the newest records of a stream, then ends. With --key it says where a record of that partition key would go: its hash (MD5), the shard that ' +
        'has it, and the newest records of that shard, whatever their key. Records that the KPL packed are unpacked.',
    )
    .argument('<stream>', 'name of the stream')
    .option('-k, --key <key>', 'the partition key in question')
    .option('--hash-key <number>', 'a hash key instead, as in ExplicitHashKey: 0 to 2^128 - 1')
    .option('-n, --lines <count>', 'newest records to show, 0 for none', integerArgument('--lines', 0, LINES_MAX), LINES_DEFAULT)
    .option('--json', 'one JSON object per line: with a key first its route, then the records as `leat tail --json` prints them')
    .action(async (stream: string, options: PeekOptions) => done(await peek(io, stream, options)))
  endpointOptions(command)
  examples(command, [
    ['leat peek orders', 'the ten newest records'],
    ['leat peek orders --key user-17', 'which shard is that of user-17, and what came there last?'],
    ['leat peek orders --hash-key 0 -n 0', 'which shard has the lowest hash key?'],
  ])
}

async function peek(io: Io, stream: string, options: PeekOptions): Promise<number> {
  const hashKey = wantedHashKey(options)
  return withStream(io, stream, options, async (session) => {
    const isSpread = hashKey !== undefined && !(await keysDecide(session))
    const listed = await listShards(session, io.signal)
    const home = isSpread ? undefined : listed.find((shard) => hashKey !== undefined && takes(shard, hashKey))
    const records = await newest(session, home === undefined ? listed : [home], options.lines)
    if (io.signal.aborted) return
    const paint = painter(io, 'stdout')
    const route = hashKey === undefined ? '' : routeText(options, hashKey, home, paint)
    const lines = records.map((record) =>
      options.json ? jsonLine(record.shardId, record) : readableLine(record.shardId, record, paint),
    )
    await print(io, route + (options.json ? '' : heading(records, home, route !== '')) + lines.join(''))
  })
}

function wantedHashKey({ key, hashKey }: PeekOptions): bigint | undefined {
  if (key !== undefined && hashKey !== undefined) throw new UserError('--key and --hash-key exclude each other.', EXIT_USAGE)
  if (hashKey === undefined) return key === undefined ? undefined : hashKeyOf(key)
  const value = /^\d{1,39}$/.test(hashKey) ? BigInt(hashKey) : HASH_KEYS
  if (value < HASH_KEYS) return value
  throw new UserError(`--hash-key must be a whole number from 0 to ${HASH_KEYS - 1n}, not "${hashKey}".`, EXIT_USAGE)
}

/** Of several shards, those that arrived last among all. */
async function newest(session: StreamSession, shards: readonly KnownShard[], count: number): Promise<readonly PlacedRecord[]> {
  if (count === 0) return []
  const nowMs = (await ServerTime.of(session.io, session.target)).nowMs()
  const found = await Promise.all(shards.map((shard) => newestOf(session, shard, count, nowMs)))
  const atMs = ({ arrivedAt }: PlacedRecord): number => arrivedAt?.getTime() ?? 0
  return found
    .flat()
    .toSorted((a, b) => atMs(a) - atMs(b))
    .slice(-count)
}

function takes({ first, last, isClosed }: KnownShard, hashKey: bigint): boolean {
  return !isClosed && hashKey >= first && hashKey <= last
}

/** `home` is absent where the stream spreads records evenly, whatever their key. */
function routeText({ key, json }: PeekOptions, hashKey: bigint, home: KnownShard | undefined, paint: Paint): string {
  if (json) {
    const range = home && { shardId: home.shardId, firstHashKey: String(home.first), lastHashKey: String(home.last) }
    return `${plainJson(JSON.stringify({ partitionKey: key, hashKey: String(hashKey), ...range }))}\n`
  }
  const place =
    home === undefined
      ? 'any shard: this stream spreads records evenly, whatever their key (record distribution AUTO)'
      : `${paint('bold', home.shardId)}, which has ${hex(home.first)} to ${hex(home.last)}`
  const lines = [
    ...(key === undefined ? [] : [['key', visible(key)]]),
    ['hash', `${hex(hashKey)} = ${hashKey}`],
    ['goes to', place],
  ]
  return lines.map(([name = '', text]) => `${paint('dim', name.padEnd(8))} ${text}\n`).join('')
}

function hex(hashKey: bigint): string {
  return hashKey.toString(16).padStart(32, '0')
}

function heading(records: readonly PlacedRecord[], home: KnownShard | undefined, hasRoute: boolean): string {
  if (!hasRoute) return records.length === 0 ? 'There are no records.\n' : ''
  return records.length === 0
    ? ''
    : `\nThe newest ${counted(records.length, 'record')}${home === undefined ? '' : ` of ${home.shardId}`}:\n`
}
