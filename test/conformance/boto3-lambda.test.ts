import { lambdaConformance } from './run.ts'

lambdaConformance('boto3')
