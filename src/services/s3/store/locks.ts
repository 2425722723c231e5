/** Locks by name: any number share one, or a single holder has it alone. Who asked first has it first, so that nobody waits for ever. */
export class Locks {
  readonly #held = new Map<string, Lock>()

  shared<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#with(name, false, work)
  }

  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#with(name, true, work)
  }

  async #with<T>(name: string, isAlone: boolean, work: () => Promise<T>): Promise<T> {
    const lock = this.#held.get(name) ?? { sharing: 0, isAlone: false, waiting: [] }
    this.#held.set(name, lock)
    if (lock.waiting.length > 0 || !isFree(lock, isAlone)) {
      await new Promise<void>((resolve) => lock.waiting.push({ isAlone, enter: resolve }))
    } else take(lock, isAlone)
    try {
      return await work()
    } finally {
      if (isAlone) lock.isAlone = false
      else lock.sharing--
      for (let next = lock.waiting[0]; next !== undefined && isFree(lock, next.isAlone); next = lock.waiting[0]) {
        lock.waiting.shift()
        take(lock, next.isAlone)
        next.enter()
      }
      if (lock.sharing === 0 && !lock.isAlone && lock.waiting.length === 0) this.#held.delete(name)
    }
  }
}

interface Lock {
  sharing: number
  isAlone: boolean
  readonly waiting: { readonly isAlone: boolean; readonly enter: () => void }[]
}

function isFree(lock: Lock, isAlone: boolean): boolean {
  return !lock.isAlone && (!isAlone || lock.sharing === 0)
}

function take(lock: Lock, isAlone: boolean): void {
  if (isAlone) lock.isAlone = true
  else lock.sharing++
}
