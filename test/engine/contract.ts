/**
 * `src/engine/log.ts` as a test suite. It demands what the contract promises and tolerates what it leaves open: positions that start
 * anywhere and have gaps, records of unknown fate that appear late or (if the engine says so) twice, arrival that steps back, seals
 * that take their time, appends refused when there is too much to do.
 */
import { describe, type TestContext, test } from 'node:test'
import type { EngineUnderTest } from './bench.ts'
import { APPEND_CASES } from './cases/append.ts'
import { type Case, openBench } from './cases/case.ts'
import { CLIENT_CASES } from './cases/clients.ts'
import { END_CASES } from './cases/end.ts'
import { FOLLOW_CASES } from './cases/follow.ts'
import { modelCase } from './cases/model.ts'
import { READ_CASES } from './cases/read.ts'
import { REMOVE_CASES } from './cases/remove.ts'
import { SEALED_CASES } from './cases/sealed.ts'

export interface ContractOptions {
  /** How many random histories the model-based case plays. */
  readonly modelRuns?: number
}

const MODEL_RUNS = 60

export function engineContract(
  name: string,
  makeEngine: () => EngineUnderTest | Promise<EngineUnderTest>,
  { modelRuns = MODEL_RUNS }: ContractOptions = {},
): void {
  const groups = {
    append: APPEND_CASES,
    read: READ_CASES,
    follow: FOLLOW_CASES,
    'seal and trim': END_CASES,
    keys: SEALED_CASES,
    'open, remove, list, close': REMOVE_CASES,
    clients: CLIENT_CASES,
  }
  describe(`${name}: engine contract`, () => {
    for (const [group, cases] of Object.entries(groups)) {
      for (const [sentence, run] of Object.entries(cases)) test(`${group}: ${sentence}`, (test) => tryCase(makeEngine, run, test))
    }
    test('random histories agree with the oracle', () => modelCase(makeEngine, modelRuns))
  })
}

async function tryCase(
  makeEngine: () => EngineUnderTest | Promise<EngineUnderTest>,
  run: Case,
  test: TestContext,
): Promise<void> {
  const under = await makeEngine()
  try {
    await run(openBench(under, (reason) => test.skip(reason)))
  } finally {
    await under.close()
  }
}
