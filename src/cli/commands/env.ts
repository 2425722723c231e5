import type { Command } from 'commander'
import { REGION_DEFAULT } from '../../config.ts'
import { DEV_CREDENTIALS, type TargetOptions, targetOf } from '../endpoint.ts'
import { EXIT_USAGE, type Io, UserError } from '../io.ts'
import { examples } from '../options.ts'

const SHELLS = ['sh', 'fish', 'powershell'] as const
type Shell = (typeof SHELLS)[number]

interface EnvOptions extends TargetOptions {
  readonly shell: string
  readonly unset?: true
}

/** Variables that outrank ours in some SDK: a profile's keys, a token, an endpoint for Kinesis alone. */
export const OUTRANKING_VARIABLES = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL_KINESIS',
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
]

export function addEnvCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('env')
    .summary('print the lines that point a shell at Leat')
    .description('Prints the lines that point the AWS SDKs, the AWS CLI and other tools of this shell at Leat, for `eval`.')
    .option('--shell <shell>', `sh (bash, zsh, …), fish or powershell`, 'sh')
    .option('--unset', 'lines that take it back')
    .option('--endpoint <url>', 'address of Leat (default: AWS_ENDPOINT_URL, else http://127.0.0.1:4566)')
    .option('--region <region>', 'AWS region (default: AWS_REGION, else us-east-1)')
    .action((options: EnvOptions) => {
      io.stdout.write(environmentScript(io, options))
      done(0)
    })
  examples(command, [
    ['eval "$(leat env)"', 'bash and zsh'],
    ['leat env --shell fish | source', 'fish'],
    ['leat env --shell powershell | Out-String | Invoke-Expression', 'PowerShell'],
    ['eval "$(leat env --unset)"', 'back to AWS'],
  ])
}

function environmentScript(io: Io, options: EnvOptions): string {
  const shell = SHELLS.find((each) => each === options.shell)
  if (shell === undefined) throw new UserError(`--shell must be one of ${SHELLS.join(', ')}, not "${options.shell}".`, EXIT_USAGE)
  const target = targetOf(options, io.env)
  if (target.url === undefined) {
    throw new UserError(
      `For AWS itself nothing needs to be set: \`${target.self} env --unset\` prints the lines that take Leat back.`,
      EXIT_USAGE,
    )
  }
  const credentials = target.isLoopback ? DEV_CREDENTIALS : undefined
  const variables: Readonly<Record<string, string>> = {
    AWS_ENDPOINT_URL: target.url,
    AWS_REGION: target.region ?? REGION_DEFAULT,
    AWS_DEFAULT_REGION: target.region ?? REGION_DEFAULT,
    ...(credentials !== undefined && {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    }),
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  if (options.unset)
    return Object.keys(variables)
      .map((name) => unsetLine(shell, name))
      .join('')
  const inTheWay = OUTRANKING_VARIABLES.filter((name) => io.env[name] !== undefined)
  const lines = [
    ...inTheWay.map((name) => unsetLine(shell, name)),
    ...Object.entries(variables).map(([name, value]) => setLine(shell, name, value)),
  ]
  return lines.join('')
}

/** A line that sets a variable; the semicolon lets `eval $(…)` work without quotes, too. */
export function setLine(shell: Shell, name: string, value: string): string {
  switch (shell) {
    case 'sh':
      return `export ${name}=${/^[\w./:@%+=,-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`};\n`
    case 'fish':
      return `set -gx ${name} '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';\n`
    case 'powershell':
      return `$Env:${name} = '${value.replaceAll("'", "''")}'\n`
  }
}

function unsetLine(shell: Shell, name: string): string {
  switch (shell) {
    case 'sh':
      return `unset ${name};\n`
    case 'fish':
      return `set -e ${name};\n`
    case 'powershell':
      return `Remove-Item Env:${name} -ErrorAction SilentlyContinue\n`
  }
}
