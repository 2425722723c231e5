/** The part of `compatibility.ts` that is about CloudWatch Logs. */
import { logs } from '../src/services/logs/index.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

export const logsPage: ServicePage = {
  file: 'compatibility-logs.md',
  title: 'CloudWatch Logs',
  service: logs,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. Amazon CloudWatch Logs has ${total} operations; Leat serves ${served} of them.`,
  ],
  subject: { folder: 'test/conformance/logs', casesByFile: {}, elsewhere: [], reasonAgainst: reasons({}, {}) },
}
