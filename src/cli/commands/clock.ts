import type { Command } from 'commander'
import { durationText, parseDurationMs } from '../../kernel/duration.ts'
import { type TargetOptions, targetOf } from '../endpoint.ts'
import { EXIT_USAGE, type Io, painter, print, UserError } from '../io.ts'
import { manage } from '../manage.ts'
import { endpointOptions, examples } from '../options.ts'

interface ClockOptions extends TargetOptions {
  readonly json?: true
}

const ACTIONS = ['show', 'freeze', 'advance', 'resume'] as const

export function addClockCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('clock')
    .summary('stop the time that streams live in, move it on, let it run')
    .description(
      'Steers the clock of a running Leat: show, freeze, advance DURATION, resume. Retention, iterators (5 minutes), subscriptions ' +
        '(5 minutes), statuses and everything else that waits happens in the order in which it would in reality, and has happened when the command ends. ' +
        'Signatures and network time-outs go by the machine’s clock, so clients need not be told. With --data, time goes on from there after a ' +
        'restart, since it cannot run backwards under records; `leat reset` is the way back to the machine’s time.',
    )
    .argument('[action]', 'show, freeze, advance or resume', 'show')
    .argument('[duration]', 'with advance: 90s, 5m, 25h, 7d, 1d12h')
    .option('--json', 'now, frozen, aheadMs as JSON')
    .action(async (action: string, duration: string | undefined, options: ClockOptions) =>
      done(await clock(io, action, duration, options)),
    )
  endpointOptions(command)
  examples(command, [
    ['leat clock advance 25h', 'a day later: records of a stream with the usual 24 hours are gone'],
    ['leat clock advance 5m1s', 'shard iterators have expired'],
    ['leat clock freeze', 'time stands still: a stream stays CREATING until you advance or resume'],
    ['leat clock', 'what time it is there'],
  ])
}

async function clock(io: Io, action: string, duration: string | undefined, options: ClockOptions): Promise<number> {
  if (!ACTIONS.some((each) => each === action)) {
    throw new UserError(`clock: "${action}" is none of ${ACTIONS.join(', ')}.`, EXIT_USAGE)
  }
  if ((action === 'advance') !== (duration !== undefined)) {
    throw new UserError(
      action === 'advance' ? 'clock advance needs to know by how much: 90s, 25h, 7d.' : `clock ${action} takes no duration.`,
      EXIT_USAGE,
    )
  }
  if (duration !== undefined && parseDurationMs(duration) === undefined) {
    throw new UserError(`"${duration}" is no duration. Write it like 90s, 5m, 25h, 7d or 1d12h.`, EXIT_USAGE)
  }
  const state = await manage(io, targetOf(options, io.env), 'clock', {
    do: action,
    ...(duration !== undefined && { by: duration }),
  })
  await print(io, `${options.json ? JSON.stringify(state) : sentence(io, state)}\n`)
  return 0
}

function sentence(io: Io, state: Readonly<Record<string, unknown>>): string {
  const paint = painter(io, 'stdout')
  const aheadMs = Number(state['aheadMs'])
  const off =
    Math.abs(aheadMs) < 1000
      ? 'the machine’s time'
      : `${durationText(wholeSeconds(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} the machine’s`
  return `${paint('bold', String(state['now']))}  ${off}, ${state['frozen'] === true ? paint('cyan', 'frozen') : 'running'}`
}

/** A frozen clock lags by the moment that asking took. */
function wholeSeconds(ms: number): number {
  return Math.round(ms / 1000) * 1000
}
