/** The part of `compatibility.ts` that is about IAM. */
import { iam } from '../src/services/iam/index.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

export const iamPage: ServicePage = {
  file: 'compatibility-iam.md',
  title: 'IAM',
  service: iam,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Identity and Access Management has ${total} operations; Leat serves ${served} of them.`,
  ],
  subject: { folder: 'test/conformance/iam', casesByFile: {}, elsewhere: [], reasonAgainst: reasons({}, {}) },
}
