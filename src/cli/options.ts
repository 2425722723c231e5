/** What several commands declare alike. */

import type { Command } from 'commander'
import { EXIT_USAGE, UserError } from './io.ts'

export function endpointOptions(command: Command): Command {
  return command
    .option('--endpoint <url>', 'whom to call: a URL, or "aws" (default: AWS_ENDPOINT_URL, else a Leat on this machine)')
    .option('--region <region>', 'AWS region (default: AWS_REGION, else us-east-1)')
}

/** A reader of whole numbers for an option; its error names the flag and the range. */
export function integerArgument(flag: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new UserError(`${flag} must be a whole number from ${min} to ${max}, not "${text}".`, EXIT_USAGE)
  }
}

/** Examples under a command's help: what to type, and what it does. */
export function examples(command: Command, list: readonly (readonly [line: string, about: string])[]): void {
  command.addHelpText('after', ({ command: shown }) => {
    const help = shown.createHelp()
    return `\n${help.styleTitle('Examples:')}\n${list.map(([line, about]) => `  ${help.styleSubcommandText(line)}\n      ${about}`).join('\n')}\n`
  })
}
