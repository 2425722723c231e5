import type { Command } from 'commander'
import { hashKeyOf } from '../../aws/hash-key.ts'
import { type Aggregate, belongsTo, readAggregate } from '../../aws/kpl.ts'
import type { TargetOptions } from '../endpoint.ts'
import { EXIT_USAGE, type Io, type Paint, painter, print, UserError } from '../io.ts'
import { type FoundRecord, findRecord } from '../look/one-record.ts'
import { endpointOptions, examples } from '../options.ts'
import { jsonLine } from '../tail/format.ts'
import { describedPayload } from '../tail/payload.ts'
import { asItCame, type ShownRecord } from '../tail/unpack.ts'
import { counted, grouped, visible } from '../text.ts'
import { withStream } from '../with-stream.ts'

interface FindOptions extends TargetOptions {
  readonly json?: true
}

export function addFindCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('find')
    .summary('show one record by its sequence number')
    .description(
      'Shows the record of a sequence number, as a put returned it or a reader reported it: its shard, arrival, partition key, hash and data, decoded where it is ' +
        'JSON, gzip or an aggregate of the KPL. The number itself says which shard to look into. Ends with 1 when there is no such record.',
    )
    .argument('<stream>', 'name of the stream')
    .argument('<sequence-number>', 'the number, 56 digits')
    .option('--json', 'one JSON object per record as `leat tail --json` prints them; several for an aggregate')
    .action(async (stream: string, number: string, options: FindOptions) => done(await find(io, stream, number, options)))
  endpointOptions(command)
  examples(command, [
    ['leat find orders 49671…', 'what was put under that number'],
    ['leat find orders 49671… --json | jq .data', 'its data'],
  ])
}

async function find(io: Io, stream: string, sequenceNumber: string, options: FindOptions): Promise<number> {
  if (!/^\d{1,128}$/.test(sequenceNumber)) {
    throw new UserError(
      `"${sequenceNumber}" is no sequence number: that is a long row of digits, as a put returns it.`,
      EXIT_USAGE,
    )
  }
  return withStream(io, stream, options, async (session) => {
    const found = await findRecord(session, sequenceNumber)
    await print(io, options.json ? json(found) : readable(found, painter(io, 'stdout')))
  })
}

function json({ shard, record }: FoundRecord): string {
  const whole = asItCame(record)
  const aggregate = readAggregate(whole.data)
  if (aggregate === undefined) return jsonLine(shard.shardId, whole)
  const { sequenceNumber, arrivedAt } = whole
  return [...aggregate.records()].map((part) => jsonLine(shard.shardId, { sequenceNumber, arrivedAt, ...part })).join('')
}

function readable({ shard, record }: FoundRecord, paint: Paint): string {
  const whole = asItCame(record)
  const aggregate = readAggregate(whole.data)
  const { kind, text } = describedPayload(whole.data)
  const facts = [
    ['record', paint('bold', whole.sequenceNumber)],
    ['shard', `${shard.shardId}${shard.isClosed ? ', closed since' : ''}`],
    ['arrived', whole.arrivedAt?.toISOString() ?? ''],
    ['key', `${visible(whole.partitionKey)}   ${paint('dim', hashText(whole, shard))}`],
    ...(record.EncryptionType === 'KMS' ? [['at rest', 'encrypted']] : []),
    ['data', `${grouped(whole.data.length)} bytes, ${aggregate === undefined ? kind : aggregateKind(aggregate, shard)}`],
  ]
  const head = facts.map(([name = '', fact]) => `${paint('dim', name.padEnd(8))} ${fact}\n`).join('')
  return `${head}\n${aggregate === undefined ? `${text}\n` : partLines(aggregate, paint)}`
}

/** The hash of the key, unless the record was put with an explicit hash key: then the record lies elsewhere. */
function hashText({ partitionKey }: ShownRecord, { first, last }: FoundRecord['shard']): string {
  const hashKey = hashKeyOf(partitionKey)
  const hex = hashKey.toString(16).padStart(32, '0')
  return hashKey >= first && hashKey <= last
    ? `MD5 ${hex}`
    : `MD5 ${hex} is not of this shard: it was put with an ExplicitHashKey`
}

function aggregateKind(aggregate: Aggregate, { first, last }: FoundRecord['shard']): string {
  const what = `an aggregate of the KPL with ${counted(aggregate.count, 'record')}`
  return belongsTo(aggregate, first, last) ? what : `${what}, not all of this shard, so that consumer libraries leave it out`
}

function partLines(aggregate: Aggregate, paint: Paint): string {
  let lines = ''
  for (const { subSequenceNumber, partitionKey, explicitHashKey, data } of aggregate.records()) {
    const hashKey = explicitHashKey === undefined ? '' : paint('dim', ` (hash key ${explicitHashKey})`)
    lines += `${paint('dim', `#${subSequenceNumber}`)}  ${paint('bold', visible(partitionKey))}${hashKey}  ${describedPayload(data).line}\n`
  }
  return lines
}
