import { stsConformance } from './run.ts'

stsConformance('js-h1')
