import type { Command } from 'commander'
import type { DataVerdict } from '../../index.ts'
import { type Io, print, UserError } from '../io.ts'
import { examples } from '../options.ts'
import { progressBar } from '../progress.ts'
import { counted, plainJson, visible } from '../text.ts'

/** What a program that looks after data directories is told by the exit code: there is damage. */
export const EXIT_DAMAGED = 75

export function addVerifyCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('verify')
    .summary('read a whole data directory and check it')
    .description(
      'Reads everything in a data directory of a server that is not running: every checksum, every position, every index, the catalog, every object, and ' +
        'whether streams, shards and records fit together. Changes nothing. Ends with 0 if all is well, with 75 if anything is damaged, or if a ' +
        'server has the directory open.',
    )
    .argument('<dir>', 'what was given to leat start --data, or a snapshot in its folder snapshots')
    .option('--json', 'one JSON object: segments, records, bytes, tornBytes, blobs, catalog, objects, damage, remarks')
    .action(async (folder: string, options: { readonly json?: true }) => done(await verify(io, folder, options.json === true)))
  examples(command, [
    ['leat verify ./leat-data', 'what Leat can vouch for'],
    ['leat repair ./leat-data --to ./rescued --accept-loss', 'when it is damaged: a copy of all that is whole'],
  ])
}

async function verify(io: Io, folder: string, json: boolean): Promise<number> {
  const { verifyData } = await import('../../index.ts')
  const bar = progressBar(io, 'Reading')
  const verdict = await verifyData(folder, bar.show).catch(refusal).finally(bar.clear)
  const lines = json ? [plainJson(JSON.stringify(verdict))] : sentences(verdict).map(visible)
  await print(io, lines.map((line) => `${line}\n`).join(''))
  return verdict.damage.length === 0 ? 0 : EXIT_DAMAGED
}

/** Storage says for itself which exit code its refusals have. */
export function refusal(error: unknown): never {
  const exitCode = error instanceof Error && 'exitCode' in error ? error.exitCode : undefined
  throw error instanceof Error && typeof exitCode === 'number' ? new UserError(error.message, exitCode) : error
}

function sentences({
  segments,
  records,
  bytes,
  tornBytes,
  blobs,
  catalog,
  objects,
  damage,
  remarks,
}: DataVerdict): readonly string[] {
  const read = `${counted(records, 'record')} in ${counted(segments, 'segment')}, ${counted(bytes, 'byte')}`
  const torn =
    tornBytes === 0
      ? []
      : [
          `${counted(tornBytes, 'byte')} at the end were left unfinished by a crash and never acknowledged; the next start leaves them out.`,
        ]
  if (damage.length > 0) {
    return [`Damaged. Whole are ${read}.`, ...damage, ...torn, ...remarks, NEXT]
  }
  const streams = catalog === undefined ? '' : `, ${counted(catalog.streams, 'stream')} with ${counted(catalog.shards, 'shard')}`
  const stored =
    objects === undefined
      ? ''
      : `; ${counted(objects.objects, 'object')} in ${counted(objects.buckets, 'bucket')}, ${counted(objects.bytes, 'byte')}`
  return [
    `All is well: ${read}${streams}${stored}.`,
    ...torn,
    ...remarks,
    `Vouched for: all ${counted(bytes, 'byte')} of segments and all ${counted(blobs, 'blob')} fit their checksums; no lane has a gap or steps back within what is ` +
      'kept; the catalog can be read; every shard fits its records, closed ones end where they should, parents before children.',
    ...(objects === undefined ? [] : [OBJECTS_VOUCHED]),
    NOT_VOUCHED,
  ]
}

const NEXT =
  'What to do: change nothing in it. Look closer with leat inspect; restore a backup or a snapshot; or let leat repair copy all that is whole.'
const OBJECTS_VOUCHED = 'Every object has its file below buckets/, of the size and with the MD5 that it was put with.'
const NOT_VOUCHED =
  'Not vouched for: what a damaged disk will give tomorrow; whether encrypted records open (no key is needed to check them); snapshots, which are directories of their own.'
