import { type Files, foldedName } from '../../../engine/files.ts'
import { assert } from '../../../kernel/assert.ts'
import { besides, pathOf, recordOf } from './places.ts'

export interface Place {
  readonly path: readonly string[]
  /** What the index has to say of it; `undefined`: nothing, it is the default. */
  readonly recorded: string | undefined
  /** Once the file is there, or will never be. */
  readonly release: () => void
}

/** Finds paths for the files of new objects that are nobody else's: not now, nor of another one that is about to get its file. */
export class Placing {
  readonly #files: Files
  /** Folded paths that are about to be files, and folders. */
  readonly #claims = new Map<string, { isFile: boolean; count: number }>()

  constructor(files: Files) {
    this.#files = files
  }

  async find(bucket: string, key: string, existing: readonly string[] | undefined): Promise<Place> {
    if (existing !== undefined) return { path: existing, recorded: recordOf(bucket, key, existing), release: () => undefined }
    const wanted = pathOf(bucket, key)
    const numbers = wanted.map(() => 0)
    for (let attempt = 0; ; attempt++) {
      assert(attempt < ATTEMPTS_MAX, 'there is a free name among so many')
      const path = numbers.reduce<readonly string[]>((at, number, i) => (number === 0 ? at : besides(at, i, number)), wanted)
      const claimed = this.#claim(path)
      if (typeof claimed === 'number') {
        numbers[claimed] = (numbers[claimed] ?? 0) + 1
        continue
      }
      let obstacle: number | undefined
      try {
        obstacle = await this.#files.obstacleAt(path)
      } catch (error) {
        claimed()
        throw error
      }
      if (obstacle === undefined) return { path, recorded: recordOf(bucket, key, path), release: claimed }
      claimed()
      numbers[obstacle] = (numbers[obstacle] ?? 0) + 1
    }
  }

  /** Nobody gets this path, as long as this lives. */
  hold(path: readonly string[]): void {
    this.#claim(path)
  }

  /** Gives how to give it back, or the segment that somebody else has claimed. */
  #claim(path: readonly string[]): (() => void) | number {
    const names = path.map((_, i) => foldedName(path.slice(0, i + 1).join('/')))
    const last = names.length - 1
    const taken = names.findIndex((name, i) => {
      const claim = this.#claims.get(name)
      return claim !== undefined && (claim.isFile || i === last)
    })
    if (taken >= 0) return taken
    names.forEach((name, i) => {
      const claim = this.#claims.get(name)
      if (claim === undefined) this.#claims.set(name, { isFile: i === last, count: 1 })
      else claim.count++
    })
    return () => {
      for (const name of names) {
        const claim = this.#claims.get(name)
        if (claim !== undefined && --claim.count === 0) this.#claims.delete(name)
      }
    }
  }
}

const ATTEMPTS_MAX = 100_000
