/** What operations of mappings need beyond the catalog: the streams, and the mappings at work. Handed over by the composition root. */
import { assert } from '../../../kernel/assert.ts'
import type { MappingEntity } from '../mapping-entities.ts'
import type { Mappings, MappingsParts } from './mappings.ts'
import { NOTHING_PROCESSED } from './progress.ts'

export interface MappingPort {
  readonly streams: MappingsParts['streams']
  /** Whether a consumer with enhanced fan-out is there; it takes readers once it is ACTIVE. */
  readonly isConsumer: (consumerArn: string) => boolean
  /** `undefined`: nothing was ever mapped, or the server has not begun yet. */
  readonly present: Mappings | undefined
}

const ports = new WeakMap<object, MappingPort>()

/** Before the service is bound to the runtime. */
export function connectMappings(runtime: object, port: MappingPort): void {
  ports.set(runtime, port)
}

export function mappingPort(runtime: object): MappingPort {
  const port = ports.get(runtime)
  assert(port !== undefined, 'the composition root has connected mappings')
  return port
}

/** `LastProcessingResult` as of now. */
export function lastResultOf(runtime: object, { uuid, lastResult = NOTHING_PROCESSED }: MappingEntity): string {
  return mappingPort(runtime).present?.at(uuid)?.result ?? lastResult
}
