import type { Command } from 'commander'
import type { ReaderLag } from '../../index.ts'
import { type Target, type TargetOptions, targetOf } from '../endpoint.ts'
import { type Io, note, painter, pause, print } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples } from '../options.ts'
import { lagLines } from '../readers/lag-view.ts'
import { paintScreen } from '../screen.ts'
import { plainJson } from '../text.ts'

interface LagOptions extends TargetOptions {
  readonly json?: true
  readonly watch?: true
}

const LOOK_EVERY_MS = 500

export function addLagCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('lag')
    .summary('show what reads streams, and how far behind it is')
    .description(
      'Shows who reads the streams of a running Leat: triggers of functions, delivery streams, and consumers while they are subscribed; and how many records ' +
        'each has still before it, and how much older the last one that it read is than the newest. Those furthest behind come first. Programs that poll ' +
        'with GetRecords keep their place to themselves and are not listed. What keeps one from its work stands below it; `leat why` says more of a record.',
    )
    .argument('[stream]', 'only readers of this stream')
    .option('-w, --watch', 'live, until Ctrl-C')
    .option('--json', 'one JSON object per reader: kind, name, streamArn, behindRecords, behindMs, shards, trouble')
    .action(async (stream: string | undefined, options: LagOptions) => done(await lag(io, stream, options)))
  endpointOptions(command)
  examples(command, [
    ['leat lag', 'every reader of every stream'],
    ['leat lag orders --watch', 'of one stream, live'],
    ["leat lag --json | jq -e 'select(.behindMs > 60000)'", 'for an alarm: whoever is more than a minute behind'],
  ])
}

async function lag(io: Io, stream: string | undefined, options: LagOptions): Promise<number> {
  const target = targetOf(options, io.env)
  const ask = (): Promise<readonly ReaderLag[]> => readersOf(io, target, stream)
  if (options.watch === true) return watch(io, ask, options.json === true)
  const readers = await ask()
  if (options.json === true) {
    await print(io, jsonLines(readers))
    return 0
  }
  if (readers.length === 0) note(io, nobody(stream, target))
  else await print(io, text(lagLines(readers, painter(io, 'stdout'))))
  return 0
}

export async function readersOf(io: Io, target: Target, stream: string | undefined): Promise<readonly ReaderLag[]> {
  const input = { ...(stream !== undefined && { stream }), ...(target.region !== undefined && { region: target.region }) }
  const { consumers } = await manage(io, target, 'lag', input)
  return consumers as readonly ReaderLag[]
}

async function watch(io: Io, ask: () => Promise<readonly ReaderLag[]>, asJson: boolean): Promise<number> {
  let readers = await ask()
  if (!io.isTty.stdout || asJson) {
    do {
      if (!(await print(io, jsonLines(readers)))) return 0
      if (!(await pause(io.clock, LOOK_EVERY_MS, io.signal))) return 0
      readers = await ask()
    } while (!io.signal.aborted)
    return 0
  }
  const over = new AbortController()
  const ending = AbortSignal.any([io.signal, over.signal])
  const painting = paintScreen(io, () => lagLines(readers, painter(io, 'stdout')), LOOK_EVERY_MS, ending)
  try {
    while (await pause(io.clock, LOOK_EVERY_MS, ending)) readers = await ask()
  } catch (error) {
    if (!io.signal.aborted) throw error
  } finally {
    over.abort()
    await painting
  }
  return 0
}

function nobody(stream: string | undefined, { self, name, region }: Target): string {
  const what =
    stream === undefined
      ? `Nothing at ${name} reads a stream in ${region}`
      : `Nothing at ${name} in ${region} reads the stream "${stream}"`
  const how = `${self} firehose create NAME --stream ${stream ?? 'STREAM'} --bucket BUCKET`
  return `${what}, but for programs that poll. What would: a trigger (\`${self} dev --function handler.ts --stream ${stream ?? 'STREAM'}\`), a delivery stream (\`${how}\`).`
}

function jsonLines(readers: readonly ReaderLag[]): string {
  return text(readers.map((reader) => plainJson(JSON.stringify(reader))))
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
