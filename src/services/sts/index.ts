import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { IamEntities } from '../iam/entities.ts'
import { service } from './model.gen.ts'
import { AssumeRole } from './operations/AssumeRole.ts'
import { DecodeAuthorizationMessage } from './operations/DecodeAuthorizationMessage.ts'
import { GetAccessKeyInfo } from './operations/GetAccessKeyInfo.ts'
import { GetCallerIdentity } from './operations/GetCallerIdentity.ts'
import { GetSessionToken } from './operations/GetSessionToken.ts'

const SERVED: ServiceDefinition<IamEntities>['operations'] = [
  AssumeRole,
  DecodeAuthorizationMessage,
  GetAccessKeyInfo,
  GetCallerIdentity,
  GetSessionToken,
]

const NO_PROVIDERS = 'Leat knows no identity providers whose word it could take: sessions are begun with AssumeRole.'

/** AWS Security Token Service: who a caller is, and sessions under a role. */
export const sts: ServiceDefinition<IamEntities> = {
  model: service,
  operations: SERVED,
  unsupported: {
    ...unsupportedBut(service, SERVED, 'Leat does not serve this operation of STS.'),
    AssumeRoleWithSAML: NO_PROVIDERS,
    AssumeRoleWithWebIdentity: NO_PROVIDERS,
  },
  // AssumeRole asks the role's policy, which can allow what the caller's own say nothing about; the others need no permission at all.
  permissions: { AssumeRole: () => [], GetCallerIdentity: () => [], GetSessionToken: () => [] },
}
