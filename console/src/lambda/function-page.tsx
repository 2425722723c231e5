import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Tabs from '@cloudscape-design/components/tabs'
import { useEffect, useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { templateText } from '../lib/events.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { FUNCTION_TABS, type FunctionTab, hrefOf } from '../lib/route.ts'
import { Copied } from '../shell/copied.tsx'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { Failed, Gone } from '../shell/trouble.tsx'
import { CodeTab } from './code-tab.tsx'
import { ConfigurationTab } from './configuration-tab.tsx'
import { DeleteFunction } from './delete-function.tsx'
import { MonitorTab } from './monitor-tab.tsx'
import { getFunction, isSettled } from './state.ts'
import { TestTab } from './test-tab.tsx'
import { TriggersTab } from './triggers-tab.tsx'
import { useCode } from './use-code.ts'
import { useInvoke } from './use-invoke.ts'
import { VersionsTab } from './versions-tab.tsx'

/** Often while it changes, to see it become Active. */
const POLL_MS = { changing: 300, settled: 2000 } as const

export function FunctionPage({ name, tab }: { readonly name: string; readonly tab: FunctionTab }) {
  const server = useServer()
  const [isDeleting, setDeleting] = useState(false)
  const [changing, setChanging] = useState(true)
  const [event, setEvent] = useState(() => templateText('hello', server))
  const invoking = useInvoke(name)
  // biome-ignore lint/correctness/useExhaustiveDependencies: going elsewhere, with the browser's own buttons too, leaves what was open
  useEffect(() => setDeleting(false), [tab])
  const {
    value: output,
    error,
    refresh,
  } = usePoll(`function ${name}`, changing ? POLL_MS.changing : POLL_MS.settled, async (signal) => {
    const found = await getFunction(server, name, signal)
    setChanging(!isSettled(found.Configuration))
    return found
  })
  const code = useCode(name, output)
  if (error instanceof ApiError && error.code === 'ResourceNotFoundException')
    return (
      <Gone error={error} href={hrefOf({ page: 'functions' })}>
        All functions
      </Gone>
    )
  if (output === undefined) return error === undefined ? <Spinner size="large" /> : <Failed error={error} onRetry={refresh} />
  const configuration = output.Configuration
  const shared = { configuration, invoking, event, onChanged: refresh }
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<State configuration={configuration} />}
          description={<Copied text={configuration.FunctionArn} />}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setDeleting(true)}>Delete</Button>
              <Button href={hrefOf({ page: 'create-trigger', name })}>Add trigger</Button>
            </SpaceBetween>
          }
        >
          {name}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {configuration.StateReason !== undefined && configuration.State === 'Failed' && (
          <Alert type="error">{configuration.StateReason}</Alert>
        )}
        <Tabs
          activeTabId={tab}
          onChange={({ detail }) => {
            const next = FUNCTION_TABS.find((each) => each === detail.activeTabId)
            if (next !== undefined) go(hrefOf({ page: 'function', name, tab: next }))
          }}
          ariaLabel={`Function ${name}`}
          tabs={[
            { id: 'code', label: 'Code', content: <CodeTab {...shared} code={code} /> },
            { id: 'test', label: 'Test', content: <TestTab {...shared} onEvent={setEvent} /> },
            { id: 'monitor', label: 'Monitor', content: <MonitorTab configuration={configuration} /> },
            { id: 'triggers', label: 'Triggers', content: <TriggersTab name={name} /> },
            { id: 'configuration', label: 'Configuration', content: <ConfigurationTab output={output} onChanged={refresh} /> },
            { id: 'versions', label: 'Versions and aliases', content: <VersionsTab name={name} /> },
          ]}
        />
      </SpaceBetween>
      {isDeleting && (
        <DeleteFunction
          name={name}
          onClose={(done) => {
            setDeleting(false)
            if (done) go(hrefOf({ page: 'functions' }))
          }}
        />
      )}
    </ContentLayout>
  )
}

function State({ configuration: { State: state, LastUpdateStatus: update } }: { readonly configuration: FunctionConfiguration }) {
  if (update === 'InProgress') return <StatusIndicator type="in-progress">Updating</StatusIndicator>
  if (state === 'Pending') return <StatusIndicator type="in-progress">Pending</StatusIndicator>
  if (state === 'Failed' || update === 'Failed') return <StatusIndicator type="error">Failed</StatusIndicator>
  return <StatusIndicator type="success">{state ?? 'Active'}</StatusIndicator>
}
