import { by, cases, type RuleSection } from './rule.ts'

const unit = 'src/services/kinesis/operations/encryption.test.ts'
const encryptionCases = cases('encryption')

export const encryption: RuleSection = {
  title: 'Encryption',
  rules: [
    {
      id: 'encryption.visible',
      source: 'observed',
      rule: 'EncryptionType KMS shows in puts, in each record and with KeyId in descriptions; where nothing is encrypted, puts and records have none and descriptions say NONE.',
      provenBy: [
        by(
          encryptionCases,
          'the answers of puts and each record say EncryptionType KMS, and nothing where nothing was encrypted',
        ),
        by(unit, 'says of each record, of puts and of itself whether it is encrypted'),
      ],
    },
    {
      id: 'encryption.start',
      source: 'model',
      rule: 'StartStreamEncryption takes a key by id, ARN or alias, shows UPDATING, and holds for records from then on; again with another key, it changes the key.',
      provenBy: [
        by(
          encryptionCases,
          'encrypts records from then on; the stream is UPDATING and then ACTIVE, and says type and key as given',
          'takes the id and the ARN of a key, and the name and the ARN of an alias; starting again changes the key',
        ),
        by(unit, 'is read through every change of its key'),
      ],
    },
    {
      id: 'encryption.type',
      source: 'model',
      rule: 'KMS is the only type, in both operations.',
      provenBy: [by(encryptionCases, 'there is one type only')],
      differs: 'AWS’s text for NONE is not known',
    },
    {
      id: 'encryption.daily',
      source: 'model',
      rule: 'Twenty-five starts and twenty-five stops in any 24 hours.',
      provenBy: [by(encryptionCases, 'are taken 25 times each in 24 hours'), by(unit, 'are taken 25 times a day each')],
    },
    {
      id: 'encryption.cache',
      source: 'documented',
      rule: 'Data keys, and what KMS said of them, count for five minutes.',
      provenBy: [
        by(
          encryptionCases,
          'a key that is disabled counts after five minutes: puts, reads and another start fail until it is enabled',
        ),
        by(unit, 'believes KMS for five minutes, then puts and gets fail as the key does'),
      ],
    },
    {
      id: 'encryption.errors',
      source: 'model',
      rule: 'A key that is disabled, waits for its deletion, is not there or may not be used has an error of its own, in puts, reads, subscriptions and StartStreamEncryption.',
      provenBy: [
        by(
          encryptionCases,
          'so does a key that waits for its deletion',
          'a key that is not there, or was never, is not found',
          'records under a key that was deleted cannot be read any more',
        ),
        by(
          unit,
          'gives the same errors to a subscriber, as the last event',
          'is KMS to say, of the caller, for putting and for reading',
        ),
      ],
    },
  ],
}
