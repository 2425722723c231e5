/**
 * A disk that can lose everything that was not synced, and breaks on request. Every operation waits for the seeded scheduler, which
 * takes them in any order. A power cut keeps of what was not synced what a seeded dice says: nothing, a beginning, any sectors, torn
 * or garbled ones; and of changes to folders any subset.
 *
 * It runs on the queue of `process.nextTick`, which Node empties after all that is ready has run: no turn of the event loop, no time passes.
 */
import { DataInUse } from '../../src/engine/disk/failures.ts'
import type { Disk, DiskFile } from '../../src/engine/disk/vfs.ts'
import type { Random } from '../../src/kernel/random.ts'
import { NOTHING, SimBytes, sectorsOf, type Write } from './sim-bytes.ts'

/** Likelihood that a sync is not done yet when it is looked at. */
const SYNC_LINGERS = 0.7

/** Likelihoods per operation. */
export interface Faults {
  readonly syncFails?: number
  /** Writes and new files find no room. */
  readonly full?: number
  readonly shortWrite?: number
  readonly readFails?: number
  /** Making, renaming and removing files, and syncing folders. */
  readonly nameFails?: number
}

export type OperationKind =
  | 'open'
  | 'create'
  | 'list'
  | 'makeFolder'
  | 'syncFolder'
  | 'rename'
  | 'unlink'
  | 'facts'
  | 'read'
  | 'write'
  | 'sync'
  | 'bytes'
  | 'room'
  | 'link'
  | 'removeFolder'

interface Node {
  /** As every process sees it. */
  now: SimBytes
  /** As it is after a power cut at the worst moment. */
  durable: SimBytes
  writes: Write[]
  /** A sync failed: what is seen is not what will be there. */
  deceives: boolean
}

type NameChange =
  | { readonly kind: 'link'; readonly path: string; readonly node: Node }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly node: Node }
  | { readonly kind: 'unlink'; readonly path: string }

interface Operation {
  readonly kind: OperationKind
  readonly path: string
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
  /** How many operations were made to fail, or did less than they were told. */
  readonly counts = { syncFailed: 0, full: 0, shortWrites: 0, readFailed: 0, nameFailed: 0 }
  /** Called before every operation, with what was done last; `true` means that the process or the machine is dead from here on. */
  crashBefore: (step: number, last: OperationKind | undefined) => boolean = () => false
  /** How many bytes a write may take, where a test wants to say so: 0 means that the disk is full. */
  roomFor: (path: string, bytes: number) => number = (_, bytes) => bytes
  /** Told of everything that happens, to compare two runs. */
  trace: ((line: string) => void) | undefined
  #life = 0
  #locked = false
  #last: OperationKind | undefined
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
      makeFolder: (path) => this.#do('makeFolder', path, life, () => undefined),
      syncFolder: (path) => this.#syncFolder(path, life),
      rename: (from, to) => this.#rename(from, to, life),
      unlink: (path) => this.#unlink(path, life),
      link: (from, to) => this.#link(from, to, life),
      removeFolder: (path) => this.#do('removeFolder', path, life, () => undefined),
      facts: (path) => this.#facts(path, life),
      room: () => this.#do('room', '', life, () => this.#room()),
      lock: (path) => this.#lock(path),
    }
  }

  #open(path: string, mode: 'read' | 'create', life: number): Promise<DiskFile> {
    return this.#do(mode === 'read' ? 'open' : 'create', path, life, () => {
      const there = this.#names.get(path)
      if (mode === 'read' && there === undefined) throw failure('ENOENT', path)
      if (mode === 'create') {
        if (there !== undefined) throw failure('EEXIST', path)
        this.#mayFail('nameFails', path)
        this.#mayBeFull(path)
      }
      const node = there ?? { now: new SimBytes(), durable: new SimBytes(), writes: [], deceives: false }
      if (there === undefined) {
        this.#names.set(path, node)
        this.#changes.push({ kind: 'link', path, node })
      }
      return this.#file(node, path, life)
    })
  }

  #list(folder: string, life: number): Promise<readonly string[]> {
    const prefix = folder === '' ? '' : `${folder}/`
    return this.#do('list', folder, life, () => {
      const names = [...this.#names.keys()].filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length))
      return [...new Set(names.map((each) => each.split('/', 1)[0] ?? ''))]
    })
  }

  #syncFolder(path: string, life: number): Promise<void> {
    const isHere = (name: string): boolean => name.slice(0, Math.max(0, name.lastIndexOf('/'))) === path
    return this.#do('syncFolder', path, life, () => {
      this.#mayFail('nameFails', path)
      this.#changes = this.#changes.filter((change) => {
        if (!isHere(change.kind === 'rename' ? change.to : change.path)) return true
        apply(this.#durableNames, change)
        return false
      })
    })
  }

  #rename(from: string, to: string, life: number): Promise<void> {
    return this.#do('rename', from, life, () => {
      this.#mayFail('nameFails', from)
      const node = this.#names.get(from)
      if (node === undefined) throw failure('ENOENT', from)
      const change = { kind: 'rename', from, to, node } as const
      apply(this.#names, change)
      this.#changes.push(change)
    })
  }

  #link(from: string, to: string, life: number): Promise<void> {
    return this.#do('link', to, life, () => {
      this.#mayFail('nameFails', to)
      const node = this.#names.get(from)
      if (node === undefined) throw failure('ENOENT', from)
      if (this.#names.has(to)) throw failure('EEXIST', to)
      this.#names.set(to, node)
      this.#changes.push({ kind: 'link', path: to, node })
    })
  }

  #unlink(path: string, life: number): Promise<void> {
    return this.#do('unlink', path, life, () => {
      this.#mayFail('nameFails', path)
      if (!this.#names.delete(path)) throw failure('ENOENT', path)
      this.#changes.push({ kind: 'unlink', path })
    })
  }

  #facts(path: string, life: number): Promise<{ readonly bytes: number; readonly isFolder: boolean } | undefined> {
    return this.#do('facts', path, life, () => {
      const node = this.#names.get(path)
      if (node !== undefined) return { bytes: node.now.length, isFolder: false }
      const isFolder = [...this.#names.keys()].some((each) => each.startsWith(`${path}/`))
      return isFolder ? { bytes: 0, isFolder } : undefined
    })
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
    const underWay = this.#die('kill')
    for (const each of underWay) if (this.#random.float() < 0.3) each.happen()
  }

  /** The machine dies. */
  cutPower(): void {
    this.#die('power cut')
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

  #die(how: string): readonly Operation[] {
    this.trace?.(how)
    const underWay = this.#queue
    this.#queue = []
    this.#last = undefined
    this.#life++
    this.#locked = false
    return underWay
  }

  /** Every file as it is, to change a byte and look what happens. */
  contents(): ReadonlyMap<string, Buffer> {
    return new Map([...this.#names].map(([path, { now }]) => [path, Buffer.from(now.view)]))
  }

  /** A disk with these files, all of them durable. */
  static holding(files: ReadonlyMap<string, Buffer>, random: Random): SimDisk {
    const disk = new SimDisk(random)
    for (const [path, bytes] of files) {
      const node: Node = { now: SimBytes.of(bytes), durable: SimBytes.of(bytes), writes: [], deceives: false }
      disk.#names.set(path, node)
      disk.#durableNames.set(path, node)
    }
    return disk
  }

  #file(node: Node, path: string, life: number): DiskFile {
    return {
      read: (into, at) =>
        this.#do('read', path, life, () => {
          this.#mayFail('readFails', path)
          const bytes = node.now.view.subarray(at, at + into.byteLength)
          into.set(bytes)
          return bytes.byteLength
        }),
      write: (bytes, at) => {
        const copy = Buffer.from(bytes)
        return this.#do('write', path, life, () => this.#write(node, path, copy, at))
      },
      sync: () => this.#do('sync', path, life, () => this.#sync(node, path)),
      bytes: () => this.#do('bytes', path, life, () => node.now.length),
      close: async () => undefined,
    }
  }

  #write(node: Node, path: string, bytes: Buffer, at: number): number {
    let count = Math.min(bytes.byteLength, this.roomFor(path, bytes.byteLength))
    const over = at + count - node.now.length - this.#room()
    if (over > 0) count -= Math.min(count, over)
    else if (this.#strikes('full')) count = this.#random.float() < 0.5 ? 0 : this.#random.int(count)
    else if (count > 1 && this.#strikes('shortWrite')) count = 1 + this.#random.int(count - 1)
    if (count <= 0) throw this.#count('full', failure('ENOSPC', path))
    if (count < bytes.byteLength) this.counts.shortWrites++
    const write = { at, bytes: bytes.subarray(0, count) }
    node.now.write(write)
    node.writes.push(write)
    return count
  }

  #room(): number {
    if (this.bytesMax === Number.POSITIVE_INFINITY) return this.bytesMax
    return Math.max(0, this.bytesMax - [...this.#names.values()].reduce((sum, { now }) => sum + now.length, 0))
  }

  #sync(node: Node, path: string): void {
    if (this.#strikes('syncFails')) {
      // The kernel says so once, keeps its pages and takes them for clean: the next sync would succeed, without the data.
      node.durable = this.#remains(node)
      node.writes = []
      node.deceives = true
      throw this.#count('syncFailed', failure('EIO', path))
    }
    for (const write of node.writes) node.durable.write(write)
    node.writes = []
  }

  #settle(node: Node): void {
    if (node.writes.length === 0 && !node.deceives) return
    if (node.writes.length > 0) node.durable = this.#remains(node)
    node.now = node.durable.clone()
    node.writes = []
    node.deceives = false
  }

  /** What a power cut leaves of a file. */
  #remains({ durable, writes }: Node): SimBytes {
    const keep = this.#pick(['none', 'all', 'beginning', 'sectors', 'garbage'] as const)
    if (keep === 'none') return durable
    const remains = durable.clone()
    const until = keep === 'beginning' ? this.#random.int(writes.length + 1) : writes.length
    for (const write of writes.slice(0, until)) {
      if (keep === 'sectors' || keep === 'garbage') for (const sector of sectorsOf(write)) this.#remain(remains, sector, keep)
      else remains.write(write)
    }
    return remains
  }

  #remain(file: SimBytes, sector: Write, keep: 'sectors' | 'garbage'): void {
    const dice = this.#random.float()
    const { at, bytes } = sector
    if (dice < 0.5) file.write(sector)
    else if (dice < 0.6) file.write({ at, bytes: bytes.subarray(0, this.#random.int(bytes.byteLength + 1)) })
    // The size may last without the data.
    else if (dice < 0.8 && at + bytes.byteLength > file.length) file.write({ at: at + bytes.byteLength, bytes: NOTHING })
    else if (dice < 0.9 && keep === 'garbage') file.write({ at, bytes: Buffer.from(this.#random.bytes(bytes.byteLength)) })
  }

  #strikes(fault: keyof Faults): boolean {
    const likelihood = this.faults[fault] ?? 0
    return likelihood > 0 && this.#random.float() < likelihood
  }

  #mayFail(fault: 'readFails' | 'nameFails', path: string): void {
    if (this.#strikes(fault)) throw this.#count(fault === 'readFails' ? 'readFailed' : 'nameFailed', failure('EIO', path))
  }

  #mayBeFull(path: string): void {
    if (this.#strikes('full')) throw this.#count('full', failure('ENOSPC', path))
  }

  #count(kind: keyof SimDisk['counts'], error: Error): Error {
    this.counts[kind]++
    return error
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#random.int(values.length)] as T
  }

  /** Waits for its turn. An operation of a process that is dead never ends. */
  #do<T>(kind: OperationKind, path: string, life: number, work: () => T): Promise<T> {
    return new Promise((resolve, rejectOperation) => {
      if (life !== this.#life) return
      const run = (): void => {
        try {
          resolve(work())
        } catch (error) {
          this.trace?.(`${kind} ${path} fails: ${error instanceof Error ? error.message : error}`)
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
      this.#queue.push({ kind, path, run, happen })
      this.#pump()
    })
  }

  #pump(): void {
    if (this.#pumping) return
    this.#pumping = true
    process.nextTick(() => {
      this.#pumping = false
      // All that is waiting now, in any order, but for what a crash swallows.
      for (let left = this.#queue.length; left > 0 && this.#queue.length > 0; left--) {
        if (this.crashBefore(this.steps, this.#last)) return
        this.steps++
        const [operation] = this.#queue.splice(this.#random.int(this.#queue.length), 1)
        if (operation === undefined) break
        // Syncs take their time, in which others read and write.
        if (operation.kind === 'sync' && this.#random.float() < SYNC_LINGERS) this.#queue.push(operation)
        else {
          this.trace?.(`${operation.kind} ${operation.path}`)
          this.#last = operation.kind
          operation.run()
        }
      }
      if (this.#queue.length > 0) this.#pump()
    })
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
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
