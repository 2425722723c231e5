import { firehoseConformance } from './run.ts'

firehoseConformance('boto3')
