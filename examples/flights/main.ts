/**
 * 336,776 real flights through a stream of four shards and back, with a proof that nothing was lost, changed or put out of order.
 * README.md beside this file says how to run it.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  KinesisClient,
  type Shard,
} from '@aws-sdk/client-kinesis'
import { compare, fingerprint } from './fingerprint.ts'
import { loadFlights } from './flights.ts'
import { progress } from './progress.ts'
import { listShards, readShard } from './reader.ts'
import { writeFlights } from './writer.ts'

const { values: options } = parseArgs({
  options: {
    stream: { type: 'string', default: 'flights' },
    shards: { type: 'string', default: '4' },
    rows: { type: 'string', default: '336776' },
    /** Leave the stream for a look at it. */
    keep: { type: 'boolean', default: false },
  },
})

if (process.env['AWS_ENDPOINT_URL'] === undefined) {
  console.error(
    'Set AWS_ENDPOINT_URL (for a running Leat: http://127.0.0.1:4566), or run: npm run leat -- exec -- node scripts/bootstrap.mjs examples/flights/main.ts',
  )
  process.exit(2)
}

const client = new KinesisClient({})
const number = (value: number): string => value.toLocaleString('en')

try {
  await main()
} finally {
  client.destroy()
}

async function main(): Promise<void> {
  const flights = await loadFlights(Number(options.rows))
  const expected = fingerprint()
  for (const { key, data } of flights) {
    expected.add(key, data)
  }

  await createStream()
  const writing = progress('writing', flights.length)
  const written = await writeFlights(client, options.stream, flights, writing.add)
  const writeSeconds = writing.end()

  const got = fingerprint()
  const misplaced: string[] = []
  let reads = 0
  const shards = await listShards(client, options.stream)
  const perShard = new Map<string, number>()
  const reading = progress('reading', flights.length)
  await Promise.all(
    shards.map(async (shard) => {
      const shardId = shard.ShardId ?? ''
      const { requests } = await readShard(client, options.stream, shardId, (records) => {
        for (const { PartitionKey = '', Data = new Uint8Array() } of records) {
          got.add(PartitionKey, Data)
          if (written.shardOfKey.get(PartitionKey) !== shardId || !holds(shard, PartitionKey)) {
            misplaced.push(`${PartitionKey}: read from ${shardId}, written to ${written.shardOfKey.get(PartitionKey)}`)
          }
        }
        perShard.set(shardId, (perShard.get(shardId) ?? 0) + records.length)
        reading.add(records.length)
      })
      reads += requests
    }),
  )
  const readSeconds = reading.end()
  if (!options.keep) {
    await client.send(new DeleteStreamCommand({ StreamName: options.stream }))
  }

  const { keys, records, differences, sha256 } = compare(expected, got)
  const wrong = [...differences, ...misplaced]
  const intoShards = [...perShard].sort().map(([shardId, count]) => `  ${shardId}  ${number(count)}`)
  console.log(`
written   ${number(flights.length)} flights of ${number(keys)} keys in ${writeSeconds.toFixed(1)} s: ${number(written.requests)} PutRecords, ${number(written.retried)} records sent again
read      ${number(records)} flights in ${readSeconds.toFixed(1)} s: ${number(reads)} GetRecords
${intoShards.join('\n')}
sha256    ${sha256} (over the sequence of every key)`)
  if (wrong.length > 0) {
    console.log(`\nWRONG: ${number(wrong.length)} differences, the first:\n  ${wrong.slice(0, 10).join('\n  ')}`)
    process.exitCode = 1
    return
  }
  console.log('\nEvery flight came back once, byte for byte, and in order for each key.')
}

async function createStream(): Promise<void> {
  await client.send(new CreateStreamCommand({ StreamName: options.stream, ShardCount: Number(options.shards) }))
  for (;;) {
    const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName: options.stream }))
    if (StreamDescriptionSummary?.StreamStatus === 'ACTIVE') {
      return
    }
    await sleep(200)
  }
}

/** Kinesis places a record by the MD5 of its key, as a number of 128 bits. */
function holds(shard: Shard, key: string): boolean {
  const hash = BigInt(`0x${createHash('md5').update(key).digest('hex')}`)
  const { StartingHashKey = '0', EndingHashKey = '0' } = shard.HashKeyRange ?? {}
  return BigInt(StartingHashKey) <= hash && hash <= BigInt(EndingHashKey)
}
