/** A function's own variables. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import { ENVIRONMENT_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html. Endpoints (`AWS_ENDPOINT_URL…`) may be set. */
const RESERVED: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
])

export function checkedEnvironment(
  variables: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | Rejection<'InvalidParameterValueException'> {
  const reserved = Object.keys(variables).filter((name) => RESERVED.has(name) || name.startsWith('AWS_LAMBDA_'))
  if (reserved.length > 0) return reject('InvalidParameterValueException', messages.reservedVariables(reserved))
  const unfit = Object.keys(variables).filter((name) => variables[name]?.includes('\0'))
  if (unfit.length > 0) return reject('InvalidParameterValueException', messages.nullVariables(unfit))
  const text = JSON.stringify(variables)
  return Buffer.byteLength(text) > ENVIRONMENT_BYTES_MAX
    ? reject('InvalidParameterValueException', messages.environmentTooLarge(text))
    : variables
}
