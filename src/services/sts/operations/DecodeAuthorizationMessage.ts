import { reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

/** Denials say here in clear what they are about; there are no encoded ones that could be decoded. */
export const DecodeAuthorizationMessage = query(model.DecodeAuthorizationMessage, {
  resources: () => [],
  answer: () => reject('InvalidAuthorizationMessageException', messages.NO_MESSAGE),
})
