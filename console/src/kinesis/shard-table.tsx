import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { useMemo, useState } from 'react'
import { rateOf, type ShardFlow } from '../lib/flow.ts'
import { isOpen, rangeOf, type Shard, shortName, widthOf } from '../lib/hash-range.ts'
import { countText, percentText } from '../lib/units.ts'

interface Props {
  readonly shards: readonly Shard[]
  readonly flows: ReadonlyMap<string, ShardFlow>
  readonly selected: string | undefined
  readonly onSelect: (shardId: string) => void
}

/** Of the 32 hexadecimal digits of a hash key, the first ones tell shards apart. */
const DIGITS = 8
const ROOTS_MAX = 1000

/** Lineage as a tree: a shard stands under the one it came out of; one that was merged, under its first parent. */
export function ShardTable({ shards, flows, selected, onSelect }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const { roots, childrenOf } = useMemo(() => treeOf(shards), [shards])
  const expanded = shards.filter(({ ShardId }) => childrenOf.has(ShardId) && !folded.has(ShardId))
  return (
    <Table<Shard>
      variant="container"
      trackBy="ShardId"
      items={[...roots.slice(0, ROOTS_MAX)]}
      ariaLabels={{
        tableLabel: 'Lineage of the shards',
        expandButtonLabel: ({ ShardId }) => `Show what came out of ${ShardId}`,
        collapseButtonLabel: ({ ShardId }) => `Hide what came out of ${ShardId}`,
      }}
      columnDefinitions={columnsOf(flows, selected, onSelect)}
      expandableRows={{
        getItemChildren: ({ ShardId }) => [...(childrenOf.get(ShardId) ?? [])],
        isItemExpandable: ({ ShardId }) => childrenOf.has(ShardId),
        expandedItems: expanded,
        onExpandableItemToggle: ({ detail }) =>
          setFolded((before) => {
            const next = new Set(before)
            if (detail.expanded) next.delete(detail.item.ShardId)
            else next.add(detail.item.ShardId)
            return next
          }),
      }}
      header={<Header variant="h2">Lineage</Header>}
      empty={<Box textAlign="center">No shards yet</Box>}
    />
  )
}

function columnsOf(
  flows: Props['flows'],
  selected: string | undefined,
  onSelect: Props['onSelect'],
): readonly TableProps.ColumnDefinition<Shard>[] {
  return [
    {
      id: 'shard',
      header: 'Shard',
      isRowHeader: true,
      cell: (shard) => (
        <Link onFollow={() => onSelect(shard.ShardId)} ariaLabel={`Show ${shard.ShardId}`}>
          {selected === shard.ShardId ? <strong>{shard.ShardId}</strong> : shard.ShardId}
        </Link>
      ),
    },
    { id: 'state', header: 'State', cell: (shard) => <State shard={shard} /> },
    { id: 'share', header: 'Share', cell: (shard) => percentText(widthOf(shard)) },
    { id: 'range', header: 'Hash keys', cell: (shard) => <span className="mono">{rangeText(shard)}</span> },
    { id: 'in', header: 'In', cell: ({ ShardId }) => rateText(flows.get(ShardId)?.inRecords) },
    { id: 'out', header: 'Out', cell: ({ ShardId }) => rateText(flows.get(ShardId)?.outRecords) },
  ]
}

function State({ shard }: { readonly shard: Shard }) {
  const merged =
    shard.AdjacentParentShardId === undefined
      ? ''
      : `, from ${[shard.ParentShardId ?? '?', shard.AdjacentParentShardId].map(shortName).join(' and ')}`
  return isOpen(shard) ? (
    <StatusIndicator type="success">Open{merged}</StatusIndicator>
  ) : (
    <StatusIndicator type="stopped">Closed{merged}</StatusIndicator>
  )
}

function rangeText(shard: Shard): string {
  const { start, end } = rangeOf(shard)
  const digits = (key: bigint): string => key.toString(16).padStart(32, '0').slice(0, DIGITS)
  return `${digits(start)}… – ${digits(end)}…`
}

function rateText(records: readonly number[] | undefined): string {
  const rate = rateOf(records)
  return rate === 0 ? '–' : `${countText(rate)}/s`
}

function treeOf(shards: readonly Shard[]) {
  const listed = new Set(shards.map(({ ShardId }) => ShardId))
  const roots: Shard[] = []
  const childrenOf = new Map<string, Shard[]>()
  for (const shard of shards) {
    const parent = [shard.ParentShardId, shard.AdjacentParentShardId].find((id) => id !== undefined && listed.has(id))
    if (parent === undefined) roots.push(shard)
    else childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), shard])
  }
  return { roots, childrenOf }
}
