/** How delivery streams behave: on a page of their own. */
import { by, type RuleSection } from './rule.ts'

const FOLDER = 'src/services/firehose'
const delivery = `${FOLDER}/delivery/delivery.test.ts`
const http = `${FOLDER}/delivery/http-target.test.ts`
const sorting = `${FOLDER}/delivery/sorting.test.ts`
const evaluate = `${FOLDER}/prefix/evaluate.test.ts`
const dates = `${FOLDER}/prefix/date-format.test.ts`
const destinationCases = 'test/conformance/firehose/destinations.ts'
const streamCases = 'test/conformance/firehose/streams.ts'
const putCases = 'test/conformance/firehose/puts.ts'
const encryption = 'test/app/firehose-encryption.test.ts'
const permissions = 'test/app/permissions.test.ts'

const buffering: RuleSection = {
  title: 'Buffering',
  rules: [
    {
      id: 'firehose.first-condition',
      source: 'documented',
      rule: 'An object is written when its records reach SizeInMBs, or IntervalInSeconds after its first record, whichever comes first.',
      provenBy: [
        by(
          delivery,
          'becomes one object when its time is over, counted from its first record',
          'becomes an object when it is full, at the end of a record',
        ),
      ],
    },
    {
      id: 'firehose.no-empty-object',
      source: 'documented',
      rule: 'An idle delivery stream writes nothing.',
      provenBy: [by(delivery, 'is never delivered empty')],
    },
    {
      id: 'firehose.zero-buffering',
      source: 'documented',
      rule: 'IntervalInSeconds 0 delivers within seconds what came together.',
      provenBy: [by(delivery, 'of no interval takes what comes together')],
    },
    {
      id: 'firehose.concatenated',
      source: 'documented',
      rule: 'Records stand in an object as they were put, with nothing between them; AppendDelimiterToRecord puts a newline behind each.',
      provenBy: [by(delivery, 'has a delimiter behind each record if one was asked for')],
    },
    {
      id: 'firehose.size-grows',
      source: 'documented',
      rule: 'When delivery lags, AWS raises the size of objects by itself.',
      differs: 'objects keep the size that was asked for; what waits is delivered one after the other',
    },
  ],
}

const failing: RuleSection = {
  title: 'When something fails',
  rules: [
    {
      id: 'firehose.retries-day',
      source: 'documented',
      rule: 'What cannot be written is tried again until it is 24 hours old (direct puts) or the stream’s retention is over.',
      provenBy: [
        by(
          delivery,
          'tries again with the same name and bytes, as long as it takes',
          'gives up what could not be delivered for a day, and says how much that was',
        ),
      ],
    },
    {
      id: 'firehose.error-objects',
      source: 'documented',
      rule: 'Records that fail by themselves go to the error prefix, each as a line of JSON with the reason and the record as it came.',
      provenBy: [
        by(delivery, 'is not made when all its records fail; an error object tells of them'),
        by(sorting, 'sends what has no key to the error prefix, with the reason and the record as it came'),
      ],
    },
    {
      id: 'firehose.http-retry',
      source: 'documented',
      rule: 'An HTTP endpoint gets the same request again until it takes it or the retry duration is over; then the records are in the bucket.',
      provenBy: [
        by(
          http,
          'gets the same request again, after a crash too, until it takes it',
          'is not asked any more when the retry duration is over: then its records are in the bucket, with the reason',
          'is not asked again when it finds the request too large',
        ),
      ],
    },
    {
      id: 'firehose.at-least-once',
      source: 'documented',
      rule: 'AWS delivers at least once: duplicates are possible.',
      provenBy: [
        by(
          delivery,
          'goes on after a restart where it was',
          'takes an object that is there already, with the same bytes, for its own',
        ),
      ],
      differs: 'into a bucket of this server each record is delivered once, over crashes too',
    },
  ],
}

const names: RuleSection = {
  title: 'Names of objects',
  rules: [
    {
      id: 'firehose.object-name',
      source: 'documented',
      rule: 'The name is the evaluated prefix and then stream, version, time and a UUID; all times are those of the oldest record in the object.',
      provenBy: [by(evaluate, 'is the delivery stream, its version, the time and an id', 'is of the time zone that was chosen')],
    },
    {
      id: 'firehose.prefix-hour',
      source: 'documented',
      rule: 'A prefix without a timestamp has `yyyy/MM/dd/HH/` behind it, with no slash between; one of partition keys has nothing.',
      provenBy: [
        by(
          evaluate,
          'has eleven random characters for every random-string, and the hour when nothing says a time',
          'has the keys of its partition, and no hour that was not asked for',
        ),
      ],
    },
    {
      id: 'firehose.error-prefix',
      source: 'documented',
      rule: 'Without ErrorOutputPrefix, errors go below the prefix, by kind and hour.',
      provenBy: [
        by(
          evaluate,
          'is filled in, with nothing put behind it',
          'without expressions has the kind of failure and the hour behind it; without a text it takes that of the prefix',
        ),
      ],
      differs: 'an ErrorOutputPrefix without expressions is taken in the same way; the documentation does not say',
    },
    {
      id: 'firehose.java-dates',
      source: 'documented',
      rule: 'Patterns of timestamps are those of Java’s DateTimeFormatter; what it refuses is refused.',
      provenBy: [
        by(dates, 'is taken or refused, and printed, as Java 17 does'),
        by(destinationCases, 'prefixes with expressions are checked in AWS’s words'),
      ],
    },
  ],
}

const partitions: RuleSection = {
  title: 'Dynamic partitioning',
  rules: [
    {
      id: 'firehose.partition-buffers',
      source: 'documented',
      rule: 'Each active partition has a buffer and a clock of its own.',
      provenBy: [
        by(
          sorting,
          'makes an object for each partition, each with a clock of its own',
          'cuts a partition that is full, at the end of a record, and goes on with the rest',
        ),
      ],
    },
    {
      id: 'firehose.partition-name',
      source: 'documented',
      rule: 'A prefix has 512 characters at most when it is evaluated: records whose keys make it longer fail, each by itself.',
      provenBy: [by(sorting, 'sends what would make a name too long for S3 to the error prefix, and delivers the rest')],
      differs: 'AWS does not say what becomes of them',
    },
    {
      id: 'firehose.partition-once',
      source: 'documented',
      rule: 'Partitioning is chosen when a delivery stream is made, and for good.',
      provenBy: [by(destinationCases, 'a backup stays once it is there, and dynamic partitioning is chosen once for all')],
    },
  ],
}

const control: RuleSection = {
  title: 'Delivery streams',
  rules: [
    {
      id: 'firehose.life',
      source: 'model',
      rule: 'CREATING, then ACTIVE; DELETING, then gone with what was not delivered. While it is CREATING it cannot be deleted and takes no puts.',
      provenBy: [
        by(
          streamCases,
          'is CREATING, then ACTIVE; while it is DELETING it is still described, then it is gone and its name is free',
        ),
      ],
      differs: 'each interim status lasts half a second, or not at all with --instant',
    },
    {
      id: 'firehose.describe-defaults',
      source: 'model',
      rule: 'Describe shows every default, and an S3 destination twice: as S3DestinationDescription and as ExtendedS3DestinationDescription.',
      provenBy: [
        by(
          streamCases,
          'makes a delivery stream, which is described with every default',
          'both kinds of S3 configuration are described as both',
        ),
      ],
    },
    {
      id: 'firehose.merge',
      source: 'model',
      rule: 'UpdateDestination keeps what it does not name; ProcessingConfiguration is replaced as a whole; another type of destination is given whole.',
      provenBy: [
        by(
          destinationCases,
          'an update keeps what it does not name, and makes the next version',
          'an update to another type of destination gives everything',
        ),
      ],
    },
    {
      id: 'firehose.bucket-unchecked',
      source: 'documented',
      rule: 'A bucket need not exist when the delivery stream is made: records wait for it.',
      provenBy: [by(encryption, 'keeps what was put sealed until it is delivered, over a restart too: …')],
    },
    {
      id: 'firehose.roles',
      source: 'documented',
      rule: 'A role that Firehose cannot assume is refused.',
      provenBy: [by(permissions, 'is not made with a role that Firehose cannot take, and stops when it cannot any more')],
    },
    {
      id: 'firehose.rights',
      source: 'documented',
      rule: 'A delivery stream acts under its roles; while they lack a permission, records wait.',
      provenBy: [
        by(
          permissions,
          'that may not put objects any more says so, loses nothing, and goes on when it may: each record once',
          'that may not read its stream any more stops, and goes on where it was',
        ),
      ],
    },
    {
      id: 'firehose.call-rates',
      source: 'documented',
      rule: 'Control operations may be called five times a second, and a delivery stream takes a bounded throughput: of a batch, the records that fit.',
      provenBy: [
        by(
          putCases,
          'of a batch the records that fit the second’s quota are taken, and the others told one by one',
          'calls that come too often are refused',
        ),
      ],
      differs: 'refused with --limits strict only, else counted and told in the log',
    },
  ],
}

const sealed: RuleSection = {
  title: 'Encryption',
  rules: [
    {
      id: 'firehose.sealed',
      source: 'model',
      rule: 'Encryption holds for what is put from then on; what was put before stays as it is.',
      provenBy: [by(encryption, 'keeps what was put sealed until it is delivered, over a restart too: …')],
    },
    {
      id: 'firehose.disabled-key',
      source: 'documented',
      rule: 'With its key disabled a delivery stream takes nothing.',
      provenBy: [
        by(encryption, 'takes nothing when its key is disabled, at most five minutes later, and does again when it is enabled'),
        by(putCases, 'when its key is disabled, an encrypted delivery stream takes nothing any more, five minutes later'),
      ],
    },
  ],
}

export const firehoseRules: readonly RuleSection[] = [control, buffering, names, partitions, failing, sealed]
