import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { LogsEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { CreateLogGroup } from './operations/CreateLogGroup.ts'
import { CreateLogStream } from './operations/CreateLogStream.ts'
import { DeleteLogGroup } from './operations/DeleteLogGroup.ts'
import { DeleteLogStream } from './operations/DeleteLogStream.ts'
import { DeleteRetentionPolicy } from './operations/DeleteRetentionPolicy.ts'
import { DescribeLogGroups } from './operations/DescribeLogGroups.ts'
import { DescribeLogStreams } from './operations/DescribeLogStreams.ts'
import { FilterLogEvents } from './operations/FilterLogEvents.ts'
import { GetLogEvents } from './operations/GetLogEvents.ts'
import { ListTagsForResource } from './operations/ListTagsForResource.ts'
import { ListTagsLogGroup } from './operations/ListTagsLogGroup.ts'
import { PutLogEvents } from './operations/PutLogEvents.ts'
import { PutLogGroupDeletionProtection } from './operations/PutLogGroupDeletionProtection.ts'
import { PutRetentionPolicy } from './operations/PutRetentionPolicy.ts'
import { TagLogGroup } from './operations/TagLogGroup.ts'
import { TagResource } from './operations/TagResource.ts'
import { UntagLogGroup } from './operations/UntagLogGroup.ts'
import { UntagResource } from './operations/UntagResource.ts'

const SERVED: ServiceDefinition<LogsEntities>['operations'] = [
  CreateLogGroup,
  CreateLogStream,
  DeleteLogGroup,
  DeleteLogStream,
  DeleteRetentionPolicy,
  DescribeLogGroups,
  DescribeLogStreams,
  FilterLogEvents,
  GetLogEvents,
  ListTagsForResource,
  ListTagsLogGroup,
  PutLogEvents,
  PutLogGroupDeletionProtection,
  PutRetentionPolicy,
  TagLogGroup,
  TagResource,
  UntagLogGroup,
  UntagResource,
]

const NO_LIVE_TAIL = 'Leat has no live tail: `aws logs tail --follow` and FilterLogEvents show events as they come.'
const NO_INSIGHTS = 'Leat has no queries of Logs Insights: FilterLogEvents finds events by patterns.'

/** Amazon CloudWatch Logs: log groups, their streams, and the events in them. */
export const logs: ServiceDefinition<LogsEntities> = {
  model: service,
  operations: SERVED,
  unsupported: {
    ...unsupportedBut(service, SERVED, 'Leat does not serve this operation of CloudWatch Logs.'),
    StartLiveTail: NO_LIVE_TAIL,
    StartQuery: NO_INSIGHTS,
    StopQuery: NO_INSIGHTS,
    GetQueryResults: NO_INSIGHTS,
    DescribeQueries: NO_INSIGHTS,
  },
}
