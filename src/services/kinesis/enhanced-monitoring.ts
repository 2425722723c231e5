/** Which shard-level metrics a stream is asked for: stored, and told by DescribeStream. */
import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { ControlContext, Decision } from '../define.ts'
import type { KinesisEntities } from './entities.ts'
import { putStream, withUpdate } from './life-cycle.ts'
import type { EnableEnhancedMonitoringInput, EnhancedMonitoringOutput, MetricsName } from './model.gen.ts'
import { findActiveStream } from './queries.ts'

/** What ALL stands for, in the order in which Leat tells them. Source: API reference, EnableEnhancedMonitoring. */
const SHARD_LEVEL_METRICS = [
  'IncomingBytes',
  'IncomingRecords',
  'OutgoingBytes',
  'OutgoingRecords',
  'WriteProvisionedThroughputExceeded',
  'ReadProvisionedThroughputExceeded',
  'IteratorAgeMilliseconds',
] as const satisfies readonly MetricsName[]

type Failure = Rejection<'InvalidArgumentException' | 'ResourceNotFoundException' | 'ResourceInUseException'>

/** What both operations do. Metrics that are enabled, or disabled, already are accepted; a call that changes nothing shows no UPDATING. */
export function decideMonitoring(
  { view, scope, nowMs, settings }: ControlContext<KinesisEntities>,
  input: EnableEnhancedMonitoringInput,
  direction: 'enable' | 'disable',
): Decision<KinesisEntities, EnhancedMonitoringOutput> | Failure {
  const stream = findActiveStream(view, scope, input)
  if (isRejection(stream)) return stream
  const named = new Set<string>(input.ShardLevelMetrics.includes('ALL') ? SHARD_LEVEL_METRICS : input.ShardLevelMetrics)
  const present = new Set(stream.enhancedMetrics)
  const desired = SHARD_LEVEL_METRICS.filter((metric) => {
    return direction === 'enable' ? present.has(metric) || named.has(metric) : present.has(metric) && !named.has(metric)
  })
  const reply = {
    StreamName: stream.name,
    CurrentShardLevelMetrics: stream.enhancedMetrics as readonly MetricsName[],
    DesiredShardLevelMetrics: desired,
    StreamARN: stream.arn,
  }
  if (desired.length === present.size) return { changes: [], reply }
  return { changes: [putStream(withUpdate({ ...stream, enhancedMetrics: desired }, nowMs, settings))], reply }
}
