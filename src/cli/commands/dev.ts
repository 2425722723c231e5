import { type Command, Option } from 'commander'
import type { DevOptions } from '../dev/run.ts'
import type { Io } from '../io.ts'
import { endpointOptions, examples, integerArgument } from '../options.ts'

export function addDevCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('dev')
    .summary('run a function from a folder, with a trigger, and deploy it again at every save')
    .description(
      'Deploys the folder of FILE as a function of a running Leat, or of one that it starts itself, triggers it by a stream, and shows every invocation: the records that went in, ' +
        'what the function logged, and what came out or went wrong. TypeScript becomes JavaScript on the way. A saved file is deployed at once: a batch that fails is tried ' +
        'again with the new code. Ctrl-C removes the function, the trigger, and the stream if it was made for this.',
    )
    .requiredOption('-f, --function <file>', 'the file with the handler: .ts, .js, .mjs, .cjs or .py')
    .option('-s, --stream <name>', 'trigger it by this stream (made if it is not there)')
    .option('--name <name>', 'what the function is called (default: after its file or folder)')
    .option('--handler <name>', 'what the handler is called in its file (default: handler; in Python also lambda_handler)')
    .option('--batch <records>', 'records of one invocation at most', integerArgument('--batch', 1, 10_000), 100)
    .addOption(new Option('--from <where>', 'where to begin reading the stream').choices(['latest', 'oldest']).default('latest'))
    .option('--timeout <seconds>', 'of an invocation', integerArgument('--timeout', 1, 900), 30)
    .option('--memory <mib>', 'of the function', integerArgument('--memory', 128, 10_240), 512)
    .option('--role <arn>', 'the role that it acts as (default: one that nobody made, which may do everything here)')
    .option('-e, --env <name=value>', 'a variable for the function; may be repeated', (text, all: string[]) => [...all, text], [])
    .action(async (options: DevOptions) => {
      const { develop } = await import('../dev/run.ts')
      done(await develop(io, options))
    })
  endpointOptions(command)
  examples(command, [
    ['leat dev --function ./handler.ts --stream orders', 'a function that is given what is put into orders'],
    [
      'leat dev -f app.py -s orders --from oldest --batch 10 -e TABLE=orders',
      'in Python, from the beginning, ten records at a time',
    ],
    ['leat dev -f handler.mjs', 'without a trigger: invoke it with the AWS CLI or an SDK'],
  ])
}
