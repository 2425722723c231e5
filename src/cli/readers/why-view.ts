import type { ReaderOfRecord, WhyReport } from '../../index.ts'
import { timeText } from '../../kernel/time-text.ts'
import type { Paint, Style } from '../io.ts'
import { describedPayload } from '../tail/payload.ts'
import { counted, secondsText, shardNumber, visible } from '../text.ts'
import { ownFrames, ownLogLines } from './function-output.ts'
import { KINDS, readerName } from './lag-view.ts'

const STATES: Readonly<Record<ReaderOfRecord['state'], readonly [word: string, style: Style]>> = {
  processed: ['processed', 'green'],
  passed: ['past it', 'green'],
  failing: ['FAILING', 'red'],
  working: ['working on it', 'cyan'],
  waiting: ['waiting', 'yellow'],
  unknown: ['not known', 'dim'],
}

const ATTEMPTS_SHOWN_MAX = 5
const LOG_LINES_SHOWN_MAX = 12

/** The record, and below it each reader with what it made of it. */
export function whyLines({ record, readers }: WhyReport, nowMs: number, paint: Paint): readonly string[] {
  const head = `${paint('bold', record.sequenceNumber)}  ${visible(record.stream)}, shard ${shardNumber(record.shardId)}`
  const readerLines = readers.flatMap((reader) => ['', ...linesOf(reader, paint)])
  const nobody = ['', paint('dim', 'Nothing of this server reads the stream, but for programs that poll.')]
  return [head, ...recordLines(record, nowMs), ...(readers.length === 0 ? nobody : readerLines)]
}

function recordLines(record: WhyReport['record'], nowMs: number): readonly string[] {
  if (record.is === 'never') return ['  No record has this number, or none yet.']
  if (record.is === 'gone')
    return ['  The record is gone: it was older than the stream keeps records, or the stream was emptied.']
  const { arrivedAtMs = nowMs, partitionKey = '', bytes = 0, data = '' } = record
  const arrived = `arrived ${timeText(arrivedAtMs)}, ${secondsText(Math.max(0, nowMs - arrivedAtMs))} ago`
  const { line } = describedPayload(Buffer.from(data, 'base64'))
  return [`  key ${visible(partitionKey)}, ${counted(bytes, 'byte')}, ${arrived}`, `  ${line}`]
}

function linesOf({ kind, name, state, sentence, poison, attempts }: ReaderOfRecord, paint: Paint): readonly string[] {
  const [word, style] = STATES[state]
  const title = `${paint('bold', readerName(name))}  ${paint('dim', KINDS[kind])}  ${paint(style, word)}`
  const isCulprit = state === 'failing' && poison !== undefined
  return [
    title,
    `  ${visible(sentence)}`,
    ...(isCulprit ? stackLines(poison.stack ?? attempts[0]?.stack, paint) : []),
    ...(isCulprit && poison.nextAttemptInMs > 0 ? [`  It is tried again in ${secondsText(poison.nextAttemptInMs)}.`] : []),
    ...(isCulprit && poison.remedies.length > 0
      ? ['  What helps:', ...poison.remedies.map((each) => `  - ${visible(each)}`)]
      : []),
    ...attemptLines(attempts, paint),
  ]
}

function stackLines(stack: readonly string[] | undefined, paint: Paint): readonly string[] {
  return ownFrames(stack ?? []).map((frame) => paint('dim', `    ${frame}`))
}

function attemptLines(attempts: ReaderOfRecord['attempts'], paint: Paint): readonly string[] {
  if (attempts.length === 0) return []
  const shown = attempts.slice(0, ATTEMPTS_SHOWN_MAX)
  const older = attempts.length - shown.length
  const lines = shown.map(({ startedAtMs, outcome, errorType = '', durationMs, requestId, batch }) => {
    const what = outcome === 'ok' ? paint('green', 'ok') : paint('red', `${outcome} ${visible(errorType)}`.trim())
    const size = batch === undefined ? '' : `, batch of ${batch.records}`
    return `  ${timeText(startedAtMs)}  ${what}  ${Math.round(durationMs)} ms${size}  ${paint('dim', requestId)}`
  })
  const log = ownLogLines(shown[0]?.logTail ?? '')
  const tail = log.slice(-LOG_LINES_SHOWN_MAX).map((line) => paint('dim', `    ${line}`))
  return [
    '  Invocations with it, the latest first:',
    ...lines,
    ...(older > 0 ? [`  … and ${counted(older, 'older one')}`] : []),
    ...(tail.length === 0 ? [] : ['  What the latest one logged:', ...tail]),
  ]
}
