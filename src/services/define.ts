import type { Catalog } from '../catalog/catalog.ts'
import type { Change, EntityMap, View } from '../catalog/entities.ts'
import type { Engine } from '../engine/log.ts'
import type { Clock } from '../kernel/clock.ts'
import { isRejection, type Rejection } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { CommonErrorCode, OperationModel, ServiceModel } from '../model/api.ts'
import type { Call, Scope } from '../model/caller.ts'
import type { InnerDoor } from '../model/door.ts'
import type { BoundOperation, Endpoint, Reply } from '../model/endpoint.ts'
import type { TokenSealer } from '../model/tokens.ts'
import type { Written } from '../model/written-list.ts'
import type { Logger } from '../telemetry/logger.ts'
import { confirmed } from './confirmed.ts'
import { boundPermissions, type PermissionTable } from './permission-table.ts'
import type { ObjectStore } from './s3/store/object-store.ts'

/**
 * How operations are declared. Four kinds:
 * - `control` decides what changes, purely, on durable state; its effects (sealing a shard, waiting) are a reconciler's work;
 * - `query` answers from the catalog alone;
 * - `data` reads and writes the engine;
 * - `subscribe` answers events as they happen, or fails before the first.
 *
 * Each can only answer errors that its model declares (or a common one): anything else does not compile.
 */

/** Everything a service may touch, handed over by `app.ts`. */
export interface ServiceRuntime<Entities extends EntityMap> {
  readonly catalog: Catalog<Entities>
  readonly engine: Engine
  readonly clock: Clock
  readonly random: Random
  readonly tokens: TokenSealer
  /** Seals what must not be read in the catalog, under a key that is not kept in it. */
  readonly secrets: TokenSealer
  /** To the other services, by the name of the operation and with the caller's principal: what it may not do there is refused there. */
  readonly door: InnerDoor
  /** S3's: whoever else wants objects goes through the door. */
  readonly objects: ObjectStore
  readonly logger: Logger
  readonly settings: ServiceSettings
}

export interface ServiceSettings {
  /** How long a resource shows its interim status (CREATING, UPDATING, DELETING), ms. `--instant` makes it 0. */
  readonly statusDelayMs: number
  /** What becomes of calls beyond AWS's quotas: nothing at all (also if absent), they are counted and told, or they are refused, too. */
  readonly limits?: 'off' | 'warn' | 'strict'
  /** Anybody may call with any key, as on a developer's machine; absent: only keys that are known. */
  readonly isOpen?: boolean
}

export interface ControlContext<Entities extends EntityMap> {
  readonly view: View<Entities>
  readonly scope: Scope
  readonly nowMs: number
  readonly random: Random
  readonly settings: ServiceSettings
}

export interface QueryContext<Entities extends EntityMap> {
  readonly view: View<Entities>
  readonly scope: Scope
  readonly nowMs: number
  readonly tokens: TokenSealer
}

export interface DataContext<Entities extends EntityMap> extends QueryContext<Entities> {
  /** On whose behalf, for calls to other services. */
  readonly call: Call
  readonly runtime: ServiceRuntime<Entities>
  readonly engine: Engine
  /** Tells the person at the server, not the client, what Leat knows about this call: one plain sentence with the remedy. */
  readonly explain: (sentence: string) => void
  /** As `portOf`, of this runtime. */
  readonly port: <Port>(open: (runtime: ServiceRuntime<Entities>) => Port) => Port
}

export interface Decision<Entities extends EntityMap, Output> {
  readonly changes: readonly Change<Entities>[]
  readonly reply: Output
}

type Failure<Code extends string> = Rejection<Code | CommonErrorCode>
type Resources<Input> = (input: Input, scope: Scope) => readonly string[]

export interface ControlOperation<Entities extends EntityMap, Input, Output, Code extends string> {
  readonly kind: 'control'
  readonly model: OperationModel<Input, Output, Code>
  readonly resources: Resources<Input>
  /** Synchronous and without effects; it may run more than once for one call. */
  readonly decide: (context: ControlContext<Entities>, input: Input) => Decision<Entities, Output> | Failure<Code>
}

export interface QueryOperation<Entities extends EntityMap, Input, Output, Code extends string> {
  readonly kind: 'query'
  readonly model: OperationModel<Input, Output, Code>
  readonly resources: Resources<Input>
  readonly answer: (context: QueryContext<Entities>, input: Input) => Output | Failure<Code>
}

export interface DataOperation<Entities extends EntityMap, Input, Output, Code extends string> {
  readonly kind: 'data'
  readonly model: OperationModel<Input, Output, Code>
  readonly resources: Resources<Input>
  readonly run: (context: DataContext<Entities>, input: Input) => Promise<Written<Output> | Failure<Code>>
}

/** The events of an output whose only member is an event stream; lists in them may write themselves. */
export type EventsOf<Output> =
  Extract<Output[keyof Output], AsyncIterable<unknown>> extends AsyncIterable<infer Event>
    ? AsyncIterable<WrittenEvent<Event>>
    : never
type WrittenEvent<Event> = Event extends unknown ? { readonly [Name in keyof Event]: Written<Event[Name]> } : never

export interface SubscribeOperation<Entities extends EntityMap, Input, Output, Code extends string> {
  readonly kind: 'subscribe'
  readonly model: OperationModel<Input, Output, Code>
  readonly resources: Resources<Input>
  /** Whoever is done with the events calls `return()` of their iterator, which must end a `next()` under way as well. */
  readonly open: (context: DataContext<Entities>, input: Input) => Promise<EventsOf<Output> | Failure<Code>>
}

export type Operation<Entities extends EntityMap, Input, Output, Code extends string> =
  | ControlOperation<Entities, Input, Output, Code>
  | QueryOperation<Entities, Input, Output, Code>
  | DataOperation<Entities, Input, Output, Code>
  | SubscribeOperation<Entities, Input, Output, Code>

// biome-ignore lint/suspicious/noExplicitAny: a table of operations of different inputs has no other type; each was checked where it was declared.
export type AnyOperation<Entities extends EntityMap> = Operation<Entities, any, any, string>

type Rest<Whole> = Omit<Whole, 'kind' | 'model'>

/** Binds the kinds of operation to the entities a service may see and write. */
export function operationsOver<Entities extends EntityMap>() {
  return {
    control: <Input, Output, Code extends string>(
      model: OperationModel<Input, Output, Code>,
      rest: Rest<ControlOperation<Entities, NoInfer<Input>, NoInfer<Output>, NoInfer<Code>>>,
    ): ControlOperation<Entities, Input, Output, Code> => ({ kind: 'control', model, ...rest }),

    query: <Input, Output, Code extends string>(
      model: OperationModel<Input, Output, Code>,
      rest: Rest<QueryOperation<Entities, NoInfer<Input>, NoInfer<Output>, NoInfer<Code>>>,
    ): QueryOperation<Entities, Input, Output, Code> => ({ kind: 'query', model, ...rest }),

    data: <Input, Output, Code extends string>(
      model: OperationModel<Input, Output, Code>,
      rest: Rest<DataOperation<Entities, NoInfer<Input>, NoInfer<Output>, NoInfer<Code>>>,
    ): DataOperation<Entities, Input, Output, Code> => ({ kind: 'data', model, ...rest }),

    subscribe: <Input, Output, Code extends string>(
      model: OperationModel<Input, Output, Code>,
      rest: Rest<SubscribeOperation<Entities, NoInfer<Input>, NoInfer<Output>, NoInfer<Code>>>,
    ): SubscribeOperation<Entities, Input, Output, Code> => ({ kind: 'subscribe', model, ...rest }),
  }
}

export interface ServiceDefinition<Entities extends EntityMap> {
  readonly model: ServiceModel
  readonly operations: readonly AnyOperation<Entities>[]
  /** Operations of the model that are not served yet: name → one sentence for the client. */
  readonly unsupported: Readonly<Record<string, string>>
  readonly permissions?: PermissionTable<Entities>
  /** How calls of an operation are admitted before anything is done for them; `undefined`: as often as they come. */
  readonly rates?: (runtime: ServiceRuntime<Entities>, operation: string) => Admission | undefined
}

/** A rejection is the answer. `resources` are the ARNs that the call touches. */
export type Admission = (call: Call, resources: readonly string[]) => Rejection<string> | undefined

/** Why a definition may not be served: an operation of the model that nobody took a decision about, or one decided twice. */
export class IncompleteService extends Error {
  override readonly name = 'IncompleteService'
}

/** Makes the endpoint that the gateway serves. Throws `IncompleteService`: better not to start than to answer nonsense. */
export function bindService<Entities extends EntityMap>(
  definition: ServiceDefinition<Entities>,
  runtime: ServiceRuntime<Entities>,
): Endpoint {
  const operations = new Map<string, BoundOperation>()
  const port: PortOf<Entities> = (open) => portOf(runtime, open)
  for (const operation of definition.operations) {
    const { name } = operation.model
    if (operations.has(name)) throw new IncompleteService(`${definition.model.name}: ${name} has two handlers`)
    if (definition.model.operations[name] === undefined)
      throw new IncompleteService(`${definition.model.name}: ${name} is not in the model`)
    const bound = bindOperation(operation, runtime, port, definition.rates?.(runtime, name))
    const asked = { view: runtime.catalog, tokens: runtime.tokens }
    operations.set(name, { ...bound, ...boundPermissions(definition.permissions, name, asked) })
  }
  for (const name of Object.keys(definition.permissions ?? {})) {
    if (definition.model.operations[name] === undefined)
      throw new IncompleteService(`${definition.model.name}: ${name} has permissions but is not in the model`)
  }
  const unsupported = new Map(Object.entries(definition.unsupported))
  for (const name of Object.keys(definition.model.operations)) {
    if (operations.has(name) === unsupported.has(name)) {
      throw new IncompleteService(
        `${definition.model.name}: ${name} ${unsupported.has(name) ? 'has a handler and is listed as unsupported' : 'has no handler and is not listed as unsupported'}`,
      )
    }
  }
  for (const name of unsupported.keys()) {
    if (definition.model.operations[name] === undefined) {
      throw new IncompleteService(`${definition.model.name}: ${name} is listed as unsupported but not in the model`)
    }
  }
  return { service: definition.model, operations, unsupported }
}

type PortOf<Entities extends EntityMap> = DataContext<Entities>['port']

const ports = new WeakMap<object, Map<unknown, unknown>>()

/**
 * State that lives in this process only and is shared by everything that works on a runtime, as long as the server runs: what `open` makes
 * of the runtime at the first asking, and the same afterwards.
 */
export function portOf<Entities extends EntityMap, Port>(
  runtime: ServiceRuntime<Entities>,
  open: (runtime: ServiceRuntime<Entities>) => Port,
): Port {
  let opened = ports.get(runtime)
  if (opened === undefined) {
    opened = new Map()
    ports.set(runtime, opened)
  }
  if (!opened.has(open)) opened.set(open, open(runtime))
  return opened.get(open) as Port
}

function bindOperation<Entities extends EntityMap>(
  operation: AnyOperation<Entities>,
  runtime: ServiceRuntime<Entities>,
  port: PortOf<Entities>,
  admission: Admission | undefined,
): BoundOperation {
  // A body that has been read cannot be read again.
  const streams = Object.values(operation.model.input.members).some(
    (member) => member.kind === 'blob' && member.streaming === true,
  )
  return {
    model: operation.model,
    resources: operation.resources,
    async invoke(call, input) {
      const refused = call.isUncounted === true ? undefined : admission?.(call, operation.resources(input, call.scope))
      if (refused !== undefined) return refused
      const attempt = (): Promise<Reply> => run(operation, runtime, port, call, input)
      const outcome = await (streams ? attempt() : confirmed(runtime.catalog, attempt))
      if (!isRejection(outcome)) return outcome as Reply
      if (outcome.hint !== undefined) runtime.logger.warn(`${operation.model.name}: ${outcome.hint}`)
      return outcome
    },
  }
}

async function run<Entities extends EntityMap>(
  operation: AnyOperation<Entities>,
  runtime: ServiceRuntime<Entities>,
  port: PortOf<Entities>,
  call: Call,
  input: unknown,
): Promise<Reply> {
  const { catalog, clock, random, tokens, settings, engine } = runtime
  switch (operation.kind) {
    case 'control': {
      const outcome = await catalog.commit(
        (view) => operation.decide({ view, scope: call.scope, nowMs: clock.nowMs(), random, settings }, input),
        { requestId: call.requestId, principal: call.principal.arn, operation: operation.model.name },
      )
      return isRejection(outcome) ? outcome : { output: outcome }
    }
    case 'query': {
      const outcome = operation.answer({ view: catalog, scope: call.scope, nowMs: clock.nowMs(), tokens }, input)
      return isRejection(outcome) ? outcome : { output: outcome }
    }
    case 'data':
    case 'subscribe': {
      const explain = (sentence: string): void => runtime.logger.info(`${operation.model.name}: ${sentence}`)
      const context = { call, view: catalog, scope: call.scope, nowMs: clock.nowMs(), tokens, runtime, engine, explain, port }
      if (operation.kind === 'subscribe') {
        const events = await operation.open(context, input)
        return isRejection(events) ? events : { events }
      }
      const outcome = await operation.run(context, input)
      return isRejection(outcome) ? outcome : { output: outcome }
    }
  }
}
