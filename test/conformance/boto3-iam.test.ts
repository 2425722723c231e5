import { iamConformance } from './run.ts'

iamConformance('boto3')
