import type { DeliveryState } from '../../index.ts'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, note, painter, pause, print } from '../io.ts'
import { paintScreen } from '../screen.ts'
import { plainJson } from '../text.ts'
import { described, type FirehoseSession, withFirehose } from './session.ts'
import { statesOf } from './state.ts'
import { watchView } from './view.ts'

const FRAME_EVERY_MS = 250
const LINE_EVERY_MS = 1_000

/** The gauges of a delivery stream, live: painted on a terminal, a line of JSON a second anywhere else. Ends when it is gone. */
export function watchDelivery(io: Io, name: string, options: TargetOptions): Promise<number> {
  return withFirehose(io, options, async (session) => {
    const { DeliveryStreamARN: arn } = await described(session, name)
    const ask = async (): Promise<DeliveryState | undefined> => {
      const states = await statesOf(io, session.target, undefined)
      return states.find((each) => each.name === name)
    }
    await (io.isTty.stdout ? paintGauges(session, ask) : printLines(session, ask))
    if (!io.signal.aborted) note(io, `${arn} is gone.`)
    return 0
  })
}

type Ask = () => Promise<DeliveryState | undefined>

async function paintGauges({ io }: FirehoseSession, ask: Ask): Promise<void> {
  let state = await ask()
  const over = new AbortController()
  const ending = AbortSignal.any([io.signal, over.signal])
  const frame = (): readonly string[] => {
    const screen = { columns: io.columns(), rows: io.rows(), paint: painter(io, 'stdout') }
    return state === undefined ? [] : watchView(state, screen)
  }
  const painting = paintScreen(io, frame, FRAME_EVERY_MS, ending)
  try {
    while (state !== undefined && (await pause(io.clock, FRAME_EVERY_MS, ending))) state = await ask()
  } finally {
    over.abort()
    await painting
  }
}

async function printLines({ io }: FirehoseSession, ask: Ask): Promise<void> {
  for (let state = await ask(); state !== undefined; state = await ask()) {
    if (!(await print(io, `${plainJson(JSON.stringify(state))}\n`))) return
    if (!(await pause(io.clock, LINE_EVERY_MS, io.signal))) return
  }
}
