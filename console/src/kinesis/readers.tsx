import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Table from '@cloudscape-design/components/table'
import { functionNameOf } from '../lib/functions.ts'
import { shortName } from '../lib/hash-range.ts'
import { behindText, type ReaderLag } from '../lib/mapping.ts'
import { hrefOf } from '../lib/route.ts'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

const POLL_MS = 1000
const ACTION = 'lag'

/** What of this server's own reads the stream, and how far behind it is. Nothing where the server does not tell it. */
export function Readers({ streamArn }: { readonly streamArn: string }) {
  const server = useServer()
  const isTold = server.about?.actions.includes(ACTION) === true
  const { value: readers } = usePoll(`lag ${streamArn}`, POLL_MS, async (signal) => {
    if (!isTold) return []
    const input = { stream: streamArn.replace(/^.*:stream\//, ''), region: server.region }
    const { consumers } = await server.manage<{ readonly consumers: readonly ReaderLag[] }>(ACTION, input, signal)
    return consumers
  })
  if (!isTold) return null
  return (
    <Table<ReaderLag>
      variant="container"
      trackBy={({ kind, name }) => `${kind} ${name}`}
      loading={readers === undefined}
      loadingText="Looking who reads"
      items={[...(readers ?? [])]}
      ariaLabels={{ tableLabel: 'Readers' }}
      header={
        <Header
          variant="h2"
          counter={readers === undefined ? '' : `(${readers.length})`}
          description="Functions with a trigger, delivery streams and registered consumers, and what they have not read yet."
        >
          Readers and their lag
        </Header>
      }
      columnDefinitions={[
        { id: 'name', header: 'Reader', isRowHeader: true, cell: (reader) => <Name reader={reader} /> },
        { id: 'kind', header: 'Kind', cell: ({ kind }) => KINDS[kind] ?? kind },
        { id: 'behind', header: 'Behind', cell: (reader) => behindText(reader) },
        { id: 'shard', header: 'Most of it in', cell: (reader) => worstShard(reader) },
      ]}
      empty={<Box color="text-body-secondary">Nothing of this server reads it. Programs that poll are not listed.</Box>}
    />
  )
}

const KINDS: Readonly<Record<string, string>> = {
  mapping: 'Trigger of a function',
  firehose: 'Delivery stream',
  consumer: 'Consumer',
}

function Name({ reader: { kind, name } }: { readonly reader: ReaderLag }) {
  if (kind === 'firehose') return <Link href={hrefOf({ page: 'delivery-stream', name, tab: 'delivery' })}>{name}</Link>
  if (kind !== 'mapping') return name
  const called = functionNameOf(name)
  return <Link href={hrefOf({ page: 'function', name: called, tab: 'triggers' })}>{called}</Link>
}

function worstShard({ shards, behindRecords }: ReaderLag): string {
  const [worst] = shards.toSorted((a, b) => b.behindRecords - a.behindRecords)
  return worst === undefined || behindRecords === 0 ? '–' : `shard ${shortName(worst.shardId)}`
}
