import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../support/install.ts'

const source = fileURLToPath(new URL('shim.c', import.meta.url))
const folder = join(cacheFolder, 'crash')

/** As in shim.c, in this order. */
const SLOTS = [
  'syncErrno',
  'syncAfter',
  'syncDelayUs',
  'syncSkipped',
  'writeErrno',
  'writeAfter',
  'writeBytesMax',
  'syncs',
  'writes',
  'syncFaults',
  'writeFaults',
  'readErrno',
  'readFaults',
  'syncOnce',
  'calls',
  'callDoomed',
  'callErrno',
  'callReads',
] as const

type Slot = (typeof SLOTS)[number]
type Counter = 'syncs' | 'writes' | 'syncFaults' | 'writeFaults' | 'readFaults' | 'calls'

export const { EIO, ENOSPC } = constants.errno

/** Compiles the library that brings the faults, once. Gives its path, or why there is none. */
export function buildShim(): string | { readonly missing: string } {
  const library = join(folder, 'shim.so')
  mkdirSync(folder, { recursive: true })
  const made = statSync(library, { throwIfNoEntry: false })
  if (made !== undefined && made.mtimeMs > statSync(source).mtimeMs) return library
  // Test files run beside each other: whoever is later replaces the same thing.
  const own = `${library}.${process.pid}`
  const ran = spawnSync('cc', ['-O1', '-Wall', '-Werror', '-shared', '-fPIC', '-o', own, source, '-ldl'], { encoding: 'utf8' })
  if (ran.error !== undefined) return { missing: `no C compiler: ${ran.error.message}` }
  if (ran.status !== 0) throw new Error(`shim.c does not compile:\n${ran.stderr}`)
  renameSync(own, library)
  return library
}

/** A table of faults, which can be changed while a process is under them. */
export class FaultTable {
  readonly #fd: number

  /** The file is there. */
  constructor(file: string) {
    this.#fd = openSync(file, 'r+')
  }

  set(faults: Partial<Record<Exclude<Slot, Counter>, number>>): void {
    for (const [slot, value] of Object.entries(faults)) {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(value)
      writeSync(this.#fd, bytes, 0, 4, 4 * SLOTS.indexOf(slot as Slot))
    }
  }

  /** All faults off; counters stay. */
  heal(): void {
    this.set({
      syncErrno: 0,
      syncAfter: 0,
      syncDelayUs: 0,
      syncSkipped: 0,
      writeErrno: 0,
      writeAfter: 0,
      writeBytesMax: 0,
      readErrno: 0,
      syncOnce: 0,
      callDoomed: 0,
      callErrno: 0,
      callReads: 0,
    })
  }

  count(counter: Counter): number {
    const bytes = Buffer.alloc(4)
    readSync(this.#fd, bytes, 0, 4, 4 * SLOTS.indexOf(counter))
    return bytes.readUInt32LE()
  }

  /** Of all that counts as a call, the one with this number (from 1, of those to come) fails, or with `kill` is the end of the process. */
  doom(number: number, how: number | 'kill', reads = false): void {
    this.set({ callDoomed: this.count('calls') + number, callErrno: how === 'kill' ? 0 : how, callReads: reads ? 1 : 0 })
  }

  [Symbol.dispose](): void {
    closeSync(this.#fd)
  }
}

/** The faults of one data directory, for a server that is still to be started. */
export class Faults extends FaultTable {
  readonly env: Readonly<Record<string, string>>

  /** `tableFile` is made; it must not lie in the data directory. */
  constructor(library: string, data: string, tableFile: string) {
    writeFileSync(tableFile, Buffer.alloc(4 * SLOTS.length))
    super(tableFile)
    this.env = { LD_PRELOAD: library, LEAT_FAULT_TABLE: tableFile, LEAT_FAULT_PATH: data }
  }
}
