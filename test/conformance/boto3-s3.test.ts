import { s3Conformance } from './run.ts'

s3Conformance('boto3', { onDisk: true })
