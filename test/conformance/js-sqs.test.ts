import { sqsConformance } from './run.ts'

sqsConformance('js-h1')
