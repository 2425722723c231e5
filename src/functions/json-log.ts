/** The service's lines in a log of the format JSON: events of the platform, as AWS's Telemetry API has them. */
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import { type Figures, runtimeVersionArn, type ServiceLines, type Trouble } from './invocation-log.ts'

const BYTES_PER_MIB = 1024 * 1024

export function jsonLines(nowMs: () => number): ServiceLines {
  const line = (type: string, record: Readonly<Record<string, unknown>>): string =>
    `${JSON.stringify({ time: new Date(nowMs()).toISOString(), type: `platform.${type}`, record })}\n`
  return {
    initStart: (version, label) => line('initStart', initRecord(version, label)),
    initReport: (initMs, phase, trouble) =>
      line('initReport', {
        initializationType: 'on-demand',
        phase,
        metrics: { durationMs: rounded(initMs) },
        ...outcomeOf(trouble),
      }),
    start: (requestId, { version, arn }) => line('start', { requestId, functionArn: arn, version }),
    end: (figures) => [line('report', reportRecord(figures))],
  }
}

function initRecord({ name, version, runtime, scope, memoryMiB }: FunctionSnapshot, label: string) {
  return {
    initializationType: 'on-demand',
    phase: 'init',
    runtimeVersion: label,
    runtimeVersionArn: runtimeVersionArn(runtime, scope.region),
    functionName: name,
    functionVersion: version,
    instanceMaxMemory: memoryMiB * BYTES_PER_MIB,
  }
}

function reportRecord({ requestId, durationMs, billedMs, memoryMiB, maxMemoryMiB, initMs, trouble }: Figures) {
  const metrics = {
    durationMs: rounded(durationMs),
    billedDurationMs: billedMs,
    memorySizeMB: memoryMiB,
    maxMemoryUsedMB: maxMemoryMiB,
    ...(initMs !== undefined && { initDurationMs: rounded(initMs) }),
  }
  return { requestId, metrics, ...outcomeOf(trouble) }
}

function outcomeOf(trouble: Trouble | undefined) {
  if (trouble === undefined) return { status: 'success' }
  return { status: trouble.status, ...(trouble.status === 'error' && { errorType: trouble.errorType }) }
}

/** To the hundredth. */
function rounded(ms: number): number {
  return Number(ms.toFixed(2))
}
