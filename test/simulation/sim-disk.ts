/**
 * A disk that can lose everything that was not synced, and breaks on request. Every operation waits for the seeded scheduler, which
 * takes them in any order. A power cut keeps of what was not synced what a seeded dice says: nothing, a beginning, any sectors, torn
 * or garbled ones; and of changes to folders any subset.
 */

import { DataInUse } from '../../src/engine/disk/failures.ts'
import type { Disk, DiskFile } from '../../src/engine/disk/vfs.ts'
import type { Random } from '../../src/kernel/random.ts'

const SECTOR_BYTES = 512
/** Likelihood that a sync is not done yet when it is looked at. */
const SYNC_LINGERS = 0.8

export interface Faults {
  /** Likelihoods per operation. */
  readonly syncFails?: number
  readonly full?: number
  readonly shortWrite?: number
}

interface Write {
  readonly at: number
  readonly bytes: Buffer
}

interface Node {
  /** As every process sees it. */
  now: Buffer
  /** As it is after a power cut at the worst moment. */
  durable: Buffer
  writes: Write[]
}

type NameChange =
  | { readonly kind: 'link'; readonly path: string; readonly node: Node }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly node: Node }
  | { readonly kind: 'unlink'; readonly path: string }

interface Operation {
  readonly isSlow: boolean
  /** Does it and tells who waits. */
  run(): void
  /** Does it, or fails to, and tells nobody. */
  happen(): void
}

export class SimDisk {
  readonly #random: Random
  faults: Faults = {}
  /** Files are as large as this together at most. */
  bytesMax = Number.POSITIVE_INFINITY
  /** Operations done so far. */
  steps = 0
  /** Called before every operation; `true` means that the process or the machine is dead from here on. */
  crashBefore: (step: number) => boolean = () => false
  /** How many bytes a write may take, where a test wants to say so: 0 means that the disk is full. */
  roomFor: (path: string, bytes: number) => number = (_, bytes) => bytes
  #life = 0
  #locked = false
  #names = new Map<string, Node>()
  #durableNames = new Map<string, Node>()
  #changes: NameChange[] = []
  #queue: Operation[] = []
  #pumping = false

  constructor(random: Random) {
    this.#random = random
  }

  /** The disk as one process sees it. After a crash nothing that this process began goes on. */
  boot(): Disk {
    const life = this.#life
    return {
      open: (path, mode) => this.#open(path, mode, life),
      list: (folder) => this.#list(folder, life),
      makeFolder: () => this.#do(() => undefined, life),
      syncFolder: (path) => this.#syncFolder(path, life),
      rename: (from, to) => this.#rename(from, to, life),
      unlink: (path) => this.#unlink(path, life),
      facts: (path) => this.#facts(path, life),
      lock: (path) => this.#lock(path),
    }
  }

  #open(path: string, mode: 'read' | 'create', life: number): Promise<DiskFile> {
    return this.#do(() => {
      const there = this.#names.get(path)
      if (mode === 'read' && there === undefined) throw failure('ENOENT', path)
      if (mode === 'create' && there !== undefined) throw failure('EEXIST', path)
      const node = there ?? { now: Buffer.alloc(0), durable: Buffer.alloc(0), writes: [] }
      if (there === undefined) {
        this.#names.set(path, node)
        this.#changes.push({ kind: 'link', path, node })
      }
      return this.#file(node, path, life)
    }, life)
  }

  #list(folder: string, life: number): Promise<readonly string[]> {
    const prefix = folder === '' ? '' : `${folder}/`
    return this.#do(() => {
      const names = [...this.#names.keys()].filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length))
      return [...new Set(names.map((each) => each.split('/', 1)[0] ?? ''))]
    }, life)
  }

  #syncFolder(path: string, life: number): Promise<void> {
    const isHere = (name: string): boolean => name.split('/').slice(0, -1).join('/') === path
    return this.#do(() => {
      this.#changes = this.#changes.filter((change) => {
        if (!isHere(change.kind === 'rename' ? change.to : change.path)) return true
        apply(this.#durableNames, change)
        return false
      })
    }, life)
  }

  #rename(from: string, to: string, life: number): Promise<void> {
    return this.#do(() => {
      const node = this.#names.get(from)
      if (node === undefined) throw failure('ENOENT', from)
      const change = { kind: 'rename', from, to, node } as const
      apply(this.#names, change)
      this.#changes.push(change)
    }, life)
  }

  #unlink(path: string, life: number): Promise<void> {
    return this.#do(() => {
      if (!this.#names.delete(path)) throw failure('ENOENT', path)
      this.#changes.push({ kind: 'unlink', path })
    }, life)
  }

  #facts(path: string, life: number): Promise<{ readonly bytes: number; readonly isFolder: boolean } | undefined> {
    return this.#do(() => {
      const node = this.#names.get(path)
      if (node !== undefined) return { bytes: node.now.byteLength, isFolder: false }
      const isFolder = [...this.#names.keys()].some((each) => each.startsWith(`${path}/`))
      return isFolder ? { bytes: 0, isFolder } : undefined
    }, life)
  }

  async #lock(path: string): Promise<() => Promise<void>> {
    if (this.#locked) throw new DataInUse(`${path} is held`)
    this.#locked = true
    const life = this.#life
    return async () => {
      if (life === this.#life) this.#locked = false
    }
  }

  /** The process dies; what it wrote stays with the operating system. Operations under way happened, or not. */
  kill(): void {
    const underWay = this.#queue
    this.#queue = []
    this.#life++
    this.#locked = false
    for (const each of underWay) if (this.#random.float() < 0.3) each.happen()
  }

  /** The machine dies. */
  cutPower(): void {
    this.#queue = []
    this.#life++
    this.#locked = false
    const keep = this.#pick(['none', 'all', 'beginning', 'some'] as const)
    const until = this.#random.int(this.#changes.length + 1)
    this.#changes.forEach((change, i) => {
      if (keep === 'all' || (keep === 'beginning' && i < until) || (keep === 'some' && this.#random.float() < 0.5))
        apply(this.#durableNames, change)
    })
    this.#changes = []
    this.#names = new Map(this.#durableNames)
    for (const node of new Set(this.#names.values())) this.#settle(node)
  }

  /** Every file as it is, to change a byte and look what happens. */
  contents(): ReadonlyMap<string, Buffer> {
    return new Map([...this.#names].map(([path, { now }]) => [path, Buffer.from(now)]))
  }

  /** A disk with these files, all of them durable. */
  static holding(files: ReadonlyMap<string, Buffer>, random: Random): SimDisk {
    const disk = new SimDisk(random)
    for (const [path, bytes] of files) {
      const node: Node = { now: Buffer.from(bytes), durable: Buffer.from(bytes), writes: [] }
      disk.#names.set(path, node)
      disk.#durableNames.set(path, node)
    }
    return disk
  }

  #file(node: Node, path: string, life: number): DiskFile {
    return {
      read: (into, at) =>
        this.#do(() => {
          const bytes = node.now.subarray(at, at + into.byteLength)
          into.set(bytes)
          return bytes.byteLength
        }, life),
      write: (bytes, at) => this.#do(() => this.#write(node, path, Buffer.from(bytes), at), life),
      sync: () => this.#do(() => this.#sync(node, path), life, true),
      bytes: () => this.#do(() => node.now.byteLength, life),
      close: async () => undefined,
    }
  }

  #write(node: Node, path: string, bytes: Buffer, at: number): number {
    const { full = 0, shortWrite = 0 } = this.faults
    let count = bytes.byteLength
    const grows = Math.max(0, at + count - node.now.byteLength)
    const room = this.bytesMax - [...this.#names.values()].reduce((sum, { now }) => sum + now.byteLength, 0)
    count = Math.min(count, this.roomFor(path, count))
    if (grows > room) count -= grows - Math.max(0, room)
    else if (this.#random.float() < full) count = this.#random.float() < 0.5 ? 0 : this.#random.int(count)
    else if (count > 1 && this.#random.float() < shortWrite) count = 1 + this.#random.int(count - 1)
    if (count <= 0) throw failure('ENOSPC', path)
    const write = { at, bytes: bytes.subarray(0, count) }
    node.now = put(node.now, write)
    node.writes.push(write)
    return count
  }

  #sync(node: Node, path: string): void {
    if (this.#random.float() < (this.faults.syncFails ?? 0)) {
      // The kernel says so once, keeps its pages and takes them for clean: the next sync would succeed, without the data.
      node.durable = this.#remains(node)
      node.writes = []
      throw failure('EIO', path)
    }
    for (const write of node.writes) node.durable = put(node.durable, write)
    node.writes = []
  }

  #settle(node: Node): void {
    node.durable = node.writes.length === 0 ? node.durable : this.#remains(node)
    node.now = Buffer.from(node.durable)
    node.writes = []
  }

  /** What a power cut leaves of a file. */
  #remains({ durable, writes }: Node): Buffer {
    const keep = this.#pick(['none', 'all', 'beginning', 'sectors', 'garbage'] as const)
    if (keep === 'none') return durable
    let remains = durable
    const until = keep === 'beginning' ? this.#random.int(writes.length + 1) : writes.length
    for (const write of writes.slice(0, until)) {
      if (keep === 'sectors' || keep === 'garbage')
        for (const sector of sectorsOf(write)) remains = this.#remain(remains, sector, keep)
      else remains = put(remains, write)
    }
    return remains
  }

  #remain(file: Buffer, sector: Write, keep: 'sectors' | 'garbage'): Buffer {
    const dice = this.#random.float()
    if (dice < 0.5) return put(file, sector)
    if (dice < 0.6)
      return put(file, { at: sector.at, bytes: sector.bytes.subarray(0, this.#random.int(sector.bytes.byteLength + 1)) })
    const end = sector.at + sector.bytes.byteLength
    // The size may last without the data.
    if (dice < 0.8 && end > file.byteLength) return put(file, { at: end, bytes: Buffer.alloc(0) })
    return dice < 0.9 && keep === 'garbage'
      ? put(file, { at: sector.at, bytes: Buffer.from(this.#random.bytes(sector.bytes.byteLength)) })
      : file
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#random.int(values.length)] as T
  }

  /** Waits for its turn. An operation of a process that is dead never ends. */
  #do<T>(work: () => T, life: number, isSlow = false): Promise<T> {
    return new Promise((resolve, rejectOperation) => {
      if (life !== this.#life) return
      const run = (): void => {
        try {
          resolve(work())
        } catch (error) {
          rejectOperation(error)
        }
      }
      const happen = (): void => {
        try {
          work()
        } catch {
          // Whom it would have told is dead.
        }
      }
      this.#queue.push({ isSlow, run, happen })
      this.#pump()
    })
  }

  #pump(): void {
    if (this.#pumping) return
    this.#pumping = true
    setImmediate(() => {
      this.#pumping = false
      // All that is waiting now, in any order, but for what a crash swallows.
      for (let left = this.#queue.length; left > 0 && this.#queue.length > 0; left--) {
        if (this.crashBefore(this.steps)) return
        this.steps++
        const [operation] = this.#queue.splice(this.#random.int(this.#queue.length), 1)
        // Syncs take their time, in which others read and write.
        if (operation?.isSlow && this.#random.float() < SYNC_LINGERS) this.#queue.push(operation)
        else operation?.run()
      }
      if (this.#queue.length > 0) this.#pump()
    })
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

function put(file: Buffer, { at, bytes }: Write): Buffer {
  const changed = Buffer.alloc(Math.max(file.byteLength, at + bytes.byteLength))
  file.copy(changed)
  bytes.copy(changed, at)
  return changed
}

function sectorsOf({ at, bytes }: Write): readonly Write[] {
  const sectors: Write[] = []
  for (let start = 0; start < bytes.byteLength; ) {
    const end = Math.min(bytes.byteLength, start + SECTOR_BYTES - ((at + start) % SECTOR_BYTES))
    sectors.push({ at: at + start, bytes: bytes.subarray(start, end) })
    start = end
  }
  return sectors
}

function apply(names: Map<string, Node>, change: NameChange): void {
  if (change.kind === 'unlink') names.delete(change.path)
  else if (change.kind === 'link') names.set(change.path, change.node)
  else {
    // A rename that lasts without the making of the file before it brings the file along.
    names.delete(change.from)
    names.set(change.to, change.node)
  }
}
