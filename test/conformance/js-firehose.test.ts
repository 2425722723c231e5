import { firehoseConformance } from './run.ts'

firehoseConformance('js-h1')
