import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { functionArn } from '../arn.ts'
import { shownMapping } from '../mapping/describe.ts'
import { onItsWay, putMapping } from '../mapping/life-cycle.ts'
import * as messages from '../mapping/messages.ts'
import { DEFAULTS, foreignParameter, optionsFrom } from '../mapping/options.ts'
import { NOTHING_PROCESSED } from '../mapping/progress.ts'
import { latestOf, sourceRefusal } from '../mapping/source-check.ts'
import { isStreamSource } from '../mapping/sources.ts'
import { functionOf, sameMapping } from '../mapping/targets.ts'
import type { MappingEntity, MappingStart } from '../mapping-entities.ts'
import * as model from '../model.gen.ts'
import { type Context, data } from '../operation.ts'

export const CreateEventSourceMapping = data(model.CreateEventSourceMapping, {
  resources: () => [],

  async run(context, input) {
    const { scope, view, nowMs, runtime, call } = context
    const eventSourceArn = input.EventSourceArn
    if (eventSourceArn === undefined || !isStreamSource(eventSourceArn)) {
      return reject('InvalidParameterValueException', messages.UNKNOWN_SOURCE, messages.ONLY_STREAMS)
    }
    const position = startIn(input, nowMs)
    if (isRejection(position)) return position
    const foreign = foreignParameter(input)
    if (foreign !== undefined) return foreign
    const options = optionsFrom(DEFAULTS, input)
    if (isRejection(options)) return options
    const found = functionOf(view, scope, input.FunctionName)
    if (isRejection(found)) return found
    const { target, role } = found
    const refusal = sourceRefusal(runtime, { scope, eventSourceArn, role, target })
    if (refusal !== undefined) return refusal
    const latest = position.position === 'LATEST' ? await latestOf(runtime, eventSourceArn) : undefined
    const mapping: MappingEntity = {
      ...options,
      uuid: runtime.random.uuid(),
      ...scope,
      functionName: target.name,
      functionArn: functionArn(target.name, target.scope, target.qualifier),
      eventSourceArn,
      start: { ...position, ...(latest !== undefined && { latest }) },
      state: 'Creating',
      version: 1,
      createdAtMs: nowMs,
      modifiedAtMs: nowMs,
      tags: input.Tags ?? {},
    }
    const to = input.Enabled === false ? 'Disabled' : 'Enabled'
    const made = await commitNew(context, onItsWay(mapping, to, nowMs + runtime.settings.statusDelayMs), call.requestId)
    return isRejection(made) ? made : shownMapping(made, NOTHING_PROCESSED)
  },
})

function commitNew(
  { runtime, call }: Context,
  mapping: MappingEntity,
  requestId: string,
): Promise<MappingEntity | Rejection<'ResourceConflictException'>> {
  return runtime.catalog.commit(
    (view) => {
      const same = sameMapping(view, mapping)
      if (same === undefined) return { changes: [putMapping(mapping)], reply: mapping }
      const { eventSourceArn, functionName } = mapping
      return reject('ResourceConflictException', messages.mappedAlready(eventSourceArn, functionName, same.uuid))
    },
    { requestId, principal: call.principal.arn, operation: model.CreateEventSourceMapping.name },
  )
}

function startIn(
  { StartingPosition: position, StartingPositionTimestamp: timestampMs }: model.CreateEventSourceMappingRequest,
  nowMs: number,
): Pick<MappingStart, 'position' | 'timestampMs'> | Rejection<'InvalidParameterValueException'> {
  if (position === undefined) return reject('InvalidParameterValueException', messages.NO_STARTING_POSITION)
  if (position !== 'AT_TIMESTAMP') return { position }
  if (timestampMs === undefined) return reject('InvalidParameterValueException', messages.NO_TIMESTAMP)
  if (timestampMs > nowMs) return reject('InvalidParameterValueException', messages.TIMESTAMP_TO_COME)
  return { position, timestampMs }
}
