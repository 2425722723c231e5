import { confirmedDeletion } from '../confirm.ts'
import type { TargetOptions } from '../endpoint.ts'
import { type Io, print } from '../io.ts'
import { counted } from '../text.ts'
import { described, withFirehose } from './session.ts'
import { statesOf } from './state.ts'

/** Deletes a delivery stream, after asking. What it has not delivered is lost, so that is said. */
export function removeDelivery(io: Io, name: string, options: TargetOptions & { readonly yes?: true }): Promise<number> {
  return withFirehose(io, options, async (session) => {
    const { sdk, client, target } = session
    await described(session, name)
    if (options.yes !== true) {
      const [state] = target.isAws ? [] : await statesOf(io, target, name)
      const waiting = (state?.buffers ?? []).reduce((sum, { records }) => sum + records, 0)
      const lost = waiting === 0 ? '' : ` and ${counted(waiting, 'record')} that it has not delivered`
      if (!(await confirmedDeletion(io, `the delivery stream ${name}${lost} at ${target.name}`))) return 1
    }
    await client.send(new sdk.DeleteDeliveryStreamCommand({ DeliveryStreamName: name }), { abortSignal: io.signal })
    await print(io, `${name} is being deleted. Its objects stay where they are.\n`)
    return 0
  })
}
