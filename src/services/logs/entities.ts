/** What the catalog keeps of CloudWatch Logs. Events are not in it: they stand in a log of the engine, one for each group, see `event-log.ts`. */

export interface LogsEntities {
  /** Keyed by `groupId`. */
  'logs.group': LogGroup
  /** Keyed by `streamId`. */
  'logs.stream': LogStream
  /** Keyed by the group's `id`: its events and streams are still to go. */
  'logs.removed-group': RemovedGroup
  /** Keyed by `removedStreamId`: its events are still to go. */
  'logs.removed-stream': RemovedStream
}

export interface LogGroup {
  /** Of its own: a group that is made again under a name has none of the events of the one before. */
  readonly id: string
  readonly name: string
  readonly accountId: string
  readonly region: string
  readonly createdAtMs: number
  /** Absent: events never expire. */
  readonly retentionInDays?: number
  readonly logGroupClass: 'STANDARD' | 'INFREQUENT_ACCESS' | 'DELIVERY' | 'ESSENTIALS'
  readonly isProtected: boolean
  readonly tags: Readonly<Record<string, string>>
  /** Lane of the next stream. */
  readonly nextLane: number
  /** When the engine is next told what has expired. */
  readonly trimAtMs: number
}

export interface LogStream {
  /** The group's `id`. */
  readonly group: string
  readonly name: string
  readonly createdAtMs: number
  /** Where its events stand in the group's log. */
  readonly lane: number
}

export interface RemovedGroup {
  readonly id: string
  readonly removeAtMs: number
}

export interface RemovedStream {
  readonly group: string
  readonly lane: number
  readonly removeAtMs: number
}

/** In order of names within an account's region. */
export function groupId({ accountId, region }: Pick<LogGroup, 'accountId' | 'region'>, name: string): string {
  return `${accountId}/${region}/${name}`
}

/** In order of names within a group. */
export function streamId(group: string, name: string): string {
  return `${group}/${name}`
}

export function removedStreamId({ group, lane }: Pick<LogStream, 'group' | 'lane'>): string {
  return `${group}/${lane}`
}

/** The engine's log of a group's events. */
export function eventLogId(group: string): string {
  return `logs-${group}`
}
