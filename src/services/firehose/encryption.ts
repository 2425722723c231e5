/** Encryption of what is put to a delivery stream, from asking for it to the status that shows it. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call, Scope } from '../../model/caller.ts'
import type { ServiceRuntime, ServiceSettings } from '../define.ts'
import type { DeliveryStream, Encryption, FirehoseEntities } from './entities.ts'
import { type Invalid, invalid } from './invalid.ts'
import { ENCRYPTION_CHANGES_MAX, ENCRYPTION_CHANGES_WINDOW_MS } from './limits.ts'
import * as messages from './messages.ts'
import type * as model from './model.gen.ts'

export const NOT_ENCRYPTED: Encryption = { status: 'DISABLED' }

export type BadKey = Rejection<'InvalidKMSResourceException'>

/** Is what is put now sealed? */
export function isEncrypted({ encryption: { status, isRekeyed } }: DeliveryStream): boolean {
  return status === 'ENABLED' || status === 'DISABLING' || isRekeyed === true
}

/** What KMS is told that a data key is for: it opens it for nothing else. */
export function encryptionContext(deliveryStreamArn: string): Readonly<Record<string, string>> {
  return { 'aws:firehose:arn': deliveryStreamArn }
}

/** The key that is asked for; one of AWS's own when nobody says otherwise. */
export function requestedKey(
  input: model.DeliveryStreamEncryptionConfigurationInput | undefined,
  { region }: Scope,
): Pick<Encryption, 'keyType' | 'keyArn'> | Invalid {
  const { KeyType: keyType = 'AWS_OWNED_CMK', KeyARN: keyArn } = input ?? {}
  if (keyType === 'AWS_OWNED_CMK') return keyArn === undefined ? { keyType } : invalid(messages.KEY_ARN_OF_AWS)
  if (keyArn === undefined) return invalid(messages.KEY_ARN_MISSING)
  return keyArn.split(':')[3] === region ? { keyType, keyArn } : invalid(messages.KEY_OF_OTHER_REGION)
}

/** Asks KMS, as the caller, whether a key of his can be used for this delivery stream. */
export async function checkKey(
  { door }: Pick<ServiceRuntime<FirehoseEntities>, 'door'>,
  call: Call,
  keyArn: string | undefined,
  deliveryStreamArn: string,
): Promise<BadKey | undefined> {
  if (keyArn === undefined) return undefined
  const EncryptionContext = encryptionContext(deliveryStreamArn)
  const reply = await door.call(call, 'kms', 'GenerateDataKeyWithoutPlaintext', {
    KeyId: keyArn,
    KeySpec: 'AES_256',
    EncryptionContext,
  })
  return isRejection(reply) ? reject('InvalidKMSResourceException', reply.message) : undefined
}

/** On the way to being encrypted under that key, or not any more. The interim status is left out where statuses are instant. */
export function changedEncryption(
  key: Pick<Encryption, 'keyType' | 'keyArn'> | undefined,
  before: Encryption,
  nowMs: number,
  { statusDelayMs }: Pick<ServiceSettings, 'statusDelayMs'>,
): Encryption {
  const { keyType, keyArn, changesAtMs } = before
  const kept = { ...(keyType !== undefined && { keyType }), ...(keyArn !== undefined && { keyArn }) }
  const isInstant = statusDelayMs === 0
  const isRekeyed = key !== undefined && !isInstant && before.status === 'ENABLED'
  return {
    ...(isRekeyed && { isRekeyed }),
    ...(key ?? kept),
    ...(changesAtMs !== undefined && { changesAtMs }),
    ...(isInstant
      ? { status: key === undefined ? 'DISABLED' : 'ENABLED' }
      : { status: key === undefined ? 'DISABLING' : 'ENABLING', settlesAtMs: nowMs + statusDelayMs }),
  }
}

type Unchangeable = Invalid | Rejection<'ResourceInUseException' | 'LimitExceededException'>

/** With one change more among those of the last day, or why there may be none now. */
export function countedChange({ name, accountId, ...stream }: DeliveryStream, nowMs: number): Encryption | Unchangeable {
  const { encryption, source, status } = stream
  if (source.type !== 'DirectPut') return invalid(messages.ENCRYPTION_OF_KINESIS_SOURCE)
  if (status !== 'ACTIVE') return reject('ResourceInUseException', messages.notActive(name, accountId, status))
  if (encryption.settlesAtMs !== undefined) {
    return reject('ResourceInUseException', messages.encryptionBusy(name, encryption.status))
  }
  const recent = (encryption.changesAtMs ?? []).filter((atMs) => atMs > nowMs - ENCRYPTION_CHANGES_WINDOW_MS)
  if (recent.length < ENCRYPTION_CHANGES_MAX) return { ...encryption, changesAtMs: [...recent, nowMs] }
  return reject('LimitExceededException', messages.encryptionChangedTooOften(name, ENCRYPTION_CHANGES_MAX))
}
