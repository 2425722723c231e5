import type { Blobs } from '../engine/blobs.ts'
import type { Engine } from '../engine/log.ts'
import { assert } from '../kernel/assert.ts'
import type { Clock } from '../kernel/clock.ts'
import { isRejection, type Rejection } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { AppliedChange, Change, CommitMeta, EntityMap, Upgrades, View } from './entities.ts'
import { CommitFailed } from './errors.ts'
import { CHANGES_PER_ENTRY_MAX, ENTRY_BYTES_MAX, encodeEntry, makeEntry, type StoredChange, type Tip } from './journal.ts'
import { assertPlainJson } from './plain-json.ts'
import { Replica, type ReplicaOptions } from './replica.ts'

/** Commits that wait for their turn. */
const COMMITS_WAITING_MAX = 10_000
/** How often a commit is decided anew because somebody else's came first. Each time somebody got on. */
const DECISIONS_MAX = 100
/** How often an entry is handed to an engine that refuses it or does not know what became of it. */
const APPENDS_MAX = 8
/** Wait before trying an engine again that refused; doubles each time. */
const REFUSED_WAIT_MS = 10

export interface CatalogOptions<Entities extends EntityMap> {
  readonly engine: Engine
  readonly blobs: Blobs
  readonly clock: Clock
  /** Paces new tries with an engine that had no room or failed: these must go on while `clock` stands still. Absent: `clock`. */
  readonly pace?: Clock
  readonly random: Random
  readonly logger: Logger
  /** How to read entities that older releases wrote. */
  readonly upgrades?: Upgrades<Entities>
  /** Id of the log that holds the journal, and prefix of its snapshots' names. Absent: `leat-catalog`. */
  readonly logId?: string
  /** A snapshot is taken after about so much journal. Absent: 4 MiB. */
  readonly snapshotJournalBytes?: number
}

/** What a commit decides: changes that take effect together or not at all, and the answer for when they have. */
export interface CommitDecision<Entities extends EntityMap, Output> {
  readonly changes: readonly Change<Entities>[]
  readonly reply: Output
}

/**
 * The control plane's state: every entity in memory, every change in the journal first. Reading it is reading this process's replica,
 * which may lag behind other processes' commits but never behind this one's, and never goes back. Values are frozen.
 *
 * Never hold an entity across an `await`: get it again.
 */
export class Catalog<Entities extends EntityMap> implements View<Entities> {
  readonly #replica: Replica
  readonly #clock: Clock
  readonly #pace: Clock
  readonly #random: Random
  #turn: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #closed = false

  /** For `openCatalog`. */
  constructor(replica: Replica, clock: Clock, pace: Clock, random: Random) {
    this.#replica = replica
    this.#clock = clock
    this.#pace = pace
    this.#random = random
  }

  /** How many commits this replica has seen take effect since the journal began; equal in all processes at the same state. */
  get version(): number {
    return this.#replica.tip.number
  }

  get<Kind extends keyof Entities & string>(kind: Kind, id: string): Readonly<Entities[Kind]> | undefined {
    return this.#replica.store.get(kind, id) as Readonly<Entities[Kind]> | undefined
  }

  *list<Kind extends keyof Entities & string>(kind: Kind, idPrefix: string): Generator<Readonly<Entities[Kind]>> {
    for (const [, value] of this.entries(kind, idPrefix)) yield value
  }

  /** Like `list`, with ids. */
  entries<Kind extends keyof Entities & string>(kind: Kind, idPrefix: string): Iterable<[string, Readonly<Entities[Kind]>]> {
    return this.#replica.store.entries(kind, idPrefix) as Iterable<[string, Readonly<Entities[Kind]>]>
  }

  /**
   * Decides on the newest state of all and makes it so. Resolves with the decision's reply once its changes are durable and visible here, or
   * with its rejection. `decide` is synchronous and without effects, since it runs again whenever somebody else's commit came first.
   *
   * Throws `CommitFailed`, and `CatalogDamaged` when nothing can be committed any more.
   */
  commit<Output, const Code extends string = never>(
    decide: (view: View<Entities>) => CommitDecision<Entities, Output> | Rejection<Code>,
    meta: CommitMeta,
  ): Promise<Output | Rejection<Code>> {
    assert(!this.#closed, 'nothing is committed to a closed catalog')
    if (this.#waiting >= COMMITS_WAITING_MAX) {
      return Promise.reject(new CommitFailed('busy', `${this.#waiting} commits are waiting`))
    }
    this.#waiting++
    const turn = this.#turn.then(() => this.#commit(decide, meta)).finally(() => this.#waiting--)
    this.#turn = turn.catch(() => undefined) // The caller of commit hears of it.
    return turn
  }

  /** Resolves when everything that was committed anywhere before this call is visible here. Throws `CatalogDamaged`. */
  catchUp(): Promise<void> {
    return this.#replica.catchUp()
  }

  /**
   * Calls the listener with the changes of every commit from now on, this process's or not, in order, right after they became visible.
   * The listener must be quick and must not throw. Returns how to stop it.
   */
  subscribe(listener: (changes: readonly AppliedChange<Entities>[]) => void): () => void {
    return this.#replica.subscribe((changes) => listener(changes as readonly AppliedChange<Entities>[]))
  }

  /** Waits for the commits under way and stops following. Reading goes on working, at the last state. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#turn
    await this.#replica.close()
  }

  async #commit<Output, Code extends string>(
    decide: (view: View<Entities>) => CommitDecision<Entities, Output> | Rejection<Code>,
    meta: CommitMeta,
  ): Promise<Output | Rejection<Code>> {
    for (let decisions = 0; decisions < DECISIONS_MAX; decisions++) {
      const basedOn = this.#replica.tip
      const outcome = decide(this)
      if (!isRejection(outcome) && outcome.changes.length > 0) {
        if (await this.#record(basedOn, outcome.changes, meta)) return outcome.reply
        continue
      }
      // Nothing to write, so nothing shows whether the replica was behind: look.
      await this.#replica.catchUp()
      if (this.#replica.tip.id === basedOn.id) return isRejection(outcome) ? outcome : outcome.reply
    }
    throw new CommitFailed('contended', `${DECISIONS_MAX} decisions for ${meta.operation} came too late`)
  }

  /** True when the changes took effect; false when another entry based on the same state did, so that these never will. */
  async #record(basedOn: Tip, changes: readonly Change<Entities>[], meta: CommitMeta): Promise<boolean> {
    const { id, bytes } = this.#encode(basedOn, changes, meta)
    const fate = this.#replica.awaitEntry(id)
    let maybeStored = false
    for (let appends = 0; appends < APPENDS_MAX; appends++) {
      const { outcome, ...rest } = await this.#replica.journal.append(bytes)
      if (outcome === 'refused') {
        await this.#pace.sleep(REFUSED_WAIT_MS * 2 ** appends)
        continue
      }
      await this.#replica.catchUp()
      if (fate() === 'accepted') return true
      if (fate() === 'skipped')
        throw new CommitFailed('unknown', `the journal was trimmed before ${meta.operation} could be read back`)
      if (this.#replica.tip.id !== basedOn.id) return false
      if (outcome === 'sealed') throw new CommitFailed('sealed', 'the journal has ended')
      assert(outcome === 'unknown', `an entry that was stored can be read back (${JSON.stringify(rest)})`)
      // It may still appear. The very same entry once more settles it: whichever copy comes first counts, the other is void.
      maybeStored = true
    }
    throw maybeStored
      ? new CommitFailed('unknown', `the engine lost track of ${meta.operation}`)
      : new CommitFailed('refused', `the engine has no room for ${meta.operation}`)
  }

  #encode(basedOn: Tip, changes: readonly Change<Entities>[], meta: CommitMeta): { id: string; bytes: Uint8Array } {
    if (changes.length > CHANGES_PER_ENTRY_MAX) {
      throw new CommitFailed('too large', `${meta.operation} has ${changes.length} changes, at most ${CHANGES_PER_ENTRY_MAX} fit`)
    }
    const id = this.#random.uuid()
    const stored = changes.map((change) => this.#stored(change))
    const bytes = encodeEntry(makeEntry(id, basedOn, this.#clock.nowMs(), meta, stored))
    if (bytes.byteLength > ENTRY_BYTES_MAX) {
      throw new CommitFailed('too large', `${meta.operation} has ${bytes.byteLength} bytes, at most ${ENTRY_BYTES_MAX} fit`)
    }
    return { id, bytes }
  }

  #stored(change: Change<Entities>): StoredChange {
    if (!('put' in change)) return change
    const { put, id, value } = change
    assertPlainJson(value, `${put} ${id}`)
    const version = this.#replica.store.versionOf(put)
    return { put, id, value, ...(version > 0 && { version }) }
  }
}

/** Reads the state and keeps following it. Throws `CatalogDamaged` if what is stored does not make one. */
export async function openCatalog<Entities extends EntityMap>(options: CatalogOptions<Entities>): Promise<Catalog<Entities>> {
  const {
    engine,
    blobs,
    clock,
    pace = clock,
    random,
    logger,
    upgrades = {},
    logId = 'leat-catalog',
    snapshotJournalBytes,
  } = options
  const replica = await Replica.open({
    engine,
    blobs,
    clock,
    pace,
    logger,
    logId,
    upgrades: upgrades as ReplicaOptions['upgrades'],
    ...(snapshotJournalBytes !== undefined && { snapshotJournalBytes }),
  })
  return new Catalog(replica, clock, pace, random)
}

/** A catalog of many kinds, as that of some of them: a service sees its own. Only commits, which take changes in, make the type invariant. */
export function catalogOf<Some extends EntityMap, Many extends Some>(catalog: Catalog<Many>): Catalog<Some> {
  return catalog as unknown as Catalog<Some>
}
