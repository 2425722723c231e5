/** The variables of a function's process: those of AWS's environment and the function's own. Nothing comes from the environment that Leat runs in. */
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import type { Program } from './runtimes.ts'
import { LOG_FD } from './sandbox.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Where the function finds this server. */
export interface ServerAddress {
  /** With an address of numbers: clients in JavaScript put the bucket before a name, and such a name is not found everywhere. */
  readonly endpoint: string
  /** What it must trust for that (PEM). Absent: nothing beyond the usual, or the server speaks without TLS. */
  readonly caPem?: string
}

export interface Place {
  readonly taskRoot: string
  /** Writable, and the environment's own, as it sees it. */
  readonly tmp: string
  readonly api: string
  readonly logStream: string
  readonly credentials: Credentials | undefined
  readonly endpoint: string
  /** With the certificate that the endpoint is to be trusted by, if it is one of ours. */
  readonly caFile?: string
}

const TASK_ROOT_SHOWN = '/var/task'
const LOG_LEVEL_DEFAULT = 'INFO'

export function variablesOf(version: FunctionSnapshot, program: Program, place: Place): Readonly<Record<string, string>> {
  const { taskRoot, tmp, endpoint, caFile } = place
  return {
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    PATH: [program.binFolder ?? '/var/lang/bin', '/usr/local/bin', '/usr/bin/', '/bin', '/opt/bin'].join(':'),
    LD_LIBRARY_PATH: ['/lib64', '/usr/lib64', taskRoot, `${taskRoot}/lib`, '/opt/lib'].join(':'),
    // Whatever looks below the user's home finds nothing of the user's.
    HOME: tmp,
    ...(tmp !== '/tmp' && { TMPDIR: tmp }),
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    AWS_ENDPOINT_URL: endpoint,
    ...(caFile !== undefined && {
      AWS_CA_BUNDLE: caFile,
      REQUESTS_CA_BUNDLE: caFile,
      NODE_EXTRA_CA_CERTS: caFile,
    }),
    ...program.variables(taskRoot),
    ...version.environment,
    ...reserved(version, place),
  }
}

/** Those that a function cannot have of its own. */
function reserved(version: FunctionSnapshot, { taskRoot, api, logStream, credentials }: Place): Readonly<Record<string, string>> {
  const { region } = version.scope
  return {
    _HANDLER: version.handler,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    ...(credentials !== undefined && {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    }),
    AWS_LAMBDA_FUNCTION_NAME: version.name,
    AWS_LAMBDA_FUNCTION_VERSION: version.version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(version.memoryMiB),
    AWS_LAMBDA_LOG_GROUP_NAME: version.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    ...(version.logFormat === 'JSON' && {
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_LAMBDA_LOG_LEVEL: version.logLevel ?? LOG_LEVEL_DEFAULT,
    }),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_RUNTIME_API: api,
    LAMBDA_TASK_ROOT: taskRoot,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    _LAMBDA_TELEMETRY_LOG_FD: String(LOG_FD),
    _LEAT_TASK_ROOT_SHOWN: TASK_ROOT_SHOWN,
  }
}
