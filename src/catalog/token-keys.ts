import { createCipheriv, createDecipheriv } from 'node:crypto'
import { assert } from '../kernel/assert.ts'
import type { Clock } from '../kernel/clock.ts'
import { isRejection } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import type { TokenSealer } from '../model/tokens.ts'
import type { Catalog } from './catalog.ts'

/** Entities of the token sealer; the composition root joins them to the services'. */
export interface TokenKeyEntities {
  'leat.token-key': TokenKey
}

export interface TokenKey {
  /** 32 bytes, base64. */
  readonly key: string
  readonly createdAtMs: number
}

const KEY_ID = 'current'
const KEY_BYTES = 32
const CIPHER = 'aes-256-gcm'

/** First bytes of every token, as of AWS's shard iterators (observed on AWS). To us they also name the layout. */
const PREFIX = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1)
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LENGTH_BYTES = 2
/** Behind the prefix a token consists of whole blocks, at least so many, so that its length tells little: the shape observed on AWS. */
const BLOCK_BYTES = 16
const BLOCKS_MIN = 9
const AROUND_BYTES = NONCE_BYTES + TAG_BYTES + LENGTH_BYTES

/** What still makes a token of at most 512 characters, the API's bound for a shard iterator. */
export const SHORT_TOKEN_BODY_BYTES_MAX = 338
const TOKEN_BODY_BYTES_MAX = 0xffff
const TOKEN_CHARS_MAX = 4 * Math.ceil((PREFIX.length + AROUND_BYTES + TOKEN_BODY_BYTES_MAX + BLOCK_BYTES) / 3)

/**
 * The sealer under this installation's key, which is made at the first start and kept in the catalog: every process finds the same one,
 * and who starts at the same moment for the first time agrees through the journal.
 */
export async function openTokenSealer<Entities extends TokenKeyEntities>(
  catalog: Catalog<Entities>,
  random: Random,
  clock: Clock,
): Promise<TokenSealer> {
  // A catalog of more kinds serves as one of fewer. Its type says otherwise only because what a commit changes goes in.
  const keys = catalog as unknown as Catalog<TokenKeyEntities>
  const fresh: TokenKey = { key: Buffer.from(random.bytes(KEY_BYTES)).toString('base64'), createdAtMs: clock.nowMs() }
  const key = await keys.commit<TokenKey>(
    (view) => {
      const present = view.get('leat.token-key', KEY_ID)
      if (present !== undefined) return { changes: [], reply: present }
      return { changes: [{ put: 'leat.token-key', id: KEY_ID, value: fresh }], reply: fresh }
    },
    { requestId: random.uuid(), principal: 'leat:start', operation: 'MakeTokenKey' },
  )
  assert(!isRejection(key), 'making a key is never rejected')
  return sealerOf(Buffer.from(key.key, 'base64'), random)
}

/**
 * AES-256-GCM with a random nonce and the purpose as associated data:
 *
 *     prefix 8 │ nonce 12 │ sealed( length u16 big-endian │ body │ zeros ) │ tag 16       behind the prefix: whole blocks of 16
 */
export function sealerOf(key: Uint8Array, random: Random): TokenSealer {
  assert(key.byteLength === KEY_BYTES, 'a token key has 32 bytes')
  return {
    seal(purpose, body) {
      assert(body.byteLength <= TOKEN_BODY_BYTES_MAX, 'a token body fits its length field')
      const blocks = Math.max(BLOCKS_MIN, Math.ceil((AROUND_BYTES + body.byteLength) / BLOCK_BYTES))
      const plain = Buffer.alloc(blocks * BLOCK_BYTES - NONCE_BYTES - TAG_BYTES)
      plain.writeUInt16BE(body.byteLength, 0)
      plain.set(body, LENGTH_BYTES)
      const nonce = random.bytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose))
      const sealed = cipher.update(plain)
      cipher.final()
      return Buffer.concat([PREFIX, nonce, sealed, cipher.getAuthTag()]).toString('base64')
    },

    open(purpose, token) {
      const bytes = bytesOf(token)
      if (bytes === undefined) return undefined
      const nonceEnd = PREFIX.length + NONCE_BYTES
      const tagStart = bytes.length - TAG_BYTES
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(PREFIX.length, nonceEnd), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(tagStart))
      const plain = decipher.update(bytes.subarray(nonceEnd, tagStart))
      try {
        decipher.final()
      } catch {
        return undefined // The tag does not fit: not ours, of another purpose, or altered. Node tells that by throwing.
      }
      return plain.subarray(LENGTH_BYTES, LENGTH_BYTES + plain.readUInt16BE(0))
    },
  }
}

/** The bytes of what looks like a token from outside. Node's decoder forgives nearly everything, we take only what `seal` writes. */
function bytesOf(token: string): Buffer | undefined {
  if (token.length > TOKEN_CHARS_MAX) return undefined
  const bytes = Buffer.from(token, 'base64')
  const blockBytes = bytes.length - PREFIX.length
  if (blockBytes < BLOCKS_MIN * BLOCK_BYTES || blockBytes % BLOCK_BYTES !== 0) return undefined
  if (!PREFIX.every((byte, i) => bytes[i] === byte)) return undefined
  return bytes.toString('base64') === token ? bytes : undefined
}
