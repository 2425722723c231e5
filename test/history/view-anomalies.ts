import assert from 'node:assert/strict'
import type { Anomalies } from './anomalies.ts'
import {
  type Draft,
  HALF,
  PARENT,
  PUTS,
  puts,
  reads,
  records,
  replace,
  replaceEntry,
  replaceRead,
  seal,
  unread,
} from './clean-history.ts'
import type { Call, PutCall, PutEntry, ReadCall, SeenRecord, SeenShard } from './history.ts'
import { HASH_KEYS } from './placement.ts'

/** S7 to S11: what readers are shown, where lanes end, when and where records lie. */
export const VIEW_ANOMALIES: Anomalies = {
  'a read gave another record for a place': [
    'S7',
    (d) => {
      const read = reads(d)[3] as ReadCall
      replaceRead(d, read, {
        records: read.records.map((each, i) => (i === 4 ? { ...each, id: read.records[5]?.id ?? '' } : each)),
      })
    },
  ],
  'arrival changed from one read to the next': [
    'S7',
    (d) => {
      const read = reads(d, '1')[2] as ReadCall
      replaceRead(d, read, {
        records: read.records.map((each, i) => (i === 4 ? { ...each, arrivedAtMs: each.arrivedAtMs + 1 } : each)),
      })
    },
  ],
  'a record was read and vanished': [
    'S7',
    (d) => {
      const id = reads(d, '1')[1]?.records[3]?.id
      replace(records(d, '1'), records(d, '1').find((each) => each.id === id) as SeenRecord)
    },
  ],
  'a read left a record out': ['S8', (d) => replaceRead(d, reads(d)[4], { records: reads(d)[4]?.records.toSpliced(7, 1) ?? [] })],
  'a read left out the last': ['S8', (d) => replaceRead(d, reads(d)[4], { records: reads(d)[4]?.records.slice(0, -1) ?? [] })],
  'a read gave what it was not asked for': [
    'S8',
    (d) => replaceRead(d, reads(d)[4], { from: (reads(d)[4]?.from as bigint) + 1n }),
  ],
  'a reader goes on before where it is': [
    'S8',
    (d) => replaceRead(d, reads(d)[4], { next: reads(d)[4]?.records.at(-1)?.sequence ?? 0n }),
  ],
  'a reader is sent back': ['S8', (d) => replaceRead(d, reads(d)[4], { records: [], next: (reads(d)[4]?.from as bigint) - 1n })],
  'a read was told that it is at the tip, and was not': [
    'S8',
    (d) => {
      const read = reads(d)[6] as ReadCall
      const kept = read.records.slice(0, -5)
      replaceRead(d, read, { records: kept, next: (kept.at(-1)?.sequence as bigint) + 1n })
    },
  ],
  'the tip went back': [
    'S8',
    (d) => {
      const read = reads(d)[6] as ReadCall
      // Nothing but the earlier read knows of the records.
      for (const call of puts(d)) replace(d.calls, call as Call, { ...call, returnedAt: undefined })
      const kept = read.records.slice(0, -5)
      d.calls.push({
        ...read,
        invokedAt: read.returnedAt + 1,
        returnedAt: read.returnedAt + 2,
        records: kept,
        next: (kept.at(-1)?.sequence as bigint) + 1n,
      })
    },
  ],
  'a record stands behind the end of its lane': [
    'S9',
    (d) => replace(d.calls, seal(d) as Call, { ...seal(d), end: (seal(d).end as bigint) - 20n }),
  ],
  'a lane ended twice': ['S9', (d) => void d.calls.push({ ...seal(d), end: (seal(d).end as bigint) + 1n })],
  'a put that began after the end was acknowledged': [
    'S9',
    (d) => {
      const call = puts(d).find(({ entries: [entry] }) => entry?.id === `p${PUTS - 1}.0`) as PutCall
      const later = (seal(d).returnedAt ?? 0) + 1
      replace(d.calls, call as Call, { ...call, invokedAt: later, returnedAt: later + 1 })
    },
  ],
  'a read was told of an end, and more came': ['S9', (d) => replaceRead(d, reads(d)[2], { ended: true })],
  'open shards leave a hole': ['S9', (d) => spoilShards(d, (shards) => shards.filter(({ lane }) => lane !== '2'))],
  'open shards overlap': ['S9', (d) => spoilShards(d, (shards) => shards.map((each) => ({ ...each, open: true })))],
  'a child has hash keys of a stranger': [
    'S9',
    (d) => {
      const [first, second] = d.calls.filter((call) => call.kind === 'shards')
      if (first?.kind !== 'shards' || second?.kind !== 'shards') return
      const half: SeenShard = { lane: PARENT, hashKeys: [0n, HALF - 1n], parents: [], open: true }
      const rest: SeenShard = { lane: 'r', hashKeys: [HALF, HASH_KEYS - 1n], parents: [], open: true }
      replace(d.calls, first as Call, { ...first, shards: [half, rest] })
      replace(d.calls, second as Call, {
        ...second,
        shards: [{ ...half, open: false }, { ...rest, open: false }, ...second.shards.slice(1)],
      })
    },
  ],
  'a record lies in the wrong shard': ['S9', (d) => replaceEntry(d, unread(d, '1').call, 0, { hashKey: HALF })],
  'arrival steps back': [
    'S10',
    (d) => {
      const old = records(d).find(({ id }) => id === unread(d).entry.id) as SeenRecord
      replace(records(d), old, { ...old, arrivedAtMs: 0 })
    },
  ],
  'the receipt says another time': ['S10', (d) => replaceEntry(d, unread(d).call, 0, { arrivedAtMs: 1 })],
  'finding by time overlooks a record': ['S10', (d) => spoilFind(d, 3)],
  'finding by time comes too early': ['S10', (d) => spoilFind(d, -3)],
  'a call counts its failures wrongly': [
    'S11',
    (d) => replace(d.calls, unread(d).call as Call, { ...unread(d).call, failedCount: 1 }),
  ],
  'half a batch is there': [
    'S11',
    (d) => {
      const call = puts(d).find(
        ({ entries }) => entries.length > 1 && entries[0]?.outcome === 'ok' && records(d).some(({ id }) => id === entries[0]?.id),
      ) as PutCall
      const gone = call.entries[1]?.id
      replace(d.calls, call as Call, {
        ...call,
        returnedAt: undefined,
        entries: call.entries.map(({ id, digest }): PutEntry => ({ id, digest, lane: PARENT, outcome: 'unknown' })),
      })
      for (const read of reads(d)) replaceRead(d, read, { records: read.records.filter(({ id }) => id !== gone) })
      d.final.set(
        PARENT,
        records(d).filter(({ id }) => id !== gone),
      )
    },
  ],
}

function spoilShards(draft: Draft, spoil: (shards: readonly SeenShard[]) => readonly SeenShard[]): void {
  const listing = draft.calls.findLast((call) => call.kind === 'shards')
  assert.ok(listing?.kind === 'shards')
  replace(draft.calls, listing as Call, { ...listing, shards: spoil(listing.shards) })
}

/** Moves what a find answered by some records. */
function spoilFind(draft: Draft, by: number): void {
  const find = draft.calls.find((call) => call.kind === 'find')
  assert.ok(find?.kind === 'find')
  const index = records(draft).findIndex(({ sequence }) => sequence === find.found)
  replace(draft.calls, find as Call, { ...find, found: records(draft)[index + by]?.sequence ?? 0n })
}
