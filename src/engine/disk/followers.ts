import type { Position } from '../log.ts'

interface Follower {
  readonly from: Position
  wake(): void
  dismiss(reason: Error): void
}

/** Who waits for news of the lanes of one log. They outlast the log: when it is removed they wait on, as on a new one. */
export class Followers {
  readonly #lanes = new Map<number, Set<Follower>>()

  wait(lane: number, from: Position, signal: AbortSignal): Promise<void> {
    const followers = this.#lanes.get(lane) ?? new Set()
    this.#lanes.set(lane, followers)
    return new Promise((resolve, rejectFollow) => {
      const leave = (): void => {
        signal.removeEventListener('abort', onAbort)
        followers.delete(follower)
        if (followers.size === 0 && this.#lanes.get(lane) === followers) this.#lanes.delete(lane)
      }
      const onAbort = (): void => {
        leave()
        rejectFollow(signal.reason)
      }
      const follower: Follower = {
        from,
        wake: () => {
          leave()
          resolve()
        },
        dismiss: (reason) => {
          leave()
          rejectFollow(reason)
        },
      }
      followers.add(follower)
      signal.addEventListener('abort', onAbort, { once: true })
    })
  }

  /** Wakes those for whom there is news. */
  wake(lane: number, hasNews: (from: Position) => boolean): void {
    for (const follower of this.#lanes.get(lane) ?? []) if (hasNews(follower.from)) follower.wake()
  }

  dismiss(reason: Error): void {
    for (const followers of this.#lanes.values()) for (const follower of followers) follower.dismiss(reason)
  }
}
