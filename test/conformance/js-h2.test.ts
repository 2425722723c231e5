import { conformance } from './run.ts'

conformance('js-h2')
