/** Which web pages a bucket would answer. Kept, not acted upon: Leat answers none that is foreign to it. */
import { malformedXml } from '../../aws/s3.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { CORS_RULES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { CORSConfiguration, CORSRule } from './model.gen.ts'

const METHODS: ReadonlySet<string> = new Set(['GET', 'PUT', 'HEAD', 'POST', 'DELETE'])

export function checkedCors(
  wanted: CORSConfiguration | undefined,
): CORSConfiguration | Rejection<'MalformedXML' | 'InvalidRequest'> {
  const rules = wanted?.CORSRules ?? []
  if (rules.length === 0 || rules.length > CORS_RULES_MAX) return malformedXml()
  for (const rule of rules) {
    const refused = refusedRule(rule)
    if (refused !== undefined) return refused
  }
  return { CORSRules: rules }
}

function refusedRule({
  AllowedMethods = [],
  AllowedOrigins = [],
  AllowedHeaders = [],
}: CORSRule): Rejection<'MalformedXML' | 'InvalidRequest'> | undefined {
  if (AllowedMethods.length === 0 || AllowedOrigins.length === 0) return malformedXml()
  const unknown = AllowedMethods.find((method) => !METHODS.has(method))
  if (unknown !== undefined) return reject('InvalidRequest', messages.unsupportedCorsMethod(unknown))
  const wild = (text: string): boolean => text.split('*').length > 2
  const origin = AllowedOrigins.find(wild)
  if (origin !== undefined) return reject('InvalidRequest', messages.manyWildcards('AllowedOrigin', origin))
  const header = AllowedHeaders.find(wild)
  return header === undefined ? undefined : reject('InvalidRequest', messages.manyWildcards('AllowedHeader', header))
}
