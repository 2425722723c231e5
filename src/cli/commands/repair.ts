import type { Command } from 'commander'
import type { Loss, RepairReport } from '../../index.ts'
import { timeText } from '../../kernel/time-text.ts'
import { EXIT_USAGE, type Io, print, UserError } from '../io.ts'
import { examples } from '../options.ts'
import { progressBar } from '../progress.ts'
import { counted, plainJson, visible } from '../text.ts'
import { EXIT_DAMAGED, refusal } from './verify.ts'

interface RepairOptions {
  readonly to: string
  readonly acceptLoss?: true
  readonly json?: true
}

export function addRepairCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('repair')
    .summary('copy all that is whole of a damaged data directory into a new one')
    .description(
      'Copies every record that is whole, in its old place and with its old sequence number, and every S3 object that is whole, from a damaged data directory of a server that is not ' +
        'running into a new one, and lists exactly what is lost. The old one is only read. Ends with 0 if the new one is whole, with 75 if not.',
    )
    .argument('<dir>', 'the damaged data directory')
    .requiredOption('--to <newdir>', 'where to; must not be there yet, or be empty')
    .option('--accept-loss', 'you know that what is damaged stays behind; without it nothing is done')
    .option('--json', 'one JSON object: records, bytes, places, lost, notes, verdict')
    .action(async (folder: string, options: RepairOptions) => done(await repair(io, folder, options)))
  examples(command, [
    ['leat verify ./leat-data', 'first: what is damaged'],
    ['leat repair ./leat-data --to ./rescued --accept-loss', 'then: everything else, in a directory that can be started'],
    ['leat start --data ./rescued', 'and on with it'],
  ])
}

async function repair(io: Io, folder: string, { to, acceptLoss, json }: RepairOptions): Promise<number> {
  if (acceptLoss === undefined)
    throw new UserError(
      `What is damaged would stay behind. A snapshot or a backup may have it: see what is lost with leat verify, and if that is how it must be, add --accept-loss.`,
      EXIT_USAGE,
    )
  const { repairData } = await import('../../index.ts')
  const bar = progressBar(io, 'Copying')
  const report = await repairData(folder, to, { clock: io.clock, random: io.random, onProgress: bar.show })
    .catch(refusal)
    .finally(bar.clear)
  const lines = json === true ? [plainJson(JSON.stringify(report))] : sentences(report, folder, to).map(visible)
  await print(io, lines.map((line) => `${line}\n`).join(''))
  return report.verdict.damage.length === 0 ? 0 : EXIT_DAMAGED
}

function sentences(
  { records, tornBytes, places, lost, notes, verdict }: RepairReport,
  folder: string,
  to: string,
): readonly string[] {
  const torn =
    tornBytes === 0
      ? []
      : [`${counted(tornBytes, 'byte')} at its end were left unfinished by a crash and never acknowledged: left out.`]
  const isWhole = places.length === 0 && lost.length === 0 && notes.length === 0
  return [
    `${counted(records, 'record')} are copied from ${folder} to ${to}.`,
    ...torn,
    ...(isWhole ? ['Nothing was damaged, nothing is lost.'] : []),
    ...(places.length === 0 ? [] : ['Damaged:']),
    ...places.map(({ file, offset, end, reason }) => `  ${file}, bytes ${offset} to ${end}: ${reason}`),
    ...(lost.length === 0 ? [] : ['Lost:']),
    ...lost.map((each) => `  ${lossText(each)}`),
    ...(notes.length === 0 ? [] : ['Besides:']),
    ...notes.map((each) => `  ${each}`),
    ...(verdict.damage.length === 0
      ? [
          `${to} was read again and is whole: ${counted(verdict.records, 'record')}${objectsText(verdict)}. ${folder} is as it was.`,
        ]
      : [`${to} can be looked into, but is not whole:`, ...verdict.damage.map((each) => `  ${each}`)]),
  ]
}

function objectsText({ objects }: RepairReport['verdict']): string {
  return objects === undefined ? '' : ` and ${counted(objects.objects, 'object')}`
}

function lossText({ where, from, to, sequenceNumbers, arrivedFromMs, arrivedToMs, place }: Loss): string {
  const count = to - from
  const what = sequenceNumbers === undefined ? `up to ${counted(count, 'record')}` : counted(count, 'record')
  const numbers = sequenceNumbers === undefined ? '' : `, sequence number ${[...new Set(sequenceNumbers)].join(' to ')}`
  const at = `position ${from}${count === 1 ? '' : ` to ${to - 1}`}`
  return `${where}: ${what} at ${at}${numbers}, ${arrivals(arrivedFromMs, arrivedToMs)} (${place.file} at ${place.offset})`
}

function arrivals(fromMs: number | undefined, toMs: number | undefined): string {
  if (fromMs !== undefined && fromMs === toMs) return `arrived ${timeText(fromMs)}`
  const after = fromMs === undefined ? '' : ` after ${timeText(fromMs)}`
  const before = toMs === undefined ? '' : ` before ${timeText(toMs)}`
  return after === '' && before === ''
    ? 'arrived nobody knows when'
    : `arrived${after}${after !== '' && before !== '' ? ' and' : ''}${before}`
}
