import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { visible } from '../lib/decode.ts'
import { rangeOf, type Shard } from '../lib/hash-range.ts'
import { hashKeyOf } from '../lib/md5.ts'
import { bytesText, isoText } from '../lib/units.ts'
import { CodeBlock } from '../shell/code-block.tsx'
import type { ViewedRecord } from './viewer.ts'

/** One record: its data as far as it can be read, and how it came to its shard. */
export function RecordDetails({ record, shards }: { readonly record: ViewedRecord; readonly shards: readonly Shard[] }) {
  const { decoded, shardId, partitionKey } = record
  const hash = record.explicitHashKey === undefined ? hashKeyOf(partitionKey) : BigInt(record.explicitHashKey)
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        {record.subSequence !== undefined && <Badge>KPL user record {record.subSequence}</Badge>}
        {decoded.layers.map((layer) => (
          <Badge key={layer}>{layer}</Badge>
        ))}
        <Box variant="span" color="text-body-secondary">
          {bytesText(record.bytes)}
        </Box>
      </SpaceBetween>
      <CodeBlock code={decoded.text} label="data" />
      {decoded.cut && (
        <Box color="text-body-secondary" fontSize="body-s">
          The rest is not shown.
        </Box>
      )}
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Partition key', value: <span className="mono">{visible(partitionKey)}</span> },
          { label: 'Arrived', value: isoText(new Date(record.arrivedAt * 1000)) },
          { label: 'Sequence number', value: <span className="mono">{record.sequenceNumber}</span> },
          {
            label: record.explicitHashKey === undefined ? 'Hash of the key → shard' : 'Explicit hash key → shard',
            value: (
              <span className="mono">
                {hash.toString(16).padStart(32, '0')} → {shardId}
                {holds(shards, shardId, hash) ? '' : ' (it was put under an explicit hash key)'}
              </span>
            ),
          },
          { label: 'Encryption', value: record.encryption ?? 'NONE' },
        ]}
      />
    </SpaceBetween>
  )
}

function holds(shards: readonly Shard[], shardId: string, hash: bigint): boolean {
  const shard = shards.find(({ ShardId }) => ShardId === shardId)
  if (shard === undefined) return true
  const { start, end } = rangeOf(shard)
  return start <= hash && hash <= end
}
