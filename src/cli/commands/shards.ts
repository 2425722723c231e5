import type { Command } from 'commander'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, note, painter, print } from '../io.ts'
import { endpointOptions, examples } from '../options.ts'
import { type ListedShard, lineageLines } from '../shards/lineage.ts'
import { listShards } from '../shards/list.ts'
import { counted } from '../text.ts'
import { withStream } from '../with-stream.ts'

interface ShardsOptions extends TargetOptions {
  readonly json?: true
}

export function addShardsCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('shards')
    .summary('show the shards of a stream: what came out of what')
    .description(
      'Shows the shards of a stream, children under the shard they came out of: open or closed, share of all hash keys, first and last ' +
        'hash key (hexadecimal, the first 8 of 32 digits). Closed shards stay in the list until their last record has expired.',
    )
    .argument('<stream>', 'name of the stream')
    .option('--json', 'one JSON object per line: shardId, parentId, adjacentParentId, firstHashKey, lastHashKey (decimal), open')
    .action(async (stream: string, options: ShardsOptions) => done(await shards(io, stream, options)))
  endpointOptions(command)
  examples(command, [
    ['leat shards clicks', 'the tree of shards'],
    ["leat shards clicks --json | jq 'select(.open)'", 'the open ones, into another program'],
  ])
}

async function shards(io: Io, stream: string, options: ShardsOptions): Promise<number> {
  return withStream(io, stream, options, async (session) => {
    const listed = await listShards(session)
    const lines = options.json ? listed.map(jsonOf) : lineageLines(listed, painter(io, 'stdout'))
    if (!options.json) note(io, summary(stream, listed))
    await print(io, lines.map((line) => `${line}\n`).join(''))
  })
}

function summary(stream: string, listed: readonly ListedShard[]): string {
  const open = listed.filter(({ isOpen }) => isOpen).length
  const closed = listed.length - open
  return `${stream}: ${counted(open, 'open shard')}${closed === 0 ? '' : `, ${closed} closed`}`
}

function jsonOf({ id, parentId, adjacentParentId, firstHashKey, lastHashKey, isOpen }: ListedShard): string {
  return JSON.stringify({
    shardId: id,
    parentId,
    adjacentParentId,
    firstHashKey: String(firstHashKey),
    lastHashKey: String(lastHashKey),
    open: isOpen,
  })
}
