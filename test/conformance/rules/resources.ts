import { by, cases, files, type RuleSection } from './rule.ts'

const { addressingTest, consumersTest, states, streams, closedShards, read, put, reshard } = files

/** Names, states and what changes by itself. */
export const resources: RuleSection = {
  title: 'Resources and their states',
  rules: [
    {
      id: 'resources.stream-arn',
      source: 'documented',
      rule: 'A stream’s name is unique in its account and region, and case-sensitive.',
      provenBy: [by(addressingTest, 'in its own region only', 'but exists in another spelling is explained')],
    },
    {
      id: 'resources.consumer-arn',
      source: 'observed',
      rule: 'A consumer’s ARN ends in the second of its registration: one of the same name, later, has another.',
      provenBy: [
        by(cases('consumers'), 'answers with an empty body; a consumer of the same name has another ARN afterwards'),
        by(consumersTest, 'of one name after another never share an ARN'),
      ],
    },
    {
      id: 'resources.recreated',
      source: 'observed',
      rule: 'A stream made again under a name is another one: by its creation time, its sequence numbers, its iterators.',
      provenBy: [
        by(
          cases('DeleteStream'),
          'a stream made again under the name is another one: empty, with other sequence numbers and other iterators',
        ),
      ],
    },
    {
      id: 'resources.name-or-arn',
      source: 'model',
      rule: 'Most operations take a name, an ARN, or both if they agree.',
      provenBy: [
        by(
          cases('addressing'),
          'a stream is addressed by name, by ARN, or by both if they agree',
          'name and ARN that disagree, or neither',
        ),
      ],
      differs: 'AWS’s texts for neither, and for two that disagree, are not known: they are worded like those it has',
    },
    {
      id: 'resources.arn-only',
      source: 'model',
      rule: 'Consumers, modes, distribution and record size are addressed by ARN alone; a consumer by its ARN, or by stream and name, or all three.',
      provenBy: [
        by(cases('consumers'), 'by ARN, by stream and name, or by all three if they agree; by nothing less'),
        by(cases('settings'), 'sizes out of bounds, no stream, and one that is not there'),
      ],
    },
    {
      id: 'resources.get-records-arn',
      source: 'model',
      rule: 'The StreamARN of GetRecords only finds the host; the iterator says which stream.',
      provenBy: [by(read, 'goes by the iterator, whatever stream the ARN names')],
    },
    {
      id: 'resources.tagged',
      source: 'model',
      rule: 'Streams and consumers have tags and policies under their ARNs.',
      provenBy: [
        by(cases('consumers'), 'a consumer has tags of its own, from its registration on'),
        by(cases('policies'), 'a consumer has one of its own, with actions of its own'),
      ],
    },
    {
      id: 'resources.other-account',
      source: 'documented',
      rule: 'An ARN may name another account, and the texts then name that one.',
      provenBy: [by(cases('addressing'), 'an ARN of another account: no such stream there, and the text names that account')],
    },
    {
      id: 'resources.short-name',
      source: 'observed',
      rule: 'Texts name a stream by its short name, also when it was addressed by ARN.',
      provenBy: [by(cases('settings'), 'sizes out of bounds, no stream, and one that is not there')],
    },
    {
      id: 'states.life',
      source: 'model',
      rule: 'CREATING, ACTIVE, UPDATING and back, DELETING, gone. The call returns before the effect, and the interim status shows at once.',
      provenBy: [
        by(streams, 'is CREATING, ACTIVE, DELETING and over'),
        by(cases('CreateStream'), 'answers with an empty body; the stream is CREATING and then ACTIVE'),
        by(cases('DeleteStream'), 'answers with an empty body; the stream is DELETING and then gone'),
      ],
      differs: 'statuses last half a second instead of half a minute, or no time with `--instant`',
    },
    {
      id: 'states.updating',
      source: 'model',
      rule: 'Retention, monitoring, mode, warm throughput, record size and resharding show UPDATING.',
      provenBy: [
        by(cases('retention'), 'raises the retention; the stream is UPDATING and then ACTIVE'),
        by(cases('monitoring'), 'the stream is UPDATING and then ACTIVE, and meanwhile takes no other change'),
        by(cases('settings'), 'the stream is UPDATING and then ACTIVE, and meanwhile takes no other change'),
        by(cases('capacity'), 'the stream is UPDATING and then ACTIVE, and takes records meanwhile'),
        by(
          cases('SplitShard'),
          'while UPDATING nothing has changed: the list, and where records go; then they go to the children',
        ),
      ],
    },
    {
      id: 'states.distribution',
      source: 'model',
      rule: 'The record distribution changes at once.',
      provenBy: [by(cases('settings'), 'holds at once: with AUTO no partition key is needed, and back again it is')],
    },
    {
      id: 'states.creating-shards',
      source: 'observed',
      rule: 'While CREATING, and while DELETING if that began before it was ACTIVE, a stream shows all fields and no shards.',
      provenBy: [by(states, 'that is being created, or was while it was deleted, shows every field but no shards')],
    },
    {
      id: 'states.deleting',
      source: 'model',
      rule: 'A stream that is DELETING may still take reads and writes.',
      provenBy: [
        by(read, 'goes on while the stream is UPDATING or DELETING'),
        by(put, 'finds no stream while it is CREATING or DELETING, and says why to the server'),
      ],
      differs: 'it gives records and takes none: nothing that was acknowledged vanishes a moment later',
    },
    {
      id: 'states.gone',
      source: 'observed',
      rule: 'Once it is gone, every call says that it is not found.',
      provenBy: [
        by(states, 'is changed only when it is ACTIVE, and says in which state it is instead', 'is described in every state'),
      ],
    },
    {
      id: 'states.creation-tags',
      source: 'model',
      rule: 'Tags given at creation are there from the beginning; changing them takes an ACTIVE stream.',
      provenBy: [
        by(cases('CreateStream'), 'tags given at creation are there'),
        by(cases('tags'), 'a stream in CREATING takes no tags'),
      ],
    },
    {
      id: 'states.put',
      source: 'observed',
      rule: 'Puts find a stream while it is ACTIVE or UPDATING, and none while it is CREATING.',
      provenBy: [by(states, 'takes records while ACTIVE and UPDATING, and is not found otherwise')],
    },
    {
      id: 'states.iterator',
      source: 'observed',
      rule: 'GetShardIterator says of a stream that is CREATING or absent that the shard does not exist.',
      provenBy: [by(states, 'gives iterators from ACTIVE on; before, it is the shard that does not exist')],
    },
    {
      id: 'states.describe',
      source: 'observed',
      rule: 'Descriptions are given in every state.',
      provenBy: [by(states, 'is described in every state')],
    },
    {
      id: 'states.list-shards',
      source: 'documented',
      rule: 'ListShards takes a stream that is ACTIVE or UPDATING; others are in use.',
      provenBy: [by(states, 'lists its shards while ACTIVE and UPDATING')],
    },
    {
      id: 'states.changes',
      source: 'observed',
      rule: 'Whatever changes a stream takes one that is ACTIVE: `not ACTIVE, instead in state …` otherwise.',
      provenBy: [by(states, 'is changed only when it is ACTIVE, and says in which state it is instead')],
      differs:
        'that was seen for splits and merges; for the others the API model names the error, and the text is taken to be the same',
    },
    {
      id: 'states.delete-twice',
      source: 'observed',
      rule: 'A stream may be deleted while CREATING; its name is taken until it is gone.',
      provenBy: [by(states, 'is deleted once, in any state, and its name is taken until it is gone')],
    },
    {
      id: 'eventual.closed-shards',
      source: 'documented',
      rule: 'A closed shard is listed until its last record has expired.',
      provenBy: [
        by(closedShards, 'is listed until its last record has expired'),
        by(cases('SplitShard'), 'the closed shard is listed until its records have expired, and gone then'),
      ],
    },
    {
      id: 'eventual.durable',
      source: 'documented',
      rule: 'A put that was answered is durable.',
      provenBy: [by('test/crash/kill.test.ts', 'records survive kill -9 (seed …)')],
      differs: 'kept on disk with `--data`; without it records live in memory, and the first line that Leat prints says so',
    },
    {
      id: 'eventual.arrival',
      source: 'model',
      rule: 'Arrival times need not rise.',
      provenBy: [by(files.reading, 'leaves out what has expired behind what has not, where arrival stepped back')],
      differs: 'Leat’s own engines let them rise; engines in its place need not',
    },
    {
      id: 'eventual.limits',
      source: 'model',
      rule: 'DescribeLimits may lag behind by minutes.',
      differs: 'it does not lag',
    },
    {
      id: 'texts.not-found',
      source: 'observed',
      rule: '`Stream S under account A not found.`',
      provenBy: [by(cases('PutRecord'), 'a stream that does not exist, or is still CREATING')],
    },
    {
      id: 'texts.malformed-shard',
      source: 'observed',
      rule: '`Could not find shard X in stream S under account A.` for an id that cannot be one, before the stream is looked for.',
      provenBy: [
        by(
          cases('SplitShard'),
          'an id that cannot be one is told before the stream is looked for; then the stream, then the shard',
        ),
        by(cases('GetShardIterator'), 'a shard or a stream that does not exist has the same text; a malformed shard id another'),
      ],
    },
    {
      id: 'texts.no-shard',
      source: 'observed',
      rule: '`Shard X in stream S under account A does not exist`, without a full stop, from GetShardIterator and GetRecords.',
      provenBy: [
        by(cases('GetShardIterator'), 'a shard or a stream that does not exist has the same text; a malformed shard id another'),
        by(cases('GetRecords'), 'an iterator of a stream that is gone'),
      ],
    },
    {
      id: 'texts.after-resharding',
      source: 'observed',
      rule: 'A stream that is deleted while it reshards goes all the same.',
      provenBy: [by(reshard, 'ends where the stream is deleted')],
    },
  ],
}
