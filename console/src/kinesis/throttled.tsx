import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import { shortName } from '../lib/hash-range.ts'
import { countText, isoText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

/** One kind of refusal, counted. */
interface CountedRefusal {
  readonly operation: string
  readonly shardId?: string
  readonly message: string
  readonly count: number
  readonly firstAtMs: number
  readonly lastAtMs: number
  readonly remedy: string
}

interface Limits {
  readonly mode: 'off' | 'warn' | 'strict'
  readonly refusals: readonly CountedRefusal[]
}

const POLL_MS = 2000
const ROWS_MAX = 50

const MODES: Readonly<Record<Limits['mode'], string>> = {
  off: "AWS's limits are neither kept nor counted (--limits off).",
  warn: 'Nothing is refused here; this counts what AWS would have refused (--limits warn).',
  strict: "AWS's limits are kept (--limits strict).",
}

/** What AWS would have refused of a stream, in its words, and what helps. */
export function Throttled({ stream }: { readonly stream: string }) {
  const server = useServer()
  const known = server.about?.actions.includes('limits') === true
  const { value } = usePoll(`limits ${stream} ${known}`, POLL_MS, async (signal) =>
    known ? await server.manage<Limits>('limits', { stream }, signal) : undefined,
  )
  if (value === undefined) return null
  return (
    <Table<CountedRefusal>
      variant="container"
      wrapLines
      items={value.refusals.slice(0, ROWS_MAX)}
      ariaLabels={{ tableLabel: 'Throttled' }}
      header={
        <Header variant="h2" counter={`(${countText(value.refusals.length)})`} description={MODES[value.mode]}>
          Throttled on AWS
        </Header>
      }
      columnDefinitions={[
        { id: 'operation', header: 'Operation', isRowHeader: true, cell: ({ operation }) => operation },
        { id: 'shard', header: 'Shard', cell: ({ shardId }) => (shardId === undefined ? '–' : shortName(shardId)) },
        { id: 'count', header: 'Times', cell: ({ count }) => countText(count) },
        { id: 'last', header: 'Last (UTC)', cell: ({ lastAtMs }) => isoText(new Date(lastAtMs)).slice(5, 19) },
        {
          id: 'message',
          header: "In AWS's words, and what helps",
          cell: ({ message, remedy }) => (
            <>
              <div>{message}</div>
              <Box color="text-body-secondary" fontSize="body-s">
                {remedy}
              </Box>
            </>
          ),
        },
      ]}
      empty={value.mode === 'off' ? <Box>Not counted</Box> : <StatusIndicator type="success">Nothing so far</StatusIndicator>}
    />
  )
}
