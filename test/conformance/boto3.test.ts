import { conformance } from './run.ts'

conformance('boto3')
