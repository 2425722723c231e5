import type { Command } from 'commander'
import { SeededRandom } from '../../kernel/random.ts'
import { Clickstream } from '../demo/clickstream.ts'
import { runDemo } from '../demo/run.ts'
import { connect, type Target, type TargetOptions, targetOf } from '../endpoint.ts'
import { callFailure, explained } from '../failure.ts'
import { EXIT_USAGE, type Io, note, UserError } from '../io.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { createIfMissing, type StreamSession, waitUntilActive } from '../streams.ts'

interface DemoOptions extends TargetOptions {
  readonly shards: number
  readonly rate: number
  readonly seconds?: number
  readonly seed: number
  readonly yes?: true
}

export function addDemoCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('demo')
    .summary('watch a stream with realistic traffic on it')
    .description(
      "Creates a stream, writes a web shop's clicks into it (the user's id is the partition key) and shows what arrives in which shard. " +
        'If no Leat is running it starts one of its own, which ends with it.',
    )
    .argument('[stream]', 'name of the stream', 'clickstream')
    .option('--shards <count>', 'shards of the stream, if it has to be created', integerArgument('--shards', 1, 100), 4)
    .option('--rate <count>', 'records a second', integerArgument('--rate', 1, 20_000), 200)
    .option('--seconds <count>', 'end after this time (default: at Ctrl-C)', integerArgument('--seconds', 1, 86_400))
    .option('--seed <number>', 'the same number gives the same visitors', integerArgument('--seed', 0, 2 ** 32 - 1), 1)
    .option('--yes', 'with --endpoint aws: yes, create a stream that costs money')
    .action(async (stream: string, options: DemoOptions) => done(await demo(io, stream, options)))
  endpointOptions(command)
  examples(command, [
    ['leat demo', 'four shards, 200 records a second'],
    ['leat demo --shards 1 --rate 1500', 'more than one shard takes'],
    ['leat tail clickstream', 'in another terminal: the same records as they are'],
  ])
}

async function demo(io: Io, stream: string, options: DemoOptions): Promise<number> {
  const asked = targetOf(options, io.env)
  if (asked.isAws && options.yes !== true) {
    throw new UserError('In AWS a stream costs money for every hour of every shard. If you want it, say so: --yes.', EXIT_USAGE)
  }
  const { target, close } = await reachable(io, asked, options.endpoint === undefined)
  const { sdk, client } = await connect(target, 3, { onlyLooks: true })
  try {
    const session: StreamSession = { io, sdk, client, target, stream }
    const isNew = await createIfMissing(session, options.shards)
    if (!isNew) note(io, `The stream ${stream} is there already and is used as it is.`)
    await waitUntilActive(session)
    const clicks = new Clickstream(new SeededRandom(options.seed))
    if (!io.signal.aborted) await runDemo(session, { clicks, perSecond: options.rate, seconds: options.seconds, isNew })
    note(io, nextSteps(stream, target, close !== undefined))
    return 0
  } catch (error) {
    throw explained(error, target)
  } finally {
    client.destroy()
    await close?.()
  }
}

function nextSteps(stream: string, target: Target, isOwn: boolean): string {
  if (target.isAws) return `The stream is still there and costs money: aws kinesis delete-stream --stream-name ${stream}`
  if (isOwn) return `The Leat that was started for this is gone again. For one that stays: ${target.self} start`
  return `The stream is still there: ${target.self} tail ${stream} --from oldest`
}

/** The server that was meant, or one of our own when nobody listens there and nobody insists on the address. */
async function reachable(io: Io, target: Target, mayStart: boolean): Promise<{ target: Target; close?: () => Promise<void> }> {
  const { sdk, client } = await connect(target, 1, { onlyLooks: true })
  try {
    await client.send(new sdk.ListStreamsCommand({ Limit: 1 }), { abortSignal: io.signal })
    return { target }
  } catch (error) {
    if (callFailure(error)?.isUnreachable !== true || !target.isLoopback || !mayStart) throw explained(error, target)
  } finally {
    client.destroy()
  }
  const leat = await startOwn(io, Number(new URL(target.url ?? '').port))
  note(io, `No Leat is running at ${target.name}, so one was started at ${leat.endpoint} for as long as this runs.`)
  return {
    target: targetOf({ endpoint: leat.endpoint, ...(target.region !== undefined && { region: target.region }) }, io.env),
    close: () => leat.close(),
  }
}

/** At the usual address if it can be, so that `leat tail` in another terminal finds it without being told. */
async function startOwn(io: Io, port: number) {
  const { start } = await import('../../index.ts')
  try {
    return await start({ port, instant: true }, { clock: io.clock })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return start({ port: 0, instant: true }, { clock: io.clock })
  }
}
