import Button from '@cloudscape-design/components/button'
import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import Tabs from '@cloudscape-design/components/tabs'
import { useEffect, useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { hrefOf, STREAM_TABS, type StreamTab } from '../lib/route.ts'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { Failed, Gone } from '../shell/trouble.tsx'
import { ConsumersTab } from './consumers-tab.tsx'
import { DeleteStream } from './delete-stream.tsx'
import { Overview } from './overview.tsx'
import { PutRecord } from './put-record.tsx'
import { RecordsTab } from './records-tab.tsx'
import { SettingsTab } from './settings-tab.tsx'
import { ShardsTab } from './shards-tab.tsx'
import { Status } from './status.tsx'
import type { StreamSummary } from './types.ts'

/** Often while it changes, to see it become ACTIVE. */
const POLL_MS = { changing: 500, settled: 2000 } as const

export function StreamPage({ name, tab }: { readonly name: string; readonly tab: StreamTab }) {
  const server = useServer()
  const [deleting, setDeleting] = useState(false)
  const [putting, setPutting] = useState(false)
  const [changing, setChanging] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: going elsewhere, with the browser's own buttons too, leaves what was open
  useEffect(() => {
    setDeleting(false)
    setPutting(false)
  }, [tab])
  const { value, error, refresh } = usePoll(`stream ${name}`, changing ? POLL_MS.changing : POLL_MS.settled, async (signal) => {
    const output = await server.ask<{ readonly StreamDescriptionSummary: StreamSummary }>(
      'kinesis',
      'DescribeStreamSummary',
      { StreamName: name },
      signal,
    )
    setChanging(output.StreamDescriptionSummary.StreamStatus !== 'ACTIVE')
    return output.StreamDescriptionSummary
  })
  if (error instanceof ApiError && error.code === 'ResourceNotFoundException')
    return (
      <Gone error={error} href={hrefOf({ page: 'streams' })}>
        All streams
      </Gone>
    )
  if (value === undefined) return error === undefined ? <Spinner size="large" /> : <Failed error={error} onRetry={refresh} />
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setDeleting(true)}>Delete</Button>
              <Button href={hrefOf({ page: 'create-delivery-stream', source: value.StreamARN })}>Deliver to a bucket</Button>
              <Button variant="primary" onClick={() => setPutting(true)}>
                Put record
              </Button>
            </SpaceBetween>
          }
          info={<Status status={value.StreamStatus} />}
        >
          {name}
        </Header>
      }
    >
      <Tabs
        activeTabId={tab}
        onChange={({ detail }) => {
          const next = STREAM_TABS.find((each) => each === detail.activeTabId)
          if (next !== undefined) go(hrefOf({ page: 'stream', name, tab: next }))
        }}
        ariaLabel={`Stream ${name}`}
        tabs={[
          { id: 'overview', label: 'Overview', content: <Overview stream={value} /> },
          { id: 'shards', label: 'Shards', content: <ShardsTab stream={value} /> },
          { id: 'records', label: 'Records', content: <RecordsTab stream={name} /> },
          { id: 'consumers', label: 'Consumers', content: <ConsumersTab stream={value} /> },
          { id: 'settings', label: 'Settings', content: <SettingsTab stream={value} onChanged={refresh} /> },
        ]}
      />
      {putting && <PutRecord stream={name} onClose={() => setPutting(false)} />}
      {deleting && (
        <DeleteStream
          names={[name]}
          onClose={(done) => {
            setDeleting(false)
            if (done) go(hrefOf({ page: 'streams' }))
          }}
        />
      )}
    </ContentLayout>
  )
}
