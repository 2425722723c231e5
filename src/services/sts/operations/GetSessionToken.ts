import { reject } from '../../../kernel/outcome.ts'
import { userOfArn } from '../../iam/queries.ts'
import { issued } from '../issue.ts'
import { ROOT_SESSION_SECONDS_MAX, SESSION_SECONDS_DEFAULT } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

/** A session of the caller itself: it may do what the caller may. */
export const GetSessionToken = data(model.GetSessionToken, {
  resources: () => [],
  async run({ view, runtime, call: { principal }, nowMs }, { DurationSeconds = SESSION_SECONDS_DEFAULT, SerialNumber }) {
    const { arn, accountId, session, accessKeyId } = principal
    if (session !== undefined || accessKeyId.startsWith('ASIA')) {
      return reject('AccessDeniedException', messages.SESSION_OF_SESSION)
    }
    if (SerialNumber !== undefined) return reject('AccessDeniedException', messages.NO_MFA)
    const user = userOfArn(view, arn)
    const seconds = user === undefined ? Math.min(DurationSeconds, ROOT_SESSION_SECONDS_MAX) : DurationSeconds
    const owner = user === undefined ? {} : { userId: user.id }
    return { Credentials: issued(runtime, { accountId, arn, ...owner, seconds, nowMs }) }
  },
})
