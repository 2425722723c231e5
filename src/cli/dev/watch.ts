import { type FSWatcher, watch } from 'node:fs'

/** Tells when something in folders changes. */
export interface FolderWatch {
  /** Which folders from now on. */
  follow(folders: readonly string[]): void
  /** Resolves at the next change, or at once if there was one since the last time. */
  changed(signal: AbortSignal): Promise<void>
  close(): void
}

export function watchFolders(): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  let isChanged = false
  let tell: () => void = () => {}
  const note = (): void => {
    isChanged = true
    tell()
  }
  const leave = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    follow(folders) {
      for (const folder of watchers.keys()) if (!folders.includes(folder)) leave(folder)
      for (const folder of folders) {
        if (watchers.has(folder)) continue
        const watcher = watch(folder, note)
        // A folder that goes away: what is in it is gone, which is a change.
        watcher.on('error', () => {
          leave(folder)
          note()
        })
        watchers.set(folder, watcher)
      }
    },
    async changed(signal) {
      if (!isChanged && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>()
        tell = resolve
        signal.addEventListener('abort', tell, { once: true })
        await promise
        signal.removeEventListener('abort', tell)
        tell = () => {}
      }
      isChanged = false
    },
    close() {
      for (const folder of [...watchers.keys()]) leave(folder)
    },
  }
}
