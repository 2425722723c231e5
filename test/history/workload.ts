import type { Log, Position } from '../../src/engine/log.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import type { Random } from '../../src/kernel/random.ts'

export interface Workload {
  readonly random: Random
  /** Calls of each client, one after the other; clients run beside each other. */
  readonly steps: number
  readonly lanes: number
  /** Says that a failed call is part of the game (a crash, a full disk): the client stops there. Otherwise it is passed on. */
  readonly mayFail?: (failure: unknown) => boolean
}

let records = 0

/**
 * Clients that put batches over lanes, read on from where they are, find by time, trim a little and seal now and then: one for each of
 * `logs`, which are usually one log recorded for several clients. Every record differs from all others.
 */
export async function playWorkload(
  logs: readonly Log[],
  { random, steps, lanes, mayFail = () => false }: Workload,
): Promise<void> {
  await Promise.all(
    logs.map(async (log, i) => {
      try {
        await playClient(log, `c${i}`, random, steps, lanes)
      } catch (failure) {
        if (!mayFail(failure)) throw failure
      }
    }),
  )
}

async function playClient(log: Log, name: string, random: Random, steps: number, lanes: number): Promise<void> {
  const at = new Map<number, Position>()
  let arrivedAtMs = 0
  for (let i = 0; i < steps; i++) {
    const lane = random.int(lanes)
    const dice = random.float()
    if (dice < 0.6) {
      const first = random.int(lanes)
      const runs = Array.from({ length: 1 + random.int(lanes) }, (_, n) => ({
        lane: (first + n) % lanes,
        run: makeRun(name, random),
      }))
      for (const outcome of await log.append(runs)) if (outcome.outcome === 'ok') arrivedAtMs = outcome.arrivedAtMs
    } else if (dice < 0.9) {
      const page = await log.read(lane, at.get(lane) ?? 0, { records: 1 + random.int(20), bytes: random.int(2_000) })
      // Once in a while back to the beginning.
      at.set(lane, random.int(20) === 0 ? 0 : page.next)
    } else if (dice < 0.95) {
      await log.find(lane, arrivedAtMs - random.int(3))
    } else if (dice < 0.98) {
      await log.trim(lane, Math.max(0, (at.get(lane) ?? 0) - random.int(30)))
    } else if (dice > 0.995) {
      await log.seal(lane)
    }
  }
}

function makeRun(name: string, random: Random): Uint8Array {
  return encodeRun(
    Array.from({ length: 1 + random.int(4) }, () => ({
      partitionKey: `${name}-${records++}`,
      data: random.bytes(random.int(60)),
    })),
  )
}
