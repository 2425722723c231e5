import type { LambdaClient } from '@aws-sdk/client-lambda'
import { ACCOUNT_DEFAULT, optionsFromEnvironment, PORT_DEFAULT } from '../../config.ts'
import type { Leat } from '../../index.ts'
import { lineLogger } from '../../telemetry/logger.ts'
import { clientSettings, type Target } from '../endpoint.ts'
import { type Io, note, UserError } from '../io.ts'

export type LambdaSdk = typeof import('@aws-sdk/client-lambda')

export interface DevSession {
  readonly io: Io
  readonly sdk: LambdaSdk
  readonly client: LambdaClient
  readonly target: Target
}

const ATTEMPTS = 3

export async function openSession(io: Io, target: Target): Promise<DevSession> {
  const sdk = await import('@aws-sdk/client-lambda')
  return { io, sdk, client: new sdk.LambdaClient(clientSettings(target, ATTEMPTS)), target }
}

/** The role of functions and mappings, where nobody made one: in development, a role that was never made may do everything. */
export const DEV_ROLE = `arn:aws:iam::${ACCOUNT_DEFAULT}:role/leat-dev`

/** A Leat for this command alone, if none is there and nobody named one: as `leat start` would make it, with no interim statuses. */
export async function serverIfNone(io: Io, target: Target): Promise<Leat | undefined> {
  if (target.url === undefined || (await answers(io, target.url))) return undefined
  if (!target.isDefault) {
    throw new UserError(
      `Leat is not running at ${target.name}: start it with \`${target.self} start\`, or leave --endpoint out, and there will be one for as long as this command runs.`,
    )
  }
  const { start } = await import('../../index.ts')
  const { error, warn } = lineLogger(
    (line) => io.stderr.write(line),
    () => io.clock.nowMs(),
  )
  const port = Number(new URL(target.url).port || PORT_DEFAULT)
  const region = target.region === undefined ? {} : { region: target.region }
  const options = { ...optionsFromEnvironment(io.env), port, instant: true, ...region }
  const leat = await start(options, { logger: { info: () => {}, warn, error } })
  note(io, `Started a Leat at ${leat.endpoint}${options.data === undefined ? ', in memory' : ''}, for as long as this runs.`)
  return leat
}

async function answers(io: Io, url: string): Promise<boolean> {
  try {
    await (await fetch(new URL('/_leat/health', url), { signal: io.signal })).arrayBuffer()
    return true
  } catch (error) {
    if (io.signal.aborted) throw error
    return false
  }
}
