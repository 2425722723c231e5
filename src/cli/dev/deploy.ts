import { type Io, pause, UserError } from '../io.ts'
import type { Packed } from './package.ts'
import type { DevSession } from './session.ts'

export interface FunctionPlan {
  readonly name: string
  readonly role: string
  readonly timeoutSeconds: number
  readonly memoryMiB: number
  readonly environment: Readonly<Record<string, string>>
}

/** Says that `leat dev` made it, and may take it up again. */
const TAG = { 'leat:dev': 'true' }
const READY_POLL_MS = 25
const READY_WAIT_MAX_MS = 30_000

/** Makes the function, or takes up one that this command made before. Throws `UserError` for one that somebody else made. */
export async function createFunction(session: DevSession, plan: FunctionPlan, packed: Packed): Promise<string> {
  const { sdk, client } = session
  const { name: FunctionName, role: Role } = plan
  const settings = {
    FunctionName,
    Role,
    Runtime: packed.runtime,
    Handler: packed.handler,
    Timeout: plan.timeoutSeconds,
    MemorySize: plan.memoryMiB,
    Environment: { Variables: { ...plan.environment } },
  }
  try {
    await client.send(new sdk.CreateFunctionCommand({ ...settings, Code: { ZipFile: packed.zip }, Tags: TAG }))
  } catch (error) {
    if (!(error instanceof sdk.ResourceConflictException)) throw error
    const { Tags = {} } = await client.send(new sdk.GetFunctionCommand({ FunctionName }))
    if (!('leat:dev' in Tags)) {
      throw new UserError(
        `There is a function "${FunctionName}" already, which \`leat dev\` did not make. Give this one another name: --name.`,
      )
    }
    await client.send(new sdk.UpdateFunctionConfigurationCommand(settings))
    await ready(session, FunctionName)
    await updateCode(session, FunctionName, packed)
  }
  return ready(session, FunctionName)
}

export async function updateCode(session: DevSession, FunctionName: string, { zip }: Packed): Promise<void> {
  const { sdk, client } = session
  await client.send(new sdk.UpdateFunctionCodeCommand({ FunctionName, ZipFile: zip }))
  await ready(session, FunctionName)
}

/** Waits until it can be invoked, and gives its ARN. */
async function ready({ io, sdk, client }: DevSession, FunctionName: string): Promise<string> {
  const deadlineMs = io.clock.monotonicMs() + READY_WAIT_MAX_MS
  for (;;) {
    const found = await client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName }))
    if (found.State === 'Failed' || found.LastUpdateStatus === 'Failed') {
      throw new UserError(`The function "${FunctionName}" cannot run: ${found.StateReason ?? found.LastUpdateStatusReason}`)
    }
    if (found.State !== 'Pending' && found.LastUpdateStatus !== 'InProgress') return found.FunctionArn ?? ''
    if (io.clock.monotonicMs() > deadlineMs) throw new UserError(`The function "${FunctionName}" is still ${found.State}.`)
    await pause(io.clock, READY_POLL_MS, io.force)
  }
}

export interface TriggerPlan {
  readonly streamArn: string
  readonly batchSize: number
  readonly from: 'LATEST' | 'TRIM_HORIZON'
}

/** Makes the mapping, or takes up the one that is left of an earlier run; gives its UUID. */
export async function createTrigger({ sdk, client }: DevSession, FunctionName: string, plan: TriggerPlan): Promise<string> {
  const source = { FunctionName, EventSourceArn: plan.streamArn }
  const { EventSourceMappings = [] } = await client.send(new sdk.ListEventSourceMappingsCommand(source))
  for (const { UUID } of EventSourceMappings) await client.send(new sdk.DeleteEventSourceMappingCommand({ UUID }))
  const made = await client.send(
    new sdk.CreateEventSourceMappingCommand({ ...source, StartingPosition: plan.from, BatchSize: plan.batchSize }),
  )
  return made.UUID ?? ''
}

/** What was made, to be taken away again: the last first. */
export interface Made {
  readonly what: string
  readonly remove: () => Promise<unknown>
}

export async function removeMade(io: Io, made: readonly Made[]): Promise<void> {
  const gone: string[] = []
  for (const { what, remove } of made.toReversed()) {
    try {
      await remove()
      gone.push(what)
    } catch (error) {
      io.stderr.write(`${what} could not be removed: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  if (gone.length > 0) io.stderr.write(`Removed ${gone.join(', ')}.\n`)
}
