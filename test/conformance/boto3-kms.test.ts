import { kmsConformance } from './run.ts'

kmsConformance('boto3')
