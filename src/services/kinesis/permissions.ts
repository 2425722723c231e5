/**
 * What callers need where it is not an operation's own name on the stream or consumer that its input names
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesis.html).
 */
import type { Scope } from '../../model/caller.ts'
import { type Permission, permissionsOn, tagKeys } from '../../model/permission.ts'
import type { Asked, PermissionTable } from '../permission-table.ts'
import { type ConsumerReference, consumerNamed, consumerResources } from './consumer.ts'
import type { KinesisEntities } from './entities.ts'
import type * as model from './model.gen.ts'
import { streamInToken } from './operations/ListShards.ts'
import { type StreamReference, streamResources } from './queries.ts'
import { openIterator } from './shard-iterator.ts'

type Tables = PermissionTable<KinesisEntities>

/** About no stream in particular: AWS takes no ARN for these. */
const ABOUT_ALL = ['ListStreams', 'DescribeLimits', 'DescribeAccountSettings', 'UpdateAccountSettings']

export const permissions: Tables = {
  ...Object.fromEntries(ABOUT_ALL.map((name) => [name, () => permissionsOn(`kinesis:${name}`, [])])),

  // Tags at the creation are AddTagsToStream's: TagResource is not asked (API reference of CreateStream).
  CreateStream: (input: model.CreateStreamInput, scope) => [
    ...permissionsOn('kinesis:CreateStream', streamResources(input, scope), tagKeys(input.Tags)),
    ...(hasTags(input.Tags) ? taggingStream(input, input.Tags, scope) : []),
  ],
  AddTagsToStream: (input: model.AddTagsToStreamInput, scope) => taggingStream(input, input.Tags, scope),
  TagResource: (input: model.TagResourceInput) => permissionsOn('kinesis:TagResource', [input.ResourceARN], tagKeys(input.Tags)),

  RegisterStreamConsumer: ({ StreamARN, ConsumerName, Tags }: model.RegisterStreamConsumerInput) => [
    ...permissionsOn('kinesis:RegisterStreamConsumer', [StreamARN], tagKeys(Tags)),
    // The rest of its ARN is when it will have been made.
    ...(hasTags(Tags) ? permissionsOn('kinesis:TagResource', [`${StreamARN}/consumer/${ConsumerName}:*`], tagKeys(Tags)) : []),
  ],
  DescribeStreamConsumer: (input: model.DescribeStreamConsumerInput, _scope, asked) =>
    permissionsOn('kinesis:DescribeStreamConsumer', consumerArns(input, asked)),
  DeregisterStreamConsumer: (input: model.DeregisterStreamConsumerInput, _scope, asked) =>
    permissionsOn('kinesis:DeregisterStreamConsumer', consumerArns(input, asked)),

  // What is no iterator, or no token, is refused for that.
  GetRecords: ({ ShardIterator }: model.GetRecordsInput, _scope, { tokens }) => {
    const place = openIterator(tokens, ShardIterator)
    return place === undefined ? [] : permissionsOn('kinesis:GetRecords', [place.stream.arn])
  },
  ListShards: (input: model.ListShardsInput, scope, { tokens }) => {
    if (input.NextToken === undefined) return permissionsOn('kinesis:ListShards', streamResources(input, scope))
    const arn = streamInToken(tokens, input.NextToken)
    return arn === undefined ? [] : permissionsOn('kinesis:ListShards', [arn])
  },
}

function hasTags(tags: Readonly<Record<string, string>> | undefined): boolean {
  return Object.keys(tags ?? {}).length > 0
}

function taggingStream(
  input: StreamReference,
  tags: Readonly<Record<string, string>> | undefined,
  scope: Scope,
): readonly Permission[] {
  return permissionsOn('kinesis:AddTagsToStream', streamResources(input, scope), tagKeys(tags))
}

/** Policies name consumers by their ARNs, which end with when they were made: a consumer that is named otherwise is looked up. */
function consumerArns(input: ConsumerReference, { view }: Asked<KinesisEntities>): readonly string[] {
  const { ConsumerARN, StreamARN, ConsumerName } = input
  const isNamed = ConsumerARN === undefined && StreamARN !== undefined && ConsumerName !== undefined
  const consumer = isNamed ? consumerNamed(view, StreamARN, ConsumerName) : undefined
  return consumer === undefined ? consumerResources(input) : [consumer.arn]
}
