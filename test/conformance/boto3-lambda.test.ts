import { lambdaConformance } from './run.ts'

// The same cases as another client of the short suite has: only in the long suite.
if (process.env['LEAT_LONG'] === '1') lambdaConformance('boto3')
