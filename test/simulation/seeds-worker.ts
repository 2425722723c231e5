/** Plays seeds on a thread of its own, and hands back what they have seen; the first that breaks a promise ends it. */
import { parentPort, workerData } from 'node:worker_threads'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { playSeed, type Rules, type SeedResult } from './life.ts'

export interface Share {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly step: number
  readonly rules: Rules
}

export type Played = { readonly sums: Readonly<Record<string, number>> } | { readonly seed: number; readonly broken: string }

const { from, to, step, rules } = workerData as Share

async function playAll(): Promise<Played> {
  const sums: Record<string, number> = {}
  for (let seed = from; seed < to; seed += step) {
    let result: SeedResult
    try {
      result = await playSeed(seed, openDiskEngine, rules)
    } catch (error) {
      return { seed, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    for (const [what, count] of Object.entries(result)) sums[what] = (sums[what] ?? 0) + count
  }
  return { sums }
}

parentPort?.postMessage(await playAll())
