/**
 * Ids of IAM's things and of access keys. Those of keys say whose they are, as on AWS, and that Leat made them: such a key is never taken for a
 * stranger's, even after it is gone.
 *
 *     AKIA or ASIA, then 10 bytes in base32:    1 bit (set) │ account 40 │ chance 15 │ check 24
 */
import { createHash } from 'node:crypto'
import type { Random } from '../../kernel/random.ts'

export type IdPrefix = 'AROA' | 'AIDA' | 'AGPA' | 'AIPA' | 'ANPA'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const ID_CHARS = 17
const KEY_CHARS = 16
const KEY_BYTES = 10
const CHECK_BYTES = 3
const ACCOUNT_BITS = 40n
const CHANCE_BITS = 15n
const SECRET_BYTES = 30

/** e.g. `AROA4ZK5QW…`: the prefix and 17 letters. */
export function newId(random: Random, prefix: IdPrefix): string {
  return `${prefix}${[...random.bytes(ID_CHARS)].map((byte) => ALPHABET[byte & 31]).join('')}`
}

/** 40 characters of base64, as AWS's secrets are. */
export function newSecret(random: Random): string {
  return Buffer.from(random.bytes(SECRET_BYTES)).toString('base64')
}

/** `AKIA` lasts until it is deleted, `ASIA` belongs to a session. */
export function newAccessKeyId(random: Random, prefix: 'AKIA' | 'ASIA', accountId: string): string {
  const [high = 0, low = 0] = random.bytes(2)
  const chance = BigInt((high << 8) | low) & ((1n << CHANCE_BITS) - 1n)
  const front = (((1n << ACCOUNT_BITS) | BigInt(accountId)) << CHANCE_BITS) | chance
  const bytes = Buffer.alloc(KEY_BYTES)
  bytes.writeBigUInt64BE(front << 8n, 0)
  const head = bytes.subarray(0, KEY_BYTES - CHECK_BYTES)
  bytes.set(checkOf(prefix, head), head.length)
  return `${prefix}${toBase32(bytes)}`
}

/** Whether Leat makes such ids: not whether there is such a key. */
export function isOwnKeyId(id: string): boolean {
  const bytes = keyBytes(id)
  if (bytes === undefined) return false
  const head = bytes.subarray(0, KEY_BYTES - CHECK_BYTES)
  return checkOf(id.slice(0, 4), head).equals(bytes.subarray(KEY_BYTES - CHECK_BYTES))
}

/** The account in a key's id, AWS's keys included; `undefined` if it is none. */
export function accountOfKeyId(id: string): string | undefined {
  const bytes = keyBytes(id)
  if (bytes === undefined) return undefined
  const account = (bytes.readBigUInt64BE(0) >> (64n - 1n - ACCOUNT_BITS)) & ((1n << ACCOUNT_BITS) - 1n)
  const digits = String(account).padStart(12, '0')
  return digits.length === 12 ? digits : undefined
}

function keyBytes(id: string): Buffer | undefined {
  return /^A[KS]IA[A-Z2-7]{16}$/.test(id) ? fromBase32(id.slice(-KEY_CHARS)) : undefined
}

function checkOf(prefix: string, head: Uint8Array): Buffer {
  return createHash('sha256').update(`leat ${prefix}`).update(head).digest().subarray(0, CHECK_BYTES)
}

function toBase32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let at = 0; at < KEY_CHARS; at++) {
    text = `${ALPHABET[Number(bits & 31n)]}${text}`
    bits >>= 5n
  }
  return text
}

function fromBase32(text: string): Buffer {
  let bits = 0n
  for (const letter of text) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(letter))
  return Buffer.from(bits.toString(16).padStart(KEY_BYTES * 2, '0'), 'hex')
}

/** What stands for the id of a role that was never made here: the same for the same name. */
export function idOfUnknownRole(accountId: string, name: string): string {
  const digest = createHash('sha256').update(`${accountId}/${name}`).digest()
  return `AROA${[...digest.subarray(0, ID_CHARS)].map((byte) => ALPHABET[byte & 31]).join('')}`
}
