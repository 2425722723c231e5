/** How streams call functions: on the page of Lambda. */
import { by, type RuleSection } from './rule.ts'

const engine = 'test/services/mapping/mapping.test.ts'
const storm = 'test/services/mapping/storm.test.ts'
const plan = 'src/services/lambda/mapping/plan.test.ts'
const event = 'src/services/lambda/mapping/event.test.ts'
const filters = 'src/services/lambda/mapping/filter/filters.test.ts'
const server = 'test/app/mappings.test.ts'
const crash = 'test/crash/mappings.test.ts'

export const mappingRules: RuleSection = {
  title: 'Streams that call functions',
  rules: [
    {
      id: 'mapping.batch',
      source: 'documented',
      rule: 'A batch has records of one shard, in order, and is sent when it is full, when its window is over, or at 6 MB; without a window as soon as there is a record.',
      provenBy: [
        by(
          engine,
          'sends what is there at once when it has no window, up to its batch size',
          'waits for its window to be over or its batch to be full',
          'sends no more than six megabytes at once',
        ),
      ],
    },
    {
      id: 'mapping.one-at-a-time',
      source: 'documented',
      rule: 'One batch of a shard is under way at a time. One that fails is tried again, and holds up its shard, and no other.',
      provenBy: [
        by(engine, 'tries a batch again until it goes well, and nothing behind it is sent meanwhile'),
        by(storm, 'and loses none under failures, throttles, reshards, refusals and ends of the process, … times'),
      ],
    },
    {
      id: 'mapping.parts',
      source: 'documented',
      rule: 'With ParallelizationFactor so many batches of a shard are under way at once, and records of a key stay in order.',
      provenBy: [
        by(
          engine,
          'keeps other parts of a shard going while one fails, each key in order',
          'does nothing twice when it is cut into another number of parts',
        ),
      ],
    },
    {
      id: 'mapping.lineage',
      source: 'documented',
      rule: 'Children are read when everything of their parents is done, from their beginning wherever the mapping began.',
      provenBy: [
        by(
          engine,
          'waits for both parents of a merged shard',
          'begins at the end of shards that were open when it was made, and reads what opens later from its beginning',
        ),
      ],
    },
    {
      id: 'mapping.attempts',
      source: 'observed',
      rule: 'A batch is invoked once and MaximumRetryAttempts times more; throttles cost no attempt.',
      provenBy: [
        by(plan, 'is given up after one invocation and MaximumRetryAttempts more'),
        by(engine, 'counts attempts over the ends of its process', 'spends no attempts on throttles'),
      ],
    },
    {
      id: 'mapping.progress-resets-attempts',
      source: 'observed',
      rule: 'Progress within a batch gives the rest all attempts anew: with six records in batches of three, the last of which always fails, and three retries, it is seen five times, and approximateInvokeCount is 4.',
      provenBy: [
        by(engine, 'reports a record five times where AWS was seen to: once in its batch, then one and three times alone'),
      ],
    },
    {
      id: 'mapping.answers',
      source: 'observed',
      rule: 'null, "", [], {} and an empty or null batchItemFailures mean that all is done; an identifier that is no record of the batch, that all has failed.',
      provenBy: [by(event, 'means that all is done: …', 'means that all has failed: …', 'means the lowest of what it names')],
    },
    {
      id: 'mapping.bisect',
      source: 'documented',
      rule: 'A batch that fails is split in halves, the first before the second, which costs no attempt; at the reported record if there is one.',
      provenBy: [
        by(engine, 'finds a poison record by halves'),
        by(plan, 'splits at the record that was named, where both are asked for'),
      ],
    },
    {
      id: 'mapping.age',
      source: 'observed',
      rule: 'Records that are older than MaximumRecordAgeInSeconds when they are about to be sent are given up one by one, and reported without responseContext.',
      provenBy: [
        by(engine, 'gives up records that have become too old, and those alone'),
        by(event, 'has no responseContext for records that were too old, and null for items that failed'),
      ],
    },
    {
      id: 'mapping.documents',
      source: 'observed',
      rule: 'A queue is told of the records that were given up; a bucket gets them as well, under aws/lambda/UUID/SHARD/yyyy/mm/dd/.',
      provenBy: [
        by(server, 'put what is given up into a bucket, with its records, and into a queue'),
        by(event, 'is as AWS writes it', 'holds the event for a bucket, under a key of its time'),
      ],
    },
    {
      id: 'mapping.destination-refuses',
      source: 'documented',
      rule: 'A document that its destination refuses is dropped.',
      provenBy: [by(engine, 'waits for its destination, and leaves one document whatever that answers')],
      differs:
        'Leat asks the destination again until it takes the document; the shard waits, and its records stay in the stream.',
    },
    {
      id: 'mapping.windows',
      source: 'documented',
      rule: 'Within a tumbling window the state is handed on; the last invocation has no records. An answer without state is a failure.',
      provenBy: [
        by(
          engine,
          'hands its state on within a window, and closes it with what came of it',
          'ends a batch where a window ends, and the window of a shard that has ended',
          'takes an answer without state for a failure',
        ),
      ],
    },
    {
      id: 'mapping.filters',
      source: 'documented',
      rule: 'Records that no filter lets through are not sent, and are done with; the function gets the bytes of the producer. Numbers compare as they are written.',
      provenBy: [
        by(engine, 'sends nothing that its filters let through nowhere, and has done with it'),
        by(filters, 'match by value: text, numbers as they are written, null, nothing, booleans'),
      ],
    },
    {
      id: 'mapping.rights',
      source: 'documented',
      rule: 'The stream is read under the role of the function: without its rights nothing is read, and nothing is lost.',
      provenBy: [by(server, 'stop when their role may not read any more, and go on where they were when it may again')],
    },
    {
      id: 'mapping.at-least-once',
      source: 'documented',
      rule: 'Every record is processed at least once.',
      provenBy: [
        by(crash, 'mappings lose nothing across kill -9 (seed …)'),
        by(engine, 'counts attempts over the ends of its process'),
      ],
    },
  ],
}
