/** Function URLs as the catalog has them, and where they answer. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { Scope } from '../../model/caller.ts'
import { isVersionNumber, LATEST, targetOf } from './arn.ts'
import { type FunctionEntity, qualifiedKey, type UrlEntity } from './entities.ts'
import * as messages from './messages.ts'
import type { FunctionName, LambdaView } from './queries.ts'

type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException' | 'ValidationException'>

export interface UrlPlace {
  readonly arn: string
  /** Absent: the function itself. */
  readonly qualifier?: string
  readonly owner?: FunctionEntity
  readonly found?: UrlEntity
}

/** Only functions themselves and aliases have URLs. */
export function urlPlace(view: LambdaView, scope: Scope, input: FunctionName): UrlPlace | Bad {
  const target = targetOf(input, scope)
  if (isRejection(target)) return target
  const { arn, qualifier } = target
  if (qualifier !== undefined && (qualifier === LATEST || isVersionNumber(qualifier))) {
    return reject('ValidationException', messages.badUrlQualifier(qualifier))
  }
  const owner = view.get('lambda.function', arn)
  const found = [...urlsOf(view, arn)].find((url) => url.qualifier === qualifier)
  return {
    arn,
    ...(qualifier !== undefined && { qualifier }),
    ...(owner !== undefined && { owner }),
    ...(found !== undefined && { found }),
  }
}

/** As `urlPlace`, of a URL that is there. */
export function urlIn(view: LambdaView, scope: Scope, input: FunctionName): UrlEntity | Bad {
  const place = urlPlace(view, scope, input)
  if (isRejection(place)) return place
  return place.found ?? reject('ResourceNotFoundException', messages.NO_SUCH_RESOURCE)
}

/** Whether what a URL is for is there. */
export function hasUrlOwner(view: LambdaView, { owner, qualifier }: UrlPlace): boolean {
  if (owner === undefined) return false
  return qualifier === undefined || view.get('lambda.alias', qualifiedKey(owner.arn, qualifier)) !== undefined
}

export function* urlsOf(view: LambdaView, functionArn: string): Iterable<UrlEntity> {
  for (const url of view.list('lambda.url', '')) if (url.functionArn === functionArn) yield url
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const ID_CHARS = 32

export function urlId(random: Random): string {
  return Array.from({ length: ID_CHARS }, () => ID_LETTERS[random.int(ID_LETTERS.length)]).join('')
}

/** As AWS's but for what comes after the region: names below `localhost` lead to this machine. `server` is this server's own address. */
export function urlAddress({ id, region }: UrlEntity, server: string): string {
  const { protocol, hostname, port } = new URL(server)
  const host = /^(\d+\.){3}\d+$|^\[|^localhost$/.test(hostname) ? 'localhost' : hostname
  return `${protocol}//${id}.lambda-url.${region}.${host}${port === '' ? '' : `:${port}`}/`
}
