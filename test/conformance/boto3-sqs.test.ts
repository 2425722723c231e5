import { sqsConformance } from './run.ts'

sqsConformance('boto3')
