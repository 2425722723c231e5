/** The steps in the life of groups and streams as changes to the catalog: pure. */
import type { Change } from '../../catalog/entities.ts'
import { groupId, type LogGroup, type LogStream, type LogsEntities, removedStreamId, streamId } from './entities.ts'
import { REMOVAL_DELAY_MS } from './limits.ts'

export type Changes = readonly Change<LogsEntities>[]

export function putGroup(group: LogGroup): Change<LogsEntities> {
  return { put: 'logs.group', id: groupId(group, group.name), value: group }
}

/** Its streams and events go soon after it. */
export function removedGroup(group: LogGroup, nowMs: number): Changes {
  const { id } = group
  return [
    { remove: 'logs.group', id: groupId(group, group.name) },
    { put: 'logs.removed-group', id, value: { id, removeAtMs: nowMs + REMOVAL_DELAY_MS } },
  ]
}

/** Its events go soon after it. */
export function removedStream(stream: LogStream, nowMs: number): Changes {
  const { group, name, lane } = stream
  return [
    { remove: 'logs.stream', id: streamId(group, name) },
    { put: 'logs.removed-stream', id: removedStreamId(stream), value: { group, lane, removeAtMs: nowMs + REMOVAL_DELAY_MS } },
  ]
}

export function withoutTags(group: LogGroup, keys: readonly string[]): LogGroup {
  const gone = new Set(keys)
  return { ...group, tags: Object.fromEntries(Object.entries(group.tags).filter(([key]) => !gone.has(key))) }
}
