import type { Command } from 'commander'
import type { WhyReport } from '../../index.ts'
import { type TargetOptions, targetOf } from '../endpoint.ts'
import { EXIT_USAGE, type Io, painter, print, UserError } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples } from '../options.ts'
import { whyLines } from '../readers/why-view.ts'
import { plainJson } from '../text.ts'

interface WhyOptions extends TargetOptions {
  readonly stream?: string
  readonly json?: true
}

export function addWhyCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('why')
    .summary('say what became of a record: by each reader, with the error that holds it up')
    .description(
      'Says of one record where it is, and what each reader of its stream made of it: processed, being worked on, waiting, or failing; with the error, the stack and ' +
        'the log of the invocations that had it, and what helps. The sequence number is what a put answered, what `leat tail` shows, and what stands in an event ' +
        'and in a failure document. Ends with 1 if the record fails somewhere, or there is no such record.',
    )
    .argument('<sequence-number>', 'the number, 56 digits')
    .option('--stream <name>', 'of this stream (default: the one whose shard numbers its records so)')
    .option('--json', 'one JSON object: record, readers')
    .action(async (number: string, options: WhyOptions) => done(await why(io, number, options)))
  endpointOptions(command)
  examples(command, [
    ['leat why 49671…', 'what became of that record'],
    ["leat why 49671… --json | jq '.readers[] | {name, state, sentence}'", 'in short, into another program'],
    ['leat lag', 'first: whether anybody is behind at all'],
  ])
}

async function why(io: Io, sequenceNumber: string, options: WhyOptions): Promise<number> {
  if (!/^\d{1,70}$/.test(sequenceNumber)) {
    throw new UserError(
      `"${sequenceNumber}" is no sequence number: that is a long row of digits, as a put returns it, and \`leat tail\` shows it.`,
      EXIT_USAGE,
    )
  }
  const target = targetOf(options, io.env)
  const input = {
    sequenceNumber,
    ...(options.stream !== undefined && { stream: options.stream }),
    ...(target.region !== undefined && { region: target.region }),
  }
  const report = (await manage(io, target, 'why', input)) as unknown as WhyReport
  const lines = options.json ? [plainJson(JSON.stringify(report))] : whyLines(report, io.clock.nowMs(), painter(io, 'stdout'))
  await print(io, lines.map((line) => `${line}\n`).join(''))
  const isFine = report.record.is !== 'never' && report.readers.every(({ state }) => state !== 'failing')
  return isFine ? 0 : 1
}
