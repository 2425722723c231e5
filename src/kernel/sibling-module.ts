import { extname } from 'node:path'

/** A module beside the importing one, for a worker thread: TypeScript in the repository, JavaScript in the package. */
export function siblingModule(name: string, importMetaUrl: string): URL {
  return new URL(`./${name}${extname(importMetaUrl)}`, importMetaUrl)
}
