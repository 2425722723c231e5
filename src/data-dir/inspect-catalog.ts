import { describeChange, describeJournal, withoutSecrets } from '../catalog/inspect.ts'
import { EMPTY_TIP, judge } from '../catalog/journal.ts'
import { decodeSnapshot, SnapshotDamaged } from '../catalog/snapshot.ts'
import { decodeBlob } from '../engine/disk/disk-blobs.ts'
import type { Row } from '../engine/disk/inspect.ts'
import { type Disk, readWhole } from '../engine/disk/vfs.ts'
import { timeText } from '../kernel/time-text.ts'
import type { CatalogParts } from './read-catalog.ts'

/** Every commit that the journal still has, with the entities as it made them. */
export async function* inspectCatalog({ snapshot, journal, state, problems }: CatalogParts): AsyncGenerator<Row> {
  for (const text of problems) yield { depth: 0, kind: 'damage', damaged: true, text, facts: {} }
  if (snapshot !== undefined) {
    const { tip, position, atMs, entities } = snapshot
    const text = `of commit ${tip.number}, ${timeText(atMs)}: ${entities.length} entities; the journal goes on at position ${position}`
    yield { depth: 0, kind: 'snapshot', damaged: false, text, facts: { ...tip, position, atMs, entities: entities.length } }
  }
  const [first] = journal
  // What stands before the first entry that is left is in the snapshots.
  let last = first === undefined ? EMPTY_TIP : { number: first.entry.number - 1, id: first.entry.basedOn }
  for (const { position, entry } of journal) {
    const verdict = judge(last, entry)
    const [head = '', ...lines] = describeJournal([entry], last)
    if (verdict !== 'void') last = { number: entry.number, id: entry.id }
    const { number, id, atMs, meta } = entry
    yield {
      depth: 0,
      kind: 'commit',
      damaged: verdict === 'missed',
      text: head,
      facts: { position, number, id, atMs, ...meta, verdict },
    }
    for (const [i, change] of entry.changes.entries()) {
      const text = lines[i]?.trim() ?? ''
      yield { depth: 1, kind: 'change', damaged: false, text, facts: { ...withoutSecrets(change) } }
    }
  }
  for (const { first: from, last: to } of state.missing) {
    const text = `the commits ${from} to ${to} are missing: what they changed is not known`
    yield { depth: 0, kind: 'damage', damaged: true, text, facts: { from, to } }
  }
}

/** A snapshot of the catalog, or any other blob. */
export async function* inspectBlob(disk: Disk, path: string): AsyncGenerator<Row> {
  const bytes = (await readWhole(disk, path)) ?? Buffer.alloc(0)
  const body = decodeBlob(bytes)
  const common = { offset: 0, end: bytes.byteLength, depth: 0 } as const
  if (body === undefined) {
    const text = `its ${bytes.byteLength} bytes do not fit their checksum`
    yield { ...common, kind: 'damage', damaged: true, text, facts: { bytes: bytes.byteLength } }
    return
  }
  yield {
    ...common,
    kind: 'blob',
    damaged: false,
    text: `${body.byteLength} bytes; checksum ok`,
    facts: { bytes: body.byteLength },
  }
  try {
    const { tip, position, atMs, entities } = await decodeSnapshot(body)
    const text = `of the catalog after commit ${tip.number}, ${timeText(atMs)}: ${entities.length} entities; the journal goes on at position ${position}; checksum ok`
    yield { ...common, kind: 'snapshot', damaged: false, text, facts: { ...tip, position, atMs } }
    for (const { kind, id, version, value } of entities) {
      const change = { put: kind, id, value, ...(version > 0 && { version }) }
      yield { depth: 1, kind: 'entity', damaged: false, text: describeChange(change), facts: { ...withoutSecrets(change) } }
    }
  } catch (error) {
    if (!(error instanceof SnapshotDamaged)) throw error
    const text = `no snapshot of the catalog that is whole: ${error.message}`
    yield { ...common, kind: 'body', damaged: path.includes('/snapshot-'), text, facts: {} }
  }
}
