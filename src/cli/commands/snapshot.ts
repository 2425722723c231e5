import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { endpointOptions, examples } from '../options.ts'
import { type ForkOptions, fork, list, load, type Options, remove, save } from '../snapshot/run.ts'

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
