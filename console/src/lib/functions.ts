/** Functions: what a new one begins with, and what its names and logs say. */

import type { FunctionConfiguration } from './lambda.ts'

export interface Runtime {
  readonly id: string
  readonly label: string
  readonly handler: string
  readonly path: string
  readonly code: string
}

const PYTHON = `import json

def lambda_handler(event, context):
    return {
        'statusCode': 200,
        'body': json.dumps('Hello from Lambda!')
    }
`

const NODE = `export const handler = async (event) => {
  return { statusCode: 200, body: JSON.stringify('Hello from Lambda!') }
}
`

const BOOTSTRAP = `#!/bin/sh
# Asks for events, and answers each.
set -eu
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while true; do
  headers="$(mktemp)"
  event="$(curl -sS -D "$headers" "$api/next")"
  id="$(grep -i '^Lambda-Runtime-Aws-Request-Id:' "$headers" | tr -d '[:space:]' | cut -d: -f2)"
  echo "event: $event"
  curl -sS -X POST "$api/$id/response" -d '{"statusCode": 200}' > /dev/null
done
`

const python = (minor: number): Runtime => ({
  id: `python3.${minor}`,
  label: `Python 3.${minor}`,
  handler: 'lambda_function.lambda_handler',
  path: 'lambda_function.py',
  code: PYTHON,
})
const node = (major: number): Runtime => ({
  id: `nodejs${major}.x`,
  label: `Node.js ${major}.x`,
  handler: 'index.handler',
  path: 'index.mjs',
  code: NODE,
})

/** What the console offers a new function; the newest first. */
export const RUNTIMES: readonly Runtime[] = [
  ...[13, 14, 12, 11, 10].map(python),
  ...[24, 22, 20].map(node),
  ...['provided.al2023', 'provided.al2'].map((id) => ({
    id,
    label: `Your own runtime (${id})`,
    handler: 'bootstrap',
    path: 'bootstrap',
    code: BOOTSTRAP,
  })),
]

/** `arn:aws:lambda:eu-west-1:000000000000:function:name:alias` → `name`. */
export function functionNameOf(arn: string): string {
  return arn.split(':')[6] ?? arn
}

/** The qualifier at the end of an ARN, if it has one. */
export function qualifierOf(arn: string): string | undefined {
  return arn.split(':')[7]
}

export function logGroupOf({ FunctionName, LoggingConfig }: FunctionConfiguration): string {
  return LoggingConfig?.LogGroup ?? `/aws/lambda/${FunctionName}`
}

export interface Report {
  readonly duration?: string
  readonly billed?: string
  readonly memory?: string
  readonly used?: string
  readonly init?: string
}

/** What the line `REPORT`, or its JSON form, says at the end of an invocation's log. */
export function reportOf(log: string): Report {
  const line = log.split('\n').findLast((each) => each.startsWith('REPORT ') || each.includes('"platform.report"'))
  if (line === undefined) return {}
  if (line.startsWith('REPORT ')) {
    const field = (name: string) => new RegExp(`(?:^|\\t)${name}: ([^\\t]+)`).exec(line)?.[1]?.trim()
    return present({
      duration: field('Duration'),
      billed: field('Billed Duration'),
      memory: field('Memory Size'),
      used: field('Max Memory Used'),
      init: field('Init Duration'),
    })
  }
  try {
    const { record } = JSON.parse(line) as { readonly record?: { readonly metrics?: Readonly<Record<string, number>> } }
    const metric = (name: string, unit: string) => {
      const value = record?.metrics?.[name]
      return value === undefined ? undefined : `${value} ${unit}`
    }
    return present({
      duration: metric('durationMs', 'ms'),
      billed: metric('billedDurationMs', 'ms'),
      memory: metric('memorySizeMB', 'MB'),
      used: metric('maxMemoryUsedMB', 'MB'),
      init: metric('initDurationMs', 'ms'),
    })
  } catch {
    // Cut off in the middle.
    return {}
  }
}

function present(report: { readonly [Name in keyof Report]: string | undefined }): Report {
  return Object.fromEntries(Object.entries(report).filter(([, value]) => value !== undefined))
}
