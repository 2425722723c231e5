import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Toggle from '@cloudscape-design/components/toggle'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { visible } from '../lib/decode.ts'
import { joined, LINES_MAX, type LogEvent, toneOf } from '../lib/logs.ts'
import { countText, isoText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { usePoll } from '../shell/hooks.ts'
import { errorTexts, useServer } from '../shell/server.tsx'
import { filterEvents, filterInput, type Search } from './state.ts'

interface Props {
  readonly group: string
  /** `undefined`: all streams of the group. */
  readonly stream: string | undefined
}

const LIVE_MS = 1000
const STILL_MS = 600_000
const OVERLAP_MS = 5000
const SPANS = [
  { value: '0', label: 'From the beginning' },
  { value: '60', label: 'The last minute' },
  { value: '900', label: 'The last 15 minutes' },
  { value: '3600', label: 'The last hour' },
  { value: '86400', label: 'The last day' },
] as const

/** The lines of a group, found by a pattern; live, they appear as they are written. */
export function LogEvents({ group, stream }: Props) {
  const server = useServer()
  const [typed, setTyped] = useState('')
  const [pattern, setPattern] = useState('')
  const [span, setSpan] = useState<string>('0')
  const [isLive, setLive] = useState(true)
  const [opened] = useState(() => Date.now())
  const search: Search = { group, stream, pattern, fromMs: span === '0' ? 0 : opened - Number(span) * 1000 }
  const key = `events ${JSON.stringify(search)}`
  const kept = useRef<{ readonly key: string; readonly events: readonly LogEvent[] }>({ key, events: [] })
  const { value: events, error } = usePoll(key, isLive ? LIVE_MS : STILL_MS, async (signal) => {
    const before = kept.current.key === key ? kept.current.events : []
    // Only what is new, and a little of what came before: environments do not write in the order of their times.
    const fromMs = Math.max(search.fromMs, (before.at(-1)?.timestamp ?? 0) - OVERLAP_MS)
    const page = await filterEvents(server, { ...search, fromMs }, signal)
    kept.current = { key, events: joined(before, page) }
    return kept.current.events
  })
  const isRefused = error instanceof ApiError && error.code === 'InvalidParameterException'
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={events === undefined ? '' : `(${countText(events.length)}${events.length === LINES_MAX ? ' newest' : ''})`}
          info={isLive && <StatusIndicator type="in-progress">Live</StatusIndicator>}
          actions={
            <Toggle checked={isLive} onChange={({ detail }) => setLive(detail.checked)}>
              Live
            </Toggle>
          }
        >
          Events
        </Header>
      }
    >
      <SpaceBetween size="m">
        <form
          className="log-search"
          onSubmit={(event) => {
            event.preventDefault()
            setPattern(typed)
          }}
        >
          <Input
            type="search"
            value={typed}
            ariaLabel="Filter pattern"
            placeholder={'Filter: ERROR, ?one ?two, -without, "a phrase", { $.level = "warn" }'}
            spellcheck={false}
            onChange={({ detail }) => {
              setTyped(detail.value)
              if (detail.value === '') setPattern('')
            }}
          />
          <Select
            ariaLabel="From"
            selectedOption={SPANS.find(({ value }) => value === span) ?? null}
            options={SPANS}
            onChange={({ detail }) => setSpan(detail.selectedOption.value ?? '0')}
          />
        </form>
        {error !== undefined && <Alert type={isRefused ? 'warning' : 'error'}>{errorTexts(error).text}</Alert>}
        <Lines events={events ?? []} isLive={isLive} withStream={stream === undefined} isAsked={events !== undefined} />
        <AsCode api="logs" operation="FilterLogEvents" input={filterInput(search)} />
      </SpaceBetween>
    </Container>
  )
}

interface LinesProps {
  readonly events: readonly LogEvent[]
  readonly isLive: boolean
  readonly withStream: boolean
  readonly isAsked: boolean
}

/** The newest at the bottom, which is kept in sight unless one has scrolled away from it. */
function Lines({ events, isLive, withStream, isAsked }: LinesProps) {
  const box = useRef<HTMLElement>(null)
  const stays = useRef(true)
  const last = events.at(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is a reason to scroll
  useEffect(() => {
    if (box.current !== null && stays.current) box.current.scrollTop = box.current.scrollHeight
  }, [last?.eventId, last?.timestamp, events.length])
  if (events.length === 0) {
    return (
      <Box color="text-body-secondary">
        {!isAsked ? 'Reading' : isLive ? 'Nothing yet. What is written appears here by itself.' : 'Nothing matches.'}
      </Box>
    )
  }
  return (
    <div className="code">
      <section
        ref={box}
        className="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Log events"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          stays.current = scrollHeight - scrollTop - clientHeight < 24
        }}
      >
        {events.map(({ eventId, timestamp, message, logStreamName }, index) => (
          <div key={eventId ?? index} className={`log-line log-${toneOf(message)}`}>
            <time title={withStream ? logStreamName : undefined}>{isoText(new Date(timestamp)).slice(11, 23)}</time>
            <span>{visible(message.replace(/\n$/, ''))}</span>
          </div>
        ))}
      </section>
    </div>
  )
}
