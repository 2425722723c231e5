import { isUtf8 } from 'node:buffer'
import { splitTarget } from '../../aws/sigv4.ts'
import type { HttpRequest } from '../http.ts'
import { decodeForm } from '../percent.ts'

/** What a form says, in the path's parameters and in the body. What cannot be decoded says nothing. */
export function pairsOf({ target }: HttpRequest, body: Uint8Array): readonly (readonly [name: string, value: string])[] {
  const text = isUtf8(body) ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8').trim() : ''
  const pairs = [...splitTarget(target).query, ...splitTarget(`?${text}`).query]
  return pairs.flatMap(([name, value]) => {
    const decoded = [decodeForm(name), decodeForm(value)] as const
    return decoded[0] === undefined || decoded[1] === undefined ? [] : [[decoded[0], decoded[1]] as const]
  })
}
