/**
 * Keys under which an engine keeps lane runs so that who finds its files cannot read them. AES-256-GCM, one nonce for each run:
 *
 *     sealed run   │ key id 16 │ nonce 12 │ AES-256-GCM( lane run ) │ tag 16 │          nonce: salt 6 │ count 6
 *
 * **A nonce is never used twice under a key.** The count goes up with every run and is never stored; it need not be, because a key seals only for
 * as long as the object lives that counts for it: whoever makes a key to seal with (`RunKey.fresh`) has just drawn its secret, and a key that is
 * got back from where it was kept (`RunKey.kept`) opens and does not seal. So no crash, restart, copy of a directory or second process goes on
 * with a count. What is copied (into a new segment, by recovery) is copied sealed, byte by byte; sealing the same run again, because the first
 * frame found no room, takes the next count. The salt is random and stands against the one thing left, two keys of equal secret.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { assert } from '../kernel/assert.ts'
import type { Random } from '../kernel/random.ts'
import type { LaneRunBytes } from './record-block.ts'

const CIPHER = 'aes-256-gcm'
export const SECRET_BYTES = 32
const ID_BYTES = 16
const SALT_BYTES = 6
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = ID_BYTES + NONCE_BYTES
/** By how much a sealed run is longer. */
export const SEAL_BYTES = HEAD_BYTES + TAG_BYTES
/** A key seals no more: far below what GCM bears, and 6 bytes never run over. */
const SEALED_RUNS_MAX = 2 ** 32

export const RUN_KEY_ID_PATTERN = /^[0-9a-f]{32}$/

/** Keys by id. */
export type KeyRing = ReadonlyMap<string, RunKey>

export class RunKey {
  /** 32 hexadecimal digits. It stands beside what was sealed, for everybody to see. */
  readonly id: string
  readonly #secret: KeyObject
  readonly #salt: Uint8Array | undefined
  #sealed = 0

  private constructor(id: string, secret: Uint8Array, salt: Uint8Array | undefined) {
    assert(RUN_KEY_ID_PATTERN.test(id), `a key's id matches ${RUN_KEY_ID_PATTERN}`)
    assert(secret.byteLength === SECRET_BYTES, `a key has ${SECRET_BYTES} bytes`)
    this.id = id
    this.#secret = createSecretKey(secret)
    this.#salt = salt
  }

  /** A key that seals. Nobody may ever have sealed with this secret before, or make another such key of it. */
  static fresh(secret: Uint8Array, random: Random): RunKey {
    return new RunKey(Buffer.from(random.bytes(ID_BYTES)).toString('hex'), secret, Buffer.from(random.bytes(SALT_BYTES)))
  }

  /** A key that opens what it, or another of the same secret, has sealed. */
  static kept(id: string, secret: Uint8Array): RunKey {
    return new RunKey(id, secret, undefined)
  }

  /** Whether it may be given to `append`. */
  get seals(): boolean {
    return this.#salt !== undefined && this.#sealed < SEALED_RUNS_MAX
  }

  /** `bound` is what the run belongs to: it is not stored, and opening takes the same again. */
  seal(run: LaneRunBytes, bound: Uint8Array): Buffer {
    assert(this.#salt !== undefined && this.seals, 'a key that was kept, or has done its work, does not seal')
    const sealed = Buffer.allocUnsafe(SEAL_BYTES + run.byteLength)
    sealed.write(this.id, 0, 'hex')
    sealed.set(this.#salt, ID_BYTES)
    sealed.writeUIntLE(this.#sealed++, ID_BYTES + SALT_BYTES, NONCE_BYTES - SALT_BYTES)
    const cipher = createCipheriv(CIPHER, this.#secret, sealed.subarray(ID_BYTES, HEAD_BYTES)).setAAD(bound)
    sealed.set(cipher.update(run), HEAD_BYTES)
    cipher.final()
    sealed.set(cipher.getAuthTag(), HEAD_BYTES + run.byteLength)
    return sealed
  }

  /** `undefined` if this is not the key, the bytes are not what was sealed, or they belong elsewhere. */
  open(sealed: Uint8Array, bound: Uint8Array): LaneRunBytes | undefined {
    const tagAt = sealed.byteLength - TAG_BYTES
    if (tagAt < HEAD_BYTES) return undefined
    const decipher = createDecipheriv(CIPHER, this.#secret, sealed.subarray(ID_BYTES, HEAD_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(bound)
      .setAuthTag(sealed.subarray(tagAt))
    const run = decipher.update(sealed.subarray(HEAD_BYTES, tagAt))
    try {
      decipher.final()
    } catch {
      return undefined // The tag does not fit; Node tells that by throwing.
    }
    return run
  }
}

/** Which key a sealed run was sealed with. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.buffer, sealed.byteOffset, ID_BYTES).toString('hex')
}

/** The key of that id was given, and it opens nothing: it is another one, or the run belongs elsewhere. */
export class WrongRunKey extends Error {
  override readonly name = 'WrongRunKey'
  readonly keyId: string

  constructor(keyId: string, place: string) {
    super(`key ${keyId} does not open the records at ${place}: they were sealed under another secret, or for another place`)
    this.keyId = keyId
  }
}
