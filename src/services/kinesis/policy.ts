/** Resource policies of streams and consumers: kept as they were sent, once they are sound. */
import type { Change, View } from '../../catalog/entities.ts'
import type { KinesisEntities } from './entities.ts'

export interface ResourcePolicy {
  /** JSON, white space and all. */
  readonly document: string
}

export function putPolicy(resourceArn: string, document: string): Change<KinesisEntities> {
  return { put: 'kinesis.policy', id: resourceArn, value: { document } }
}

/** A policy goes with what it is about. */
export function withoutPolicy(view: View<KinesisEntities>, resourceArn: string): readonly Change<KinesisEntities>[] {
  return view.get('kinesis.policy', resourceArn) === undefined ? [] : [{ remove: 'kinesis.policy', id: resourceArn }]
}
