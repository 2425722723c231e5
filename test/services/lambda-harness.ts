/** Lambda without a front door: a real catalog and engine in memory, handlers of the test in place of processes, and a door that writes down what is called. */
import assert from 'node:assert/strict'
import { openCatalog } from '../../src/catalog/catalog.ts'
import { sealerOf } from '../../src/catalog/token-keys.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { isRejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { Call, Scope } from '../../src/model/caller.ts'
import type { InnerDoor } from '../../src/model/door.ts'
import { acceptEvent } from '../../src/services/lambda/accept.ts'
import { functionArn } from '../../src/services/lambda/arn.ts'
import { openCodeStore } from '../../src/services/lambda/code/code-store.ts'
import type { EventInvokeEntity, FunctionEntity } from '../../src/services/lambda/entities.ts'
import type { LambdaEntities } from '../../src/services/lambda/operation.ts'
import { connectLambda, type LambdaPort, type LambdaRuntime, lambdaPort } from '../../src/services/lambda/port.ts'
import type { JsHandler } from '../functions/contract.ts'
import { type JsRunner, jsRunner } from '../functions/js-runner.ts'

export const scope: Scope = { accountId: '000000000000', region: 'us-east-1' }
export const START_MS = Date.UTC(2026, 0, 15, 12, 0, 0)

export interface DoorCall {
  readonly call: Call
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What outlives a process. */
export class Disk {
  readonly clock = new VirtualClock(START_MS)
  readonly engine = new MemoryEngine({ clock: this.clock })
  readonly blobs = new MemoryBlobs()
}

export interface Opened {
  readonly runtime: LambdaRuntime
  readonly port: LambdaPort
  readonly runner: JsRunner
  readonly calls: DoorCall[]
  readonly warnings: string[]
  /** As a crash: what is under way is never heard of again. */
  crash(): Promise<void>
  close(): Promise<void>
}

export interface Options {
  readonly handlers: Readonly<Record<string, JsHandler>>
  readonly statusDelayMs?: number
  /** What the door answers. Absent: `{}`. */
  readonly answer?: (call: DoorCall) => unknown
}

export async function openLambda(disk: Disk, { handlers, statusDelayMs = 500, answer = () => ({}) }: Options): Promise<Opened> {
  const { clock, engine, blobs } = disk
  const random = new SeededRandom(1)
  const warnings: string[] = []
  const quiet = (): void => undefined
  const logger = {
    info: quiet,
    warn: (text: string) => void warnings.push(text),
    error: (text: string, cause?: unknown) => void warnings.push(`${text}: ${String(cause)}`),
  }
  const catalog = await openCatalog<LambdaEntities>({ engine, blobs, clock, random, logger })
  const tokens = sealerOf(random.bytes(32), random)
  const calls: DoorCall[] = []
  const door: InnerDoor = {
    async call(call, service, operation, input) {
      const made = { call, service, operation, input }
      calls.push(made)
      const output = answer(made)
      return isRejection(output) ? output : { output }
    },
    denied: () => undefined,
    cannotAct: () => undefined,
  }
  const settings = { statusDelayMs }
  const objects = undefined as never
  const runtime = { catalog, engine, clock, random, tokens, secrets: tokens, door, objects, logger, settings }
  const runner = jsRunner(handlers)
  connectLambda(runtime, { runner, code: openCodeStore(blobs), system: clock })
  const port = lambdaPort(runtime)
  await port.events.start()
  port.events.begin()
  return {
    runtime,
    port,
    runner,
    calls,
    warnings,
    async crash() {
      port.events.stop()
      await catalog.close()
    },
    async close() {
      await port.events.close()
      await catalog.close()
    },
  }
}

/** Puts a function into the catalog whose code is the handler of its own name. */
export async function addFunction(
  { runtime }: Opened,
  name: string,
  more: Partial<FunctionEntity> = {},
  events?: Partial<EventInvokeEntity>,
): Promise<FunctionEntity> {
  const arn = functionArn(name, scope)
  const value: FunctionEntity = {
    id: runtime.random.uuid(),
    arn,
    name,
    ...scope,
    settings: {
      role: 'arn:aws:iam::000000000000:role/worker',
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      description: '',
      timeoutSeconds: 30,
      memoryMiB: 128,
      ephemeralMiB: 512,
      architecture: 'x86_64',
      code: { sha256: name, bytes: 1 },
      tracingMode: 'PassThrough',
      logging: { format: 'Text', group: `/aws/lambda/${name}` },
      snapStart: 'None',
    },
    state: 'Active',
    lastUpdate: 'Successful',
    revisionId: 'r',
    createdAtMs: START_MS,
    modifiedAtMs: START_MS,
    lastVersion: 0,
    tags: {},
    recursiveLoop: 'Terminate',
    runtimeUpdates: { on: 'Auto' },
    ...more,
  }
  const config: EventInvokeEntity = { functionArn: arn, qualifier: '$LATEST', modifiedAtMs: START_MS, ...events }
  await runtime.catalog.commit(
    () => ({
      changes: [
        { put: 'lambda.function', id: arn, value },
        ...(events === undefined ? [] : [{ put: 'lambda.event-invoke' as const, id: `${arn}:$LATEST`, value: config }]),
      ],
      reply: undefined,
    }),
    { requestId: 'r', principal: 'test', operation: 'test' },
  )
  return value
}

export async function accept({ runtime }: Opened, name: string, event: unknown, requestId = 'request'): Promise<void> {
  const target = { scope, name, arn: functionArn(name, scope) }
  const refused = await acceptEvent(runtime, { target, payload: Buffer.from(JSON.stringify(event)), requestId, source: 'event' })
  assert.equal(refused, undefined)
}

/** Lets everything happen that can, without moving time. */
export async function settled(disk: Disk, opened: Opened): Promise<void> {
  for (let turns = 0; turns < 1000; turns++) {
    await disk.clock.advance(0)
    await new Promise((resolve) => setImmediate(resolve))
    if (opened.port.events.isIdle && turns > 5) return
  }
  assert.fail('events do not come to rest')
}
