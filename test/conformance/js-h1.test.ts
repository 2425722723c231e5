import { conformance } from './run.ts'

conformance('js-h1')
