/** Where records and the catalog are kept: in memory, or in the directory that the options name. */
import { resolve } from 'node:path'
import { ConfigError, type StartOptions } from './config.ts'
import type { Blobs } from './engine/blobs.ts'
import type { DiskSnapshots } from './engine/disk/snapshots.ts'
import type { Engine } from './engine/log.ts'
import { MemoryBlobs } from './engine/memory/memory-blobs.ts'
import { MemoryEngine } from './engine/memory/memory-engine.ts'
import { type Clock, SystemClock } from './kernel/clock.ts'
import type { Lifecycle } from './kernel/lifecycle.ts'
import type { Random } from './kernel/random.ts'
import type { Logger } from './telemetry/logger.ts'

/** The catalog's journal goes on when the disk is full: streams can be deleted then. */
const CATALOG_LOG = 'leat-catalog'

export interface Storage {
  readonly engine: Engine
  readonly blobs: Blobs
  /** How records are kept, in words for a person. */
  readonly storage: string
  /** The data directory; absent like `snapshots`. */
  readonly folder: string | undefined
  /** Absent: everything is in memory, or in an engine that was handed in. */
  readonly snapshots: DiskSnapshots | undefined
  /** What is wrong with the disk, in a sentence; `undefined` when nothing is. */
  trouble(): string | undefined
}

export interface StoragePorts {
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly engine?: Engine
  readonly blobs?: Blobs
  /** The disk failed: the process must end. */
  readonly onFatal: (error: unknown) => void
}

/** What it opens is closed by `lifecycle`; an engine that is handed in is its owner's to close. */
export async function openStorage(options: StartOptions, ports: StoragePorts, lifecycle: Lifecycle): Promise<Storage> {
  const { clock, random, logger, onFatal } = ports
  if (options.sync !== undefined && options.data === undefined) throw new ConfigError('--sync says how --data is kept: give both')
  if (ports.engine !== undefined || options.data === undefined) {
    const engine = ports.engine ?? new MemoryEngine({ clock })
    if (ports.engine === undefined) lifecycle.add('engine', () => engine.close())
    const storage = 'in memory: everything is gone when Leat stops'
    return {
      engine,
      blobs: ports.blobs ?? new MemoryBlobs(),
      storage,
      folder: undefined,
      snapshots: undefined,
      trouble: () => undefined,
    }
  }
  // Loaded here, so that a server in memory starts without it.
  const { openDiskStorage, SYNC_INTERVAL_MS } = await import('./engine/disk/open.ts')
  const folder = resolve(options.data)
  const sync = options.sync ?? 'always'
  // Streams may live in a time that stands still; pauses between syncs do not.
  const pace = new SystemClock()
  const reservedFor = [CATALOG_LOG]
  const { engine, blobs, snapshots, trouble } = await openDiskStorage(folder, {
    clock,
    pace,
    random,
    logger,
    sync,
    onFatal,
    reservedFor,
  })
  lifecycle.add('engine', () => engine.close())
  const promise =
    sync === 'always'
      ? 'and are on the disk before they are acknowledged'
      : `synced every ${SYNC_INTERVAL_MS} ms: a power cut may lose the newest`
  return { engine, blobs, storage: `in ${folder}, ${promise}`, folder, snapshots, trouble }
}
