/** What a function URL lets web pages do: its settings, as browsers ask for them. */
import type { CorsSettings } from './entities.ts'

type Lines = Readonly<Record<string, string>>

/** Whether the request only asks what it may ask: answered from the settings, without the function. */
export function isPreflight(method: string, headers: ReadonlyMap<string, string>): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')
}

/** Headers of an answer. None, if the page is not one of those that may. */
export function corsLines(cors: CorsSettings, origin: string | undefined, preflight: boolean): Lines {
  const allowed = origin === undefined ? undefined : allowedOrigin(cors, origin)
  if (allowed === undefined) return {}
  const { AllowCredentials, AllowHeaders = [], AllowMethods = [], ExposeHeaders = [], MaxAge } = cors
  return {
    'Access-Control-Allow-Origin': allowed,
    ...(allowed !== '*' && { Vary: 'Origin' }),
    ...(AllowCredentials === true && { 'Access-Control-Allow-Credentials': 'true' }),
    ...(ExposeHeaders.length > 0 && { 'Access-Control-Expose-Headers': ExposeHeaders.join(',') }),
    ...(preflight && AllowHeaders.length > 0 && { 'Access-Control-Allow-Headers': AllowHeaders.join(',') }),
    ...(preflight && AllowMethods.length > 0 && { 'Access-Control-Allow-Methods': AllowMethods.join(',') }),
    ...(preflight && MaxAge !== undefined && { 'Access-Control-Max-Age': String(MaxAge) }),
  }
}

function allowedOrigin({ AllowOrigins = [], AllowCredentials }: CorsSettings, origin: string): string | undefined {
  if (AllowOrigins.includes('*')) return AllowCredentials === true ? origin : '*'
  return AllowOrigins.includes(origin) ? origin : undefined
}
