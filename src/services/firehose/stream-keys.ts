/**
 * Keys of encrypted delivery streams: what is put lies sealed in the log until it is delivered. Data keys are made by KMS under the delivery stream's own key,
 * or, under a key of AWS's, sealed by this server; the catalog keeps them as they were wrapped. Firehose itself asks KMS (on AWS by a grant), not whoever
 * puts. What KMS said is believed for five minutes: then it is asked again, so that a key that was disabled counts from then on, for putting and for
 * delivering.
 */
import { type KeyRing, RunKey } from '../../engine/run-key.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection, reject } from '../../kernel/outcome.ts'
import { serviceCall } from '../../model/acting.ts'
import type { Call } from '../../model/caller.ts'
import type { ServiceRuntime } from '../define.ts'
import { type BadKey, encryptionContext, isEncrypted } from './encryption.ts'
import { type DataKey, type DeliveryStream, dataKeyKey, type FirehoseEntities } from './entities.ts'
import { DATA_KEY_BYTES, DATA_KEY_LINGER_MS, DATA_KEY_TRUST_MS, DIRECT_PUT_RETENTION_MS } from './limits.ts'

type Runtime = Pick<ServiceRuntime<FirehoseEntities>, 'catalog' | 'clock' | 'random' | 'door' | 'secrets'>

export interface StreamKeys {
  /** For what is put now; `undefined`: it is not encrypted. */
  sealing(stream: DeliveryStream): Promise<RunKey | BadKey | undefined>
  /** Those that are open by now. */
  ring(streamId: string): KeyRing
  /** Opens one more, or says why not. */
  open(stream: DeliveryStream, keyId: string): Promise<BadKey | undefined>
}

interface Sealing {
  readonly key: RunKey
  /** Of KMS; `undefined`: AWS's own. */
  readonly keyArn: string | undefined
  readonly untilMs: number
}

interface Ring {
  readonly sinceMs: number
  readonly keys: Map<string, RunKey>
}

const NO_KEYS: KeyRing = new Map()
const SECRET_PURPOSE = 'firehose.data-key'

/** A port, see `portOf`. */
export function openStreamKeys(runtime: Runtime): StreamKeys {
  const { clock } = runtime
  const sealings = new Map<string, Sealing>()
  const rings = new Map<string, Ring>()
  /** Questions to KMS under way: who asks the same waits for the same answer. */
  const asking = new Map<string, Promise<RunKey | BadKey>>()

  const isFresh = (atMs: number): boolean => atMs <= clock.nowMs() && clock.nowMs() - atMs < DATA_KEY_TRUST_MS
  const ringOf = (streamId: string): Ring => {
    const present = rings.get(streamId)
    if (present !== undefined && isFresh(present.sinceMs)) return present
    const ring = { sinceMs: clock.nowMs(), keys: new Map<string, RunKey>() }
    rings.set(streamId, ring)
    return ring
  }
  const renew = async (stream: DeliveryStream): Promise<RunKey | BadKey> => {
    const made = await makeDataKey(runtime, stream)
    if (isRejection(made)) return made
    const untilMs = clock.nowMs() + DATA_KEY_TRUST_MS
    sealings.set(stream.id, { key: made, keyArn: stream.encryption.keyArn, untilMs })
    ringOf(stream.id).keys.set(made.id, made)
    return made
  }

  return {
    async sealing(stream) {
      if (!isEncrypted(stream)) return undefined
      const present = sealings.get(stream.id)
      const isOfThisKey = present?.keyArn === stream.encryption.keyArn
      const isCurrent = present !== undefined && isFresh(present.untilMs - DATA_KEY_TRUST_MS)
      if (isCurrent && isOfThisKey && present.key.seals) return present.key
      const id = `${stream.id} ${stream.encryption.keyArn}`
      const asked = asking.get(id) ?? renew(stream).finally(() => asking.delete(id))
      asking.set(id, asked)
      return asked
    },
    // Most delivery streams have never been encrypted: nothing is noted down for them.
    ring: (streamId) => (rings.has(streamId) ? ringOf(streamId).keys : NO_KEYS),
    async open(stream, keyId) {
      const opened = await openDataKey(runtime, stream, keyId)
      if (isRejection(opened)) return opened
      ringOf(stream.id).keys.set(keyId, opened)
      return undefined
    },
  }
}

/** Durable before the first record under it. */
async function makeDataKey(runtime: Runtime, stream: DeliveryStream): Promise<RunKey | BadKey> {
  const { catalog, clock, random } = runtime
  const call = keyCall(runtime, stream)
  const made = await wrappedSecret(runtime, call, stream)
  if (isRejection(made)) return made
  const key = RunKey.fresh(made.secret, random)
  const { keyArn } = stream.encryption
  const value: DataKey = {
    id: key.id,
    streamId: stream.id,
    ...(keyArn !== undefined && { keyArn }),
    wrapped: made.wrapped,
    goesAtMs: clock.nowMs() + DATA_KEY_TRUST_MS + DIRECT_PUT_RETENTION_MS + DATA_KEY_LINGER_MS,
  }
  const kept = await catalog.commit(
    () => ({ changes: [{ put: 'firehose.data-key', id: dataKeyKey(stream.id, key.id), value }], reply: undefined }),
    { requestId: call.requestId, principal: call.principal.arn, operation: 'MakeDataKey' },
  )
  assert(!isRejection(kept), 'keeping a key is never rejected')
  return key
}

async function wrappedSecret(
  { door, random, secrets }: Runtime,
  call: Call,
  stream: DeliveryStream,
): Promise<{ readonly secret: Uint8Array; readonly wrapped: string } | BadKey> {
  const { keyArn } = stream.encryption
  if (keyArn === undefined) {
    const secret = random.bytes(DATA_KEY_BYTES)
    return { secret, wrapped: secrets.seal(SECRET_PURPOSE, secret) }
  }
  const input = { KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext: encryptionContext(stream.arn) }
  const reply = await door.call(call, 'kms', 'GenerateDataKey', input)
  if (isRejection(reply)) return reject('InvalidKMSResourceException', reply.message)
  assert('output' in reply, 'KMS answers with an output')
  const { Plaintext, CiphertextBlob } = reply.output as { readonly Plaintext: Uint8Array; readonly CiphertextBlob: Uint8Array }
  return { secret: Plaintext, wrapped: Buffer.from(CiphertextBlob).toString('base64') }
}

async function openDataKey(runtime: Runtime, stream: DeliveryStream, keyId: string): Promise<RunKey | BadKey> {
  const { catalog, door, secrets } = runtime
  const id = dataKeyKey(stream.id, keyId)
  if (catalog.get('firehose.data-key', id) === undefined) await catalog.catchUp()
  const kept = catalog.get('firehose.data-key', id)
  if (kept === undefined) return reject('InvalidKMSResourceException', `The data key ${keyId} of ${stream.name} is gone.`)
  if (kept.keyArn === undefined) {
    const secret = secrets.open(SECRET_PURPOSE, kept.wrapped)
    assert(secret !== undefined, 'the master key opens what it sealed')
    return RunKey.kept(keyId, secret)
  }
  const reply = await door.call(keyCall(runtime, stream), 'kms', 'Decrypt', {
    CiphertextBlob: Buffer.from(kept.wrapped, 'base64'),
    KeyId: kept.keyArn,
    EncryptionContext: encryptionContext(stream.arn),
  })
  if (isRejection(reply)) return reject('InvalidKMSResourceException', reply.message)
  assert('output' in reply, 'KMS answers with an output')
  return RunKey.kept(keyId, (reply.output as { readonly Plaintext: Uint8Array }).Plaintext)
}

/** The service on its own behalf. */
function keyCall({ random }: Runtime, { accountId, region, arn }: DeliveryStream): Call {
  return { ...serviceCall('firehose.amazonaws.com', { accountId, region }, random.uuid(), arn), isUncounted: true }
}
