import { streamArnPrefix } from '../arn.ts'
import { ON_DEMAND_STREAMS_MAX, shardsMax } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { onDemandStreamCount, provisionedShardCount } from '../queries.ts'

export const DescribeLimits = query(model.DescribeLimits, {
  resources: (_input, scope) => [`${streamArnPrefix(scope)}*`],

  answer: ({ view, scope }) => ({
    ShardLimit: shardsMax(scope.region),
    OpenShardCount: provisionedShardCount(view, scope),
    OnDemandStreamCount: onDemandStreamCount(view, scope),
    OnDemandStreamCountLimit: ON_DEMAND_STREAMS_MAX,
  }),
})
