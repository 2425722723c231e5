import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Client, ClientName, Result, Target } from './client.ts'
import { fromDriver, toDriver } from './values.ts'

/** A client in another language: a process of its own that answers JSON lines (see `driver_protocol.py`). */

interface Answer {
  readonly id?: number
  readonly ready?: string
  readonly output?: unknown
  readonly error?: { readonly code: string | null; readonly message: string | null; readonly httpStatus: number | null }
  readonly refused?: string
  readonly fault?: string
}

interface Waiting {
  readonly resolve: (result: Result) => void
  readonly reject: (reason: Error) => void
}

/** How much of the driver's standard error is kept to explain its death, characters. */
const keptErrorChars = 8_192

/** How long a driver may take until it is ready, ms. */
const startLimitMs = 60_000

export interface DriverClient extends Client {
  /** The versions that the driver says it runs. */
  readonly version: string
}

export function driverSettings(target: Target): Record<string, unknown> {
  return {
    endpoint: target.endpoint,
    region: target.region ?? 'us-east-1',
    service: target.service ?? 'kinesis',
    accessKeyId: target.credentials?.accessKeyId ?? 'test',
    secretAccessKey: target.credentials?.secretAccessKey ?? 'test',
    trustAll: target.trustAll ?? false,
    clientValidation: target.clientValidation ?? true,
  }
}

/**
 * Starts `command` with `args` and waits until it is ready.
 *
 * @throws when the process cannot start or ends before it is ready, with what it wrote to standard error.
 */
export async function startDriver(name: ClientName, command: string, args: readonly string[]): Promise<DriverClient> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: environmentWithoutAws() })
  const waiting = new Map<number, Waiting>()
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let lastId = 0
  let gone: Error | undefined

  const version = await readAnswers(name, child, waiting, (reason) => {
    gone = reason
  })
  return {
    name,
    version,
    call(operation, input) {
      if (gone !== undefined) {
        return Promise.reject(gone)
      }
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        child.stdin.write(`${JSON.stringify({ id, operation, input: toDriver(input) })}\n`)
      })
    },
    async close() {
      child.stdin.end()
      await exited
    },
  }
}

/** Resolves with the driver's version once it is ready; afterwards each line settles its call, and the process's end all that are open. */
function readAnswers(
  name: string,
  child: ChildProcessWithoutNullStreams,
  waiting: Map<number, Waiting>,
  onGone: (reason: Error) => void,
): Promise<string> {
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-keptErrorChars)
  })
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill()
      reject(new Error(`The driver of ${name} was not ready after ${startLimitMs} ms. ${errors}`))
    }, startLimitMs)
    const end = (why: string): void => {
      clearTimeout(tooLate)
      const reason = new Error(`The driver of ${name} ended: ${why}. ${errors}`)
      onGone(reason)
      reject(reason)
      for (const call of waiting.values()) {
        call.reject(reason)
      }
      waiting.clear()
    }
    child.once('error', (error) => end(error.message))
    child.once('close', (code, signal) => end(`exit ${code ?? signal}`))
    child.stdin.on('error', (error) => end(error.message))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const answer = JSON.parse(line) as Answer
      if (answer.ready !== undefined) {
        clearTimeout(tooLate)
        resolve(answer.ready)
        return
      }
      settle(answer, waiting)
    })
  })
}

function settle(answer: Answer, waiting: Map<number, Waiting>): void {
  const call = waiting.get(answer.id ?? -1)
  if (call === undefined) {
    throw new Error(`A driver answered a call that nobody made: ${JSON.stringify(answer).slice(0, 200)}`)
  }
  waiting.delete(answer.id ?? -1)
  if (answer.fault !== undefined) {
    call.reject(new Error(answer.fault))
  } else if (answer.refused !== undefined) {
    call.resolve({ clientRefused: answer.refused })
  } else if (answer.error !== undefined) {
    const { code, message, httpStatus } = answer.error
    call.resolve({ error: { code: code ?? '', message: message ?? undefined, httpStatus: httpStatus ?? undefined } })
  } else {
    call.resolve({ output: fromDriver(answer.output) as Record<string, unknown> })
  }
}

/** A developer's own AWS profile must not leak into the tests. */
function environmentWithoutAws(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')))
}
