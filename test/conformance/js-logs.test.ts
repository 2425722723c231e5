import { logsConformance } from './run.ts'

logsConformance('js-h1')
