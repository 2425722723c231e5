/**
 * Names of objects: an evaluated prefix, and a name that nobody configures. All of it follows from the cut, so that a second try has the same one; what
 * is random in it is drawn from the cut's id.
 */
import { createHash } from 'node:crypto'
import { SeededRandom } from '../../../kernel/random.ts'
import { evaluatedErrorPrefix, evaluatedPrefix, objectName, type PrefixSettings } from '../prefix/evaluate.ts'
import type { Cut } from './progress.ts'

export interface S3Naming {
  /** The delivery stream's, and the version of its destination. */
  readonly name: string
  readonly version: number
  readonly prefixes: PrefixSettings
}

type Named = Pick<Cut, 'id' | 'oldestMs' | 'prefix'>

export function objectKey({ name, version, prefixes }: S3Naming, cut: Named, extension: string): string {
  const facts = { atMs: cut.oldestMs, random: randomOf(cut.id) }
  const prefix = cut.prefix ?? evaluatedPrefix(prefixes, facts)
  return prefix + objectName({ name, version }, prefixes, { atMs: cut.oldestMs, id: cut.id, extension })
}

/** Error objects have no extension. `type` is one of the values of `!{firehose:error-output-type}`. */
export function errorKey({ name, version, prefixes }: S3Naming, cut: Named, type: string): string {
  const id = derivedId(cut.id, type)
  const prefix = evaluatedErrorPrefix(prefixes, type, { atMs: cut.oldestMs, random: randomOf(id) })
  return prefix + objectName({ name, version }, prefixes, { atMs: cut.oldestMs, id, extension: '' })
}

function randomOf(id: string): SeededRandom {
  return new SeededRandom(createHash('sha256').update(id).digest().readUInt32LE(0))
}

/** A UUID that is always the same for the same two. */
export function derivedId(id: string, type: string): string {
  const raw = createHash('sha256').update(`${id} ${type}`).digest().subarray(0, 16)
  raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x80
  raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80
  const hex = raw.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
