/** What CreateFunction and UpdateFunctionConfiguration make of a request: settings with all defaults, or what is wrong with it. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { FunctionSettings, LoggingSettings } from './entities.ts'
import { checkedEnvironment } from './environment.ts'
import {
  EPHEMERAL_MIB_DEFAULT,
  MEMORY_MIB_DEFAULT,
  MEMORY_MIB_MAX,
  TIMEOUT_SECONDS_DEFAULT,
  TIMEOUT_SECONDS_MAX,
} from './limits.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'
import { hasSnapStart, isRuntime, RUNTIMES, successorOf } from './runtimes.ts'

type Bad = Rejection<'InvalidParameterValueException' | 'ValidationException'>
type Given = Omit<model.UpdateFunctionConfigurationRequest, 'FunctionName' | 'RevisionId'>

/** Everything but the code, of a function of this name. */
export function createdSettings(name: string, input: model.CreateFunctionRequest): Omit<FunctionSettings, 'code'> | Bad {
  const { Runtime: runtime, Handler: handler, Role: role, PackageType = 'Zip' } = input
  if (PackageType !== 'Zip' || input.Code.ImageUri !== undefined) return invalid(messages.NO_IMAGES)
  if (input.CodeSigningConfigArn !== undefined && input.CodeSigningConfigArn !== '') return invalid(messages.NO_SIGNING)
  if (input.TenancyConfig !== undefined) return invalid(messages.NO_CAPACITY)
  if (runtime === undefined || handler === undefined || handler === '') return invalid(messages.RUNTIME_AND_HANDLER)
  const bare: Omit<FunctionSettings, 'code'> = {
    role,
    runtime,
    handler,
    description: '',
    timeoutSeconds: TIMEOUT_SECONDS_DEFAULT,
    memoryMiB: MEMORY_MIB_DEFAULT,
    ephemeralMiB: EPHEMERAL_MIB_DEFAULT,
    architecture: input.Architectures?.[0] ?? 'x86_64',
    tracingMode: 'PassThrough',
    logging: { format: 'Text', group: `/aws/lambda/${name}` },
    snapStart: 'None',
  }
  return changedSettings(name, bare, input)
}

/** The settings with what a request gives in their place; what it does not mention stays. */
export function changedSettings<Settings extends Omit<FunctionSettings, 'code'>>(
  name: string,
  settings: Settings,
  input: Given,
): Settings | Bad {
  const bad = notServed(input) ?? badBounds(input)
  if (bad !== undefined) return bad
  const runtime = input.Runtime ?? settings.runtime
  if (input.Runtime !== undefined && !isRuntime(runtime)) return badRuntime(runtime)
  const snapStart = input.SnapStart?.ApplyOn ?? settings.snapStart
  if (input.SnapStart !== undefined && snapStart !== 'None' && !hasSnapStart(runtime)) {
    return invalid(messages.noSnapStart(runtime))
  }
  const environment = input.Environment === undefined ? undefined : checkedEnvironment(input.Environment.Variables ?? {})
  if (isRejection(environment)) return environment
  const logging = changedLogging(name, settings.logging, input.LoggingConfig)
  if (isRejection(logging)) return logging
  return {
    ...settings,
    ...withOptional(settings, input),
    role: input.Role ?? settings.role,
    runtime,
    handler: input.Handler ?? settings.handler,
    description: input.Description ?? settings.description,
    timeoutSeconds: input.Timeout ?? settings.timeoutSeconds,
    memoryMiB: input.MemorySize ?? settings.memoryMiB,
    ephemeralMiB: input.EphemeralStorage?.Size ?? settings.ephemeralMiB,
    ...(environment !== undefined && { environment }),
    tracingMode: input.TracingConfig?.Mode ?? settings.tracingMode,
    logging,
    snapStart,
  }
}

function notServed(input: Given): Bad | undefined {
  if ((input.Layers ?? []).length > 0) return invalid(messages.NO_LAYERS)
  if ((input.FileSystemConfigs ?? []).length > 0) return invalid(messages.NO_FILE_SYSTEMS)
  if (Object.keys(input.ImageConfig ?? {}).length > 0) return invalid(messages.NO_IMAGES)
  if (input.CapacityProviderConfig !== undefined || input.DurableConfig !== undefined) return invalid(messages.NO_CAPACITY)
  const target = input.DeadLetterConfig?.TargetArn ?? ''
  return target === '' || /^arn:[^:]+:sqs:/.test(target) ? undefined : invalid(messages.noSuchDestination(target))
}

/** Where the model allows what only other kinds of functions may have, or no process can be given. */
function badBounds({ MemorySize = 0, Timeout = 0, Handler = '' }: Given): Bad | undefined {
  if (Handler.includes('\0')) return invalid(messages.nullHandler(Handler))
  if (MemorySize > MEMORY_MIB_MAX) return invalid(messages.MEMORY_TOO_LARGE)
  return Timeout > TIMEOUT_SECONDS_MAX ? reject('ValidationException', messages.timeoutTooLong(Timeout)) : undefined
}

function badRuntime(runtime: string): Bad {
  const successor = successorOf(runtime)
  return invalid(successor === undefined ? messages.badRuntime(runtime, RUNTIMES) : messages.oldRuntime(runtime, successor))
}

/** What can be taken away again, by an empty value. */
function withOptional(settings: Omit<FunctionSettings, 'code'>, input: Given) {
  const { KMSKeyArn, DeadLetterConfig, VpcConfig } = input
  const deadLetterArn = DeadLetterConfig === undefined ? settings.deadLetterArn : DeadLetterConfig.TargetArn
  const kmsKeyArn = KMSKeyArn ?? settings.kmsKeyArn
  const vpc = VpcConfig === undefined ? settings.vpc : vpcOf(VpcConfig)
  return optional({ deadLetterArn: deadLetterArn || undefined, kmsKeyArn: kmsKeyArn || undefined, vpc })
}

/** What is not there is `undefined` for the catalog's JSON, where there is no such value. */
function optional<Values extends Record<string, unknown>>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof optional<Values>
  >
}

function vpcOf({ SubnetIds = [], SecurityGroupIds = [], Ipv6AllowedForDualStack }: model.VpcConfig): FunctionSettings['vpc'] {
  return {
    subnetIds: SubnetIds,
    securityGroupIds: SecurityGroupIds,
    ...(Ipv6AllowedForDualStack !== undefined && { ipv6: Ipv6AllowedForDualStack }),
  }
}

/** Levels belong to the format JSON: they come with it and go with it. */
function changedLogging(name: string, before: LoggingSettings, given: model.LoggingConfig | undefined): LoggingSettings | Bad {
  if (given === undefined) return before
  const format = given.LogFormat ?? before.format
  const group = given.LogGroup ?? before.group ?? `/aws/lambda/${name}`
  if (format === 'Text') {
    const hasLevels = given.ApplicationLogLevel !== undefined || given.SystemLogLevel !== undefined
    return hasLevels ? invalid(messages.LEVELS_NEED_JSON) : { format, group }
  }
  return {
    format,
    group,
    applicationLevel: given.ApplicationLogLevel ?? before.applicationLevel ?? 'INFO',
    systemLevel: given.SystemLogLevel ?? before.systemLevel ?? 'INFO',
  }
}

function invalid(message: string): Rejection<'InvalidParameterValueException'> {
  return reject('InvalidParameterValueException', message)
}

/** Whether two versions would do the same: then publishing again gives the one that is there. */
export function sameSettings(a: FunctionSettings, b: FunctionSettings): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, inOrder(member)]),
  )
}
