import { by, cases, files, type RuleSection } from './rule.ts'

const { onDemand, capacityPlan, account } = files

/** Capacity modes, metrics and the libraries on top. */
export const capacityAndMore: RuleSection = {
  title: 'Capacity modes, metrics and producers',
  rules: [
    {
      id: 'modes.switch',
      source: 'model',
      rule: 'A stream changes its mode twice in 24 hours and keeps its shards in both directions.',
      provenBy: [
        by(
          cases('capacity'),
          'keeps the shards in both directions; resharding is for provisioned streams only',
          'a stream changes its mode twice in 24 hours',
        ),
      ],
    },
    {
      id: 'modes.warm',
      source: 'model',
      rule: 'UpdateStreamMode takes WarmThroughputMiBps only with a change to on-demand.',
      provenBy: [
        by(
          cases('capacity'),
          'a stream with AUTO record distribution stays on-demand; warm throughput comes only with a change to it',
          'is told as what was asked for and what is ready, and is met by shards',
        ),
      ],
    },
    {
      id: 'modes.same',
      source: 'documented',
      rule: 'The mode it has is accepted.',
      provenBy: [by(cases('capacity'), 'the mode it has is accepted, as often as one likes')],
      differs: 'not seen on AWS; infrastructure tools call it so',
    },
    {
      id: 'modes.resharding',
      source: 'model',
      rule: 'On-demand streams refuse SplitShard, MergeShards and UpdateShardCount.',
      provenBy: [
        by(cases('SplitShard'), 'an on-demand stream is not split by hand'),
        by(cases('MergeShards'), 'shards of an on-demand stream are not merged by hand'),
        by(cases('UpdateShardCount'), 'an on-demand stream scales by itself alone'),
      ],
    },
    {
      id: 'on-demand.start',
      source: 'documented',
      rule: 'A new one has four shards.',
      provenBy: [by(cases('CreateStream'), 'without a mode and a number of shards, a stream has four shards')],
    },
    {
      id: 'on-demand.peak',
      source: 'documented',
      rule: 'It is ready for double the peak of the last 30 days, and a new peak raises that.',
      provenBy: [
        by(
          onDemand,
          'doubles under a load that fills it, minute by minute, and loses nothing on the way',
          'keeps its size for thirty days, then returns, unless it is needed again',
        ),
        by(capacityPlan, 'grows to twice what was written, by bytes or by records'),
        by('test/app/on-demand.test.ts', 'grows within the minute that follows a burst, and is back after thirty days'),
      ],
      differs: 'the peak is that of a minute, and the stream grows within one, where AWS takes up to fifteen',
    },
    {
      id: 'on-demand.hot-shard',
      source: 'documented',
      rule: 'A shard that takes more than half of what it could is split.',
      provenBy: [
        by(onDemand, 'splits a hot shard within two minutes, and one hot key no further than is of use'),
        by(capacityPlan, 'splits the one shard that takes more than half of what it could'),
      ],
    },
    {
      id: 'on-demand.hot-key',
      source: 'documented',
      rule: 'A single hot key fills a shard however many there are.',
      provenBy: [by(capacityPlan, 'gives up on one hot key at twice the shards that its traffic needs')],
    },
    {
      id: 'on-demand.limit',
      source: 'documented',
      rule: 'It grows to 10 GiB a second in three regions, to 200 MiB in others.',
      provenBy: [by(capacityPlan, 'goes no further than the quota of its region')],
    },
    {
      id: 'on-demand.lineage',
      source: 'documented',
      rule: 'It scales by splits and merges that consumers see like any others.',
      provenBy: [
        by(
          onDemand,
          'doubles under a load that fills it, minute by minute, and loses nothing on the way',
          'grows is followed by one that goes on (killed at seal … of 4)',
        ),
      ],
    },
    {
      id: 'on-demand.switched',
      source: 'documented',
      rule: 'A provisioned stream that becomes on-demand keeps its shards and then scales.',
      provenBy: [
        by(onDemand, 'that was provisioned keeps its shards for thirty days', 'that becomes provisioned does not grow any more'),
      ],
    },
    {
      id: 'warm.commitment',
      source: 'documented',
      rule: 'Warm throughput takes an on-demand stream and an account with the commitment; 10 GiB a second at most.',
      provenBy: [
        by(
          cases('capacity'),
          'an account without the commitment has no warm throughput; nor has a provisioned stream',
          'is told as what was asked for and what is ready, and is met by shards',
        ),
        by(account, 'is one region’s'),
      ],
      differs: 'AWS’s texts are not known',
    },
    {
      id: 'warm.kept',
      source: 'model',
      rule: 'The stream keeps at least that write capacity; the answer tells target and what is ready.',
      provenBy: [
        by(capacityPlan, 'has the shards for its warm throughput, whatever the traffic'),
        by(onDemand, 'is there before the traffic, and goes when it is lowered'),
      ],
    },
    {
      id: 'warm.release',
      source: 'documented',
      rule: 'The same value or a lower one releases what the last hour did not need.',
      provenBy: [by(onDemand, 'is there before the traffic, and goes when it is lowered')],
    },
    {
      id: 'advantage.consumers',
      source: 'documented',
      rule: 'With the commitment a stream has fifty consumers instead of twenty.',
      provenBy: [by(account, 'raises the number of consumers that a stream may have, until it ends')],
    },
    {
      id: 'metrics',
      source: 'documented',
      rule: 'CloudWatch has metrics of streams, and of shards with enhanced monitoring, a point a minute.',
      differs: 'there is no CloudWatch; what goes through each shard is told by the management address, second by second',
    },
    {
      id: 'producers.server-blind',
      source: 'documented',
      rule: 'Aggregated records are bytes like any others to the service.',
      provenBy: [by(cases('PutRecord'), 'empty data is legal, and so is 1 MiB')],
    },
    {
      id: 'producers.exact-shard',
      source: 'documented',
      rule: 'A put is stored in the shard whose range has its explicit hash key, while shards change too: libraries discard what they find elsewhere.',
      provenBy: [
        by(files.closedShards, 'waits for the children and goes to the right one'),
        by(files.put, 'follows an explicit hash key instead'),
      ],
    },
    {
      id: 'producers.list-shards',
      source: 'documented',
      rule: 'Libraries list the open shards by ShardFilter AT_LATEST, a thousand a page, and then by token alone.',
      provenBy: [
        by(cases('ListShards'), 'pages by MaxResults; the token carries stream and place, and goes alone'),
        by(files.filter, 'AT_LATEST: open ones'),
      ],
    },
  ],
}
