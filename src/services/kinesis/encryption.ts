/**
 * Keys of encrypted streams: data keys, made by KMS under the stream's KMS key and kept in the catalog as KMS wrapped them. What KMS said is believed
 * for five minutes, as on AWS, for each principal by itself; then it is asked again, so that a key that was disabled, or a permission that was taken
 * away, counts from then on, for putting and for reading.
 *
 * A data key seals records for 1/288 of the stream's retention (five minutes of a day), and only in the process that made it (see `run-key.ts`), so a
 * stream has some three hundred of them, whatever its retention.
 */
import { RunKey } from '../../engine/run-key.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call } from '../../model/caller.ts'
import type { ServiceRuntime } from '../define.ts'
import { mayNotDecrypt } from './encryption-messages.ts'
import { type DataKey, dataKeyKey, type KinesisEntities, type Stream } from './entities.ts'
import { DATA_KEY_TRUST_MS, DATA_KEYS_PER_RETENTION, KEY_LEASES_MAX } from './limits.ts'
import { MS_PER_HOUR } from './queries.ts'

export type KmsErrorCode =
  | 'KMSAccessDeniedException'
  | 'KMSDisabledException'
  | 'KMSInvalidStateException'
  | 'KMSNotFoundException'
  | 'KMSThrottlingException'

/** What answers say of records that were sealed. */
export const ENCRYPTED = { EncryptionType: 'KMS' } as const

export type KmsRefusal = Rejection<KmsErrorCode>

type Runtime = Pick<ServiceRuntime<KinesisEntities>, 'catalog' | 'clock' | 'random' | 'door'>

/** What one principal may read of one stream at present. */
export interface ReaderKeys {
  /** Those that KMS has opened, by now. */
  readonly ring: ReadonlyMap<string, RunKey>
  /** Has KMS open one more; gives why it does not. */
  open(keyId: string): Promise<KmsRefusal | undefined>
}

export interface StreamKeys {
  /** The key for records that are put now; for encrypted streams only. */
  sealing(call: Call, stream: Stream): Promise<RunKey | KmsRefusal>
  reading(call: Call, stream: Stream): ReaderKeys
}

/** What KMS allowed one principal on one stream, and when it was asked first. */
interface Lease {
  readonly sinceMs: number
  readonly kmsKeyId: string | undefined
  readonly ring: Map<string, RunKey>
  maySeal: boolean
}

const NO_KEYS: ReadonlyMap<string, RunKey> = new Map()

interface Sealing {
  readonly kmsKeyArn: string
  readonly key: RunKey
  readonly madeAtMs: number
  readonly sealsUntilMs: number
}

export function openStreamKeys(runtime: Runtime): StreamKeys {
  const { clock } = runtime
  const leases = new Map<string, Lease>()
  const sealing = new Map<string, Sealing>()
  /** Questions to KMS under way: who asks the same waits for the same answer. */
  const asking = new Map<string, Promise<RunKey | KmsRefusal>>()

  const leaseOf = ({ principal }: Call, stream: Stream): Lease => {
    const id = `${stream.logId} ${principal.arn}`
    const nowMs = clock.nowMs()
    const present = leases.get(id)
    const ageMs = nowMs - (present?.sinceMs ?? 0)
    if (present !== undefined && ageMs >= 0 && ageMs < DATA_KEY_TRUST_MS && present.kmsKeyId === stream.encryption?.keyId) {
      return present
    }
    const lease = { sinceMs: nowMs, kmsKeyId: stream.encryption?.keyId, ring: new Map(), maySeal: false }
    leases.delete(id)
    leases.set(id, lease)
    makeRoom(leases)
    return lease
  }

  return {
    async sealing(call, stream) {
      const lease = leaseOf(call, stream)
      const nowMs = clock.nowMs()
      const present = sealing.get(stream.logId)
      if (lease.maySeal && present !== undefined && isFresh(present, nowMs)) return present.key
      const id = `${stream.logId} ${call.principal.arn} ${stream.encryption?.keyId}`
      const asked = asking.get(id) ?? ask(runtime, sealing, call, stream).finally(() => asking.delete(id))
      asking.set(id, asked)
      const key = await asked
      if (!isRejection(key)) lease.maySeal = true
      return key
    },

    reading(call, stream) {
      return {
        get ring() {
          // Most streams have never been encrypted: nothing is noted down for them.
          return leases.size === 0 ? NO_KEYS : leaseOf(call, stream).ring
        },
        async open(keyId) {
          const { ring } = leaseOf(call, stream)
          const dataKey = await findDataKey(runtime, stream, keyId)
          const secret = await unwrap(runtime, call, stream, dataKey)
          if (isRejection(secret)) return secret
          ring.set(keyId, RunKey.kept(keyId, secret))
          return undefined
        },
      }
    },
  }
}

async function findDataKey({ catalog }: Runtime, { logId, arn }: Stream, keyId: string): Promise<DataKey> {
  const id = dataKeyKey(logId, keyId)
  const present = catalog.get('kinesis.data-key', id)
  if (present !== undefined) return present
  // Made by another process, perhaps, and not seen here yet.
  await catalog.catchUp()
  const later = catalog.get('kinesis.data-key', id)
  if (later === undefined)
    throw new Error(`data key ${keyId} of ${arn} is gone, as it is when the stream has been deleted meanwhile`)
  return later
}

/** Has KMS make a data key, which shows that it may be used, and takes it if the present one has had its time. */
async function ask(runtime: Runtime, sealing: Map<string, Sealing>, call: Call, stream: Stream): Promise<RunKey | KmsRefusal> {
  const made = await generateDataKey(runtime, call, stream, stream.encryption?.keyId ?? '')
  if (isRejection(made)) return made
  const present = sealing.get(stream.logId)
  const nowMs = runtime.clock.nowMs()
  if (present !== undefined && present.kmsKeyArn === made.kmsKeyArn && isFresh(present, nowMs)) return present.key
  const key = RunKey.fresh(made.secret, runtime.random)
  const sealsUntilMs = nowMs + Math.max(DATA_KEY_TRUST_MS, (stream.retentionHours * MS_PER_HOUR) / DATA_KEYS_PER_RETENTION)
  const value: DataKey = {
    id: key.id,
    logId: stream.logId,
    streamArn: stream.arn,
    kmsKeyArn: made.kmsKeyArn,
    wrapped: Buffer.from(made.wrapped).toString('base64'),
    sealsUntilMs,
    reviewAtMs: sealsUntilMs + stream.retentionHours * MS_PER_HOUR,
  }
  // Durable before the first record under it.
  await runtime.catalog.commit(
    () => ({ changes: [{ put: 'kinesis.data-key', id: dataKeyKey(stream.logId, key.id), value }], reply: undefined }),
    { requestId: call.requestId, principal: call.principal.arn, operation: 'MakeDataKey' },
  )
  sealing.delete(stream.logId)
  sealing.set(stream.logId, { kmsKeyArn: made.kmsKeyArn, key, madeAtMs: nowMs, sealsUntilMs })
  makeRoom(sealing)
  return key
}

function isFresh({ key, madeAtMs, sealsUntilMs }: Sealing, nowMs: number): boolean {
  return key.seals && nowMs >= madeAtMs && nowMs < sealsUntilMs
}

/** The oldest go: they are got again when they are wanted. */
function makeRoom(entries: Map<string, unknown>): void {
  for (const id of entries.keys()) {
    if (entries.size <= KEY_LEASES_MAX) return
    entries.delete(id)
  }
}

interface MadeDataKey {
  readonly kmsKeyArn: string
  readonly secret: Uint8Array
  readonly wrapped: Uint8Array
}

/** A data key of this stream under a KMS key, or why KMS makes none. */
export async function generateDataKey(
  { door }: Pick<Runtime, 'door'>,
  call: Call,
  stream: Stream,
  kmsKeyId: string,
): Promise<MadeDataKey | KmsRefusal> {
  const input = { KeyId: kmsKeyId, KeySpec: 'AES_256', EncryptionContext: contextOf(stream) }
  const reply = await door.call(call, 'kms', 'GenerateDataKey', input)
  if (isRejection(reply)) return refusalOf(reply, reply.message)
  assert('output' in reply, 'KMS answers with an output')
  const { KeyId, Plaintext, CiphertextBlob } = reply.output as {
    readonly KeyId: string
    readonly Plaintext: Uint8Array
    readonly CiphertextBlob: Uint8Array
  }
  return { kmsKeyArn: KeyId, secret: Plaintext, wrapped: CiphertextBlob }
}

async function unwrap(
  { door }: Runtime,
  call: Call,
  stream: Stream,
  { wrapped, kmsKeyArn }: DataKey,
): Promise<Uint8Array | KmsRefusal> {
  const input = {
    CiphertextBlob: Buffer.from(wrapped, 'base64'),
    KeyId: kmsKeyArn,
    EncryptionContext: contextOf(stream),
  }
  const reply = await door.call(call, 'kms', 'Decrypt', input)
  if (isRejection(reply)) return refusalOf(reply, mayNotDecrypt(call.principal.arn, stream))
  assert('output' in reply, 'KMS answers with an output')
  return (reply.output as { readonly Plaintext: Uint8Array }).Plaintext
}

/** What KMS is told that a data key is for: it opens it for nothing else (developer guide, "Encryption context"). */
function contextOf(stream: Stream): Readonly<Record<string, string>> {
  return { 'aws:kinesis:arn': stream.arn }
}

/** KMS's own text, where AWS's is not known; `denial` when it was the principal that may not. */
function refusalOf({ rejected, message }: Rejection<string>, denial: string | undefined): KmsRefusal {
  switch (rejected) {
    case 'AccessDeniedException':
      return reject('KMSAccessDeniedException', denial)
    case 'DisabledException':
      return reject('KMSDisabledException', message)
    case 'NotFoundException':
      return reject('KMSNotFoundException', message)
    case 'ThrottlingException':
      return reject('KMSThrottlingException', message)
    default:
      return reject('KMSInvalidStateException', message)
  }
}
