import type { AppendOutcome, Engine, LaneRun, Log } from '../../src/engine/log.ts'
import type { Random } from '../../src/kernel/random.ts'

/** What may become of an append, each as likely as its weight says. */
export interface Troubles {
  readonly fine: number
  readonly refused: number
  readonly lost: number
  readonly storedUnknown: number
  readonly storedTwiceUnknown: number
  /** Stored only after some later append of anybody. */
  readonly lateUnknown: number
}

/** An engine that behaves as badly as the contract allows, on top of one that behaves well. */
export function troubledEngine(engine: Engine, random: Random, troubles: Troubles): Engine {
  const late: (() => Promise<unknown>)[] = []
  const open = (logId: string): Log => {
    const log = engine.open(logId)
    const append = async (runs: readonly LaneRun[]): Promise<readonly AppendOutcome[]> => {
      if (late.length > 0 && random.float() < 0.5) await late.shift()?.()
      const unknown = runs.map(() => ({ outcome: 'unknown' }) as const)
      switch (draw(random, troubles)) {
        case 'fine':
          return log.append(runs)
        case 'refused':
          return runs.map(() => ({ outcome: 'refused', reason: 'overloaded' }) as const)
        case 'lost':
          return unknown
        case 'storedUnknown':
          await log.append(runs)
          return unknown
        case 'storedTwiceUnknown':
          await log.append(runs)
          await log.append(runs)
          return unknown
        case 'lateUnknown':
          late.push(() => log.append(runs))
          return unknown
      }
    }
    return {
      append,
      read: log.read.bind(log),
      follow: log.follow.bind(log),
      find: log.find.bind(log),
      tail: log.tail.bind(log),
      seal: log.seal.bind(log),
      trim: log.trim.bind(log),
    }
  }
  return {
    mayDuplicate: true,
    open,
    remove: engine.remove.bind(engine),
    list: engine.list.bind(engine),
    close: engine.close.bind(engine),
  }
}

function draw(random: Random, troubles: Troubles): keyof Troubles {
  const names = Object.keys(troubles) as (keyof Troubles)[]
  let left = random.float() * names.reduce((sum, name) => sum + troubles[name], 0)
  for (const name of names) {
    left -= troubles[name]
    if (left < 0) return name
  }
  return 'fine'
}
