import { lambdaConformance } from './run.ts'

lambdaConformance('js-h1')
