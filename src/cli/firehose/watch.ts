import { type TargetOptions, targetOf } from '../endpoint.ts'
import { type Io, painter, pause, print, UserError } from '../io.ts'
import { paintScreen } from '../screen.ts'
import { plainJson } from '../text.ts'
import { described, withFirehose } from './session.ts'
import { type DeliveryState, statesOf } from './state.ts'
import { watchView } from './view.ts'

const ASK_EVERY_MS = 250
const FRAME_EVERY_MS = 250
const LINE_EVERY_MS = 1_000

/** The gauges of a delivery stream, live: painted on a terminal, a line of JSON a second anywhere else. */
export async function watchDelivery(io: Io, name: string, options: TargetOptions): Promise<number> {
  const target = targetOf(options, io.env, 'FIREHOSE')
  const ask = async (): Promise<DeliveryState | undefined> =>
    (await statesOf(io, target, name)).find((each) => each.name === name)
  let state = await ask()
  if (state === undefined) {
    return withFirehose(io, options, async (session) => {
      await described(session, name)
      throw new UserError(`${target.name} tells nothing of ${name} yet. Try again in a moment.`)
    })
  }
  try {
    if (!io.isTty.stdout) return await printLines(io, ask, state)
    const over = new AbortController()
    const ending = AbortSignal.any([io.signal, over.signal])
    const frame = (): readonly string[] => {
      const screen = { columns: io.columns(), rows: io.rows(), paint: painter(io, 'stdout') }
      return state === undefined ? [`${name} is gone.`] : watchView(state, screen)
    }
    const painting = paintScreen(io, frame, FRAME_EVERY_MS, ending)
    try {
      while (state !== undefined && (await pause(io.clock, ASK_EVERY_MS, ending))) state = await ask()
    } finally {
      over.abort()
      await painting
    }
    return 0
  } catch (error) {
    if (io.signal.aborted) return 0
    throw error
  }
}

async function printLines(io: Io, ask: () => Promise<DeliveryState | undefined>, first: DeliveryState): Promise<number> {
  for (let state: DeliveryState | undefined = first; state !== undefined; state = await ask()) {
    if (!(await print(io, `${plainJson(JSON.stringify(state))}\n`))) return 0
    if (!(await pause(io.clock, LINE_EVERY_MS, io.signal))) return 0
  }
  return 0
}
