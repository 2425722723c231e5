import type { Call } from '../model/caller.ts'
import type { HttpRequest } from './http.ts'

/** What a call tells of the client that made it. */
export function clientOf({ secure, host, signal, address }: HttpRequest): Pick<Call, 'calledAt' | 'signal' | 'from'> {
  const calledAt = `${secure ? 'https' : 'http'}://${host}`
  return { calledAt, signal, ...(address !== undefined && { from: { address, isEncrypted: secure } }) }
}
