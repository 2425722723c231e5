/** A version as the runner takes it. */
import type { FoundVersion } from './queries.ts'
import type { FunctionSnapshot } from './runner.ts'

export function snapshotOf({ function: owner, version, settings }: FoundVersion): FunctionSnapshot {
  return {
    arn: owner.arn,
    name: owner.name,
    version,
    scope: { accountId: owner.accountId, region: owner.region },
    runtime: settings.runtime,
    handler: settings.handler,
    role: settings.role,
    memoryMiB: settings.memoryMiB,
    timeoutSeconds: settings.timeoutSeconds,
    ephemeralMiB: settings.ephemeralMiB,
    environment: settings.environment ?? {},
    codeSha256: settings.code.sha256,
    logGroup: settings.logging.group,
    logFormat: settings.logging.format,
    ...(settings.logging.applicationLevel !== undefined && { logLevel: settings.logging.applicationLevel }),
  }
}
