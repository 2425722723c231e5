import { by, cases, files, type RuleSection } from './rule.ts'

const { streams, tagsTest, consumersTest, listShardsTest, filter, plan, reshard, account, onDemand } = files

/** Operations that make, change, describe and list. */
export const control: RuleSection = {
  title: 'Operations on streams and consumers',
  rules: [
    {
      id: 'create.defaults',
      source: 'observed',
      rule: 'A new stream keeps records for 24 hours, is not encrypted, has no enhanced metrics and takes records of 1 MiB; without mode and count it has four shards.',
      provenBy: [
        by(
          cases('DescribeStream'),
          'all fields of an ACTIVE stream, and none that AWS leaves out',
          'counts and sizes, and no StreamId',
        ),
        by(cases('CreateStream'), 'without a mode and a number of shards, a stream has four shards'),
        by(streams, 'makes a provisioned stream of a shard count alone', 'makes an on-demand stream of four shards without one'),
      ],
    },
    {
      id: 'create.contradictions',
      source: 'documented',
      rule: 'PROVISIONED without a count, ON_DEMAND with one, and AUTO on a provisioned stream are refused.',
      provenBy: [
        by(streams, 'refuses members that contradict each other'),
        by(cases('CreateStream'), 'AUTO record distribution needs an on-demand stream'),
      ],
      differs: 'AWS’s errors for the first two are not known; those here are worded like its deployment tools’',
    },
    {
      id: 'create.shard-quota',
      source: 'observed',
      rule: 'More open shards than the account may have are refused, with the arithmetic and the region.',
      provenBy: [
        by(cases('CreateStream'), 'more shards than the account may have are refused, with the arithmetic'),
        by(streams, 'keeps to the quota of shards of provisioned streams, which depends on the region'),
      ],
    },
    {
      id: 'create.five',
      source: 'observed',
      rule: 'More than five streams in CREATING are refused; the text has two blanks in one place.',
      provenBy: [
        by(cases('CreateStream'), 'more than five streams in CREATING are refused'),
        by(streams, 'keeps to five streams CREATING at a time'),
      ],
      differs: 'streams in DELETING do not count, though AWS’s text names them',
    },
    {
      id: 'create.on-demand-quota',
      source: 'observed',
      rule: 'More than fifty on-demand streams are refused.',
      provenBy: [by(streams, 'keeps to fifty on-demand streams')],
    },
    {
      id: 'create.thousands',
      source: 'observed',
      rule: 'The count of shards is bounded by the quota alone.',
      provenBy: [by(streams, 'takes several commits with thousands of shards')],
    },
    {
      id: 'delete.consumers',
      source: 'observed',
      rule: 'A stream with consumers is deleted only with EnforceConsumerDeletion, and then they go with it.',
      provenBy: [
        by(cases('consumers'), 'consumers keep their stream from being deleted, unless EnforceConsumerDeletion is set'),
        by(consumersTest, 'keep their stream from being deleted unless told otherwise (statuses last … ms)'),
      ],
    },
    {
      id: 'delete.all',
      source: 'model',
      rule: 'Tags, policy and records go with the stream.',
      provenBy: [
        by(cases('policies'), 'goes with its stream: another one of that name has none'),
        by(streams, 'takes its records along, soon after'),
      ],
    },
    {
      id: 'describe.fields',
      source: 'observed',
      rule: 'DescribeStream has the fields of a stream and its shards; no StreamId, no record size, no counts, no KeyId without a key.',
      provenBy: [
        by(cases('DescribeStream'), 'all fields of an ACTIVE stream, and none that AWS leaves out'),
        by(streams, 'of a stream have what AWS tells, and no more'),
      ],
    },
    {
      id: 'describe.pages',
      source: 'observed',
      rule: 'Shards come in order of id, a hundred at most, from behind ExclusiveStartShardId; closed ones that have not expired are among them.',
      provenBy: [
        by(cases('DescribeStream'), 'pages by Limit and ExclusiveStartShardId'),
        by(streams, 'page through shards, a hundred at most'),
        by(files.closedShards, 'is listed until its last record has expired'),
      ],
    },
    {
      id: 'summary.fields',
      source: 'model',
      rule: 'The summary has counts instead of shards: ConsumerCount 0 is told; distribution and warm throughput only of on-demand streams.',
      provenBy: [
        by(cases('DescribeStream'), 'counts and sizes, and no StreamId'),
        by(streams, 'of an on-demand stream name its record distribution'),
        by(cases('capacity'), 'is told as what was asked for and what is ready, and is met by shards'),
      ],
    },
    {
      id: 'limits.fields',
      source: 'model',
      rule: 'DescribeLimits tells quota and use of shards and of on-demand streams.',
      provenBy: [
        by(cases('DescribeStream'), 'quota and use of the account'),
        by(streams, 'of limits count shards of provisioned streams'),
      ],
      differs: 'counts of channels are left out: there are none',
    },
    {
      id: 'list.streams',
      source: 'observed',
      rule: 'Names come in order, a hundred at most, from behind a name that need not exist or by token; streams in every state are listed.',
      provenBy: [
        by(
          cases('ListStreams'),
          'names in order, page by page with NextToken and with ExclusiveStartStreamName; the start need not exist',
        ),
        by(streams, 'pages by name, of this account and region only'),
        by(files.states, 'is listed in every state'),
      ],
    },
    {
      id: 'list.streams-token',
      source: 'model',
      rule: 'Tokens live 300 seconds.',
      provenBy: [by(cases('ListStreams'), 'a token lives 300 seconds', 'a token that is none')],
      differs: 'the texts of tokens that are none or too old are not known; they are worded like those of iterators',
    },
    {
      id: 'list.shards-arguments',
      source: 'observed',
      rule: 'A stream or a token, and not both: each has its text. The token goes alone, but for MaxResults.',
      provenBy: [
        by(
          cases('ListShards'),
          'neither a stream nor a token',
          'pages by MaxResults; the token carries stream and place, and goes alone',
        ),
        by(listShardsTest, 'needs a stream or a token, and not both'),
      ],
    },
    {
      id: 'list.shards-pages',
      source: 'model',
      rule: 'A thousand at most, in order of id; NextToken is left out on the last page; tokens live 300 seconds.',
      provenBy: [
        by(listShardsTest, 'gives a thousand at most', 'gives tokens that live five minutes and die with their stream'),
        by(cases('ListShards'), 'a token lives 300 seconds', 'all shards in order of their ids, absent members left out'),
      ],
    },
    {
      id: 'list.shards-filters',
      source: 'model',
      rule: 'Six filters: open now, at the horizon or at a moment; from the horizon or a moment on; after an id.',
      provenBy: [
        by(
          filter,
          'tell everything when there is none',
          'AT_LATEST: open ones',
          'AT_TRIM_HORIZON: those open where the readable part begins',
          'AT_TIMESTAMP: those open at that moment',
          'FROM_TIMESTAMP: those open then or since',
          'need what their type needs',
        ),
        by(cases('ListShards'), 'every filter on a stream that was never resharded', 'a filter that lacks what its type needs'),
      ],
    },
    {
      id: 'tags.add',
      source: 'observed',
      rule: 'Equal keys are overwritten and do not count as new; fifty at most.',
      provenBy: [
        by(
          cases('tags'),
          'adds and overwrites; the answer is empty',
          'more than fifty tags in all; an overwritten one does not count twice',
        ),
      ],
      differs: 'the text says 50, where AWS’s said 10 when ten was the limit',
    },
    {
      id: 'tags.order',
      source: 'observed',
      rule: 'Constraints, then the stream, its state, the characters, and last the number.',
      provenBy: [by(tagsTest, 'are checked in the order of AWS: stream, state, characters, number')],
    },
    {
      id: 'tags.characters',
      source: 'observed',
      rule: 'Characters that a tag may not have are refused in one of two texts; a `%` gets the second.',
      provenBy: [by(cases('tags'), 'characters that a tag may not have')],
    },
    {
      id: 'tags.list',
      source: 'observed',
      rule: 'Tags are listed in order of their code units, from behind a key that need not exist; all of them without a limit.',
      provenBy: [
        by(cases('tags'), 'pages by Limit and ExclusiveStartTagKey, which need not exist'),
        by(tagsTest, 'are told in pages'),
      ],
    },
    {
      id: 'tags.remove',
      source: 'model',
      rule: 'Keys that are not there are ignored.',
      provenBy: [by(cases('tags'), 'removes; unknown keys are ignored')],
    },
    {
      id: 'tags.shared',
      source: 'model',
      rule: 'Both families of operations see the same tags.',
      provenBy: [by(cases('tags'), 'by ARN, the same set of tags'), by(tagsTest, 'of both families of operations are the same')],
    },
    {
      id: 'retention.bounds',
      source: 'observed',
      rule: '24 hours to 8760; the wrong direction is refused with a hint at the other operation; the present value is accepted.',
      provenBy: [by(cases('retention'), 'too short, too long, and the wrong way round', 'the value it has is accepted by both')],
    },
    {
      id: 'retention.effect',
      source: 'documented',
      rule: 'Lowering hides what is older at once; raising revives nothing.',
      provenBy: [
        by(
          cases('retention'),
          'lowers the retention; what is older is gone from sight at once',
          'a raised retention revives nothing that had expired',
        ),
      ],
    },
    {
      id: 'monitoring.metrics',
      source: 'model',
      rule: 'The answer tells the metrics before and after; ALL stands for all seven.',
      provenBy: [
        by(
          cases('monitoring'),
          'answers what was and what is to be; ALL stands for all seven metrics',
          'metrics that are enabled, or disabled, already are accepted',
        ),
      ],
    },
    {
      id: 'split.order',
      source: 'observed',
      rule: 'SplitShard checks the form of the id, the stream, its state, the shard, the quota, and last the hash key.',
      provenBy: [
        by(
          cases('SplitShard'),
          'an id that cannot be one is told before the stream is looked for; then the stream, then the shard',
        ),
        by(files.reshard, 'counts against the quota what other reshardings may need'),
      ],
    },
    {
      id: 'split.quota',
      source: 'observed',
      rule: 'A split beyond the quota is refused in the words of CreateStream, with 1 as the number of shards.',
      provenBy: [by(cases('SplitShard'), 'the account has a quota of open shards')],
    },
    {
      id: 'merge.order',
      source: 'observed',
      rule: 'MergeShards checks the form of both ids, the stream, its state, both shards, and last whether they are neighbours.',
      provenBy: [
        by(
          cases('MergeShards'),
          'ids that cannot be any are told first, then the stream, then the shards, each in the order given',
        ),
      ],
    },
    {
      id: 'count.bounds',
      source: 'observed',
      rule: 'UpdateShardCount goes to double at most and to half at least, and not above ten thousand; each has its text.',
      provenBy: [
        by(cases('UpdateShardCount'), 'at most double, at least half, and ten thousand'),
        by(reshard, 'has limits for very large streams', 'allows half of an odd number rounded up, not down'),
      ],
    },
    {
      id: 'count.daily',
      source: 'model',
      rule: 'Ten times in any 24 hours.',
      provenBy: [
        by(cases('UpdateShardCount'), 'ten times in 24 hours'),
        by(reshard, 'scales by count ten times in any 24 hours, and says when next'),
      ],
      differs: 'AWS’s text is not known; it is the one for calls per second',
    },
    {
      id: 'count.uniform',
      source: 'model',
      rule: 'In the end all shards are equally wide: doubling splits all at their middles, halving merges neighbours, anything between leaves short-lived shards on the way.',
      provenBy: [
        by(
          cases('UpdateShardCount'),
          'doubles by splitting every shard at its middle; the answer tells the count before',
          'halves by merging neighbours in pairs',
          'between double and half: equal ranges, short-lived shards on the way, no hash key without a lineage',
        ),
        by(plan, 'comes from any shards to equal ones, and never past the number foretold'),
      ],
    },
    {
      id: 'consumers.register',
      source: 'observed',
      rule: 'The answer says CREATING, without the stream’s ARN; then the consumer becomes ACTIVE.',
      provenBy: [by(cases('consumers'), 'answers CREATING with an ARN that ends in the second; then it is ACTIVE')],
    },
    {
      id: 'consumers.limits',
      source: 'model',
      rule: 'Twenty of a stream, fifty with the commitment, five in CREATING at a time; a name that is taken is in use.',
      provenBy: [
        by(consumersTest, 'are at most 20, and at most five at a time in CREATING'),
        by(account, 'raises the number of consumers that a stream may have, until it ends'),
        by(
          cases('consumers'),
          'a name that is taken, a stream that is not there, a name of wrong characters, tags of wrong characters',
        ),
      ],
      differs: 'AWS’s texts for these are not known',
    },
    {
      id: 'consumers.list',
      source: 'model',
      rule: 'A hundred at most in a page, without the stream’s ARN; tokens live 300 seconds and do not go with StreamCreationTimestamp.',
      provenBy: [
        by(
          cases('consumers'),
          'lists in order of name, in pages',
          'a token that is none or too old; a stream that is not there, or not ready',
        ),
      ],
    },
    {
      id: 'policies.get',
      source: 'observed',
      rule: 'Without a policy the answer is `{}`; what was put is given back.',
      provenBy: [
        by(
          cases('policies'),
          'without a policy the answer is an empty one, not an error',
          'is kept and given back; another one takes its place',
        ),
      ],
    },
    {
      id: 'policies.delete',
      source: 'observed',
      rule: 'Deleting a policy that is not there is an error, and so is putting one on a stream that is not there.',
      provenBy: [
        by(
          cases('policies'),
          'goes when it is deleted, and a second time there is none',
          'a stream and a consumer that are not there, and an ARN that is none',
        ),
      ],
      differs: 'the text of the first is that of an emulator',
    },
    {
      id: 'policies.consumer',
      source: 'observed',
      rule: 'A consumer that is not ACTIVE takes no policy, in a text of its own.',
      provenBy: [by(cases('policies'), 'a consumer that is not ACTIVE takes none')],
    },
    {
      id: 'policies.actions',
      source: 'documented',
      rule: 'A policy of a stream may name six actions, one of a consumer two.',
      provenBy: [
        by(
          'src/services/kinesis/policy-check.test.ts',
          'of a consumer has other actions',
          'is refused for what is wrong with it',
        ),
      ],
      differs:
        'whether AWS takes wildcards is not known: Leat takes those that stand for any of them. Policies decide nothing yet',
    },
    {
      id: 'account.commitment',
      source: 'documented',
      rule: 'A commitment lasts 24 hours at least; disabled earlier it is ENABLED_UNTIL_EARLIEST_ALLOWED_END, and ends by itself.',
      provenBy: [
        by(
          cases('account'),
          'a commitment lasts a day at least: disabled earlier, it ends by itself then',
          'a commitment that is older than a day ends at once',
          'an account that never had a commitment has it disabled',
        ),
      ],
    },
    {
      id: 'account.warm',
      source: 'documented',
      rule: 'It cannot be disabled while a stream has warm throughput.',
      provenBy: [by(onDemand, 'is there before the traffic, and goes when it is lowered')],
    },
    {
      id: 'size.bounds',
      source: 'model',
      rule: 'The maximum record size is 1,024 to 10,240 KiB; what is stored stays when it is lowered.',
      provenBy: [
        by(
          cases('settings'),
          'sizes out of bounds, no stream, and one that is not there',
          'puts are held to the new size at once, and the summary shows it',
        ),
      ],
    },
    {
      id: 'distribution.switch',
      source: 'model',
      rule: 'AUTO needs an on-demand stream; back at USER_PARTITION_KEY, puts without a key fail.',
      provenBy: [
        by(
          cases('settings'),
          'AUTO needs an on-demand stream; USER_PARTITION_KEY is what a provisioned one has',
          'holds at once: with AUTO no partition key is needed, and back again it is',
        ),
      ],
    },
    {
      id: 'channels',
      source: 'model',
      rule: 'Channels deliver the records of on-demand streams to S3.',
      differs: 'there are no channels: their five operations answer UnsupportedOperationException',
    },
  ],
}
