/** The part of `compatibility.ts` that is about Lambda. */
import { lambda } from '../src/services/lambda/index.ts'
import { reasons, type ServicePage } from './compatibility-page.ts'

export const lambdaPage: ServicePage = {
  file: 'compatibility-lambda.md',
  title: 'Lambda',
  service: lambda,
  about: (total, served) => [
    `Written by \`scripts/compatibility.ts\` from the tests themselves. AWS Lambda has ${total} operations; Leat serves ${served} of them.`,
  ],
  subject: { folder: 'test/conformance/lambda', casesByFile: {}, elsewhere: [], reasonAgainst: reasons({}, {}) },
}
