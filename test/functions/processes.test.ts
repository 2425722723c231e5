import { functionRunnerContract } from './contract.ts'
import { moduleOf, processes } from './processes.ts'

functionRunnerContract('processes of this machine', async (handlers) => {
  const code = Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, moduleOf(handler)]))
  const { runner, close } = await processes(code)
  return { ...runner, close }
})
