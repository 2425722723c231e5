import { logsConformance } from './run.ts'

logsConformance('boto3')
