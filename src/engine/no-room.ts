import { IndexFull } from './ordered-index.ts'

/** Whether an error says that there is no room, in an index or on the disk, or no more for this user: nothing happened, and it may be tried again. */
export function isNoRoom(error: unknown): boolean {
  if (error instanceof IndexFull) return true
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
