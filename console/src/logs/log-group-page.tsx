import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { ApiError } from '../lib/api.ts'
import type { LogStream } from '../lib/logs.ts'
import { hrefOf } from '../lib/route.ts'
import { isoText } from '../lib/units.ts'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { Failed } from '../shell/trouble.tsx'
import { DeleteLogGroup, EditRetention } from './edit-log-group.tsx'
import { LogEvents } from './log-events.tsx'
import { listGroups, listStreams } from './state.ts'

const POLL_MS = 2000

export function LogGroupPage({ group }: { readonly group: string }) {
  const server = useServer()
  const [dialog, setDialog] = useState<'delete' | 'retention'>()
  const {
    value: streams,
    error,
    refresh,
  } = usePoll(`streams of ${group}`, POLL_MS, (signal) => listStreams(server, group, signal))
  const { value: found, refresh: refreshGroup } = usePoll(`group ${group}`, POLL_MS, async (signal) => {
    const groups = await listGroups(server, signal)
    return groups.find(({ logGroupName }) => logGroupName === group)
  })
  if (error instanceof ApiError && error.code === 'ResourceNotFoundException') return <NoGroup group={group} />
  if (streams === undefined) return error === undefined ? <Spinner size="large" /> : <Failed error={error} onRetry={refresh} />
  const days = found?.retentionInDays
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`Events are kept ${days === undefined ? 'always' : `for ${days} d`}.`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setDialog('retention')}>Edit retention</Button>
              <Button onClick={() => setDialog('delete')}>Delete</Button>
            </SpaceBetween>
          }
        >
          {group}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <LogEvents group={group} stream={undefined} />
        <Streams group={group} streams={streams} />
      </SpaceBetween>
      {dialog === 'retention' && (
        <EditRetention
          group={group}
          days={days}
          onClose={() => {
            setDialog(undefined)
            refreshGroup()
          }}
        />
      )}
      {dialog === 'delete' && (
        <DeleteLogGroup
          group={group}
          onClose={(done) => {
            setDialog(undefined)
            if (done) go(hrefOf({ page: 'log-groups' }))
          }}
        />
      )}
    </ContentLayout>
  )
}

/** What most people meet first: the function ran, and there is no log. */
function NoGroup({ group }: { readonly group: string }) {
  return (
    <ContentLayout header={<Header variant="h1">{group}</Header>}>
      <SpaceBetween size="s">
        <Box variant="strong">There is no such log group yet.</Box>
        <Box color="text-body-secondary">
          A function makes its group when it writes its first line. If it ran and this is still not here, its role may not write
          logs: attach AWSLambdaBasicExecutionRole to it. What a test prints is in its result all the same.
        </Box>
        <Button href={hrefOf({ page: 'log-groups' })}>All log groups</Button>
      </SpaceBetween>
    </ContentLayout>
  )
}

function Streams({ group, streams }: { readonly group: string; readonly streams: readonly LogStream[] }) {
  return (
    <Table<LogStream>
      variant="container"
      trackBy="logStreamName"
      items={streams}
      ariaLabels={{ tableLabel: 'Log streams' }}
      header={
        <Header variant="h2" counter={`(${streams.length})`} description="One for each execution environment of a function.">
          Log streams
        </Header>
      }
      columnDefinitions={[
        {
          id: 'name',
          header: 'Stream',
          isRowHeader: true,
          cell: ({ logStreamName }) => (
            <Link href={hrefOf({ page: 'log-stream', group, stream: logStreamName })}>{logStreamName}</Link>
          ),
        },
        {
          id: 'last',
          header: 'Last event',
          cell: ({ lastEventTimestamp }) => (lastEventTimestamp === undefined ? '–' : isoText(new Date(lastEventTimestamp))),
        },
      ]}
      empty={<Box color="text-body-secondary">No streams</Box>}
    />
  )
}

export function LogStreamPage({ group, stream }: { readonly group: string; readonly stream: string }) {
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={group}
          actions={<Button href={hrefOf({ page: 'log-group', group })}>The whole group</Button>}
        >
          {stream}
        </Header>
      }
    >
      <LogEvents group={group} stream={stream} />
    </ContentLayout>
  )
}
