/**
 * The step in which an object comes to be, or goes: its row and its file, both or neither.
 *
 *     1  the body is staged: durable, under a number          a crash here leaves a file that nobody knows, which the next opening removes
 *     2  one commit of the index: the row of the object, and a note that the staged file is to have its path      from here on it is there, whatever happens
 *     3  the file gets its path                               a crash before this is made good from the note
 *     4  later, for many at once: folders are synced, notes go
 *
 * A removal has no first step. There is one note for a path, the last: what is older no longer matters.
 */
import { foldedName } from '../../../engine/files.ts'
import type { IndexChange, IndexCondition } from '../../../engine/ordered-index.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import { Locks } from './locks.ts'
import type { NewObject, NoteOf, ObjectFacts, PartSize, Written } from './object-store.ts'
import { pathRecorded, recordOf } from './places.ts'
import { Placing } from './placing.ts'
import { bucketRow, decodeObject, encodeObject, encodeSizes, noteRow, objectRow, sizesRow } from './rows.ts'
import type { Sequence } from './sequence.ts'
import { FateUnknown, Settler, type SettlerPorts } from './settler.ts'

export interface PublisherPorts extends SettlerPorts {
  readonly sequence: Sequence
}

export interface Stored {
  readonly facts: ObjectFacts
  /** Segments below the root of all files. */
  readonly path: readonly string[]
  /** Where its file is as long as it could not be given its path. */
  readonly staged: string | undefined
}

export interface Publication {
  readonly bucket: string
  readonly key: string
  /** A staged file, which is the object's from then on. */
  readonly staged: { readonly id: string; readonly bytes: number }
  readonly parts?: readonly PartSize[]
  readonly uploadId?: string
  readonly note?: NoteOf | undefined
  /** What else changes with it, and must be so for it. */
  readonly changes?: readonly IndexChange[]
  readonly conditions?: readonly IndexCondition[]
}

const WHOLE_STORE = ''

export class Publisher {
  readonly #ports: PublisherPorts
  readonly #locks = new Locks()
  readonly #placing: Placing
  readonly #settler: Settler

  constructor(ports: PublisherPorts) {
    this.#ports = ports
    this.#placing = new Placing(ports.files)
    for (const { path } of ports.left) this.#placing.hold(path)
    this.#settler = new Settler(ports)
  }

  /** Reads what belongs together: no change of the key comes in between. */
  reading<T>(bucket: string, key: string, work: (stored: Stored | undefined) => Promise<T>): Promise<T> {
    return this.#locks.shared(this.#nameOf(bucket, key), async () => work(await this.#find(bucket, key)))
  }

  /** With no change under way, and everything done that notes are of. */
  still<T>(work: () => Promise<T>): Promise<T> {
    return this.#locks.alone(WHOLE_STORE, async () => {
      await this.#settler.flush()
      return work()
    })
  }

  /** See `Settler.watch`. */
  watch(): ReturnType<Settler['watch']> {
    return this.#settler.watch()
  }

  /**
   * Whatever is certain not to be published is no longer staged afterwards. `'condition'`: one of its own does not hold, or there is no bucket.
   */
  async put<R extends Rejection<string>>(
    publication: Publication,
    decide: (existing: ObjectFacts | undefined, written: Written) => NewObject | R,
  ): Promise<ObjectFacts | 'condition' | R> {
    const { files } = this.#ports
    const { id } = publication.staged
    let outcome: ObjectFacts | 'condition' | R
    try {
      outcome = await this.#put(publication, decide)
    } catch (error) {
      if (!(error instanceof FateUnknown)) await files.discard(id)
      throw error
    }
    if (outcome === 'condition' || isRejection(outcome)) await files.discard(id)
    return outcome
  }

  #put<R extends Rejection<string>>(
    publication: Publication,
    decide: (existing: ObjectFacts | undefined, written: Written) => NewObject | R,
  ): Promise<ObjectFacts | 'condition' | R> {
    const { bucket, key, staged } = publication
    return this.#changing(bucket, key, async (existing) => {
      const decision = decide(existing?.facts, { bytes: staged.bytes })
      if (isRejection(decision)) return decision
      const facts = this.#factsOf(publication, decision as NewObject, existing?.facts)
      const place = await this.#placing.find(bucket, key, existing?.path)
      try {
        const object = objectRow(bucket, key)
        const changes: IndexChange[] = [
          { put: object, value: encodeObject(facts, place.recorded) },
          ...(publication.changes ?? []),
          ...notesOf(bucket, facts, publication.note),
        ]
        if (publication.parts !== undefined) changes.push({ put: sizesRow(bucket, key), value: encodeSizes(publication.parts) })
        else if (existing?.facts.partCount !== undefined) changes.push({ remove: sizesRow(bucket, key) })
        const conditions = [{ present: bucketRow(bucket) }, ...(publication.conditions ?? [])]
        const isDone = await this.#settler.carryOut(place.path, { object, staged: staged.id }, (note) =>
          this.#ports.index.commit([...changes, note], conditions),
        )
        return isDone ? facts : 'condition'
      } finally {
        // A path that waits for its file is nobody else's.
        if (this.#settler.stagedAt(place.path) === undefined) place.release()
      }
    })
  }

  update<R extends Rejection<string>>(
    bucket: string,
    key: string,
    decide: (existing: ObjectFacts) => NewObject | R,
  ): Promise<ObjectFacts | undefined | R> {
    return this.#changing(bucket, key, async (existing) => {
      if (existing === undefined) return undefined
      const decision = decide(existing.facts)
      if (isRejection(decision)) return decision
      const { bytes, lastModifiedMs, partCount, uploadId } = existing.facts
      const facts: ObjectFacts = {
        ...(decision as NewObject),
        key,
        bytes,
        lastModifiedMs,
        sequencer: this.#ports.sequence.after(existing.facts.sequencer),
        ...(partCount !== undefined && { partCount }),
        ...(uploadId !== undefined && { uploadId }),
      }
      const row = objectRow(bucket, key)
      const value = encodeObject(facts, recordOf(bucket, key, existing.path))
      return (await this.#ports.index.commit([{ put: row, value }], [{ present: row }])) ? facts : undefined
    })
  }

  remove<R extends Rejection<string>>(
    bucket: string,
    key: string,
    decide: ((existing: ObjectFacts | undefined) => R | undefined) | undefined,
    note: NoteOf | undefined,
  ): Promise<ObjectFacts | undefined | R> {
    return this.#changing(bucket, key, async (existing) => {
      const refused = decide?.(existing?.facts)
      if (refused !== undefined) return refused
      if (existing === undefined) return undefined
      const { facts, path } = existing
      const object = objectRow(bucket, key)
      const changes: IndexChange[] = [{ remove: object }]
      if (facts.partCount !== undefined) changes.push({ remove: sizesRow(bucket, key) })
      if (note !== undefined) {
        const sequencer = this.#ports.sequence.after(facts.sequencer)
        changes.push(...notesOf(bucket, { ...facts, sequencer }, note))
      }
      await this.#settler.carryOut(path, { object }, (note) => this.#ports.index.commit([...changes, note]))
      return facts
    })
  }

  close(): Promise<void> {
    return this.still(async () => undefined)
  }

  async #changing<T>(bucket: string, key: string, work: (existing: Stored | undefined) => Promise<T>): Promise<T> {
    await this.#settler.room()
    return this.#locks.shared(WHOLE_STORE, () =>
      this.#locks.alone(this.#nameOf(bucket, key), async () => work(await this.#find(bucket, key))),
    )
  }

  /** Keys whose files may be the same for some file system change one after the other. */
  #nameOf(bucket: string, key: string): string {
    return `${bucket}/${foldedName(key)}`
  }

  async #find(bucket: string, key: string): Promise<Stored | undefined> {
    const value = await this.#ports.index.get(objectRow(bucket, key))
    if (value === undefined) return undefined
    const { facts, place } = decodeObject(key, value)
    const path = pathRecorded(bucket, key, place)
    return { facts, path, staged: this.#settler.stagedAt(path) }
  }

  #factsOf({ key, staged, parts, uploadId }: Publication, decided: NewObject, existing: ObjectFacts | undefined): ObjectFacts {
    const { sequence } = this.#ports
    return {
      ...decided,
      key,
      bytes: staged.bytes,
      lastModifiedMs: sequence.nowMs(),
      sequencer: sequence.after(existing?.sequencer),
      ...(parts !== undefined && { partCount: parts.length }),
      ...(uploadId !== undefined && { uploadId }),
    }
  }
}

function notesOf(bucket: string, facts: ObjectFacts, note: NoteOf | undefined): readonly IndexChange[] {
  const text = note?.(facts)
  return text === undefined ? [] : [{ put: noteRow(facts.sequencer, bucket, facts.key), value: text }]
}
