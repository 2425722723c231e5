import { s3Conformance } from './run.ts'

s3Conformance('js-h1')
