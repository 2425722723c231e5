import { reject } from '../../../kernel/outcome.ts'
import { accountKey, commitmentShape, disabled, enabled, putAccount } from '../account.ts'
import { streamArnPrefix } from '../arn.ts'
import * as messages from '../capacity-messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { streamsIn } from '../queries.ts'

/** Takes effect at once. The end of a commitment that is younger than a day comes by itself. */
export const UpdateAccountSettings = control(model.UpdateAccountSettings, {
  resources: (_input, scope) => [`${streamArnPrefix(scope)}*`],

  decide({ view, scope, nowMs }, input) {
    const present = view.get('kinesis.account', accountKey(scope))
    const wanted = input.MinimumThroughputBillingCommitment.Status
    if (wanted === 'DISABLED') {
      for (const { name, warmThroughputMiBps } of streamsIn(view, scope)) {
        if (warmThroughputMiBps !== undefined) return reject('InvalidArgumentException', messages.warmThroughputLeft(name))
      }
    }
    const later = wanted === 'ENABLED' ? enabled(present, nowMs) : disabled(present, nowMs)
    const reply = { MinimumThroughputBillingCommitment: commitmentShape(later, nowMs) }
    return { changes: later === undefined || later === present ? [] : [putAccount(scope, later)], reply }
  },
})
