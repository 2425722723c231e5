import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findPolicy } from '../policies.ts'
import { encodedDocument, listedVersion } from '../shown.ts'

export const GetPolicyVersion = query(model.GetPolicyVersion, {
  resources: () => [],
  answer({ view, scope }, { PolicyArn, VersionId }) {
    const found = findPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    if ('managed' in found) {
      const { versionId, document, updatedAt } = found.managed
      if (VersionId !== versionId) return reject('NoSuchEntityException', messages.noVersion(PolicyArn, VersionId))
      const text = encodedDocument(JSON.stringify(JSON.parse(document), undefined, 4))
      const shown = { Document: text, VersionId, IsDefaultVersion: true, CreateDate: Date.parse(updatedAt) }
      return { PolicyVersion: shown }
    }
    const version = found.own.versions.find(({ id }) => id === VersionId)
    if (version === undefined) return reject('NoSuchEntityException', messages.noVersion(PolicyArn, VersionId))
    return { PolicyVersion: { Document: encodedDocument(version.document), ...listedVersion(found.own, version) } }
  },
})
