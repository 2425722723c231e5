import { type Rejection, reject } from '../../kernel/outcome.ts'

/** JSON text out of the header, which has it in base64. `undefined`: none was given. */
export function clientContextIn(header: string | undefined): string | undefined | Rejection<'InvalidRequestContentException'> {
  if (header === undefined || header === '') return undefined
  const text = Buffer.from(header, 'base64').toString('utf8')
  try {
    JSON.parse(text)
    return text
  } catch {
    return reject('InvalidRequestContentException', 'Client context must be a valid Base64-encoded JSON object.')
  }
}
