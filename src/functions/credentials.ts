import { isRejection } from '../kernel/outcome.ts'
import type { Random } from '../kernel/random.ts'
import { serviceCall } from '../model/acting.ts'
import type { InnerDoor } from '../model/door.ts'
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import type { Credentials } from './variables.ts'

interface Parts {
  readonly door: InnerDoor
  readonly random: Random
}

/**
 * Of a session of the function's role, which is named after the function. Throws `CannotRun` if the role cannot be assumed.
 */
export async function credentialsOf({ door, random }: Parts, version: FunctionSnapshot): Promise<Credentials> {
  const call = serviceCall('lambda.amazonaws.com', version.scope, random.uuid(), version.arn)
  const reply = await door.call(call, 'sts', 'AssumeRole', { RoleArn: version.role, RoleSessionName: version.name })
  if (isRejection(reply)) throw new CannotRun('AccessDeniedException', `${ROLE_REFUSED} ${reply.message ?? reply.rejected}`)
  const { Credentials: given } = (reply as { readonly output: AssumedRole }).output
  return { accessKeyId: given.AccessKeyId, secretAccessKey: given.SecretAccessKey, sessionToken: given.SessionToken }
}

const ROLE_REFUSED = 'The role defined for the function cannot be assumed by Lambda.'

/** As STS answers. */
interface AssumedRole {
  readonly Credentials: { readonly AccessKeyId: string; readonly SecretAccessKey: string; readonly SessionToken: string }
}

/** Something that a person can put right keeps the function from running. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
  readonly errorType: string

  constructor(errorType: string, message: string) {
    super(message)
    this.errorType = errorType
  }
}
