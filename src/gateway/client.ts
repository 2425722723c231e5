import type { Call } from '../model/caller.ts'
import type { HttpRequest } from './http.ts'

/** What a call tells of the client that made it. */
export function clientOf(request: HttpRequest): Pick<Call, 'calledAt' | 'signal' | 'from'> {
  const { secure, host, signal } = request
  return { calledAt: `${secure ? 'https' : 'http'}://${host}`, signal, ...originOf(request) }
}

/** Where it came from, for policies that ask. */
export function originOf({ secure, address }: HttpRequest): Pick<Call, 'from'> {
  return address === undefined ? {} : { from: { address, isEncrypted: secure } }
}
