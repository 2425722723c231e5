import { functionRunnerContract } from './contract.ts'
import { jsRunner } from './js-runner.ts'

functionRunnerContract('in memory', async (handlers) => jsRunner(handlers))
