/** Snapshots of a running server: saved while it runs, and loaded into it. */
import { openCatalog } from './catalog/catalog.ts'
import { CatalogDamaged } from './catalog/errors.ts'
import { CorruptData, codeOf, isFull } from './engine/disk/failures.ts'
import type { DiskSnapshots, SnapshotFacts } from './engine/disk/snapshots.ts'
import type { Disk } from './engine/disk/vfs.ts'
import { type Clock, SystemClock } from './kernel/clock.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import { SystemRandom } from './kernel/random.ts'
import { silentLogger } from './telemetry/logger.ts'

const NAME_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
/** What a load replaced is saved under this and the time, and so many of them are kept. */
const BEFORE_LOAD = 'before-load-'
const BEFORE_LOAD_KEPT = 3

export interface SnapshotParts {
  readonly snapshots: DiskSnapshots | undefined
  /** The machine's. */
  readonly clock: Clock
  /** Of the data directory, as the server sees it. */
  readonly folder: string | undefined
  /** How many streams there are. */
  readonly streams: () => number
  /** Puts S3 objects into the folder of a snapshot. */
  readonly saveObjects: (folder: string) => Promise<void>
  /**
   * With no call under way but this one: does `work`, closes everything behind the front door and opens it again. `false` if calls did not end in time,
   * and nothing was done.
   */
  readonly reopen: (work: () => Promise<void>) => Promise<boolean>
}

export interface ShownSnapshot {
  readonly name: string
  /** ISO 8601. */
  readonly savedAt: string
  readonly bytes: number
  readonly segments: number
  readonly streams: number
  /** Its data directory. */
  readonly folder: string
}

type Refused = Rejection<
  'NotStored' | 'BadRequest' | 'SnapshotExists' | 'SnapshotNotFound' | 'Busy' | 'NoRoom' | 'SnapshotDamaged'
>

/** The actions `snapshot-save`, `-load`, `-list` and `-remove`, one at a time. */
export class SnapshotDesk {
  readonly #parts: SnapshotParts
  #isBusy = false

  constructor(parts: SnapshotParts) {
    this.#parts = parts
  }

  async list(): Promise<{ readonly snapshots: readonly ShownSnapshot[] } | Refused> {
    const { snapshots } = this.#parts
    if (snapshots === undefined) return NOT_STORED
    return told(async () => ({ snapshots: (await snapshots.list()).map((each) => this.#shown(each)) }))
  }

  save(name: unknown): Promise<ShownSnapshot | Refused> {
    return this.#alone(name, async (snapshots, valid) => {
      if ((await snapshots.find(valid)) !== undefined)
        return reject('SnapshotExists', `There is a snapshot ${valid} already: remove it first, or take another name.`)
      return this.#saved(snapshots, valid)
    })
  }

  remove(name: unknown): Promise<{ readonly removed: string } | Refused> {
    return this.#alone(name, async (snapshots, valid) =>
      (await snapshots.remove(valid)) ? { removed: valid } : this.#notFound(snapshots, valid),
    )
  }

  /** Everything goes on from the snapshot. What was there is saved before, so that it can be returned to. */
  load(name: unknown): Promise<{ readonly loaded: string; readonly before: string } | Refused> {
    return this.#alone(name, async (snapshots, valid) => {
      if ((await snapshots.find(valid)) === undefined) return this.#notFound(snapshots, valid)
      const damage = await damageOf(snapshots.diskOf(valid))
      if (damage !== undefined) return reject('SnapshotDamaged', `The snapshot cannot be loaded: ${damage}`)
      const before = `${BEFORE_LOAD}${compact(this.#parts.clock.nowMs())}`
      let outcome: ShownSnapshot | Refused | undefined
      const isDone = await this.#parts
        .reopen(async () => {
          outcome = await this.#saved(snapshots, before)
          if (isRejection(outcome)) throw new NotSaved()
          await snapshots.requestLoad(valid)
        })
        .catch((error: unknown) => {
          if (!(error instanceof NotSaved)) throw error
          return true
        })
      if (isRejection(outcome)) return outcome
      if (!isDone) return reject('Busy', 'Some calls did not end within 5 seconds, so that nothing was done. Try again.')
      await keepNewest(snapshots)
      return { loaded: valid, before }
    })
  }

  async #saved(snapshots: DiskSnapshots, name: string): Promise<ShownSnapshot | Refused> {
    try {
      return this.#shown(await snapshots.save(name, { streams: this.#parts.streams() }, this.#parts.saveObjects))
    } catch (error) {
      if (isFull(error)) return reject('NoRoom', 'The disk is full: there is no room for a snapshot.')
      const code = codeOf(error)
      if (code !== undefined && ['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(code))
        return reject('NoRoom', `The file system gives no more hard links (${code}), of which a snapshot consists.`)
      throw error
    }
  }

  async #notFound(snapshots: DiskSnapshots, name: string): Promise<Refused> {
    const names = await snapshots.names()
    const others = names.length === 0 ? 'There is none at all.' : `There are ${names.join(', ')}.`
    return reject('SnapshotNotFound', `There is no snapshot ${name}. ${others}`)
  }

  async #alone<T>(name: unknown, work: (snapshots: DiskSnapshots, name: string) => Promise<T | Refused>): Promise<T | Refused> {
    const { snapshots } = this.#parts
    if (snapshots === undefined) return NOT_STORED
    if (typeof name !== 'string' || !NAME_PATTERN.test(name))
      return reject(
        'BadRequest',
        '"name" has 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit.',
      )
    if (this.#isBusy) return reject('Busy', 'Another snapshot is being saved, loaded or removed. Try again when that is done.')
    this.#isBusy = true
    try {
      return await told(() => work(snapshots, name))
    } finally {
      this.#isBusy = false
    }
  }

  #shown({ name, savedAtMs, bytes, segments, about }: SnapshotFacts): ShownSnapshot {
    const streams = typeof about['streams'] === 'number' ? about['streams'] : 0
    const folder = `${this.#parts.folder ?? ''}/snapshots/${name}`
    return { name, savedAt: new Date(savedAtMs).toISOString(), bytes, segments, streams, folder }
  }
}

/** What was there could not be saved, so that nothing is replaced. */
class NotSaved extends Error {
  override readonly name = 'NotSaved'
}

const NOT_STORED: Refused = reject(
  'NotStored',
  'This server keeps everything in memory, and there are no snapshots of that. Start it with --data DIR to have them.',
)

function compact(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(/[-:.]/g, '')
}

async function keepNewest(snapshots: DiskSnapshots): Promise<void> {
  const names = (await snapshots.names()).filter((name) => name.startsWith(BEFORE_LOAD))
  for (const name of names.slice(0, -BEFORE_LOAD_KEPT)) await snapshots.remove(name)
}

/** Damage of a snapshot is the caller's to know: it can be removed. */
async function told<T>(work: () => Promise<T | Refused>): Promise<T | Refused> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CorruptData)) throw error
    return reject('SnapshotDamaged', `${error.message}. A snapshot that is damaged can be removed.`)
  }
}

/** What a start on it would stumble over; `undefined` if nothing. */
async function damageOf(disk: Disk): Promise<string | undefined> {
  try {
    // Loaded here, so that a server in memory starts without it.
    const { openReadOnly } = await import('./data-dir/read-only-engine.ts')
    const { engine, blobs, close } = await openReadOnly(disk)
    try {
      const ports = { clock: new SystemClock(), random: new SystemRandom(), logger: silentLogger }
      await (await openCatalog({ engine, blobs, ...ports })).close()
    } finally {
      await close()
    }
    return undefined
  } catch (error) {
    if (error instanceof CorruptData || error instanceof CatalogDamaged) return error.message
    throw error
  }
}
