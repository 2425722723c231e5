/** What a process sees of things that outlive it: when it is dead nothing more gets there, and no answer comes back. */
import type { Engine, Log } from '../../src/engine/log.ts'

/** Never begins, or never settles, when its process is dead. */
export function living<T>(isLiving: () => boolean, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, rejectWork) => {
    if (!isLiving()) return
    work().then(
      (value) => isLiving() && resolve(value),
      (reason) => isLiving() && rejectWork(reason),
    )
  })
}

export function mortalLog(log: Log, isLiving: () => boolean): Log {
  return {
    append: (runs, key) => living(isLiving, () => log.append(runs, key)),
    read: (lane, from, limits, keys) => living(isLiving, () => log.read(lane, from, limits, keys)),
    follow: (lane, from, signal) => living(isLiving, () => log.follow(lane, from, signal)),
    find: (lane, atMs) => living(isLiving, () => log.find(lane, atMs)),
    tail: (lane) => living(isLiving, () => log.tail(lane)),
    seal: (lane) => living(isLiving, () => log.seal(lane)),
    trim: (lane, before) => living(isLiving, () => log.trim(lane, before)),
  }
}

/** Closing it closes nothing: others go on. */
export function mortalEngine(engine: Engine, isLiving: () => boolean): Engine {
  return {
    mayDuplicate: engine.mayDuplicate,
    open: (id) => mortalLog(engine.open(id), isLiving),
    remove: (id) => living(isLiving, () => engine.remove(id)),
    list: () => living(isLiving, () => engine.list()),
    close: async () => undefined,
  }
}
