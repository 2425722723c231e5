/**
 * The master key: 32 bytes that seal the material of KMS keys before the catalog sees it. With `--data` it is a file of its own, which only its owner
 * may read; the catalog keeps no more of it than a word that was sealed under it, so that another key is noticed at start. In memory it dies with the
 * process.
 */
import { link, open, readFile, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Catalog } from './catalog/catalog.ts'
import { sealerOf } from './catalog/token-keys.ts'
import { ConfigError, type StartOptions } from './config.ts'
import { assert } from './kernel/assert.ts'
import { isRejection } from './kernel/outcome.ts'
import type { Random } from './kernel/random.ts'
import type { TokenSealer } from './model/tokens.ts'

export interface MasterKeyEntities {
  'leat.master-key': MasterKeyMark
}

export interface MasterKeyMark {
  /** A known word, sealed. */
  readonly sealed: string
  /** The key itself, base64: only where everything is in memory anyway. */
  readonly key?: string
}

export const MASTER_KEY_FILE = 'master.key'
const MARK_ID = 'current'
const KEY_BYTES = 32
const PURPOSE = 'leat.master-key'
const WORD = Buffer.from('master key')
/** Bits by which others than its owner could use a file. */
const OTHERS = 0o077

/**
 * The sealer under the master key, which is made if nothing was ever sealed here. Throws `ConfigError` when the file is missing, is another key's,
 * holds no key, or can be read by others.
 */
export async function openSecrets<Entities extends MasterKeyEntities>(
  options: Pick<StartOptions, 'data' | 'masterKey'>,
  catalog: Catalog<Entities>,
  random: Random,
): Promise<TokenSealer> {
  if (options.masterKey !== undefined && options.data === undefined) {
    throw new ConfigError('--master-key seals what --data keeps: give both')
  }
  // A catalog of more kinds serves as one of fewer, as in `openTokenSealer`.
  const marks = catalog as unknown as Catalog<MasterKeyEntities>
  const mark = marks.get('leat.master-key', MARK_ID)
  if (options.data === undefined) return inMemory(marks, mark, random)
  const path = resolve(options.masterKey ?? join(options.data, MASTER_KEY_FILE))
  const key = (await readKey(path)) ?? (mark === undefined ? await makeKey(path, random) : undefined)
  if (key === undefined) {
    throw new ConfigError(
      `${path} is missing: it holds the master key of ${options.data}; put it back, or say where it is with --master-key`,
    )
  }
  const secrets = sealerOf(key, random)
  if (mark === undefined) await setMark(marks, { sealed: secrets.seal(PURPOSE, WORD) }, random)
  else if (secrets.open(PURPOSE, mark.sealed) === undefined) {
    throw new ConfigError(
      `${path} holds another master key than the one that ${options.data} was written with; say where that is with --master-key`,
    )
  }
  return secrets
}

/** Takes the file along, if it is in the data directory, when that is copied; a copy that has it already, as one of a snapshot has, stays as it is. */
export async function copyMasterKey(folder: string, target: string): Promise<void> {
  const path = join(resolve(target), MASTER_KEY_FILE)
  if ((await stat(path).catch(unlessMissing)) !== undefined) return
  const key = await readFile(join(folder, MASTER_KEY_FILE)).catch(unlessMissing)
  if (key !== undefined) await writeLasting(path, key)
}

async function inMemory(
  marks: Catalog<MasterKeyEntities>,
  mark: MasterKeyMark | undefined,
  random: Random,
): Promise<TokenSealer> {
  const made = mark?.key ?? Buffer.from(random.bytes(KEY_BYTES)).toString('base64')
  const secrets = sealerOf(Buffer.from(made, 'base64'), random)
  if (mark === undefined) await setMark(marks, { sealed: secrets.seal(PURPOSE, WORD), key: made }, random)
  return secrets
}

async function setMark(marks: Catalog<MasterKeyEntities>, value: MasterKeyMark, random: Random): Promise<void> {
  const outcome = await marks.commit(() => ({ changes: [{ put: 'leat.master-key', id: MARK_ID, value }], reply: undefined }), {
    requestId: random.uuid(),
    principal: 'leat:start',
    operation: 'MakeMasterKey',
  })
  assert(!isRejection(outcome), 'making a key is never rejected')
}

/** `undefined` if there is no such file. */
async function readKey(path: string): Promise<Buffer | undefined> {
  const facts = await stat(path).catch(unlessMissing)
  if (facts === undefined) return undefined
  if ((facts.mode & OTHERS) !== 0) {
    throw new ConfigError(`${path} holds the master key, and others than its owner may use it: chmod 600 ${path}`)
  }
  const text = (await readFile(path, 'latin1')).trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new ConfigError(`${path} holds no master key, which is 64 hexadecimal digits`)
  return Buffer.from(text, 'hex')
}

/** Whole and lasting when it resolves: nothing may be sealed under a key that a power cut takes away. */
async function makeKey(path: string, random: Random): Promise<Buffer> {
  const key = Buffer.from(random.bytes(KEY_BYTES))
  try {
    await writeLasting(path, `${key.toString('hex')}\n`)
  } catch (cause) {
    throw new ConfigError(
      `the master key could not be written to ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  }
  return key
}

/** There is no such file before; afterwards it is whole, its owner's alone, and survives a power cut. */
async function writeLasting(path: string, text: string | Buffer): Promise<void> {
  const unfinished = `${path}.new`
  await unlink(unfinished).catch(unlessMissing)
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await link(unfinished, path)
  await unlink(unfinished)
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

function unlessMissing(cause: unknown): undefined {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
  throw cause
}
