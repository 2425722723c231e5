import type { Command } from 'commander'
import { type TargetOptions, targetOf } from '../endpoint.ts'
import { type CreateCommandOptions, createDelivery } from '../firehose/create.ts'
import { describeDelivery, type ListOptions, listDeliveries } from '../firehose/list.ts'
import { type PutOptions, putLines } from '../firehose/put.ts'
import { removeDelivery } from '../firehose/remove.ts'
import { bufferArgument, compressionArgument, ROLE_DEFAULT, tableArgument } from '../firehose/settings.ts'
import { watchDelivery } from '../firehose/watch.ts'
import { type Io, print } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples } from '../options.ts'
import { counted } from '../text.ts'

type Done = (exitCode: number) => void

const ABOUT = `Delivery streams of Amazon Data Firehose: from a Kinesis stream, or from what is put right into them, to objects in a bucket.

A delivery stream gathers records and writes an object once its buffer is full (5 MiB) or its time is over (300 s), whichever is first: right after a put the bucket looks as before. \`watch\` shows how full the buffer is, \`flush\` writes it out at once.`

export function addFirehoseCommand(program: Command, io: Io, done: Done): void {
  const firehose = program
    .command('firehose')
    .summary('deliver records into buckets: create, put, watch, flush')
    .description(ABOUT)
  addCreate(firehose, io, done)
  addPut(firehose, io, done)
  addLooks(firehose, io, done)
  addChanges(firehose, io, done)
  examples(firehose, [
    ['leat firehose create to-lake --stream clicks --bucket lake --create-bucket', 'what is put into clicks goes into s3://lake'],
    ['leat firehose watch to-lake', 'how full its buffer is, live'],
    ['leat firehose flush to-lake', 'do not wait: write the object now'],
    ['aws s3 ls --recursive s3://lake', 'what has arrived, by year, month, day and hour'],
  ])
}

function addCreate(firehose: Command, io: Io, done: Done): void {
  const command = firehose
    .command('create')
    .summary('make a delivery stream into a bucket')
    .description(
      'Makes a delivery stream, and waits until it is ACTIVE. Of a Kinesis stream, what is put from then on is delivered.',
    )
    .argument('<name>', 'name of the delivery stream')
    .requiredOption('--bucket <bucket>', 'the bucket that objects are written into')
    .option('--create-bucket', 'make the bucket if it is not there')
    .option('--stream <name>', 'read this Kinesis stream (default: records are put into the delivery stream itself)')
    .option(
      '--prefix <prefix>',
      'what keys begin with: raw/ (the hour is added), or with expressions, raw/dt=!{timestamp:yyyy-MM-dd}/',
    )
    .option(
      '--error-prefix <prefix>',
      'where records go that fail (default with expressions: errors/!{firehose:error-output-type}/)',
    )
    .option(
      '--buffer <size/time>',
      'write an object after this much or this long, like 1MiB/60s (default: 5MiB/300s)',
      bufferArgument,
    )
    .option('--compression <format>', 'none, gzip, zip, snappy or hadoop-snappy (default: none)', compressionArgument)
    .option('--partition-by <jq>', "sort records into folders by what is in them: '{customer_id: .customer_id}'")
    .option('--parquet <database.table>', 'turn JSON into Parquet with the columns of this table of Glue', tableArgument)
    .option('--backup <bucket/prefix>', 'keep the records as they came, too')
    .option('--time-zone <zone>', 'of the times in keys, like Europe/Berlin (default: UTC)')
    .option('--role <arn>', 'the role that delivery acts as', ROLE_DEFAULT)
    .option('--no-newline', 'put no line end behind each record: they stand one after the other as they are')
    .action(async (name: string, options: CreateCommandOptions) => done(await createDelivery(io, name, options)))
  endpointOptions(command)
  examples(command, [
    ['leat firehose create to-lake --bucket lake --create-bucket --buffer 1MiB/10s', 'for putting records right into it'],
    [
      'leat firehose create to-lake --stream clicks --bucket lake --prefix raw/clicks/',
      'from a stream, under raw/clicks/2026/11/30/12/',
    ],
    [
      "leat firehose create by-user --bucket lake --partition-by '{user: .user_id}' --prefix 'by-user/user=!{partitionKeyFromQuery:user}/'",
      'a folder for every user',
    ],
    ['leat firehose create columns --bucket lake --parquet events.clicks', 'Parquet, for DuckDB and Athena'],
  ])
}

function addPut(firehose: Command, io: Io, done: Done): void {
  const command = firehose
    .command('put')
    .summary('write lines from a file or standard input, one record each')
    .description(
      'Writes every line of FILE, or of standard input, as one record: in batches, a few requests at a time; what the server refuses is sent ' +
        'again. A line end goes behind each record, since Firehose puts them together as they are, unless the delivery stream adds its own.',
    )
    .argument('<name>', 'name of the delivery stream')
    .argument('[file]', 'file to read instead of standard input')
    .option('--no-newline', 'put nothing behind the lines')
    .option('--json', 'print one JSON object per record: line and recordId, or the error')
    .action(async (name: string, file: string | undefined, options: PutOptions) => done(await putLines(io, name, file, options)))
  endpointOptions(command)
  examples(command, [
    ['leat firehose put to-lake events.ndjson', 'a file, with a bar of progress'],
    ['tail -f app.log | leat firehose put logs', 'live: each line is sent as it comes'],
  ])
}

function addLooks(firehose: Command, io: Io, done: Done): void {
  const list = firehose
    .command('ls')
    .summary('list delivery streams, and how full their buffers are')
    .option('--json', 'one JSON object per delivery stream')
    .action(async (options: ListOptions) => done(await listDeliveries(io, options)))
  const describe = firehose
    .command('describe')
    .summary('show one: settings, what waits, what was delivered, the last error')
    .argument('<name>', 'name of the delivery stream')
    .option('--json', 'as DescribeDeliveryStream gives it, with "state" added')
    .action(async (name: string, options: ListOptions) => done(await describeDelivery(io, name, options)))
  const watch = firehose
    .command('watch')
    .summary('follow the buffers of one, until Ctrl-C')
    .description(
      'Shows how full the buffers are and what is delivered, live. Where nobody can paint, a line of JSON each second.',
    )
    .argument('<name>', 'name of the delivery stream')
    .action(async (name: string, options: TargetOptions) => done(await watchDelivery(io, name, options)))
  for (const command of [list, describe, watch]) endpointOptions(command)
  examples(watch, [
    ['leat firehose watch to-lake', 'gauges: 37/300 s · 1.2/5 MiB'],
    ["leat firehose watch to-lake | jq -c '.buffers[] | {prefix, records}'", 'into another program'],
  ])
}

function addChanges(firehose: Command, io: Io, done: Done): void {
  const flush = firehose
    .command('flush')
    .summary('write out what waits, at once')
    .description(
      'Delivers what the buffers hold, without waiting for size or time. AWS offers nothing like it: for tests and first steps.',
    )
    .argument('<name>', 'name of the delivery stream')
    .action(async (name: string, options: TargetOptions) => done(await flushDelivery(io, name, options)))
  const remove = firehose
    .command('rm')
    .summary('delete a delivery stream; its objects stay')
    .argument('<name>', 'name of the delivery stream')
    .option('-y, --yes', 'do not ask')
    .action(async (name: string, options: TargetOptions & { yes?: true }) => done(await removeDelivery(io, name, options)))
  for (const command of [flush, remove]) endpointOptions(command)
}

async function flushDelivery(io: Io, name: string, options: TargetOptions): Promise<number> {
  const target = targetOf(options, io.env, 'FIREHOSE')
  const input = { deliveryStream: name, ...(target.region !== undefined && { region: target.region }) }
  const { objects, failedRecords } = await manage(io, target, 'firehose-flush', input)
  const lines = [
    ...(Number(objects) > 0 ? [`${counted(Number(objects), 'object')} delivered.`] : []),
    ...(Number(failedRecords) > 0 ? [`${counted(Number(failedRecords), 'record')} failed: see the error objects.`] : []),
  ]
  await print(io, `${lines.length === 0 ? 'Nothing was waiting.' : lines.join('\n')}\n`)
  return 0
}
