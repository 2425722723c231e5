/** The page about limits; its figures are those of the code. */
import { CONTROL_CALLS, PUT_QUOTAS, type PutQuota } from '../src/services/firehose/limits.ts'
import { CONSUMERS_CREATING_MAX } from '../src/services/kinesis/consumer-limits.ts'
import { FLOW_WINDOW_SECONDS } from '../src/services/kinesis/flow-series.ts'
import { kinesis } from '../src/services/kinesis/index.ts'
import { ON_DEMAND_STREAMS_MAX, STREAMS_CREATING_MAX, shardsMax } from '../src/services/kinesis/limits.ts'
import {
  CALL_RATES,
  CONSUMER_PUSH_BYTES,
  CONSUMER_SUBSCRIBE_CALLS,
  SHARD_BURST_BYTES,
  SHARD_ITERATOR_CALLS,
  SHARD_READ_BYTES,
  SHARD_READ_CALLS,
  SHARD_WRITE_BYTES,
  SHARD_WRITE_RECORDS,
} from '../src/services/kinesis/quota-limits.ts'
import { REFUSAL_TOLD_EVERY_MS } from '../src/services/quotas/ledger.ts'

function mib(bytes: number): string {
  return `${bytes / 1_048_576} MiB`
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}

function putQuota({ requests, records, bytes }: PutQuota): string {
  return `${count(requests)} requests, ${count(records)} records and ${mib(bytes)} a second`
}

function rates(): readonly string[] {
  const byRate = new Map<string, string[]>()
  const served = new Set(kinesis.operations.map(({ model }) => model.name))
  for (const [operation, { perSecond, by }] of Object.entries(CALL_RATES)) {
    if (!served.has(operation)) continue
    const rate = `${count(perSecond)} a second for ${by === 'account' ? 'an account in a region' : 'a stream'}`
    byRate.set(rate, [...(byRate.get(rate) ?? []), operation])
  }
  return [...byRate].map(([rate, operations]) => `| ${rate} | ${operations.map((each) => `\`${each}\``).join(', ')} |`)
}

export function limitsPage(): string {
  return `# Limits

AWS refuses what goes beyond a shard's throughput or an operation's call rate. What Leat makes of that is set with \`--limits\` (\`LEAT_LIMITS\`, \`start({ limits })\`):

| | Refuses | Counts | Says so in the log |
|---|---|---|---|
| \`warn\`, the default | nothing | what AWS would have refused | yes, with what to do |
| \`strict\` | what AWS would, in AWS's words | the same | the same |
| \`off\` | nothing | nothing | no |

A line in the log is said once for a stream and a limit, and again after ${REFUSAL_TOLD_EVERY_MS / 1000} s at the earliest, with how many there were meanwhile. What \`warn\` costs lies within the noise of our benchmarks.

## What a shard takes and gives

| | Limit | Beyond it |
|---|---|---|
| \`PutRecord\`, \`PutRecords\` | ${count(SHARD_WRITE_RECORDS)} records and ${mib(SHARD_WRITE_BYTES)} a second, partition keys included | \`ProvisionedThroughputExceededException\`; of \`PutRecords\` for each such record, in an answer that is a success |
| a record of more than 1 MiB, on a stream that takes such | ${mib(SHARD_BURST_BYTES)} at once, which flow back at ${mib(SHARD_WRITE_BYTES)} a second | the same |
| \`GetRecords\` | ${SHARD_READ_CALLS} calls and ${mib(SHARD_READ_BYTES)} a second, of all readers together; an answer of 10 MiB is followed by 5 s of silence | \`ProvisionedThroughputExceededException\` |
| \`GetShardIterator\` | ${SHARD_ITERATOR_CALLS} calls a second | \`ProvisionedThroughputExceededException\` |
| \`SubscribeToShard\` | ${CONSUMER_SUBSCRIBE_CALLS} call a second for a consumer and shard | \`LimitExceededException\` |
| events of a subscription | ${mib(CONSUMER_PUSH_BYTES)} a second for a consumer and shard | nothing is refused: with \`strict\`, events come later |

How AWS counts is not published. Here each limit is a bucket that holds one second's worth and refills evenly: in any stretch of time no more passes than that and what flows
in meanwhile. A refused record or call uses nothing up. With \`warn\` the figures go by what AWS would have let through.

An on-demand stream's shards have the same limits; it gets more shards as its traffic grows.

## How often an operation may be called

Beyond it: \`LimitExceededException\`, \`Rate exceeded for stream … under account ….\`, or \`… for account ….\` where no stream is named.

| Calls | Operations |
|---|---|
${rates().join('\n')}

## Delivery streams

| | Limit | Beyond it |
|---|---|---|
| \`PutRecord\`, \`PutRecordBatch\` in us-east-1, us-west-2 and eu-west-1 | ${putQuota(PUT_QUOTAS.large)} | \`ServiceUnavailableException\`, \`Slow down.\`; of \`PutRecordBatch\` for each record that does not fit, in an answer that is a success |
| the same elsewhere | ${putQuota(PUT_QUOTAS.small)} | the same |
| every other operation | ${CONTROL_CALLS} calls a second for an account in a region | \`ThrottlingException\`, \`Rate exceeded\` |

## What holds in every mode

These are no matter of speed, and are refused whatever \`--limits\` says: ${STREAMS_CREATING_MAX} streams and ${CONSUMERS_CREATING_MAX} consumers of a stream in CREATING at a time, ${ON_DEMAND_STREAMS_MAX} on-demand streams, ${count(shardsMax('us-east-1'))} shards in
us-east-1, us-west-2 and eu-west-1 and ${count(shardsMax('eu-central-1'))} elsewhere, 20 consumers of a stream (50 with the account's commitment), and calls that AWS allows so many times a day.

## Seeing it

The console at \`/_leat/\` shows what flows through each shard. Two calls tell the same to programs (\`POST\`, a JSON object in and out):

- \`/_leat/api/flow\` \`{ "stream": "orders", "seconds": 60 }\`: per shard one number a second, of records and bytes in, out and pushed, of calls, and of records and calls that were refused or
  would have been; up to ${count(FLOW_WINDOW_SECONDS)} seconds back, in every mode. A counter that is missing was 0 all the time.
- \`/_leat/api/limits\` \`{ "stream": "orders" }\`: what AWS would have refused, by operation, stream and shard: how often, since when, when last, AWS's text and what to do.

Both take \`region\` and \`account\`, too, and all streams if none is named.

Time is the server's: while its clock stands still (\`leat clock freeze\`) nothing flows back, and a limit can be seen to the record. \`leat tail\`, \`peek\`, \`find\`, \`shards\` and \`demo\`
only look: what they read uses up nobody's limits. Put \`x-leat-looks: 1\` into the headers of a tool of yours and the same holds for it.

[A lab](../examples/course-c/README.md) goes through all of this by hand.
`
}
