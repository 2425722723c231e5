import { type Rejection, reject } from '../../kernel/outcome.ts'
import * as messages from './messages.ts'

const ALIAS_PATTERN = /^alias\/[a-zA-Z0-9/_-]+$/

/** Whether somebody may make an alias of that name. */
export function checkAliasName(name: string): Rejection<'ValidationException' | 'InvalidAliasNameException'> | undefined {
  if (!name.startsWith('alias/')) return reject('ValidationException', messages.ALIAS_WITHOUT_PREFIX)
  if (name.startsWith('alias/aws/')) return reject('InvalidAliasNameException', messages.aliasReserved(name))
  return ALIAS_PATTERN.test(name) ? undefined : reject('ValidationException', messages.aliasCharacters(name))
}
