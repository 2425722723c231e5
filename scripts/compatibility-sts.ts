/** The part of `compatibility.ts` that is about STS. */
import { sts } from '../src/services/sts/index.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

export const stsPage: ServicePage = {
  file: 'compatibility-sts.md',
  title: 'STS',
  service: sts,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Security Token Service has ${total} operations; Leat serves ${served} of them.`,
  ],
  subject: { folder: 'test/conformance/sts', casesByFile: {}, elsewhere: [], reasonAgainst: reasons({}, {}) },
}
