import { stsConformance } from './run.ts'

stsConformance('boto3')
