import type { Call } from '../model/caller.ts'
import type { HttpRequest } from './http.ts'

/** What a call tells of the client that made it. */
export function clientOf({ secure, host, signal }: HttpRequest): Pick<Call, 'calledAt' | 'signal'> {
  return { calledAt: `${secure ? 'https' : 'http'}://${host}`, signal }
}
