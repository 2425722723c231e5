import { glueConformance } from './run.ts'

glueConformance('boto3')
