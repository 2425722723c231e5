import type { Command } from 'commander'
import { connect, type TargetOptions, targetOf } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { EXIT_USAGE, exitCodeOf, type Io, note, UserError } from '../io.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'
import { openInput } from '../put/input.ts'
import { KEY_CHARACTERS_MAX, parseKeyPath } from '../put/key-field.ts'
import { kinesisPlace } from '../put/kinesis-place.ts'
import { type PutPlan, PutRun } from '../put/run.ts'
import { ATTEMPTS_MAX } from '../put/writer.ts'
import { createIfMissing, type StreamSession, waitUntilActive } from '../streams.ts'
import { counted } from '../text.ts'

const SHARDS_WHEN_CREATED = 1

interface PutOptions extends TargetOptions {
  readonly key?: string
  readonly keyField?: string
  readonly create?: number | true
  readonly order: 'key' | 'none'
  readonly json?: true
}

export function addPutCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('put')
    .summary('write lines from a file or standard input, one record each')
    .description(
      'Writes every line of FILE, or of standard input, as one record.\n\n' +
        'Records go in batches, a few requests at a time, and records of one key keep their order: a key has one record under way, and ' +
        `what the server refuses is sent again before the next one of its key (up to ${ATTEMPTS_MAX} times, with growing pauses).`,
    )
    .argument('<stream>', 'name of the stream')
    .argument('[file]', 'file to read instead of standard input')
    .option(
      '-k, --key <key>',
      'one partition key for all records, which then go one at a time; see --order (default: a random key for each)',
    )
    .option(
      '-f, --key-field <path>',
      'take the partition key from this field of each line, which must be JSON: .user_id, .user.id, .tags[0]',
    )
    .option('--create [shards]', 'create the stream if it does not exist', createArgument)
    .option('--order <order>', 'key: keep the order of each key; none: faster when there are few keys', orderArgument, 'key')
    .option('--json', 'print one JSON object per record: line, shardId and sequenceNumber, or the error')
    .action(async (stream: string, file: string | undefined, options: PutOptions) => done(await put(io, stream, file, options)))
  endpointOptions(command)
  examples(command, [
    ['echo hello | leat put greetings --create', 'a first record, in a new stream of one shard'],
    ['leat put clicks events.ndjson --key-field .user_id', 'the records of a user stay in order, in one shard'],
    ['tail -f app.log | leat put logs --key web-1', 'live: each line is sent as it comes'],
    ['leat put clicks events.ndjson --endpoint aws --region eu-west-1', 'the same against AWS itself'],
  ])
}

function createArgument(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new UserError(
      `--create takes a number of shards, not "${text}". If that is the file, write it before --create.`,
      EXIT_USAGE,
    )
  }
  return integerArgument('--create', 1, 10_000)(text)
}

function orderArgument(text: string): 'key' | 'none' {
  if (text === 'key' || text === 'none') return text
  throw new UserError(`--order must be "key" or "none", not "${text}".`, EXIT_USAGE)
}

async function put(io: Io, stream: string, file: string | undefined, options: PutOptions): Promise<number> {
  if (options.key !== undefined && options.keyField !== undefined) {
    throw new UserError('--key and --key-field exclude each other.', EXIT_USAGE)
  }
  if (options.key !== undefined && (options.key === '' || options.key.length > KEY_CHARACTERS_MAX)) {
    throw new UserError(`--key must have 1 to ${KEY_CHARACTERS_MAX} characters.`, EXIT_USAGE)
  }
  const key = keySource(options)
  const target = targetOf(options, io.env)
  const { input, totalBytes } = await openInput(io, file)
  // The writer itself tries again, record by record.
  const { sdk, client } = await connect(target, 1)
  try {
    const session: StreamSession = { io, sdk, client, target, stream }
    if (options.create !== undefined) {
      const shards = options.create === true ? SHARDS_WHEN_CREATED : options.create
      if (await createIfMissing(session, shards)) note(io, `Created ${stream} with ${counted(shards, 'shard')}.`)
    }
    await waitUntilActive(session)
    if (file === undefined && io.isTty.stdin) note(io, 'Type lines, one record each; Ctrl-D ends.')
    const suffix = new Uint8Array(0)
    const plan = { input, totalBytes, key, order: options.order, suffix, json: options.json === true }
    return await new PutRun(kinesisPlace(session), plan).run()
  } catch (error) {
    // What was called before the first record: nothing has been sent.
    if (io.signal.aborted) throw new UserError('Interrupted.', exitCodeOf(io.signal))
    throw explained(error, target)
  } finally {
    input.destroy()
    client.destroy()
  }
}

function keySource({ key, keyField }: PutOptions): PutPlan['key'] {
  if (keyField !== undefined) return { path: parseKeyPath(keyField) }
  return key === undefined ? 'random' : { fixed: key }
}
