import type { Blobs } from '../engine/blobs.ts'
import { type Engine, EngineClosed, type Position } from '../engine/log.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../telemetry/logger.ts'
import { type EntityChange, EntityStore } from './entity-store.ts'
import { CatalogDamaged } from './errors.ts'
import { EMPTY_TIP, Journal, type JournalEntry, judge, type Tip } from './journal.ts'
import { SNAPSHOT_JOURNAL_BYTES, SnapshotStore } from './snapshot-store.ts'

/** A follower whose engine fails tries again after this. */
const FOLLOW_RETRY_MS = 1_000
/** How often to look for a snapshot. */
const LOAD_ATTEMPTS_MAX = 3

export interface ReplicaOptions {
  readonly engine: Engine
  readonly blobs: Blobs
  readonly clock: Clock
  /** As of the catalog. */
  readonly pace: Clock
  readonly logger: Logger
  readonly logId: string
  readonly upgrades: ConstructorParameters<typeof EntityStore>[0]
  /** A snapshot is taken after about so much journal; absent, 4 MiB. */
  readonly snapshotJournalBytes?: number
}

/** `skipped`: the replica went on from a snapshot, which does not tell whether the entry is one of those that led to it. */
type EntryFate = 'not seen' | 'accepted' | 'skipped'

type Listener = (changes: readonly EntityChange[]) => void

/**
 * The state as far as this process has read the journal. It only goes forward, one accepted entry at a time, in every process the
 * same way; in the background by itself, and at once by `catchUp`.
 */
export class Replica {
  readonly journal: Journal
  readonly #options: ReplicaOptions
  readonly #snapshots: SnapshotStore
  readonly #store: EntityStore
  readonly #listeners = new Set<Listener>()
  readonly #closing = new AbortController()
  #tip: Tip = EMPTY_TIP
  #position: Position = 0
  #bytesSinceSnapshot = 0
  #opening = true
  #ended = false
  #damage: CatalogDamaged | undefined
  /** The entry that a committer wants to know about. */
  #awaited: { readonly id: string; fate: EntryFate } | undefined
  #reading: Promise<void> = Promise.resolve()
  #nextReading: Promise<void> | undefined
  #following: Promise<void> = Promise.resolve()
  #snapshotting: Promise<void> | undefined

  private constructor(options: ReplicaOptions) {
    const { engine, blobs, logger, logId, upgrades, snapshotJournalBytes = SNAPSHOT_JOURNAL_BYTES } = options
    this.#options = options
    this.journal = new Journal(engine, logId)
    this.#snapshots = new SnapshotStore({ blobs, logId, logger, journalBytes: snapshotJournalBytes })
    this.#store = new EntityStore(upgrades)
  }

  /** Reads the newest whole snapshot and the journal behind it. Throws `CatalogDamaged` if they do not make a state. */
  static async open(options: ReplicaOptions): Promise<Replica> {
    const replica = new Replica(options)
    await replica.#loadSnapshot()
    await replica.catchUp()
    replica.#opening = false
    replica.#following = replica.#follow()
    return replica
  }

  get tip(): Tip {
    return this.#tip
  }

  /** The journal's lane was sealed and read to its end. */
  get ended(): boolean {
    return this.#ended
  }

  get store(): Pick<EntityStore, 'get' | 'entries' | 'versionOf'> {
    return this.#store
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** From now on, watches out for this entry; ask what was seen by calling the result. One at a time. */
  awaitEntry(id: string): () => EntryFate {
    const awaited: { readonly id: string; fate: EntryFate } = { id, fate: 'not seen' }
    this.#awaited = awaited
    return () => awaited.fate
  }

  /** Resolves when everything that was durable at the time of the call is applied. Throws `CatalogDamaged`. */
  catchUp(): Promise<void> {
    if (this.#nextReading === undefined) {
      const reading = this.#reading.then(async () => {
        this.#nextReading = undefined
        try {
          await this.#readToTail()
        } catch (cause) {
          if (cause instanceof CatalogDamaged) this.#damage = cause
          throw cause
        }
      })
      this.#nextReading = reading
      this.#reading = reading.catch(() => undefined) // The caller of catchUp hears of it.
    }
    return this.#nextReading
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.#listeners.clear()
    await this.#following
    await this.#reading
    await this.#snapshotting
  }

  async #readToTail(): Promise<void> {
    let target: Position | undefined
    do {
      if (this.#damage !== undefined) throw this.#damage
      const page = await this.journal.read(this.#position)
      target ??= page.tail.position
      if (page.beginsWithGap && (await this.#leftBehind())) continue
      const missed = page.entries.some((entry) => !this.#take(entry))
      if (missed) {
        if (await this.#jump()) continue
        throw this.#missing()
      }
      if (page.entries.length === 0 && page.next === this.#position) target = page.next // Nothing stands there yet.
      this.#position = page.next
      this.#ended = page.ended
      this.#bytesSinceSnapshot += page.bytes
    } while (this.#position < target)
    if (this.#snapshots.due(this.#bytesSinceSnapshot)) this.#startSnapshot()
  }

  /**
   * True after skipping what was trimmed in front of us. It has to be noticed before an entry behind the gap is judged: a late copy of a
   * void entry, based on our tip, would else pass for the accepted one that was trimmed.
   */
  async #leftBehind(): Promise<boolean> {
    if (!(await this.#snapshots.mayHaveTrimmedBehind(this.#tip.number))) return false
    if (await this.#jump()) return true
    // No snapshot is whole. When opening, the journal may still be; whether it is, its entries' numbers tell.
    if (this.#opening) return false
    throw this.#missing()
  }

  /** Applies an entry if the rule accepts it; false if entries before it are missing. */
  #take(entry: JournalEntry): boolean {
    const verdict = judge(this.#tip, entry)
    if (verdict !== 'accepted') return verdict === 'void'
    const changes = entry.changes.map((change) => this.#store.apply(change))
    this.#tip = { number: entry.number, id: entry.id }
    if (this.#awaited?.id === entry.id) this.#awaited.fate = 'accepted'
    this.#tell(changes)
    return true
  }

  #tell(changes: readonly EntityChange[]): void {
    if (changes.length === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(changes)
      } catch (cause) {
        this.#options.logger.error('a subscriber of the catalog failed', cause)
      }
    }
  }

  /** Moves on to a snapshot that must be there. Another process may just be replacing the one that we look for. */
  async #jump(): Promise<boolean> {
    for (let attempt = 1; attempt <= LOAD_ATTEMPTS_MAX; attempt++) if (await this.#loadSnapshot()) return true
    return false
  }

  #missing(): CatalogDamaged {
    return new CatalogDamaged(
      `the journal "${this.#options.logId}" lacks the entries after number ${this.#tip.number}, and no whole snapshot contains them: restore a backup`,
    )
  }

  /** Moves on to the newest snapshot; false if there is none that is newer than what we have. */
  async #loadSnapshot(): Promise<boolean> {
    const snapshot = await this.#snapshots.newest()
    if (snapshot === undefined || snapshot.tip.number <= this.#tip.number) return false
    const tail = await this.journal.tail()
    if (tail.position < snapshot.position) {
      throw new CatalogDamaged(
        `the journal "${this.#options.logId}" ends at ${tail.position} but a snapshot of it reaches to ${snapshot.position}: entries were lost, restore a backup`,
      )
    }
    const other = new EntityStore(this.#options.upgrades)
    for (const { kind, id, version, value } of snapshot.entities) other.apply({ put: kind, id, value, version })
    const changes = this.#store.become(other)
    this.#tip = snapshot.tip
    this.#position = snapshot.position
    this.#bytesSinceSnapshot = 0
    if (this.#awaited?.fate === 'not seen') this.#awaited.fate = 'skipped'
    this.#tell(changes)
    return true
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted && !this.#ended) {
      try {
        await this.journal.follow(this.#position, signal)
        await this.catchUp()
      } catch (cause) {
        if (signal.aborted || cause instanceof EngineClosed) return
        this.#options.logger.error('following the catalog failed', cause)
        if (cause instanceof CatalogDamaged) return
        await this.#options.pace.sleep(FOLLOW_RETRY_MS, signal).catch(() => undefined) // Aborted: the loop ends.
      }
    }
  }

  /**
   * In the background and in short turns: capturing the state copies references, the rest works on frozen values. Done in this thread; a
   * worker that replays the previous snapshot would save its CPU time too, should it ever show.
   */
  #startSnapshot(): void {
    if (this.#snapshotting !== undefined || this.#closing.signal.aborted) return
    this.#bytesSinceSnapshot = 0
    const captured = {
      tip: this.#tip,
      position: this.#position,
      atMs: this.#options.clock.nowMs(),
      entities: this.#store.capture(),
    }
    const taking = async (): Promise<void> => {
      try {
        const neededFrom = await this.#snapshots.put(captured)
        if (neededFrom !== undefined) await this.journal.trim(neededFrom)
      } catch (cause) {
        this.#options.logger.error(
          'taking a snapshot of the catalog failed; the journal keeps everything until one succeeds',
          cause,
        )
      }
      this.#snapshotting = undefined
    }
    this.#snapshotting = taking()
  }
}
