import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { middleOf, rangeOf, type Shard, shortName, widthOf } from '../lib/hash-range.ts'
import { percentText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import type { StreamSummary } from './types.ts'

interface Props {
  readonly stream: string
  readonly shard: Shard
  readonly onClose: () => void
}

export function SplitShard({ stream, shard, onClose }: Props) {
  const server = useServer()
  const [at, setAt] = useState(() => String(middleOf(shard)))
  const input = { StreamName: stream, ShardToSplit: shard.ShardId, NewStartingHashKey: at.trim() }
  return (
    <Dialog
      title={`Split ${shard.ShardId}`}
      verb="Split"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('kinesis', 'SplitShard', input, `${shard.ShardId} is being split.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <Box color="text-body-secondary">
          The shard is closed, and two take its place. What is in it stays readable until it expires; readers go on to the
          children by themselves.
        </Box>
        <FormField
          label="Where the upper child begins"
          description="A hash key, in decimal. The middle makes two equal halves."
          constraintText={partsText(shard, at)}
        >
          <Input value={at} spellcheck={false} onChange={({ detail }) => setAt(detail.value)} />
        </FormField>
        <AsCode api="kinesis" operation="SplitShard" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

function partsText(shard: Shard, at: string): string {
  if (!/^\d{1,39}$/.test(at.trim())) return 'Digits only.'
  const { start, end } = rangeOf(shard)
  const key = BigInt(at.trim())
  if (key <= start || key > end) return `Between ${start + 1n} and ${end}.`
  const lower = Number(((key - start) * 10_000n) / (end - start + 1n)) / 10_000
  return `Lower child ${percentText(lower)}, upper child ${percentText(1 - lower)} of this shard.`
}

export function MergeShards({ stream, shard, neighbours, onClose }: Props & { readonly neighbours: readonly Shard[] }) {
  const server = useServer()
  const [other, setOther] = useState(neighbours[0]?.ShardId ?? '')
  const input = { StreamName: stream, ShardToMerge: shard.ShardId, AdjacentShardToMerge: other }
  return (
    <Dialog
      title={`Merge ${shard.ShardId}`}
      verb="Merge"
      size="large"
      disabled={other === ''}
      onClose={onClose}
      onSubmit={async () => {
        const names = `${shortName(shard.ShardId)} and ${shortName(other)}`
        const output = await server.act('kinesis', 'MergeShards', input, `Shards ${names} are being merged.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <Box color="text-body-secondary">
          Both are closed, and one takes their place. It takes as much traffic as one shard: 1 MiB or 1,000 records a second.
        </Box>
        <FormField label="With the neighbour" errorText={neighbours.length === 0 ? 'No open shard is next to this one.' : ''}>
          <RadioGroup
            value={other}
            onChange={({ detail }) => setOther(detail.value)}
            items={neighbours.map((each) => ({
              value: each.ShardId,
              label: each.ShardId,
              description: `${percentText(widthOf(each))} of the hash keys, ${rangeOf(each).start < rangeOf(shard).start ? 'below' : 'above'} this one`,
            }))}
          />
        </FormField>
        <AsCode api="kinesis" operation="MergeShards" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

export function UpdateShardCount({ stream, onClose }: { readonly stream: StreamSummary; readonly onClose: () => void }) {
  const server = useServer()
  const [target, setTarget] = useState(String(stream.OpenShardCount))
  const input = { StreamName: stream.StreamName, TargetShardCount: Number(target), ScalingType: 'UNIFORM_SCALING' }
  return (
    <Dialog
      title={`Change the number of shards of ${stream.StreamName}`}
      verb="Change"
      size="large"
      disabled={!/^\d+$/.test(target.trim())}
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act(
          'kinesis',
          'UpdateShardCount',
          input,
          `${stream.StreamName} is on its way to ${target} shards.`,
        )
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField
          label="Open shards afterwards"
          description="At most double and at least half of the present number at a time. All shards become equal."
          constraintText={`Now ${stream.OpenShardCount}.`}
        >
          <Input type="number" inputMode="numeric" value={target} onChange={({ detail }) => setTarget(detail.value)} />
        </FormField>
        <AsCode api="kinesis" operation="UpdateShardCount" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
