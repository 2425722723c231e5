import type { HttpRequest } from './http.ts'

/** The service that a request was signed for, in either form; `undefined` if that cannot be read from it. */
export function signedService({ headers, target }: HttpRequest): string | undefined {
  const authorization = headers.get('authorization')
  if (authorization !== undefined) return /Credential=[^,\s/]*\/\d*\/[^,\s/]*\/([^,\s/]*)\//.exec(authorization)?.[1]
  return /[?&]X-Amz-Credential=[^&]*?(?:%2F|\/)\d*(?:%2F|\/)[^&/%]*(?:%2F|\/)([^&/%]*)(?:%2F|\/)/i.exec(target)?.[1]
}
