import type { Command } from 'commander'
import { confirmedDeletion } from '../confirm.ts'
import { type TargetOptions, targetOf } from '../endpoint.ts'
import { type Io, print } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples } from '../options.ts'

interface ResetOptions extends TargetOptions {
  readonly stream?: string
  readonly yes?: true
}

export function addResetCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('reset')
    .summary('empty a running Leat, or one stream: between two tests')
    .description(
      'Makes a running Leat as if it had just been started for the first time: every stream, delivery stream, bucket and key of every account and region ' +
        'is gone with what was in it, those of --initialize-streams are there again, empty, and a clock that was steered shows the machine’s time. With --stream, ' +
        'only the records of that stream go: shards, consumers, tags, iterators and checkpoints stay, and readers go on with what is written next.',
    )
    .option('--stream <name>', 'empty this stream, and leave everything else alone')
    .option('-y, --yes', 'do not ask')
    .action(async (options: ResetOptions) => done(await reset(io, options)))
  endpointOptions(command)
  examples(command, [
    ['leat reset --yes', 'between two tests: nothing of the first is left for the second'],
    ['leat reset --stream orders --yes', 'orders has no records; its shards and consumers are as they were'],
  ])
}

async function reset(io: Io, options: ResetOptions): Promise<number> {
  const { stream, yes } = options
  const target = targetOf(options, io.env)
  const what =
    stream === undefined
      ? `all streams, delivery streams and buckets at ${target.name}`
      : `all records of ${stream} at ${target.name}`
  if (!yes && !(await confirmedDeletion(io, what))) return 1
  await manage(io, target, 'reset', stream === undefined ? {} : { stream })
  await print(io, stream === undefined ? `${target.name} is as new.\n` : `${stream} is empty.\n`)
  return 0
}
