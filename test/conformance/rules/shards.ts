import { by, cases, files, type RuleSection } from './rule.ts'

const { sequenceNumber, routing, iterator, read, reading, put, plan, reshard, closedShards, storm } = files

/** Shards, hash keys, sequence numbers, iterators. */
export const shards: RuleSection = {
  title: 'Shards, sequence numbers and iterators',
  rules: [
    {
      id: 'shards.ids',
      source: 'observed',
      rule: 'Ids are `shardId-` and twelve digits, dense in order of creation and never used again.',
      provenBy: [
        by(cases('ListShards'), 'all shards in order of their ids, absent members left out'),
        by(cases('UpdateShardCount'), 'doubles by splitting every shard at its middle; the answer tells the count before'),
      ],
    },
    {
      id: 'shards.id-tolerance',
      source: 'observed',
      rule: 'On input the digits alone are enough, or any word before them; texts then tell the full id. What is no number, or too large, is not found.',
      provenBy: [
        by(cases('GetShardIterator'), 'a shard may be named by its number alone, or with any word before it'),
        by('src/services/kinesis/shard-id.test.ts', 'shard ids'),
      ],
    },
    {
      id: 'shards.start-ids-as-text',
      source: 'observed',
      rule: 'The starting ids of DescribeStream and ListShards are compared as text.',
      provenBy: [by(files.filter, 'AFTER_SHARD_ID and ExclusiveStartShardId compare as text')],
    },
    {
      id: 'shards.initial-ranges',
      source: 'observed',
      rule: 'The first shards divide the hash keys evenly, and the remainder goes to the last.',
      provenBy: [
        by(routing, 'are those of AWS for three shards', 'cover every key once'),
        by(cases('CreateStream'), 'three shards divide the hash keys as AWS divides them, the last taking the remainder'),
      ],
    },
    {
      id: 'routing.md5',
      source: 'observed',
      rule: 'A record goes to the open shard whose range has the MD5 of its key’s UTF-8 bytes.',
      provenBy: [
        by(routing, 'goes by the MD5 of the partition key, as on AWS', 'finds the shard that has the key'),
        by(cases('PutRecord'), "a key goes to the shard that holds its UTF-8 bytes' MD5"),
      ],
    },
    {
      id: 'routing.explicit',
      source: 'observed',
      rule: 'An explicit hash key decides instead; it is not stored. 2^128 and more are refused, for the whole request.',
      provenBy: [
        by(
          cases('PutRecord'),
          'ExplicitHashKey decides instead of the key; the key is what is stored',
          'ExplicitHashKey of 2^128 is out of range',
        ),
        by(cases('PutRecords'), 'one bad ExplicitHashKey fails the whole request'),
      ],
    },
    {
      id: 'routing.auto',
      source: 'model',
      rule: 'A stream with AUTO distribution ignores both keys and spreads evenly.',
      provenBy: [
        by(put, 'needs no keys and spreads evenly whatever they are'),
        by(cases('settings'), 'holds at once: with AUTO no partition key is needed, and back again it is'),
      ],
    },
    {
      id: 'numbers.layout',
      source: 'observed',
      rule: '56 digits that hold the second of the shard’s creation, the place in it, the second of the put and the shard.',
      provenBy: [
        by(
          sequenceNumber,
          "start a shard with index 0 and the shard's own second",
          'carry position and second of the put',
          'lead back to shard, position and second',
          'from AWS are understood',
        ),
      ],
    },
    {
      id: 'numbers.window',
      source: 'observed',
      rule: 'Numbers of older versions are recognised, and those that cannot be any are refused.',
      provenBy: [
        by(
          sequenceNumber,
          'of the oldest format are recognised',
          'of version 1 are recognised',
          'are refused with …',
          'with all fields zero are fine in versions 1 and 2',
          'may name a negative shard',
        ),
      ],
    },
    {
      id: 'numbers.rise',
      source: 'observed',
      rule: 'Within a shard they rise by one at least with every record, above the shard’s first number.',
      provenBy: [
        by(sequenceNumber, 'rise with the position whatever the clock does, between the numbers of start and end'),
        by(put, 'gives numbers above that of StartingSequenceNumber, and rising'),
      ],
      differs: 'AWS’s begin high and leave gaps, since five neighbouring shards share a counter; Leat’s begin with 1',
    },
    {
      id: 'numbers.neighbours',
      source: 'observed',
      rule: 'The first numbers of neighbouring first shards differ by 2^144 + 2^4.',
      provenBy: [
        by(sequenceNumber, 'differ between neighbouring shards by a constant'),
        by(cases('CreateStream'), "neighbours' first sequence numbers differ by 2^144 + 2^4"),
      ],
    },
    {
      id: 'numbers.creation-second',
      source: 'observed',
      rule: 'The second of the first shards lies some seconds before CreateStream was called.',
      provenBy: [by(files.streams, 'has first shards whose numbers begin some seconds before it')],
    },
    {
      id: 'numbers.put-second',
      source: 'observed',
      rule: 'The second in a number and the arrival of its record are within three seconds of each other.',
      provenBy: [by(put, 'goes to the shard of its key and gets a number of this second')],
    },
    {
      id: 'numbers.close',
      source: 'observed',
      rule: 'A closed shard ends at the greatest index and the second of its close; its children begin a second later.',
      provenBy: [
        by(sequenceNumber, 'end a closed shard with the greatest index'),
        by(cases('SplitShard'), 'numbers: the parent ends at the greatest index; both children begin one second after its end'),
        by(reshard, 'gives numbers that rise from parents to children, even within a second'),
      ],
    },
    {
      id: 'numbers.unique',
      source: 'model',
      rule: 'They are unique in a stream and rise in each shard.',
      provenBy: [by(storm, 'loses, repeats and reorders nothing (seed …)')],
    },
    {
      id: 'order.for-ordering',
      source: 'model',
      rule: 'With SequenceNumberForOrdering, the number given is greater than that.',
      provenBy: [
        by(cases('PutRecord'), 'SequenceNumberForOrdering gives a greater number; one of an unknown version is refused'),
        by(put, 'refuses a number for ordering that cannot be one, or comes from the future'),
      ],
    },
    {
      id: 'order.put-records',
      source: 'model',
      rule: 'The entries of a PutRecords may be stored in any order.',
      provenBy: [
        by(cases('PutRecords'), '500 entries of one key keep their order'),
        by(put, 'answers in the order of the request, each shard in order'),
      ],
      differs: 'Leat keeps the order of the request in each shard',
    },
    {
      id: 'split.children',
      source: 'observed',
      rule: 'A split gives the lower half first, then the upper one with the new hash key; both name their parent, and no adjacent one.',
      provenBy: [
        by(cases('SplitShard'), 'closes the shard and opens two with its halves, which name it as their parent'),
        by(plan, 'gives the lower half first, and is over then'),
      ],
    },
    {
      id: 'split.hash-key',
      source: 'observed',
      rule: 'The new hash key is greater than the shard’s first one plus one, and less than its last.',
      provenBy: [by(cases('SplitShard'), 'the new hash key lies strictly between the second and the last of the shard')],
    },
    {
      id: 'merge.child',
      source: 'observed',
      rule: 'A merge takes a lower shard and its upper neighbour, in this order, and gives one with both their ranges and both as its parents.',
      provenBy: [
        by(
          cases('MergeShards'),
          'closes two neighbours and opens one with both their ranges, which names them as its parents',
          'only a lower shard and its upper neighbour are eligible',
        ),
      ],
    },
    {
      id: 'reshard.appears-together',
      source: 'observed',
      rule: 'While UPDATING nothing changes, neither the list nor where records go; then children and the parent’s end appear together.',
      provenBy: [
        by(
          cases('SplitShard'),
          'while UPDATING nothing has changed: the list, and where records go; then they go to the children',
        ),
        by(closedShards, 'waits for the children and goes to the right one'),
      ],
    },
    {
      id: 'reshard.late-puts',
      source: 'observed',
      rule: 'For a second after that, a put may still go to the parent.',
      differs: 'no put does: the parent has ended when its children appear',
    },
    {
      id: 'iterators.opaque',
      source: 'observed',
      rule: 'Iterators are base64 of 512 characters at most, and every GetRecords gives another one.',
      provenBy: [
        by(iterator, 'fit the length that the API allows, for the longest name too', 'are never alike'),
        by(
          cases('GetRecords'),
          'the bytes, key, number and arrival of what was put; MillisBehindLatest 0 at the tip; another iterator each time',
        ),
      ],
    },
    {
      id: 'iterators.validity',
      source: 'observed',
      rule: 'They are good for 300,000 ms, as often as one likes; the text for older ones has both times, as Java prints them.',
      provenBy: [
        by(cases('GetRecords'), 'an iterator lives 300,000 ms; the text says both times'),
        by(iterator, 'look as Java prints them'),
        by(read, 'gives ten thousand records at most, and the same again from the same iterator'),
      ],
    },
    {
      id: 'iterators.quoted',
      source: 'observed',
      rule: 'GetRecords takes one in double quotes, too.',
      provenBy: [by(iterator, 'may be wrapped in double quotes')],
    },
    {
      id: 'iterators.malformed',
      source: 'observed',
      rule: 'Anything else is `Invalid ShardIterator.`',
      provenBy: [
        by(cases('GetRecords'), 'an iterator that is none'),
        by(iterator, 'are refused when altered, made up or of another purpose'),
      ],
    },
    {
      id: 'iterators.order',
      source: 'observed',
      rule: 'The age is checked before the stream is looked for.',
      provenBy: [by(read, 'wants a good iterator, a young one, and its stream, in this order')],
    },
    {
      id: 'iterators.gone',
      source: 'observed',
      rule: 'An iterator of a stream that is gone is ResourceNotFoundException; of one whose name is in use again, 500.',
      provenBy: [by(cases('GetRecords'), 'an iterator of a stream that is gone')],
      differs: 'the second is ResourceNotFoundException as well',
    },
    {
      id: 'positions.combinations',
      source: 'observed',
      rule: 'A number goes with the types that need one, a timestamp with its own, and each lack or excess has its text.',
      provenBy: [
        by(cases('GetShardIterator'), 'types and sequence numbers that do not go together', 'a timestamp in the future'),
      ],
    },
    {
      id: 'positions.numbers',
      source: 'observed',
      rule: 'Numbers that are none, of another shard, or of another stream have texts of their own, checked in a fixed order.',
      provenBy: [
        by(cases('GetShardIterator'), 'sequence numbers that are none, or come from another shard or another stream'),
        by(read, 'checks in the order of AWS'),
      ],
    },
    {
      id: 'positions.version-zero',
      source: 'observed',
      rule: 'The number 0, of the oldest version, is answered 500 by GetShardIterator.',
      provenBy: [by(read, 'checks in the order of AWS')],
    },
    {
      id: 'positions.at-after',
      source: 'observed',
      rule: 'AT begins at the first number that is not less, whether it exists or not; AFTER behind it; the shard’s first number will do.',
      provenBy: [
        by(
          cases('GetShardIterator'),
          "AT_SEQUENCE_NUMBER includes the record, AFTER_SEQUENCE_NUMBER does not; the shard's first number is accepted",
        ),
        by(read, 'takes numbers that no record has (positions from …)'),
      ],
    },
    {
      id: 'positions.ends',
      source: 'model',
      rule: 'TRIM_HORIZON begins at the oldest record that has not expired, LATEST behind the newest: what is written after the call is read.',
      provenBy: [
        by(
          cases('GetShardIterator'),
          'TRIM_HORIZON begins at the oldest record, LATEST behind the newest, and sees what is written after the call',
        ),
      ],
    },
    {
      id: 'positions.timestamp',
      source: 'model',
      rule: 'AT_TIMESTAMP begins at the first record that arrived then or later; before the horizon it is TRIM_HORIZON.',
      provenBy: [
        by(
          cases('GetShardIterator'),
          'AT_TIMESTAMP begins at the first record that arrived then or later; long ago means the trim horizon',
        ),
      ],
    },
    {
      id: 'positions.closed',
      source: 'model',
      rule: 'On a closed shard every type gives an iterator, LATEST too.',
      provenBy: [by(closedShards, 'may begin at its end, and at its greatest number')],
    },
    {
      id: 'positions.below-horizon',
      source: 'documented',
      rule: 'A number below the horizon reads from the horizon on.',
      provenBy: [by(reading, 'skips what has expired at once, however much it is')],
    },
  ],
}
