import Box from '@cloudscape-design/components/box'
import { useMemo } from 'react'
import { loadOf, rateOf, type ShardFlow } from '../lib/flow.ts'
import { generationsOf, isOpen, offsetOf, type Shard, shortName, widthOf } from '../lib/hash-range.ts'
import { countText, percentText } from '../lib/units.ts'

/** Generations of closed shards that are drawn, the newest; and how narrow a block still carries its name, as a part of the whole. */
const CLOSED_ROWS_MAX = 5
const NAMED_WIDTH_MIN = 0.02
/** And its rate. */
const RATED_WIDTH_MIN = 0.06
const BLOCKS_PER_ROW_MAX = 1000

interface Props {
  readonly shards: readonly Shard[]
  readonly flows: ReadonlyMap<string, ShardFlow>
  readonly selected: string | undefined
  readonly onSelect: (shardId: string) => void
}

/**
 * The hash-key space from left to right. The first row is what is open, filled as far as AWS's limit is used; under it, dimmed, lies what it came out of:
 * a child stands above its parents.
 */
export function ShardMap({ shards, flows, selected, onSelect }: Props) {
  const { open, closed, hidden } = useMemo(() => rowsOf(shards), [shards])
  return (
    <div className="map">
      <div className="map-scale" aria-hidden="true">
        <span>0</span>
        <span>hash keys</span>
        <span>2¹²⁸−1</span>
      </div>
      <Row label="Open shards" shards={open} flows={flows} selected={selected} onSelect={onSelect} />
      {closed.map((row, at) => (
        <Row
          key={row[0]?.ShardId ?? at}
          label="Closed shards"
          shards={row}
          flows={flows}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
      {hidden > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          {hidden} older shards are in the table below.
        </Box>
      )}
    </div>
  )
}

function rowsOf(shards: readonly Shard[]) {
  const open = shards.filter(isOpen).toSorted((a, b) => offsetOf(a) - offsetOf(b))
  const generations = generationsOf(shards)
    .map((row) => row.filter((shard) => !isOpen(shard)))
    .filter((row) => row.length > 0)
    .toReversed()
  const closed = generations.slice(0, CLOSED_ROWS_MAX).map((row) => row.slice(0, BLOCKS_PER_ROW_MAX))
  const drawn = closed.reduce((sum, row) => sum + row.length, 0) + Math.min(open.length, BLOCKS_PER_ROW_MAX)
  return { open: open.slice(0, BLOCKS_PER_ROW_MAX), closed, hidden: shards.length - drawn }
}

function Row({ label, shards, flows, selected, onSelect }: Props & { readonly label: string }) {
  return (
    <section className="map-row" aria-label={label}>
      {shards.map((shard) => {
        const width = widthOf(shard)
        const open = isOpen(shard)
        const load = open ? loadOf(flows.get(shard.ShardId)) : 0
        const name = shortName(shard.ShardId)
        return (
          <button
            key={shard.ShardId}
            type="button"
            className={`map-shard ${open ? 'map-open' : 'map-closed'} ${selected === shard.ShardId ? 'map-selected' : ''}`}
            style={{ left: `${offsetOf(shard) * 100}%`, width: `${width * 100}%` }}
            aria-pressed={selected === shard.ShardId}
            aria-label={`Shard ${name}, ${open ? 'open' : 'closed'}, ${percentText(width)} of the hash keys${open ? `, ${percentText(load)} of its write limit used` : ''}`}
            title={shard.ShardId}
            onClick={() => onSelect(shard.ShardId)}
          >
            {open && (
              <span className={`map-load ${load > 1 ? 'map-over' : ''}`} style={{ height: `${Math.min(1, load) * 100}%` }} />
            )}
            {width >= NAMED_WIDTH_MIN && <span className="map-name">{name}</span>}
            {open && width >= RATED_WIDTH_MIN && <span className="map-rate" data-rate={rateText(flows.get(shard.ShardId))} />}
          </button>
        )
      })}
    </section>
  )
}

function rateText(flow: ShardFlow | undefined): string {
  return `${countText(Math.round(rateOf(flow?.inRecords)))}/s`
}
