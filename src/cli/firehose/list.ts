import type { DeliveryStreamDescription } from '@aws-sdk/client-firehose'
import type { DeliveryState } from '../../index.ts'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, note, painter, print } from '../io.ts'
import { counted, plainJson } from '../text.ts'
import { described, type FirehoseSession, namesOf, withFirehose } from './session.ts'
import { statesOf } from './state.ts'
import { destinationText, detailLines, gaugeText, sourceText } from './view.ts'

export interface ListOptions extends TargetOptions {
  readonly json?: true
}

/** Every delivery stream in a line. */
export function listDeliveries(io: Io, options: ListOptions): Promise<number> {
  return withFirehose(io, options, async (session) => {
    const names = await namesOf(session)
    const states = names.length === 0 ? [] : await statesIfAny(session, undefined)
    const rows: { stream: DeliveryStreamDescription; state: DeliveryState | undefined }[] = []
    for (const name of names) {
      rows.push({ stream: await described(session, name), state: states.find((each) => each.name === name) })
    }
    if (options.json === true) {
      const lines = rows.map(({ stream, state }) => plainJson(JSON.stringify({ ...stream, state })))
      await print(io, lines.map((line) => `${line}\n`).join(''))
      return 0
    }
    const { target } = session
    note(io, names.length === 0 ? nothingYet(target.self) : `${counted(names.length, 'delivery stream')} at ${target.name}`)
    await print(io, tableLines(rows, io).join(''))
    return 0
  })
}

function nothingYet(self: string): string {
  return `No delivery streams yet. The first one: \`${self} firehose create my-delivery --bucket my-bucket --create-bucket\``
}

function tableLines(
  rows: readonly { readonly stream: DeliveryStreamDescription; readonly state: DeliveryState | undefined }[],
  io: Io,
): readonly string[] {
  const paint = painter(io, 'stdout')
  const cells = rows.map(({ stream, state }) => [
    stream.DeliveryStreamName ?? '',
    `${stream.DeliveryStreamStatus}${state?.retrying === true ? ', retrying' : ''}`,
    `${sourceText(stream)} → ${destinationText(stream)}`,
    state?.buffers[0] === undefined ? '' : gaugeText(state.buffers[0]),
  ])
  const widths = [0, 1, 2].map((at) => Math.max(0, ...cells.map((row) => row[at]?.length ?? 0)))
  return cells.map(([name = '', status = '', way = '', gauge = '']) => {
    const text = `${paint('bold', name.padEnd(widths[0] ?? 0))}  ${status.padEnd(widths[1] ?? 0)}  ${way.padEnd(widths[2] ?? 0)}  ${gauge}`
    return `${text.trimEnd()}\n`
  })
}

/** Everything about one. */
export function describeDelivery(io: Io, name: string, options: ListOptions): Promise<number> {
  return withFirehose(io, options, async (session) => {
    const stream = await described(session, name)
    const [state] = await statesIfAny(session, name)
    if (options.json === true) {
      await print(io, `${plainJson(JSON.stringify({ ...stream, state }, undefined, 2))}\n`)
      return 0
    }
    await print(io, `${detailLines(stream, state, painter(io, 'stdout')).join('\n')}\n`)
    return 0
  })
}

/** AWS tells nothing of buffers. */
async function statesIfAny({ io, target }: FirehoseSession, name: string | undefined): Promise<readonly DeliveryState[]> {
  return target.isAws ? [] : await statesOf(io, target, name)
}
