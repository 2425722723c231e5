/**
 * Snapshots of a data directory while it is used. Each is a data directory of its own under `snapshots/`, of hard links to closed segments and blobs,
 * which nobody ever writes to again, and one small segment that begins with the state at that moment. It counts once SNAPSHOT is in it.
 */
import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import { DATE_MS_MAX } from '../../kernel/time-text.ts'
import { BLOBS_FOLDER } from './disk-blobs.ts'
import type { DiskEngine } from './disk-engine.ts'
import { CorruptData, codeOf } from './failures.ts'
import { FORMAT_VERSION, SALT_BYTES } from './frame.ts'
import { replaceManifest } from './manifest.ts'
import { OpenFiles } from './open-files.ts'
import { OpenSegment } from './open-segment.ts'
import { SEGMENTS_FOLDER, Segment } from './segment.ts'
import { replaceFile, requestLoad, SNAPSHOTS_FOLDER } from './snapshot-load.ts'
import { filesBelow, removeTree, subDisk } from './sub-disk.ts'
import { type Disk, readWhole } from './vfs.ts'

const INFO = 'SNAPSHOT'
/** Files at the top of the directory that are no engine's, and without which a copy of it cannot be used; written once. */
const BESIDE = ['master.key']

export interface SnapshotFacts {
  readonly name: string
  readonly savedAtMs: number
  readonly segments: number
  /** Of segments; shared with the directory and other snapshots until they have gone from there. */
  readonly bytes: number
  /** Whatever its maker wanted to remember. */
  readonly about: Readonly<Record<string, unknown>>
}

export interface SnapshotPorts {
  readonly disk: Disk
  readonly engine: DiskEngine
  /** Of the machine. */
  readonly clock: Clock
  readonly random: Random
}

export class DiskSnapshots {
  readonly #ports: SnapshotPorts

  private constructor(ports: SnapshotPorts) {
    this.#ports = ports
  }

  /** What a crash left unfinished goes. Links to elsewhere are none of ours. */
  static async open(ports: SnapshotPorts): Promise<DiskSnapshots> {
    const { disk } = ports
    for (const name of await disk.list(SNAPSHOTS_FOLDER)) {
      const folder = `${SNAPSHOTS_FOLDER}/${name}`
      if ((await disk.facts(folder))?.isLink) continue
      if ((await disk.facts(`${folder}/${INFO}`)) === undefined) await removeTree(disk, folder)
    }
    return new DiskSnapshots(ports)
  }

  /** Of every snapshot, in order, whether or not more can be told of it. */
  async names(): Promise<readonly string[]> {
    const { disk } = this.#ports
    const found: string[] = []
    for (const name of [...(await disk.list(SNAPSHOTS_FOLDER))].sort())
      if ((await disk.facts(`${SNAPSHOTS_FOLDER}/${name}/${INFO}`))?.isFolder === false) found.push(name)
    return found
  }

  /** Throws `CorruptData` for what cannot be told. */
  async list(): Promise<readonly SnapshotFacts[]> {
    const found: SnapshotFacts[] = []
    for (const name of await this.names()) {
      const facts = await this.find(name)
      if (facts !== undefined) found.push(facts)
    }
    return found
  }

  /** `undefined` if there is none of that name. Throws `CorruptData` if it does not say what it is. */
  async find(name: string): Promise<SnapshotFacts | undefined> {
    const path = `${SNAPSHOTS_FOLDER}/${name}/${INFO}`
    const bytes = await readWhole(this.#ports.disk, path)
    if (bytes === undefined) return undefined
    const facts = factsIn(bytes.toString('utf8'))
    if (facts === undefined) throw new CorruptData(path, 0, bytes.byteLength, 'it tells no snapshot')
    // The folder's own name: what is done to a snapshot is done there.
    return { ...facts, name }
  }

  /** Its data directory, as a disk. */
  diskOf(name: string): Disk {
    return subDisk(this.#ports.disk, `${SNAPSHOTS_FOLDER}/${name}`)
  }

  /**
   * Everything that was acknowledged before the call, and of what was acknowledged meanwhile, everything up to one moment. The name is free. `besides` puts
   * into the snapshot's folder what is none of the engine's, as it is at a moment of its own that comes later.
   */
  async save(
    name: string,
    about: SnapshotFacts['about'],
    besides: (folder: string) => Promise<void> = async () => undefined,
  ): Promise<SnapshotFacts> {
    const { disk, engine, clock } = this.#ports
    const folder = `${SNAPSHOTS_FOLDER}/${name}`
    await removeTree(disk, folder)
    for (const each of [SEGMENTS_FOLDER, BLOBS_FOLDER]) await disk.makeFolder(`${folder}/${each}`)
    try {
      const { closed, state, atMs } = await engine.still(async (segments, now) => {
        for (const segment of segments) await this.#linkSegment(folder, segment)
        await this.#linkBlobs(folder)
        for (const name of BESIDE) if ((await disk.facts(name)) !== undefined) await disk.link(name, `${folder}/${name}`)
        return { closed: segments, state: now.encode(), atMs: clock.nowMs() }
      })
      await this.#complete(folder, closed, state)
      await besides(folder)
      const bytes = closed.reduce((sum, { proven }) => sum + proven, 0)
      const facts = { name, savedAtMs: atMs, segments: closed.length, bytes, about }
      await replaceFile(disk, `${folder}/${INFO}`, Buffer.from(JSON.stringify(facts)))
      return facts
    } catch (error) {
      await removeTree(disk, folder)
      throw error
    }
  }

  async #linkSegment(folder: string, { path, indexPath }: Segment): Promise<void> {
    const { disk } = this.#ports
    await disk.link(path, `${folder}/${path}`)
    try {
      await disk.link(indexPath, `${folder}/${indexPath}`)
    } catch (error) {
      // It stays in memory, for want of room, and is made again by whoever opens the snapshot.
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }

  async #linkBlobs(folder: string): Promise<void> {
    const { disk } = this.#ports
    for (const name of await filesBelow(disk, BLOBS_FOLDER)) {
      const path = `${folder}/${BLOBS_FOLDER}/${name}`
      await disk.makeFolder(path.split('/').slice(0, -1).join('/'))
      try {
        await disk.link(`${BLOBS_FOLDER}/${name}`, path)
      } catch (error) {
        // An old one that was just removed, since a newer one is there.
        if (codeOf(error) !== 'ENOENT') throw error
      }
    }
  }

  /** The segment that tells the state, MANIFEST, and everything made to last. */
  async #complete(folder: string, closed: readonly Segment[], state: Buffer): Promise<void> {
    const { disk, random } = this.#ports
    const own = subDisk(disk, folder)
    const files = new OpenFiles(own)
    const id = Math.max(0, ...closed.map((each) => each.id)) + 1
    const segment = new Segment(id, Buffer.from(random.bytes(SALT_BYTES)), files)
    const last = await OpenSegment.create(own, segment, state)
    await last.sync()
    await last.close()
    await files.close()
    const blobFolders = new Set(
      (await filesBelow(own, BLOBS_FOLDER)).map((name) => `${BLOBS_FOLDER}/${name}`.split('/').slice(0, -1).join('/')),
    )
    for (const each of [...blobFolders, BLOBS_FOLDER, SEGMENTS_FOLDER]) await own.syncFolder(each)
    const facts = (each: Segment, isClosed: boolean) => {
      return { id: each.id, salt: each.salt.toString('hex'), proven: each.proven, closed: isClosed }
    }
    const segments = [...closed.map((each) => facts(each, true)), facts(segment, false)]
    await replaceManifest(own, { version: FORMAT_VERSION, nextSegment: id + 1, segments })
    await disk.syncFolder(SNAPSHOTS_FOLDER)
    await disk.syncFolder('')
  }

  /** `false` if there is none of that name. */
  async remove(name: string): Promise<boolean> {
    const { disk } = this.#ports
    const folder = `${SNAPSHOTS_FOLDER}/${name}`
    const info = `${folder}/${INFO}`
    if ((await disk.facts(info)) === undefined) return false
    if ((await disk.facts(folder))?.isLink) {
      await removeTree(disk, folder)
      return true
    }
    // From here on it does not count, whatever is left of it.
    await disk.unlink(info)
    await disk.syncFolder(folder)
    await removeTree(disk, folder)
    return true
  }

  /** The next start goes on from there. Nothing may be written in between. */
  requestLoad(name: string): Promise<void> {
    return requestLoad(this.#ports.disk, name)
  }
}

/** `undefined` if it is not what `save` writes. */
function factsIn(text: string): Omit<SnapshotFacts, 'name'> | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined // No JSON, which JSON.parse tells by throwing.
  }
  if (!isRecord(value)) return undefined
  const { savedAtMs, segments, bytes, about } = value
  if (!isNumber(savedAtMs) || !isNumber(segments) || !isNumber(bytes) || !isRecord(about)) return undefined
  return Math.abs(savedAtMs) > DATE_MS_MAX ? undefined : { savedAtMs, segments, bytes, about }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
