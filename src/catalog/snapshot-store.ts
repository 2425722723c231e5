import type { Blobs } from '../engine/blobs.ts'
import type { Position } from '../engine/log.ts'
import type { Logger } from '../telemetry/logger.ts'
import { checkSnapshot, decodeSnapshot, encodeSnapshot, type Snapshot, SnapshotDamaged, type SnapshotHeader } from './snapshot.ts'

/** Journal that a start has to replay at most before a snapshot is due, unless the state itself is larger than this. */
export const SNAPSHOT_JOURNAL_BYTES = 4 * 1024 * 1024
/** The journal is kept from the oldest of these on, so that one damaged snapshot costs nothing. */
const SNAPSHOTS_KEPT = 2
const NUMBER_DIGITS = 16

/** Of the blob of a snapshot of that journal, taken after the entry of that number. */
export function snapshotName(logId: string, number: number): string {
  return `${logId}/snapshot-${String(number).padStart(NUMBER_DIGITS, '0')}`
}

export interface SnapshotStoreOptions {
  readonly blobs: Blobs
  /** Snapshots of different journals do not mix. */
  readonly logId: string
  readonly logger: Logger
  readonly journalBytes: number
}

/** Snapshots as blobs, named by the number of their entry, so that their names sort by age. Any process may take one at any time. */
export class SnapshotStore {
  readonly #options: SnapshotStoreOptions
  readonly #prefix: string
  #lastBytes = 0

  constructor(options: SnapshotStoreOptions) {
    this.#options = options
    this.#prefix = `${options.logId}/snapshot-`
  }

  /** Whether so much journal since the last snapshot is worth another one. A large state is not written again for a few changes. */
  due(journalBytes: number): boolean {
    return journalBytes >= Math.max(this.#options.journalBytes, this.#lastBytes)
  }

  /**
   * Whether the journal may have been trimmed behind a reader who has seen entries up to this number: it is trimmed only where all of
   * the kept snapshots lie ahead.
   */
  async mayHaveTrimmedBehind(number: number): Promise<boolean> {
    const names = await this.#namesNewestFirst()
    return names.filter((name) => Number(name.slice(this.#prefix.length)) > number).length >= SNAPSHOTS_KEPT
  }

  /** The newest one that is whole; `undefined` if there is none. */
  async newest(): Promise<Snapshot | undefined> {
    for (const name of await this.#namesNewestFirst()) {
      const bytes = await this.#options.blobs.get(name)
      if (bytes === undefined) continue
      try {
        const snapshot = await decodeSnapshot(bytes)
        this.#lastBytes = bytes.byteLength
        return snapshot
      } catch (cause) {
        if (!(cause instanceof SnapshotDamaged)) throw cause
        this.#options.logger.warn(
          `the catalog's snapshot ${name} is damaged (${cause.message}); using what came before it and the journal`,
        )
      }
    }
    return undefined
  }

  /** Stores a snapshot, and says from where on the journal is still needed: `undefined` if from its beginning. */
  async put(snapshot: Snapshot): Promise<Position | undefined> {
    const bytes = await encodeSnapshot(snapshot)
    await this.#options.blobs.put(snapshotName(this.#options.logId, snapshot.tip.number), bytes)
    this.#lastBytes = bytes.byteLength
    return this.#prune()
  }

  /** Removes what is older than the kept ones. Only a snapshot that was read back whole counts as kept. */
  async #prune(): Promise<Position | undefined> {
    const kept: SnapshotHeader[] = []
    for (const name of await this.#namesNewestFirst()) {
      if (kept.length === SNAPSHOTS_KEPT) {
        await this.#options.blobs.remove(name)
        continue
      }
      const header = await this.#header(name)
      if (header !== undefined) kept.push(header)
    }
    return kept.length === SNAPSHOTS_KEPT ? kept.at(-1)?.position : undefined
  }

  async #header(name: string): Promise<SnapshotHeader | undefined> {
    const bytes = await this.#options.blobs.get(name)
    if (bytes === undefined) return undefined
    try {
      return checkSnapshot(bytes)
    } catch (cause) {
      if (cause instanceof SnapshotDamaged) return undefined
      throw cause
    }
  }

  async #namesNewestFirst(): Promise<readonly string[]> {
    return [...(await this.#options.blobs.list(this.#prefix))].reverse()
  }
}
