import { by, cases, files, type RuleSection } from './rule.ts'

const { put, read, reading, closedShards, quotas, quotaShard, subscribeTest, subscribe, eventStream, pipeline, storm } = files

/** Operations that write and read. */
export const records: RuleSection = {
  title: 'Putting and reading records',
  rules: [
    {
      id: 'put.answer',
      source: 'observed',
      rule: 'A put answers shard and number, and no EncryptionType on a plain stream.',
      provenBy: [by(cases('PutRecord'), 'a shard id, a sequence number of 56 digits, and no EncryptionType on a plain stream')],
    },
    {
      id: 'put.empty-data',
      source: 'observed',
      rule: 'Empty data is legal, absent data is not.',
      provenBy: [
        by(cases('PutRecord'), 'empty data is legal, and so is 1 MiB'),
        by(files.model, 'the model of Kinesis words violations as AWS does'),
      ],
    },
    {
      id: 'put.key',
      source: 'observed',
      rule: 'A put without a partition key is a ValidationException in the words that AWS had when the model required it.',
      provenBy: [by(cases('PutRecord'), 'no partition key'), by(put, 'needs a partition key')],
    },
    {
      id: 'put.size',
      source: 'observed',
      rule: 'Data of more than the stream’s maximum is a ValidationException; keys do not count.',
      provenBy: [
        by(cases('PutRecord'), 'a byte more than the maximum record size'),
        by(put, "holds a record to the stream's size, in bytes of data"),
        by(cases('settings'), 'puts are held to the new size at once, and the summary shows it'),
      ],
      differs: 'documentation counts the key too; AWS was seen not to',
    },
    {
      id: 'put.ordering-on-auto',
      source: 'documented',
      rule: 'SequenceNumberForOrdering is refused on a stream with AUTO distribution.',
      provenBy: [by(put, 'gives no order')],
    },
    {
      id: 'put.order',
      source: 'observed',
      rule: 'Constraints, the stream, the explicit hash key, the number for ordering, and last the quota.',
      provenBy: [
        by(put, 'checks the stream, then the hash key, then the number for ordering, and does nothing when it is a dry run'),
        by(quotas, 'refuse a PutRecord, after everything else that can be wrong with it'),
      ],
    },
    {
      id: 'put-records.entries',
      source: 'model',
      rule: 'One result an entry, in their order; failures are told entry by entry with 200.',
      provenBy: [
        by(cases('PutRecords'), 'one result an entry, in their order, and FailedRecordCount 0'),
        by(put, 'tells entry by entry what the engine did not take'),
        by(
          quotas,
          'fail those records of a PutRecords that their shard has no room for, and store the others',
          'answer 200 even when every record fails, and take them again as time passes',
        ),
      ],
    },
    {
      id: 'put-records.whole',
      source: 'observed',
      rule: 'Whatever is wrong with any entry fails the whole request, as do more than 500 of them.',
      provenBy: [
        by(
          cases('PutRecords'),
          'one oversized entry fails the whole request, naming the entry',
          '501 entries are too many',
          'no entries at all',
        ),
        by(put, 'fails as a whole for what is wrong with any entry, ten of them told'),
      ],
    },
    {
      id: 'put-records.total',
      source: 'observed',
      rule: 'More than 10 MiB of data and keys are refused.',
      provenBy: [
        by(cases('PutRecords'), 'more than 10 MiB in all are too much'),
        by(put, 'takes ten MiB of data and keys, and no more'),
      ],
      differs: 'the text names 10 MB where the one that is known named 5 MB, the limit of its time',
    },
    {
      id: 'get.record',
      source: 'observed',
      rule: 'A record has number, arrival, data and key, and no EncryptionType on a plain stream.',
      provenBy: [
        by(
          cases('GetRecords'),
          'the bytes, key, number and arrival of what was put; MillisBehindLatest 0 at the tip; another iterator each time',
        ),
        by(read, 'gives back what was put, under the same number'),
      ],
    },
    {
      id: 'get.limit',
      source: 'observed',
      rule: 'A limit above 10,000 is a ValidationException.',
      provenBy: [by(cases('GetRecords'), 'a limit over 10,000, clamped in the message')],
    },
    {
      id: 'get.page',
      source: 'model',
      rule: 'A page has 10 MiB or 10,000 records at most, and one record at least if there is any.',
      provenBy: [
        by(
          read,
          'gives ten MiB at most, yet always a record',
          'gives ten thousand records at most, and the same again from the same iterator',
        ),
      ],
    },
    {
      id: 'get.empty',
      source: 'model',
      rule: 'Empty pages are normal, with an iterator to go on with.',
      provenBy: [by(cases('GetRecords'), 'an empty page is normal: no records, an iterator to go on with')],
    },
    {
      id: 'get.behind',
      source: 'model',
      rule: 'MillisBehindLatest is 0 at the tip and of an empty shard, and greater than that before it.',
      provenBy: [
        by(read, 'pages, and tells how far it is behind', 'is never caught up while records of the same millisecond are left'),
        by(reading, 'is behind by what lies between the last record read and the newest'),
        by(cases('GetRecords'), 'Limit, page after page, and how far behind the tip each page is'),
      ],
    },
    {
      id: 'get.shard-end',
      source: 'observed',
      rule: 'At the end of a closed shard NextShardIterator is absent and ChildShards are there, never one without the other; a merged child lists both parents.',
      provenBy: [
        by(
          cases('SplitShard'),
          'at the end of the closed shard NextShardIterator is absent and ChildShards are told, not before',
        ),
        by(cases('MergeShards'), 'both parents tell of the child, which lists both'),
        by(closedShards, 'ends with its children, and not before they are known'),
      ],
    },
    {
      id: 'get.order',
      source: 'observed',
      rule: 'Constraints, the iterator’s form, its age, stream and shard, and last the quota.',
      provenBy: [
        by(read, 'wants a good iterator, a young one, and its stream, in this order'),
        by(quotas, 'take five GetRecords a second from a shard, whoever calls'),
      ],
    },
    {
      id: 'get.once',
      source: 'model',
      rule: 'Read from the beginning through every reshard, each record comes once, after those of its key before it.',
      provenBy: [
        by(storm, 'loses, repeats and reorders nothing (seed …)'),
        by(cases('MergeShards'), 'undoes a split: records are read through three generations in order'),
      ],
    },
    {
      id: 'dry-run',
      source: 'model',
      rule: 'A dry run makes every check, does nothing and answers DryRunOperationException.',
      provenBy: [
        by(cases('PutRecord'), 'DryRun checks everything and writes nothing'),
        by(cases('PutRecords'), 'DryRun checks everything and writes nothing'),
        by(cases('GetRecords'), 'DryRun reads nothing'),
        by(cases('GetShardIterator'), 'DryRun gives no iterator'),
        by(
          subscribe,
          'is refused before it begins: a position that cannot be, a shard that is not there, a dry run, no position',
        ),
      ],
      differs: 'AWS’s text is not known; it is the model’s description of the error',
    },
    {
      id: 'subscribe.before',
      source: 'model',
      rule: 'What can be refused is refused before the events begin, as an ordinary error.',
      provenBy: [
        by(
          subscribe,
          'is refused before it begins: a position that cannot be, a shard that is not there, a dry run, no position',
        ),
        by(subscribeTest, 'refuses before the first event what cannot be'),
      ],
    },
    {
      id: 'subscribe.consumer-state',
      source: 'observed',
      rule: 'A consumer that is not ACTIVE is in use, in a text with a blank before its comma.',
      provenBy: [by(subscribeTest, 'refuses before the first event what cannot be')],
    },
    {
      id: 'subscribe.transports',
      source: 'observed',
      rule: 'Events come over HTTP/2, and over HTTP/1.1 in chunks.',
      provenBy: [by(subscribe, 'SubscribeToShard by the SDK for JavaScript over …', 'SubscribeToShard by boto3')],
    },
    {
      id: 'subscribe.positions',
      source: 'observed',
      rule: 'Positions are those of iterators; the shard’s first number works.',
      provenBy: [
        by(
          subscribeTest,
          "is taken up … an empty event's number without loss or repetition",
          'of an empty shard goes on from a number that is its own',
        ),
      ],
      differs: 'texts of positions that cannot be are those of GetShardIterator with this operation’s name; AWS’s are not known',
    },
    {
      id: 'subscribe.one',
      source: 'observed',
      rule: 'One at a time for a consumer and shard: within five seconds of the acceptance another one is in use; later it takes over and the older one ends.',
      provenBy: [
        by(
          subscribeTest,
          'is refused for five seconds after the one before, gone or not, and then takes over',
          'is independent of other consumers',
        ),
        by(subscribe, 'throws what ends it: another subscription, and the end of its consumer'),
      ],
    },
    {
      id: 'subscribe.framing',
      source: 'documented',
      rule: 'Events are frames with two checksums; the initial response comes at once, before any event.',
      provenBy: [
        by(eventStream, 'are read by the SDK, whatever they hold', 'fail their checksum when one bit is wrong'),
        by(
          pipeline,
          'are framed, the initial response first',
          'come before their source has any, and let go of a source that waits',
        ),
      ],
    },
    {
      id: 'subscribe.errors',
      source: 'model',
      rule: 'An error in the stream is a frame of its own, and the last one.',
      provenBy: [
        by(pipeline, 'end with an error of the model'),
        by(subscribeTest, 'ends in the stream when the consumer or the stream goes'),
      ],
      differs: 'which error AWS sends when the consumer goes is not known; here it is ResourceNotFoundException',
    },
    {
      id: 'subscribe.continuation',
      source: 'model',
      rule: 'Every event has a number to go on from, empty ones too, but for the last of a closed shard, which has its children instead.',
      provenBy: [
        by(
          subscribeTest,
          'at the tip says every five seconds that nothing happened, with numbers that move on',
          'ends with the children of a closed shard, and no number',
        ),
        by(subscribe, 'ends with the children of a closed shard'),
      ],
    },
    {
      id: 'subscribe.keep-alive',
      source: 'observed',
      rule: 'At the tip an empty event comes about every five seconds.',
      provenBy: [by(subscribeTest, 'at the tip says every five seconds that nothing happened, with numbers that move on')],
    },
    {
      id: 'subscribe.five-minutes',
      source: 'model',
      rule: 'It lasts five minutes and ends without an error.',
      provenBy: [
        by(subscribeTest, 'lasts five minutes, then ends without an error'),
        by(subscribe, 'answers at once, pushes what is there and what comes, and ends after five minutes without an error'),
      ],
    },
    {
      id: 'subscribe.flow-control',
      source: 'documented',
      rule: 'A client that does not read costs the server no more than sockets hold.',
      provenBy: [by(subscribe, 'reads ahead of a reader that does not read only as far as sockets hold, and loses nothing')],
    },
    {
      id: 'throughput.write',
      source: 'documented',
      rule: 'A shard takes 1 MiB and 1,000 records a second, keys included; a record that does not fit does not hold up others.',
      provenBy: [
        by(
          quotaShard,
          'takes 1,000 records a second',
          'takes 1 MiB a second, keys included, and of a request that does not fit those records that do',
        ),
      ],
      differs: 'refused only with `--limits strict`; otherwise counted and told',
    },
    {
      id: 'throughput.texts',
      source: 'observed',
      rule: 'Throttled puts say `Rate exceeded for shard …`, throttled reads `Rate exceeded for Shard - account/stream/shard`, as each was seen.',
      provenBy: [
        by(cases('limits'), 'with --limits strict: more than its shard takes is refused, and taken a second later'),
        by(
          quotas,
          'fail those records of a PutRecords that their shard has no room for, and store the others',
          'take five GetRecords a second from a shard, whoever calls',
        ),
      ],
    },
    {
      id: 'throughput.entry-failure',
      source: 'observed',
      rule: 'An entry that fails for the server’s reasons is `InternalFailure`, `Internal Service Failure`; a PutRecord is 500.',
      provenBy: [
        by(
          put,
          'tells entry by entry what the engine did not take',
          'answers 500 without a text when the engine does not take the record, and tells the server why',
        ),
      ],
    },
    {
      id: 'throughput.large-records',
      source: 'documented',
      rule: 'Large records go through in bursts of 10 MiB that flow back at 1 MiB a second.',
      provenBy: [
        by(quotaShard, 'lets a large record through at once, and no second one before as much has flowed back'),
        by(quotas, 'let a record of 10 MiB through on a stream that takes such, and then wait'),
      ],
    },
    {
      id: 'throughput.read',
      source: 'documented',
      rule: 'A shard gives 2 MiB in five calls a second, and pauses for five seconds after 10 MiB.',
      provenBy: [
        by(
          quotaShard,
          'takes five calls a second',
          'pauses for five seconds after 10 MiB, and in proportion after less',
          'gives 2 MiB a second to frequent readers',
        ),
        by(quotas, 'pause the reading of a shard for five seconds after 10 MiB'),
      ],
    },
    {
      id: 'throughput.fan-out',
      source: 'model',
      rule: 'A consumer is pushed 2 MiB a second of each shard, whatever others do; one SubscribeToShard a second.',
      provenBy: [by(quotas, 'take a SubscribeToShard a second for a consumer and shard, and push 2 MiB a second')],
    },
    {
      id: 'throughput.calls',
      source: 'documented',
      rule: 'Every operation has its calls a second, per account, stream or shard; beyond them it is LimitExceededException, or ProvisionedThroughputExceededException for data.',
      provenBy: [
        by(
          quotas,
          'answer calls of an account, or of a stream, that come too often',
          'take five GetShardIterator a second for a shard',
          'name operations that the API has and that may answer LimitExceededException',
        ),
      ],
      differs: 'refused only with `--limits strict`',
    },
  ],
}
