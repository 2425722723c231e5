import { iamConformance } from './run.ts'

// A client that takes its time to start or to answer: only in the long suite.
if (process.env['LEAT_LONG'] === '1') iamConformance('aws-cli', ['roles.ts', 'keys.ts', 'deciding.ts'])
