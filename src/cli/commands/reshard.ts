import type { Command } from 'commander'
import type { TargetOptions } from '../endpoint.ts'
import { EXIT_USAGE, type Io, note, painter, pause, print, UserError } from '../io.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { type ListedShard, lineageLines, middleOf, openShardCalled } from '../shards/lineage.ts'
import { listShards } from '../shards/list.ts'
import type { StreamSession } from '../streams.ts'
import { counted, shardNumber } from '../text.ts'
import { withStream } from '../with-stream.ts'

interface ReshardOptions extends TargetOptions {
  readonly to?: number
  readonly at?: string
  readonly dryRun?: true
}

/** What is to be done, in words and as a call. */
interface Plan {
  readonly sentence: string
  start(session: StreamSession): Promise<unknown>
}

const SHARDS_MAX = 10_000
const POLL_MS = { aws: 1_000, leat: 50 }

export function addReshardCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('reshard')
    .summary('split or merge shards, or set how many there are')
    .description(
      'Splits a shard, merges two neighbours, or scales the stream to a number of equal shards; then waits until it is done.',
    )
    .argument('<stream>', 'name of the stream')
    .argument('[what]', 'split or merge')
    .argument('[shards...]', 'the shard to split, or the two to merge, like 3 or shardId-000000000003')
    .option('--to <count>', 'scale to this many shards, at most double and at least half', integerArgument('--to', 1, SHARDS_MAX))
    .option('--at <hash key>', 'where the upper half begins, decimal (default: the middle)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (stream: string, what: string | undefined, shards: readonly string[], options: ReshardOptions) =>
      done(await reshard(io, stream, { what, shards, options })),
    )
  endpointOptions(command)
  examples(command, [
    ['leat reshard clicks split 0', 'shard 0 at its middle'],
    ['leat reshard clicks merge 1 2', 'two neighbours into one'],
    ['leat reshard clicks --to 8 --dry-run', 'what scaling to 8 would be'],
  ])
}

interface Wish {
  readonly what: string | undefined
  readonly shards: readonly string[]
  readonly options: ReshardOptions
}

async function reshard(io: Io, stream: string, wish: Wish): Promise<number> {
  checkWish(wish)
  return withStream(io, stream, wish.options, async (session) => {
    const plan = planOf(wish, await listShards(session), session)
    if (wish.options.dryRun) {
      await print(io, `Would ${plan.sentence}.\n`)
      return
    }
    await plan.start(session)
    if (!(await untilDone(session))) return
    note(io, `Done: ${plan.sentence}.`)
    await print(io, `${lineageLines(await listShards(session), painter(io, 'stdout')).join('\n')}\n`)
  })
}

function checkWish({ what, shards, options }: Wish): void {
  const usage = (message: string): UserError => new UserError(message, EXIT_USAGE)
  if (options.at !== undefined && what !== 'split') throw usage('--at goes with split only.')
  if (options.at !== undefined && !/^\d{1,39}$/.test(options.at))
    throw usage(`--at must be a decimal hash key, not "${options.at}".`)
  if (what === undefined && options.to === undefined)
    throw usage('Say what to do: split SHARD, merge SHARD SHARD, or --to COUNT.')
  if (what !== undefined && options.to !== undefined) throw usage(`--to and ${what} exclude each other.`)
  if (what === undefined) return
  const wanted = { split: 1, merge: 2 }[what]
  if (wanted === undefined) throw usage(`"${what}" is neither split nor merge.`)
  if (shards.length !== wanted)
    throw usage(`${what} needs ${counted(wanted, 'shard')}, like: ${what} ${wanted === 1 ? '0' : '0 1'}`)
}

function planOf({ what, shards: names, options }: Wish, listed: readonly ListedShard[], session: StreamSession): Plan {
  const { sdk, client, target, stream } = session
  const StreamName = stream
  if (options.to !== undefined) {
    const TargetShardCount = options.to
    const input = { StreamName, TargetShardCount, ScalingType: sdk.ScalingType.UNIFORM_SCALING }
    const open = listed.filter(({ isOpen }) => isOpen).length
    return {
      sentence: `scale ${stream} from ${counted(open, 'shard')} to ${TargetShardCount} of equal width`,
      start: () => client.send(new sdk.UpdateShardCountCommand(input)),
    }
  }
  const [one, other] = names.map((name) => openShard(name, listed, session)).sort(byHashKey)
  if (one === undefined) throw new UserError(`${stream} has no such shard.`)
  if (what === 'split' || other === undefined) {
    const hashKey = options.at ?? String(middleOf(one))
    const input = { StreamName, ShardToSplit: one.id, NewStartingHashKey: hashKey }
    return {
      sentence: `split shard ${shardNumber(one.id)} of ${stream} at ${hashKey}`,
      start: () => client.send(new sdk.SplitShardCommand(input)),
    }
  }
  const input = { StreamName, ShardToMerge: one.id, AdjacentShardToMerge: other.id }
  if (one.lastHashKey + 1n !== other.firstHashKey) {
    throw new UserError(
      `Shards ${shardNumber(one.id)} and ${shardNumber(other.id)} are no neighbours; see \`${target.self} shards ${stream}\`.`,
    )
  }
  return {
    sentence: `merge shards ${shardNumber(one.id)} and ${shardNumber(other.id)} of ${stream}`,
    start: () => client.send(new sdk.MergeShardsCommand(input)),
  }
}

function openShard(name: string, listed: readonly ListedShard[], { target, stream }: StreamSession): ListedShard {
  const shard = openShardCalled(name, listed)
  if (shard === undefined) throw new UserError(`${stream} has no open shard ${name}; see \`${target.self} shards ${stream}\`.`)
  return shard
}

function byHashKey(a: ListedShard, b: ListedShard): number {
  return a.firstHashKey < b.firstHashKey ? -1 : 1
}

/** Waits while the stream is UPDATING. `false` when aborted: the server goes on by itself. */
async function untilDone({ io, sdk, client, target, stream }: StreamSession): Promise<boolean> {
  for (;;) {
    const { StreamDescriptionSummary: summary } = await client.send(
      new sdk.DescribeStreamSummaryCommand({ StreamName: stream }),
      {
        abortSignal: io.signal,
      },
    )
    if (summary?.StreamStatus !== sdk.StreamStatus.UPDATING) return true
    if (!(await pause(io.clock, target.isAws ? POLL_MS.aws : POLL_MS.leat, io.signal))) return false
  }
}
