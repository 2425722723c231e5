/** Doors to the tools for data directories that no server has open. Loaded when used, so that a server starts without them. */
import { join } from 'node:path'
import type { Fork } from './data-dir/fork.ts'
import type { Inspection } from './data-dir/inspect.ts'
import type { RepairPorts, RepairReport } from './data-dir/repair.ts'
import type { DataVerdict } from './data-dir/verify.ts'

export type { Fork } from './data-dir/fork.ts'
export type { Inspection, Row as InspectedRow } from './data-dir/inspect.ts'
export type { Loss, RepairReport } from './data-dir/repair.ts'
export type { DataVerdict } from './data-dir/verify.ts'

/**
 * Any file of a data directory, or an overview of it, in rows. Reads only, takes no lock, and goes on behind damage. `catalog`: of a directory, the
 * catalog's journal. Throws `ConfigError` for what is no file of Leat.
 */
export async function inspectData(
  path: string,
  options: { readonly catalog: boolean } = { catalog: false },
): Promise<Inspection> {
  const { inspectPath } = await import('./data-dir/inspect.ts')
  return inspectPath(path, options)
}

/**
 * Reads everything in a data directory and checks it; changes nothing. `onProgress` hears how many bytes of how many were read. Throws
 * `ConfigError` when there is no such data, and `DataInUse` while a server has it.
 */
export async function verifyData(
  folder: string,
  onProgress?: (bytesDone: number, bytesTotal: number) => void,
): Promise<DataVerdict> {
  const { verifyFolder } = await import('./data-dir/verify.ts')
  return verifyFolder(folder, onProgress)
}

/**
 * Copies all that is whole of a damaged data directory, its master key included, into a new one, and says what is lost. Throws `ConfigError` for folders
 * that will not do, and `DataInUse` while a server has the old one, which is only read.
 */
export async function repairData(folder: string, target: string, ports: RepairPorts): Promise<RepairReport> {
  const { repairFolder } = await import('./data-dir/repair.ts')
  const { copyMasterKey } = await import('./master-key.ts')
  const report = await repairFolder(folder, target, ports)
  await copyMasterKey(folder, target)
  return report
}

/**
 * Makes a data directory of a snapshot, of hard links where the file system gives them, and with the master key, if the snapshot has one: a server of
 * its own can start there, while the other one goes on. Throws `ConfigError` for folders that will not do.
 */
export async function forkSnapshot(folder: string, name: string, target: string): Promise<Fork> {
  const { forkFolder } = await import('./data-dir/fork.ts')
  return forkFolder(join(folder, 'snapshots', name), target)
}
