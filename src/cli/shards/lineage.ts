/** Shards of a stream as a person looks at them: which came out of which, and which part of the hash keys each has. */
import type { Paint } from '../io.ts'
import { shardNumber } from '../text.ts'

export interface ListedShard {
  readonly id: string
  readonly parentId?: string
  readonly adjacentParentId?: string
  /** Both inclusive. */
  readonly firstHashKey: bigint
  readonly lastHashKey: bigint
  readonly isOpen: boolean
}

const HASH_KEYS = 2n ** 128n

/** A line per shard, children under their parents. What came out of a merge stands under its lower parent, if that is still listed. */
export function lineageLines(shards: readonly ListedShard[], paint: Paint): readonly string[] {
  const rows = treeRows(shards)
  const width = Math.max(...rows.map(({ label }) => label.length))
  return rows.map(({ label, shard }) => {
    const state = shard.isOpen ? paint('green', 'open  ') : paint('gray', 'closed')
    const news = relations(shard, shards)
    return `${label.padEnd(width)}  ${state}  ${shareOf(shard).padStart(6)}  ${rangeText(shard)}${news === '' ? '' : paint('gray', `  ${news}`)}`
  })
}

interface Row {
  readonly label: string
  readonly shard: ListedShard
}

function treeRows(shards: readonly ListedShard[]): readonly Row[] {
  const byId = new Map(shards.map((shard) => [shard.id, shard]))
  const children = new Map<string | undefined, ListedShard[]>()
  for (const shard of shards) {
    const under = [shard.parentId, shard.adjacentParentId].find((id) => id !== undefined && byId.has(id))
    const siblings = children.get(under)
    if (siblings === undefined) children.set(under, [shard])
    else siblings.push(shard)
  }
  const rows: Row[] = []
  const walk = (of: readonly ListedShard[], indent: string, isRoot: boolean): void => {
    for (const [i, shard] of of.entries()) {
      const isLast = i === of.length - 1
      rows.push({ label: `${indent}${isRoot ? '' : isLast ? '└─ ' : '├─ '}${shardNumber(shard.id)}`, shard })
      walk(children.get(shard.id) ?? [], isRoot ? indent : `${indent}${isLast ? '   ' : '│  '}`, false)
    }
  }
  walk(children.get(undefined) ?? [], '', true)
  return rows
}

function relations(shard: ListedShard, shards: readonly ListedShard[]): string {
  const { parentId, adjacentParentId } = shard
  if (parentId !== undefined && adjacentParentId !== undefined) {
    return `merged from ${shardNumber(parentId)} and ${shardNumber(adjacentParentId)}`
  }
  const merged = shards.find((each) => each.adjacentParentId === shard.id)
  return merged === undefined ? '' : `went into ${shardNumber(merged.id)}`
}

/** Part of all hash keys, in percent. */
function shareOf({ firstHashKey, lastHashKey }: ListedShard): string {
  const perMille = Number(((lastHashKey - firstHashKey + 1n) * 1000n + HASH_KEYS / 2n) / HASH_KEYS)
  return perMille === 0 ? '<0.1%' : `${(perMille / 10).toFixed(1)}%`
}

function rangeText({ firstHashKey, lastHashKey }: ListedShard): string {
  return `${shortHex(firstHashKey)}–${shortHex(lastHashKey)}`
}

/** The first of 32 hexadecimal digits: enough to see where a shard lies. */
function shortHex(hashKey: bigint): string {
  return `${hashKey.toString(16).padStart(32, '0').slice(0, 8)}…`
}

/** The open shard that a person means by `3` or `shardId-000000000003`; `undefined` if there is none. */
export function openShardCalled(name: string, shards: readonly ListedShard[]): ListedShard | undefined {
  return shards.find(({ id, isOpen }) => isOpen && (id === name || shardNumber(id) === name))
}

/** First hash key of the upper half. */
export function middleOf({ firstHashKey, lastHashKey }: ListedShard): bigint {
  return (firstHashKey + lastHashKey + 1n) / 2n
}
