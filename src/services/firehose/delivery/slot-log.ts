/**
 * The lanes of slots. What lies in them came out of a log that may be sealed, so they are sealed as well, always: under a key of this process, which the
 * journal keeps wrapped for the next ones.
 */
import type { AppendOutcome, LaneRun, Log, Page, Position, Tail } from '../../../engine/log.ts'
import { RunKey } from '../../../engine/run-key.ts'
import { reject } from '../../../kernel/outcome.ts'
import type { Random } from '../../../kernel/random.ts'
import type { TokenSealer } from '../../../model/tokens.ts'
import { PAGE_BYTES, PAGE_RECORDS } from '../../consuming/limits.ts'
import type { Journal } from './journal.ts'
import { SourceRefused } from './records.ts'

export interface SlotLogParts {
  readonly log: Log
  readonly journal: Journal
  readonly secrets: TokenSealer
  readonly random: Random
}

const PURPOSE = 'firehose.slot-key'
const SECRET_BYTES = 32
const LIMITS = { records: PAGE_RECORDS, bytes: PAGE_BYTES }

export class SlotLog {
  readonly #parts: SlotLogParts
  readonly #ring = new Map<string, RunKey>()
  #sealing: RunKey | undefined

  constructor(parts: SlotLogParts) {
    this.#parts = parts
    for (const [id, wrapped] of parts.journal.progress.keys) {
      const secret = parts.secrets.open(PURPOSE, wrapped)
      if (secret !== undefined) this.#ring.set(id, RunKey.kept(id, secret))
    }
  }

  async append(runs: readonly LaneRun[]): Promise<readonly AppendOutcome[]> {
    return this.#parts.log.append(runs, await this.#key())
  }

  /** Throws `SourceRefused` when what it was sealed with is lost. */
  async read(lane: number, from: Position): Promise<Page> {
    const page = await this.#parts.log.read(lane, from, LIMITS, this.#ring)
    if (page.locked === undefined || page.runs.length > 0) return page
    const message = 'The master key of this server is not the one that sorted records were sealed under: start it with that one.'
    throw new SourceRefused(reject('MasterKeyMissing', message))
  }

  tail(lane: number): Promise<Tail> {
    return this.#parts.log.tail(lane)
  }

  async #key(): Promise<RunKey> {
    if (this.#sealing?.seals === true) return this.#sealing
    const { random, secrets, journal } = this.#parts
    const secret = random.bytes(SECRET_BYTES)
    const key = RunKey.fresh(secret, random)
    await journal.append([{ key: key.id, wrapped: secrets.seal(PURPOSE, secret) }])
    this.#ring.set(key.id, key)
    this.#sealing = key
    return key
  }
}
