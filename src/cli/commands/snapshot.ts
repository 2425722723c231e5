import { dirname } from 'node:path'
import type { Command } from 'commander'
import { type TargetOptions, targetOf } from '../endpoint.ts'
import { type Io, note, print } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples } from '../options.ts'
import { bytesText, counted } from '../text.ts'

interface Options extends TargetOptions {
  readonly json?: true
}

interface ForkOptions extends Options {
  readonly to: string
  readonly data?: string
}

type Done = (exitCode: number) => void

export function addSnapshotCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('snapshot')
    .summary('save a running Leat as it is, put it back, or go on from there elsewhere')
    .description(
      'Snapshots of a running Leat that was started with --data: streams, records, consumers, keys, everything. They are kept in its data directory, in ' +
        'the folder snapshots, as hard links: saving takes a moment whatever is stored, and room only for what is deleted later. Iterators and ' +
        'sequence numbers from before the save work again after a load.',
    )
  examples(command, [
    ['leat snapshot save before-test', 'everything as it is now'],
    ['leat snapshot load before-test', 'and back to it; what was there meanwhile is saved as before-load-…'],
    ['leat snapshot fork before-test --to ./other', 'a second data directory: leat start --data ./other --port 4567'],
    ['leat verify ./leat-data/snapshots/before-test', 'a snapshot is a data directory: check it'],
  ])
  const add = (name: string, about: string, run: (target: string, options: Options) => Promise<void>): void => {
    const sub = command
      .command(name)
      .description(about)
      .option('--json', 'what the server answers, as JSON')
      .action(async (target: string, options: Options) => {
        await run(target, options)
        done(0)
      })
    endpointOptions(sub)
  }
  add('save <name>', 'Saves everything that is acknowledged. The name must be free.', (name, options) => save(io, name, options))
  add(
    'load <name>',
    'Puts the running server back: everything goes on as it was when the snapshot was saved. What is there now is saved before, as before-load-…; the three newest of those are kept.',
    (name, options) => load(io, name, options),
  )
  add('remove <name>', 'Deletes a snapshot. Room comes back when nothing else needs its segments.', (name, options) =>
    remove(io, name, options),
  )
  addList(command, io, done)
  addFork(command, io, done)
}

function addList(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('list')
    .description('Shows the snapshots of a running server.')
    .option('--json', 'one JSON object per line: name, savedAt, bytes, segments, streams, folder')
    .action(async (options: Options) => {
      await list(io, options)
      done(0)
    })
  endpointOptions(sub)
}

function addFork(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('fork <name>')
    .description(
      'Makes a data directory of a snapshot, on the machine of the server. Both go on independently of each other: a second server can start on it.',
    )
    .requiredOption('--to <newdir>', 'where to; must not be there yet, or be empty')
    .option('--data <dir>', 'the data directory that has the snapshot, instead of asking a running server for it')
    .option('--json', 'files and copied as JSON')
    .action(async (name: string, options: ForkOptions) => {
      await fork(io, name, options)
      done(0)
    })
  endpointOptions(sub)
}

interface Shown {
  readonly name: string
  readonly savedAt: string
  readonly bytes: number
  readonly segments: number
  readonly streams: number
  readonly folder: string
}

function ask(io: Io, options: Options, what: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  return manage(io, targetOf(options, io.env), `snapshot-${what}`, input)
}

async function answer(io: Io, value: object, sentence: string, { json }: Options): Promise<void> {
  await print(io, `${json === true ? JSON.stringify(value) : sentence}\n`)
}

async function save(io: Io, name: string, options: Options): Promise<void> {
  const value = await ask(io, options, 'save', { name })
  const { streams, bytes, savedAt } = value as unknown as Shown
  await answer(io, value, `Saved as ${name}: ${counted(streams, 'stream')}, ${bytesText(bytes)}, as of ${savedAt}.`, options)
}

async function load(io: Io, name: string, options: Options): Promise<void> {
  const value = await ask(io, options, 'load', { name })
  const before = String(value['before'])
  await answer(
    io,
    value,
    `Everything is as it was in ${name}. To return: ${targetOf(options, io.env).self} snapshot load ${before}`,
    options,
  )
}

async function remove(io: Io, name: string, options: Options): Promise<void> {
  await answer(io, await ask(io, options, 'remove', { name }), `${name} is removed.`, options)
}

async function shown(io: Io, options: Options): Promise<readonly Shown[]> {
  const { snapshots } = (await ask(io, options, 'list', {})) as unknown as { readonly snapshots: readonly Shown[] }
  return snapshots
}

async function list(io: Io, options: Options): Promise<void> {
  const found = await shown(io, options)
  if (found.length === 0 && options.json === undefined)
    note(io, `There are no snapshots yet: ${targetOf(options, io.env).self} snapshot save NAME`)
  const width = Math.max(0, ...found.map(({ name }) => name.length))
  const lines = found.map((each) => {
    const { name, savedAt, bytes, streams } = each
    return options.json === true
      ? JSON.stringify(each)
      : `${name.padEnd(width)}  ${savedAt}  ${counted(streams, 'stream')}, ${bytesText(bytes)}`
  })
  await print(io, lines.map((line) => `${line}\n`).join(''))
}

async function fork(io: Io, name: string, options: ForkOptions): Promise<void> {
  const { forkSnapshot, ConfigError } = await import('../../index.ts')
  const folder = options.data ?? (await folderOf(io, name, options))
  if (folder === undefined) throw new ConfigError(`There is no snapshot ${name}: see leat snapshot list.`)
  const { to } = options
  const made = await forkSnapshot(folder, name, to)
  const copied = made.copied === 0 ? 'as hard links' : `${counted(made.copied, 'file')} of ${made.files} copied`
  await answer(
    io,
    made,
    `${to} is a data directory of its own, ${copied}: ${targetOf(options, io.env).self} start --data ${to} --port 0`,
    options,
  )
}

/** The server's data directory, which must be on this machine. */
async function folderOf(io: Io, name: string, options: Options): Promise<string | undefined> {
  const found = (await shown(io, options)).find((each) => each.name === name)
  return found === undefined ? undefined : dirname(dirname(found.folder))
}
