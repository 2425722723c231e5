import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import Tabs from '@cloudscape-design/components/tabs'
import { useEffect, useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { DELIVERY_TABS, type DeliveryTab, hrefOf } from '../lib/route.ts'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { Failed, Gone } from '../shell/trouble.tsx'
import { DeleteDeliveryStream } from './delete-delivery-stream.tsx'
import { DeliveryStatus } from './delivery-status.tsx'
import { DeliveryTabContent } from './delivery-tab.tsx'
import { DestinationTab } from './destination-tab.tsx'
import { SendTestRecord } from './send-test-record.tsx'
import { SettingsTab } from './settings-tab.tsx'
import { describe, statesOf } from './state.ts'

/** Often while it changes, to see it become ACTIVE. */
const POLL_MS = { changing: 500, settled: 2000 } as const
const STATE_POLL_MS = 500

export function DeliveryStreamPage({ name, tab }: { readonly name: string; readonly tab: DeliveryTab }) {
  const server = useServer()
  const [dialog, setDialog] = useState<'delete' | 'send'>()
  const [changing, setChanging] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: going elsewhere, with the browser's own buttons too, leaves what was open
  useEffect(() => setDialog(undefined), [tab])
  const {
    value: stream,
    error,
    refresh,
  } = usePoll(`delivery ${name}`, changing ? POLL_MS.changing : POLL_MS.settled, async (signal) => {
    const found = await describe(server, name, signal)
    setChanging(found.DeliveryStreamStatus.endsWith('ING'))
    return found
  })
  const { value: state, refresh: refreshState } = usePoll(`delivery state ${name}`, STATE_POLL_MS, async (signal) => {
    const states = await statesOf(server, name, signal)
    return states.find((each) => each.name === name)
  })
  if (error instanceof ApiError && error.code === 'ResourceNotFoundException')
    return (
      <Gone error={error} href={hrefOf({ page: 'delivery-streams' })}>
        All delivery streams
      </Gone>
    )
  if (stream === undefined) return error === undefined ? <Spinner size="large" /> : <Failed error={error} onRetry={refresh} />
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<DeliveryStatus stream={stream} state={state} />}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setDialog('delete')}>Delete</Button>
              <Button variant="primary" onClick={() => setDialog('send')}>
                Send test record
              </Button>
            </SpaceBetween>
          }
        >
          {name}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {stream.FailureDescription !== undefined && (
          <Alert type="error" header={stream.FailureDescription.Type}>
            {stream.FailureDescription.Details}
          </Alert>
        )}
        <Tabs
          activeTabId={tab}
          onChange={({ detail }) => {
            const next = DELIVERY_TABS.find((each) => each === detail.activeTabId)
            if (next !== undefined) go(hrefOf({ page: 'delivery-stream', name, tab: next }))
          }}
          ariaLabel={`Delivery stream ${name}`}
          tabs={[
            {
              id: 'delivery',
              label: 'Delivery',
              content: <DeliveryTabContent stream={stream} state={state} onChanged={refreshState} />,
            },
            { id: 'destination', label: 'Destination', content: <DestinationTab stream={stream} onChanged={refresh} /> },
            { id: 'settings', label: 'Settings', content: <SettingsTab stream={stream} /> },
          ]}
        />
      </SpaceBetween>
      {dialog === 'send' && <SendTestRecord stream={stream} onClose={() => setDialog(undefined)} />}
      {dialog === 'delete' && (
        <DeleteDeliveryStream
          name={name}
          onClose={(done) => {
            setDialog(undefined)
            if (done) go(hrefOf({ page: 'delivery-streams' }))
          }}
        />
      )}
    </ContentLayout>
  )
}
