import type { Report } from './check.ts'
import type { Facts, LaneFacts } from './facts.ts'
import type { SeenShard, Sequence } from './history.ts'

export const HASH_KEYS = 2n ** 128n

/** S9 within a lane: it ends once, and nothing stands at or above its end. */
export function ends({ lane, seals, reads, known, acknowledged }: LaneFacts, report: Report): void {
  let end: Sequence | undefined
  for (const seal of seals) {
    if (seal.end === undefined) continue
    if (end !== undefined && end !== seal.end) report('S9', lane, `ended at ${end} and at ${seal.end}`, seal.invokedAt)
    end ??= seal.end
  }
  const top = known.at(-1)
  if (end !== undefined) {
    if (top !== undefined && top.sequence >= end) report('S9', lane, `${top.id} at ${top.sequence} stands behind the end ${end}`)
    const sealedAt = Math.min(
      ...seals.map((seal) => (seal.end === undefined ? Number.POSITIVE_INFINITY : (seal.returnedAt ?? Number.POSITIVE_INFINITY))),
    )
    for (const { entry, sequence, call } of acknowledged) {
      if (sequence >= end)
        report('S9', lane, `${entry.id} was acknowledged at ${sequence}, behind the end ${end}`, call.invokedAt)
      else if (call.invokedAt > sealedAt)
        report('S9', lane, `${entry.id} was acknowledged, though the lane had ended before`, call.invokedAt)
    }
  }
  for (const read of reads) {
    if (!read.ended) continue
    if (end !== undefined && read.next < end)
      report('S9', lane, `a read was told of an end at ${read.next}, below ${end}`, read.invokedAt)
    if (top !== undefined && top.sequence >= read.next) {
      report('S9', lane, `a read was told of an end at ${read.next}, and ${top.sequence} came`, read.invokedAt)
    }
  }
}

/** S9 over lanes: open shards part the hash keys among themselves, children come from parents, records lie where their hash key says. */
export function placement(facts: Facts, report: Report): void {
  const seen = new Map<string, SeenShard>()
  for (const { shards, invokedAt } of facts.shards) {
    partition(shards, invokedAt, report)
    for (const shard of shards) {
      const other = seen.get(shard.lane)
      if (other !== undefined && (`${other.hashKeys}` !== `${shard.hashKeys}` || `${other.parents}` !== `${shard.parents}`)) {
        report('S9', shard.lane, 'changed its hash keys or parents', invokedAt)
      }
      if (other !== undefined && !other.open && shard.open) report('S9', shard.lane, 'opened again', invokedAt)
      seen.set(shard.lane, shard)
    }
  }
  for (const { lane, parents, hashKeys } of seen.values()) {
    const [start, end] = hashKeys
    const known = parents.map((parent) => seen.get(parent))
    // A parent may be gone for good from the first listing that anybody saw.
    if (known.length === 0 || known.some((parent) => parent === undefined)) continue
    const covers = (key: bigint): boolean =>
      known.some((parent) => parent !== undefined && parent.hashKeys[0] <= key && key <= parent.hashKeys[1])
    if (!covers(start) || !covers(end))
      report('S9', lane, `is no child of ${parents.join(' and ')}: its hash keys are not theirs`)
  }
  for (const { lane, known } of facts.lanes.values()) {
    const shard = seen.get(lane)
    if (shard === undefined) continue
    for (const { id, sequence } of known) {
      const hashKey = facts.puts.get(id)?.entry.hashKey
      if (hashKey === undefined || (shard.hashKeys[0] <= hashKey && hashKey <= shard.hashKeys[1])) continue
      report('S9', lane, `${id} at ${sequence} has hash key ${hashKey}, the shard ${shard.hashKeys.join(' to ')}`)
    }
  }
}

function partition(shards: readonly SeenShard[], invokedAt: number, report: Report): void {
  const open = shards.filter((shard) => shard.open).sort((a, b) => (a.hashKeys[0] < b.hashKeys[0] ? -1 : 1))
  let next = 0n
  for (const { lane, hashKeys } of open) {
    if (hashKeys[0] !== next) report('S9', lane, `the open shard begins at hash key ${hashKeys[0]}, not at ${next}`, invokedAt)
    next = hashKeys[1] + 1n
  }
  if (next !== HASH_KEYS) report('S9', undefined, `the open shards end before hash key ${next}, not ${HASH_KEYS}`, invokedAt)
}
