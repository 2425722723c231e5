import { assert } from '../kernel/assert.ts'
import type { AwsJsonService } from '../model/api.ts'
import type { StructSchema } from '../model/schema.ts'
import { eventFrame, exceptionFrame, initialResponseFrame } from './protocols/event-stream.ts'
import { writeJson } from './protocols/write-json.ts'

export type Events = AsyncIterable<Readonly<Record<string, unknown>>>

export interface EventStreamTerms {
  readonly service: AwsJsonService
  /** The output's tagged union of events. Members that are errors of the service end the stream. */
  readonly union: StructSchema
  /** A throw of the producer: a bug, for the log. */
  readonly onFailure: (cause: unknown) => void
}

/**
 * Events as frames, one chunk each, the initial response at once. Payloads are JSON in every protocol: CBOR knows no event streams.
 *
 * An iterator by hand and no generator: a generator that waits for its next event would sit on `return()` until that event comes, and a
 * client that has gone must be let go at once.
 */
export function framesOf(events: Events, terms: EventStreamTerms): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => frameIterator(events[Symbol.asyncIterator](), terms) }
}

type EventIterator = AsyncIterator<Readonly<Record<string, unknown>>>

function frameIterator(source: EventIterator, { service, union, onFailure }: EventStreamTerms): AsyncIterator<Uint8Array> {
  const contentType = `application/x-amz-json-${service.jsonVersion}`
  let stage: 'initial' | 'events' | 'ended' = 'initial'

  const finish = async (): Promise<void> => {
    stage = 'ended'
    await source.return?.()
  }
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    if (stage === 'ended') return { done: true, value: undefined }
    if (stage === 'initial') {
      stage = 'events'
      return { done: false, value: initialResponseFrame(contentType) }
    }
    try {
      const result = await source.next()
      if (result.done === true) {
        stage = 'ended'
        return { done: true, value: undefined }
      }
      const { frame, last } = frameOf(result.value, service, union, contentType)
      if (last) await finish()
      return { done: false, value: frame }
    } catch (cause) {
      onFailure(cause)
      await finish()
      return { done: false, value: exceptionFrame('InternalFailureException', contentType, Buffer.from('{}')) }
    }
  }
  return {
    next,
    async return() {
      await finish()
      return { done: true, value: undefined }
    },
  }
}

function frameOf(
  event: Readonly<Record<string, unknown>>,
  service: AwsJsonService,
  union: StructSchema,
  contentType: string,
): { readonly frame: Uint8Array; readonly last: boolean } {
  const [[name, value] = ['', undefined], ...rest] = Object.entries(event)
  const member = Object.hasOwn(union.members, name) ? union.members[name] : undefined
  assert(rest.length === 0 && member?.kind === 'struct', `${union.name} has no event ${name}`)
  const payload = writeJson(member, value)
  const last = Object.hasOwn(service.errors, name)
  return { frame: last ? exceptionFrame(name, contentType, payload) : eventFrame(name, contentType, payload), last }
}
