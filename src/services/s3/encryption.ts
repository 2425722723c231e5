/** How a bucket wants its objects encrypted. Kept, and said of new objects; what lies on the disk is as it was sent. */
import { malformedXml } from '../../aws/s3.ts'
import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import type { Bucket } from './entities.ts'
import * as messages from './messages.ts'
import type { ServerSideEncryptionConfiguration } from './model.gen.ts'

const ALGORITHMS: ReadonlySet<string> = new Set(['AES256', 'aws:kms', 'aws:kms:dsse'])

export function checkedEncryption(
  wanted: ServerSideEncryptionConfiguration | undefined,
): ServerSideEncryptionConfiguration | Rejection<'MalformedXML' | 'InvalidArgument'> {
  const rules = wanted?.Rules ?? []
  const [rule] = rules
  const byDefault = rule?.ApplyServerSideEncryptionByDefault
  if (rule === undefined || rules.length > 1 || byDefault === undefined || !ALGORITHMS.has(byDefault.SSEAlgorithm)) {
    return malformedXml()
  }
  if (byDefault.SSEAlgorithm === 'AES256' && byDefault.KMSMasterKeyID !== undefined) {
    return rejectWith('InvalidArgument', messages.KEY_WITHOUT_KMS, {
      details: { ArgumentName: 'ApplyServerSideEncryptionByDefault' },
    })
  }
  return { Rules: [{ ...rule, BucketKeyEnabled: rule.BucketKeyEnabled ?? false }] }
}

/** Every bucket is encrypted in some way: with keys of S3 unless it says otherwise. */
export function encryptionOf({ configurations }: Bucket): ServerSideEncryptionConfiguration {
  const standard = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' as const }, BucketKeyEnabled: false }
  return configurations.encryption ?? { Rules: [standard] }
}

/** What a request that says nothing of encryption is taken to say. */
export function encryptionDefaults(bucket: Bucket) {
  const [rule] = bucket.configurations.encryption?.Rules ?? []
  const byDefault = rule?.ApplyServerSideEncryptionByDefault
  if (byDefault === undefined || byDefault.SSEAlgorithm === 'AES256') return {}
  return {
    ServerSideEncryption: byDefault.SSEAlgorithm,
    ...(byDefault.KMSMasterKeyID !== undefined && { SSEKMSKeyId: byDefault.KMSMasterKeyID }),
    ...(rule?.BucketKeyEnabled === true && { BucketKeyEnabled: true }),
  }
}
