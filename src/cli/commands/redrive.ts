import { type Command, Option } from 'commander'
import type { FailedBatch, RedriveList, RedriveOutcome } from '../../index.ts'
import { type Target, type TargetOptions, targetOf } from '../endpoint.ts'
import { EXIT_USAGE, type Io, note, type Paint, painter, print, UserError } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { readerName, streamName } from '../readers/lag-view.ts'
import { counted, plainJson, shardNumber, visible } from '../text.ts'

interface RedriveOptions extends TargetOptions {
  readonly from?: string
  readonly to: 'function' | 'stream'
  readonly limit: number
  readonly dryRun?: true
  readonly keep?: true
  readonly json?: true
}

export function addRedriveCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('redrive')
    .summary('put records back that a trigger gave up, and say what became of each')
    .description(
      'Takes the documents of batches that a trigger gave up, from its on-failure destination (objects in a bucket, messages in a queue), and gives their records to the ' +
        'function again, as one batch as before; or puts them into the stream again, as new records at its end, for all of its readers. What a document does not hold is read ' +
        'from the stream. A document whose records all went well is removed; one of which any failed stays, and its batch is given whole again the next time. ' +
        'Ends with 1 if any record failed again, or is gone.',
    )
    .argument('[function]', 'name of the function, or UUID of its trigger')
    .option(
      '--from <place>',
      'where the documents are, if the trigger is not there any more: s3://BUCKET/PREFIX, or the URL or ARN of a queue',
    )
    .addOption(new Option('--to <where>', 'whom to give them to').choices(['function', 'stream']).default('function'))
    .option('--limit <documents>', 'do so many at most', integerArgument('--limit', 1, 1_000), 100)
    .option('-n, --dry-run', 'only say what would be done')
    .option('--keep', 'remove no document')
    .option('--json', 'one JSON object per record, or per document with --dry-run')
    .action(async (name: string | undefined, options: RedriveOptions) => done(await redrive(io, name, options)))
  endpointOptions(command)
  examples(command, [
    ['leat redrive enrich --dry-run', 'what its triggers gave up'],
    ['leat redrive enrich', 'after it was mended: all of it again'],
    ['leat redrive --from s3://failed/aws/lambda/ --to stream', 'back into the streams they came from'],
    ['leat redrive enrich --json | jq \'select(.outcome != "processed")\'', 'what failed again'],
  ])
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function redrive(io: Io, name: string | undefined, options: RedriveOptions): Promise<number> {
  if ((name === undefined) === (options.from === undefined)) {
    throw new UserError(
      'Say which: `leat redrive FUNCTION`, or where the documents are: `leat redrive --from s3://BUCKET/PREFIX`.',
      EXIT_USAGE,
    )
  }
  const target = targetOf(options, io.env)
  const region = target.region === undefined ? {} : { region: target.region }
  const which = name === undefined ? { from: options.from } : UUID.test(name) ? { mapping: name } : { function: name }
  const isTrial = options.dryRun === true
  const list = (await manage(io, target, 'redrive', {
    do: 'list',
    limit: options.limit,
    isTrial,
    ...which,
    ...region,
  })) as unknown as RedriveList
  if (options.json !== true) note(io, summary(list, target))
  if (isTrial) return tell(io, list, options)
  const counts = { good: 0, bad: 0 }
  for (const batch of list.batches) {
    if (io.signal.aborted) break
    const ask = { do: 'redrive', document: batch.document, to: options.to, keep: options.keep === true, ...region }
    const outcome = (await manage(io, target, 'redrive', ask)) as unknown as RedriveOutcome
    for (const each of outcome.records) counts[each.outcome === 'failed' || each.outcome === 'gone' ? 'bad' : 'good']++
    await print(io, options.json === true ? jsonLines(batch, outcome) : text(outcomeLines(batch, outcome, painter(io, 'stdout'))))
  }
  if (options.json !== true && list.batches.length > 0) note(io, result(counts, options))
  return counts.bad === 0 ? 0 : 1
}

function summary({ places, batches, more }: RedriveList, { self }: Target): string {
  const where = places.map(visible).join(', ')
  if (batches.length === 0)
    return `No failed batches in ${where}. Is one still being tried? \`${self} lag\` shows who is behind, \`${self} why\` what holds it up.`
  return `${counted(batches.length, 'failed batch')}${more ? ' (and perhaps more: --limit)' : ''} in ${where}`
}

async function tell(io: Io, { batches }: RedriveList, { json, to }: RedriveOptions): Promise<number> {
  const lines =
    json === true
      ? batches.map((batch) => plainJson(JSON.stringify(batch)))
      : batches.flatMap((batch) => batchLines(batch, painter(io, 'stdout')))
  await print(io, text(lines))
  if (json !== true && batches.length > 0) {
    note(
      io,
      to === 'function'
        ? 'Without --dry-run, the function is given each of them again.'
        : 'Without --dry-run, their records are put into the stream again.',
    )
  }
  return 0
}

function batchLines(
  { failedAt, functionArn, streamArn, shardId, records, condition, firstSequenceNumber, hasRecords }: FailedBatch,
  paint: Paint,
): readonly string[] {
  const from = `${streamName(streamArn)}, shard ${shardNumber(visible(shardId))}`
  return [
    `${paint('dim', visible(failedAt))}  ${paint('bold', readerName(functionArn))}  ${counted(records, 'record')} of ${from}  ${visible(condition)}`,
    `  from ${firstSequenceNumber}${hasRecords ? '' : paint('dim', ', to be read from the stream')}`,
  ]
}

const WORDS = {
  processed: ['processed', 'green'],
  put: ['put again', 'green'],
  gone: ['gone', 'red'],
  failed: ['failed', 'red'],
} as const

function outcomeLines(batch: FailedBatch, { records, removed }: RedriveOutcome, paint: Paint): readonly string[] {
  const lines = records.map(({ sequenceNumber, outcome, detail }) => {
    const [word, style] = WORDS[outcome]
    return `  ${sequenceNumber}  ${paint(style, word)}${detail === undefined ? '' : `  ${visible(detail)}`}`
  })
  return [
    ...batchLines(batch, paint).slice(0, 1),
    ...lines,
    paint('dim', removed ? '  its document is removed' : '  its document stays'),
  ]
}

function jsonLines(batch: FailedBatch, { records, removed }: RedriveOutcome): string {
  const { functionArn, streamArn, shardId } = batch
  return text(records.map((record) => plainJson(JSON.stringify({ functionArn, streamArn, shardId, ...record, removed }))))
}

function result({ good, bad }: { readonly good: number; readonly bad: number }, { to }: RedriveOptions): string {
  const done = `${counted(good, 'record')} ${to === 'function' ? 'processed' : 'put again'}`
  return bad === 0 ? `${done}.` : `${done}, ${counted(bad, 'record')} not: their documents stay.`
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
