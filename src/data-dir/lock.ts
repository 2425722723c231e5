import { ConfigError } from '../config.ts'
import { codeOf } from '../engine/disk/failures.ts'
import type { Disk } from '../engine/disk/vfs.ts'

/**
 * Keeps servers out of a directory that is read. Where nobody can write, nobody need be kept out. Throws `DataInUse` while a server has it, and
 * `ConfigError` when this user may not lock it.
 */
export async function lockForReading(disk: Disk, folder: string): Promise<() => Promise<void>> {
  try {
    return await disk.lock('LOCK.sock')
  } catch (error) {
    if (codeOf(error) === 'EROFS') return async () => undefined
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM')
      throw new ConfigError(
        `${folder} cannot be locked against a server by this user: run this as the user that Leat runs as, or on a copy.`,
      )
    throw error
  }
}
