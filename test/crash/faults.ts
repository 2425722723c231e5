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
] as const

type Slot = (typeof SLOTS)[number]
type Counter = 'syncs' | 'writes' | 'syncFaults' | 'writeFaults' | 'readFaults'

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

/** The faults of one data directory, which can be changed while a server runs on it. */
export class Faults {
  readonly env: Readonly<Record<string, string>>
  readonly #fd: number

  /** `tableFile` is made; it must not lie in the data directory. */
  constructor(library: string, data: string, tableFile: string) {
    writeFileSync(tableFile, Buffer.alloc(4 * SLOTS.length))
    this.#fd = openSync(tableFile, 'r+')
    this.env = { LD_PRELOAD: library, LEAT_FAULT_TABLE: tableFile, LEAT_FAULT_PATH: data }
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
    })
  }

  count(counter: Counter): number {
    const bytes = Buffer.alloc(4)
    readSync(this.#fd, bytes, 0, 4, 4 * SLOTS.indexOf(counter))
    return bytes.readUInt32LE()
  }

  [Symbol.dispose](): void {
    closeSync(this.#fd)
  }
}
