import { iamConformance } from './run.ts'

iamConformance('js-h1')
