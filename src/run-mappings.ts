/** Starts the mappings of streams to functions when there is one: a server that has none does not even load what works them off. */
import type { Clock } from './kernel/clock.ts'
import { isRejection } from './kernel/outcome.ts'
import type { ServiceRuntime } from './services/define.ts'
import type { KinesisEntities } from './services/kinesis/entities.ts'
import type { MappingsParts } from './services/lambda/mapping/mappings.ts'
import { connectMappings, type MappingPort } from './services/lambda/mapping/port.ts'
import type { LambdaRuntime } from './services/lambda/port.ts'
import { streamReading } from './shard-reading.ts'

export interface RunningMappings extends Pick<MappingPort, 'present'> {
  readonly isIdle: boolean
  /** Whether there is work before anybody asks for it. */
  readonly isNeeded: boolean
  /** Reads what it takes, and begins. Once. */
  start(): Promise<void>
  close(): Promise<void>
}

export interface MappingSettings {
  /** Of the machine. */
  readonly system: Clock
  /** Resolves when functions can reach the server. */
  readonly listening: Promise<void>
}

export function runMappings(
  lambda: LambdaRuntime,
  kinesis: ServiceRuntime<KinesisEntities>,
  { system, listening }: MappingSettings,
): RunningMappings {
  let present: MappingPort['present']
  let starting: Promise<void> | undefined
  let isClosed = false
  const streams: MappingsParts['streams'] = (streamArn, call, consumerArn) => streamReading(kinesis, streamArn, call, consumerArn)
  const start = async (): Promise<void> => {
    const [{ Mappings }, { roleOfMapping }, invoke] = await Promise.all([
      import('./services/lambda/mapping/mappings.ts'),
      import('./services/lambda/mapping/targets.ts'),
      invoking(lambda),
    ])
    const mappings = new Mappings({
      runtime: lambda,
      pace: system,
      streams,
      invoke,
      roleOf: (mapping) => roleOfMapping(lambda.catalog, mapping),
    })
    present = mappings
    void listening.then(() => {
      if (!isClosed) mappings.start()
    })
  }
  const running: RunningMappings = {
    get present() {
      return present
    },
    get isIdle() {
      return present?.isIdle ?? true
    },
    get isNeeded() {
      for (const _ of lambda.catalog.list('lambda.mapping', '')) return true
      return false
    },
    start() {
      starting ??= start()
      return starting
    },
    async close() {
      isClosed = true
      await starting?.catch(() => undefined) // Who asked has heard of it.
      await present?.close()
    },
  }
  connectMappings(lambda, {
    streams,
    isConsumer: (arn) => {
      const consumer = kinesis.catalog.get('kinesis.consumer', arn)
      return consumer !== undefined && consumer.status !== 'DELETING'
    },
    get present() {
      return present
    },
  })
  return running
}

/** Through what runs functions for everybody. */
async function invoking(lambda: LambdaRuntime): Promise<MappingsParts['invoke']> {
  const [{ invokeFunction }, { parseFunctionArn }, { streamArnOf }] = await Promise.all([
    import('./services/lambda/invoke.ts'),
    import('./services/lambda/arn.ts'),
    import('./services/lambda/mapping/sources.ts'),
  ])
  return async ({ functionArn, eventSourceArn }, event, { requestId, ...batch }) => {
    const target = parseFunctionArn(functionArn)
    if (target === undefined) return { kind: 'unreached', code: 'ResourceNotFoundException', message: functionArn }
    const ran = await invokeFunction(lambda, {
      target,
      payload: event,
      requestId,
      source: 'mapping',
      batch: { streamArn: streamArnOf(eventSourceArn), ...batch },
    })
    if (isRejection(ran)) return { kind: 'unreached', code: ran.rejected, message: ran.message ?? '' }
    const { invocation, executedVersion } = ran
    const { payload, functionError } = invocation
    return { kind: 'answered', payload, executedVersion, ...(functionError !== undefined && { functionError }) }
  }
}
