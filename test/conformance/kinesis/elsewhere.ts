/** A rule that a test of its own proves, because it does not fit one call and one answer. `rule` is the title of that test. */
export interface ProvenElsewhere {
  readonly rule: string
  readonly proves: readonly [string, ...string[]]
  /** From this folder. */
  readonly file: string
}

const SUBSCRIBE = 'SubscribeToShard'
const file = '../subscribe.test.ts'
const encryption = '../../../src/services/kinesis/operations/encryption.test.ts'

export const kinesisProvenElsewhere: readonly ProvenElsewhere[] = [
  {
    rule: 'answers at once, pushes what is there and what comes, and ends after five minutes without an error',
    proves: [SUBSCRIBE],
    file,
  },
  {
    rule: 'with --limits strict: a second call within a second; 2 MiB a second are pushed',
    proves: [`${SUBSCRIBE} LimitExceededException`],
    file,
  },
  { rule: 'ends with the children of a closed shard', proves: [SUBSCRIBE], file },
  {
    rule: 'reads ahead of a reader that does not read only as far as sockets hold, and loses nothing',
    proves: [SUBSCRIBE],
    file,
  },
  { rule: 'reads the records', proves: [SUBSCRIBE], file },
  { rule: 'gets the records, and an ordinary end after five minutes', proves: [SUBSCRIBE], file },
  {
    rule: 'reads encrypted records, and throws what KMS says of their key',
    proves: [SUBSCRIBE, `${SUBSCRIBE} KMSDisabledException`],
    file,
  },
  {
    rule: 'gives the same errors to a subscriber, as the last event',
    proves: [SUBSCRIBE, `${SUBSCRIBE} KMSDisabledException`],
    file: encryption,
  },
  {
    rule: 'is KMS to say, of the caller, for putting and for reading',
    proves: [
      'PutRecord KMSAccessDeniedException',
      'PutRecords KMSAccessDeniedException',
      'GetRecords KMSAccessDeniedException',
      'StartStreamEncryption KMSAccessDeniedException',
    ],
    file: encryption,
  },
  {
    rule: 'throws what ends it: another subscription, and the end of its consumer',
    proves: [`${SUBSCRIBE} ResourceInUseException`, `${SUBSCRIBE} ResourceNotFoundException`],
    file,
  },
  {
    rule: 'is refused before it begins: a position that cannot be, a shard that is not there, a dry run, no position',
    proves: [
      `${SUBSCRIBE} InvalidArgumentException`,
      `${SUBSCRIBE} ResourceNotFoundException`,
      `${SUBSCRIBE} DryRunOperationException`,
      `${SUBSCRIBE} ValidationException`,
    ],
    file,
  },
]
