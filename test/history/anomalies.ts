import { type Draft, puts, reads, records, replace, replaceEntry, replaceRead, unread } from './clean-history.ts'
import type { Call, Invariant, PutCall, ReadCall, SeenRecord } from './history.ts'

/** What may go wrong, the invariant that has to notice, and how a clean history is spoilt that way. */
export type Anomalies = Readonly<Record<string, readonly [Invariant, (draft: Draft) => void]>>

/** S1 to S6: what is there, once, and in which order. */
export const CONTENT_ANOMALIES: Anomalies = {
  'an acknowledged record is lost': [
    'S1',
    (d) => replace(records(d), records(d).find(({ id }) => id === unread(d).entry.id) as SeenRecord),
  ],
  'everything behind a place is lost': ['S1', (d) => void records(d, '1').splice(20)],
  'an acknowledged record came back altered': [
    'S1',
    (d) => {
      const old = records(d).find(({ id }) => id === unread(d).entry.id) as SeenRecord
      replace(records(d), old, { ...old, digest: '#other' })
    },
  ],
  'a record was never put': [
    'S2',
    (d) => void records(d, '1').push({ sequence: 9_999_999n, id: 'ghost', digest: '#', arrivedAtMs: 1e9 }),
  ],
  'a record of unknown fate came back altered': [
    'S2',
    (d) => {
      const unknown = new Set(
        puts(d).flatMap(({ entries }) => entries.flatMap(({ id, outcome }) => (outcome === 'unknown' ? [id] : []))),
      )
      const old = records(d).find(({ id }) => unknown.has(id)) as SeenRecord
      for (const read of reads(d))
        replaceRead(d, read, { records: read.records.map((each) => (each.id === old.id ? { ...each, digest: '#x' } : each)) })
      replace(records(d), old, { ...old, digest: '#x' })
    },
  ],
  'a record was read before it was put': ['S2', (d) => replaceRead(d, reads(d)[5], { invokedAt: 1, returnedAt: 2 })],
  'a record that failed is there': ['S3', (d) => replaceEntry(d, unread(d).call, 0, { outcome: 'failed' })],
  'a record stands twice': [
    'S4',
    (d) => void records(d, '1').push({ ...(records(d, '1')[3] as SeenRecord), sequence: 9_999_999n, arrivedAtMs: 1e9 }),
  ],
  'a record stands in two lanes': [
    'S4',
    (d) => void records(d, '2').push({ ...(records(d, '1')[3] as SeenRecord), sequence: 9_999_999n, arrivedAtMs: 1e9 }),
  ],
  'a put overtook one that was done before it began': [
    'S5',
    (d) => {
      const call = puts(d).find(({ entries: [entry] }) => entry?.id === 'p101.0') as PutCall
      replace(d.calls, call as Call, { ...call, invokedAt: call.invokedAt + 500, returnedAt: call.invokedAt + 501 })
    },
  ],
  'one call listed its records otherwise': [
    'S5',
    (d) => {
      const call = puts(d).find(({ entries }) => entries.length > 1 && entries[0]?.outcome === 'ok') as PutCall
      replace(d.calls, call as Call, { ...call, entries: call.entries.toReversed() })
    },
  ],
  'SequenceNumberForOrdering was not honoured': ['S5', (d) => replaceEntry(d, unread(d).call, 0, { after: 9_999_999n })],
  'a sequence was given twice': [
    'S6',
    (d) => replaceEntry(d, unread(d, '1', 1).call, 0, { sequence: unread(d, '1', 0).entry.sequence as bigint }),
  ],
  'a place was given again after a restart': [
    'S6',
    (d) => {
      // What was put last before the restart was never acknowledged but read, and then somebody else got its place.
      const read = reads(d).find(({ invokedAt }) => invokedAt > 300) as ReadCall
      const [first] = read.records
      const call = puts(d).find(
        ({ invokedAt, entries }) => invokedAt > read.returnedAt && entries[0]?.outcome === 'ok',
      ) as PutCall
      replaceEntry(d, call, 0, { sequence: (first?.sequence as bigint) - 1n })
    },
  ],
  'a lane came back out of order': ['S6', (d) => void records(d).reverse()],
  'a sequence stands in two lanes': [
    'S6',
    (d) => {
      const [old, other] = [records(d, '1')[0] as SeenRecord, records(d, '2')[0] as SeenRecord]
      replace(records(d, '1'), old, { ...old, sequence: other.sequence })
    },
  ],
  'a child begins below the end of its parent': [
    'S6',
    (d) => {
      const [old] = records(d, '1') as [SeenRecord]
      replace(records(d, '1'), old, { ...old, sequence: 1n })
    },
  ],
}
