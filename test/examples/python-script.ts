import { spawn } from 'node:child_process'
import type { Leat } from '../../src/index.ts'

export interface Ran {
  readonly exitCode: number | null
  readonly lines: readonly string[]
  readonly errors: string
}

/** Runs a script of an example as a learner does: the address is all that it is told, and `more` of the environment. */
export function runScript(
  python: string,
  folder: string,
  command: readonly string[],
  leat: Leat,
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))
  const env = {
    ...Object.fromEntries(inherited),
    AWS_ENDPOINT_URL: leat.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    PYTHONUNBUFFERED: '1',
    ...more,
  }
  return new Promise((resolve, reject) => {
    const child = spawn(python, ['-B', ...command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode, lines: output.trimEnd().split('\n'), errors }))
  })
}
