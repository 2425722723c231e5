/** What callers get when it is the environment, not the function's code, that tells of an error (observed on AWS). */
import type { Answer } from './runtime-channel.ts'
import type { SandboxEnd } from './sandbox.ts'

/** As AWS's runtimes print signals. */
const SIGNAL_WORDS: Readonly<Record<string, string>> = {
  SIGKILL: 'killed',
  SIGTERM: 'terminated',
  SIGABRT: 'aborted',
  SIGSEGV: 'segmentation fault',
  SIGINT: 'interrupt',
  SIGHUP: 'hangup',
  SIGBUS: 'bus error',
  SIGILL: 'illegal instruction',
  SIGFPE: 'floating point exception',
  SIGTRAP: 'trace/breakpoint trap',
  SIGPIPE: 'broken pipe',
}

export const EXIT_ERROR = 'Runtime.ExitError'
export const INVALID_ENTRYPOINT = 'Runtime.InvalidEntrypoint'
export const NO_BOOTSTRAP = "Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"
export const TIMED_OUT = 'Sandbox.Timedout'

export function exitMessage({ status, signal, failure }: SandboxEnd): string {
  if (failure !== undefined) return `Error: fork/exec: ${failure.message}`
  if (signal !== undefined) return `Error: Runtime exited with error: signal: ${SIGNAL_WORDS[signal] ?? signal}`
  return status === 0
    ? 'Error: Runtime exited without providing a reason'
    : `Error: Runtime exited with error: exit status ${status}`
}

export function environmentError(errorType: string, requestId: string, message: string): Answer {
  return { errorType, payload: Buffer.from(JSON.stringify({ errorType, errorMessage: `RequestId: ${requestId} ${message}` })) }
}

export function timeoutMessage(timeoutSeconds: number): string {
  return `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`
}
