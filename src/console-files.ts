/** Where the built console lies: beside the program, in a work tree as in a package. */
import { readFile } from 'node:fs/promises'
import type { ConsoleFiles } from './gateway/console.ts'

const FOLDER = new URL('../console/dist/', import.meta.url)

/** Names come from the console's own manifest, never from a request. */
export const consoleFiles: ConsoleFiles = {
  async read(name) {
    try {
      return await readFile(new URL(name, FOLDER))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  },
}
