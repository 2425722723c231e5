import type { Engine, Log } from '../../../src/engine/log.ts'
import type { EngineUnderTest } from '../bench.ts'
import { Ledger } from '../ledger.ts'

export interface Bench {
  readonly under: EngineUnderTest
  readonly engine: Engine
  readonly log: Log
  readonly ledger: Ledger
  /** Says that the engine under test cannot play the case. */
  skip(reason: string): void
}

export type Case = (bench: Bench) => Promise<void>
export type Cases = Readonly<Record<string, Case>>

export function openBench(under: EngineUnderTest, skip: (reason: string) => void): Bench {
  return { under, engine: under.engine, log: under.engine.open('suite'), ledger: new Ledger(under.engine.mayDuplicate), skip }
}
