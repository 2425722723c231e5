import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import type { CompactOptions, FilesOptions } from './files.ts'
import type { InitOptions } from './init.ts'
import type { RequeueOptions } from './requeue.ts'
import type { RunOptions } from './run.ts'
import type { SqlOptions } from './sql/query.ts'

type Done = (exitCode: number) => void

const BUFFER_SECONDS_MAX = 900
const BUFFER_SECONDS_DEFAULT = 60
const EVERY_SECONDS_DEFAULT = 5
const EVERY_SECONDS_MAX = 86_400
const TARGET_MIB_DEFAULT = 64
const TARGET_MIB_MAX = 512
const FETCH_MIB_DEFAULT = 2_048
const FETCH_MIB_MAX = 1_048_576

const ABOUT = `A data lake in a bucket, of Leat or of any S3, in three zones:

  raw        JSON as it arrived: raw/clicks/2026/11/30/12/…
  processed  the same as Parquet, each event once, a folder per day of the event
  curated    counts and sums per day

\`leat lake run\` brings what is new from zone to zone. It may be killed at any moment, and run twice at once: nothing is lost and nothing is there twice. lake.json in the bucket describes the datasets; docs/lake.md tells how it works.`

/** What the commands do is loaded when one of them is called: other commands, `leat start` among them, need no Parquet. */
export function addLakeCommand(program: Command, io: Io, done: Done): void {
  const command = program.command('lake').summary('make, run and ask a data lake of JSON and Parquet').description(ABOUT)
  examples(command, [
    [
      'leat lake init my-lake --stream clicks --id event_id --time event_time',
      'bucket, stream, delivery stream, and the description',
    ],
    ['leat lake run my-lake --watch', 'raw → processed → curated, as data arrives'],
    ['leat lake sql "SELECT page, count(*) FROM processed.clicks GROUP BY ALL"', 'ask it'],
    ['leat lake sql --follow "SELECT count(*) FROM stream(\'clicks\')"', 'ask the stream itself, as records arrive'],
  ])
  addInit(command, io, done)
  addRun(command, io, done)
  addFiles(command, io, done)
  addCompact(command, io, done)
  addRequeue(command, io, done)
  addSql(command, io, done)
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').filter((each) => each !== '')]
}

function addInit(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('init')
    .summary('make a lake, or add a dataset to one')
    .description(
      'Makes the bucket, its folders, and lake.json, which describes the dataset; with --stream also the stream and a delivery stream (Firehose) that writes ' +
        'its records into the raw zone. What is there already stays as it is.',
    )
    .argument('<bucket>', 'name of the bucket')
    .option('--dataset <name>', 'name of the dataset (default: that of the stream, else user-events)')
    .option('--stream <name>', 'deliver this stream into it; made if it is not there')
    .option('--id <column>', 'the field by which an event that was sent twice is known')
    .option('--time <column>', 'the field with the time of the event (default: when it arrived)')
    .option('--by <columns>', 'the daily aggregate: a group per value of these', collect)
    .option('--sum <columns>', 'the daily aggregate: add these up', collect)
    .option(
      '--column <name:type>',
      'lay down a type: string, bigint, double, boolean, timestamp, json; others are found in the data',
      collect,
    )
    .option('--hourly', 'a folder per hour, not per day')
    .option(
      '--buffer <seconds>',
      'with --stream: how long records are collected for one object',
      integerArgument('--buffer', 0, BUFFER_SECONDS_MAX),
      BUFFER_SECONDS_DEFAULT,
    )
    .option('--role <arn>', 'with --stream: the role that Firehose takes on (AWS demands a real one)')
    .option('--replace', 'describe a dataset anew that is there already')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (bucket: string, options: InitOptions) => {
      const { initLake } = await import('./init.ts')
      done(await initLake(io, bucket, options))
    })
  endpointOptions(sub)
  examples(sub, [
    ['leat lake init my-lake', 'a lake for raw/user-events/, with everything found in the data'],
    [
      'leat lake init my-lake --stream orders --id order_id --time ordered_at --by status --sum amount',
      'orders from a stream, and what they come to per day and status',
    ],
    ['leat lake init my-lake --dataset refunds --dry-run', 'what would a second dataset be?'],
  ])
}

function addRun(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('run')
    .summary('bring what is new from raw to processed to curated')
    .description(
      'Reads raw objects that were not processed yet, writes their records as Parquet, and works out the aggregate of every day they touch. An event whose id is there ' +
        'already in its partition is left out; late events go to the day they belong to; what is no record is put aside under quarantine/ with the reason. ' +
        'Progress lies in the bucket, under _lake/: kill it, run it again, run it twice at once.',
    )
    .argument('[bucket]', 'the lake (default: the only one there is)')
    .option('--dataset <name>', 'only this one')
    .option('--watch', 'go on, until Ctrl-C')
    .option(
      '--every <seconds>',
      'with --watch: look for new objects this often',
      integerArgument('--every', 1, EVERY_SECONDS_MAX),
      EVERY_SECONDS_DEFAULT,
    )
    .option('--skip-missing', 'go on without raw objects that were deleted while they were being processed')
    .option('--json', 'one JSON object per batch')
    .action(async (bucket: string | undefined, options: RunOptions) => {
      const { runLake } = await import('./run.ts')
      done(await runLake(io, bucket, options))
    })
  endpointOptions(sub)
  examples(sub, [
    ['leat lake run', 'once'],
    ['leat lake run my-lake --watch --every 30', 'every half minute'],
    ['leat lake run my-lake --endpoint aws --region eu-west-1', 'a lake in AWS'],
  ])
}

function addFiles(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('files')
    .summary('show the Parquet files of each partition, and which are small')
    .description(
      'Shows what lies in the processed zone, partition by partition, and how many of the files are small enough to be merged.',
    )
    .argument('[bucket]', 'the lake (default: the only one there is)')
    .option('--dataset <name>', 'only this one')
    .option('--json', 'one JSON object per partition, with the address of every file: a list for tools that read Parquet')
    .action(async (bucket: string | undefined, options: FilesOptions) => {
      const { showFiles } = await import('./files.ts')
      done(await showFiles(io, bucket, options))
    })
  endpointOptions(sub)
}

function addCompact(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('compact')
    .summary('merge small Parquet files')
    .description(
      'Merges small files of a partition into larger ones. No reader ever misses a record. Readers that go by the manifest (leat lake sql, leat lake files --json) see every record ' +
        'once at any moment; one that lists the folder itself may see records of a partition twice between the writing of its merged file and the removal of the ' +
        'small ones, a few calls later.',
    )
    .argument('[bucket]', 'the lake (default: the only one there is)')
    .option('--dataset <name>', 'only this one')
    .option('--partition <date>', 'only this partition: 2026-11-30')
    .option(
      '--target <MiB>',
      'how large files may become; those up to half of it are small',
      integerArgument('--target', 1, TARGET_MIB_MAX),
      TARGET_MIB_DEFAULT,
    )
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (bucket: string | undefined, options: CompactOptions) => {
      const { compactLake } = await import('./files.ts')
      done(await compactLake(io, bucket, options))
    })
  endpointOptions(sub)
}

function addRequeue(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('requeue')
    .summary('bring records back from the quarantine')
    .description(
      'Puts quarantined records back into the raw zone, for the next run to try again: after you have mended what was wrong with them in lake.json, such as the type of a column.',
    )
    .argument('[bucket]', 'the lake (default: the only one there is)')
    .option('--dataset <name>', 'only this one')
    .action(async (bucket: string | undefined, options: RequeueOptions) => {
      const { requeueLake } = await import('./requeue.ts')
      done(await requeueLake(io, bucket, options))
    })
  endpointOptions(sub)
}

const SQL_ABOUT = `Asks the lake, and live streams, with DuckDB's SQL. Tables:

  processed.orders   Parquet rows of a dataset (\`orders\` alone means the same)
  raw.orders         records of its raw objects, as they came
  curated.orders     its daily aggregate
  stream('orders')   records in a stream: partition_key, sequence_number, shard_id,
                     arrived_at, data, and each field of its JSON

A - in a name is written _, or the name in quotes. The files that a query needs are fetched into a temporary folder; with --data they are read where a Leat on this machine keeps them. DuckDB does not come with Leat: npm install @duckdb/node-api.`

function addSql(command: Command, io: Io, done: Done): void {
  const sub = command
    .command('sql')
    .summary('ask the lake and live streams with SQL')
    .description(SQL_ABOUT)
    .argument('<query>', 'one SELECT')
    .option('--bucket <name>', 'the lake (default: the only one there is)')
    .option('--data <dir>', 'read the files of this data directory, instead of fetching them')
    .option('--day <date>', 'only this day of the lake, like 2026-11-30; may be given more than once', collect)
    .option(
      '--since <time>',
      'of streams: only what arrived since then, like 15m or 2026-11-30T12:00Z (default: all; with --follow: from now on)',
    )
    .option('--follow', 'ask again as records arrive in the streams; tables of the lake stay as they are at the beginning')
    .option('--window <duration>', 'with --follow: streams hold what arrived in the last so much time (default: 1m)')
    .option(
      '--fetch-max <MiB>',
      'fetch at most this much of the lake',
      integerArgument('--fetch-max', 1, FETCH_MIB_MAX),
      FETCH_MIB_DEFAULT,
    )
    .option('--json', 'one JSON object per row; with --follow one per answer: at, rows')
    .action(async (query: string, options: SqlOptions) => {
      const { askLake } = await import('./sql/run.ts')
      done(await askLake(io, query, options))
    })
  endpointOptions(sub)
  examples(sub, [
    ['leat lake sql "SELECT status, count(*), sum(amount) FROM orders GROUP BY ALL"', 'the processed rows of the dataset orders'],
    ['leat lake sql "SELECT * FROM curated.orders WHERE event_date = \'2026-11-30\'"', 'a day of the aggregate'],
    [
      'leat lake sql --follow --window 30s "SELECT user, count(*) AS n FROM stream(\'clicks\') GROUP BY ALL ORDER BY n DESC LIMIT 5"',
      'who clicks most, live',
    ],
    [
      'leat lake sql "SELECT count(*) FROM stream(\'orders\') s ANTI JOIN orders o ON s.order_id = o.order_id"',
      'what is in the stream and not yet in the lake',
    ],
  ])
}
