import type { Disk } from '../../src/engine/disk/vfs.ts'
import { MemoryIndex } from '../../src/engine/memory/memory-index.ts'
import type { OrderedIndex } from '../../src/engine/ordered-index.ts'
import type { Random } from '../../src/kernel/random.ts'

/**
 * An ordered index that outlives crashes: a commit happens as a whole, some steps of the simulated disk after it was asked for, and is acknowledged some
 * more steps later. A crash comes before, between or after.
 */
export class SimIndex {
  readonly rows = new MemoryIndex()
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** As one process sees it, whose disk this is: when that stands still, so does this. */
  boot(disk: Disk): OrderedIndex {
    let turn: Promise<unknown> = Promise.resolve()
    const steps = async (): Promise<void> => {
      for (let left = this.#random.int(4); left > 0; left--) await disk.room()
    }
    return {
      get: (key) => this.rows.get(key),
      scan: (range, limit, heads) => this.rows.scan(range, limit, heads),
      commit: (changes, conditions) => {
        const done = turn.then(async () => {
          await steps()
          const outcome = await this.rows.commit(changes, conditions)
          await steps()
          return outcome
        })
        turn = done
        return done
      },
      close: async () => undefined,
    }
  }
}
