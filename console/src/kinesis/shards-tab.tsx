import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useState } from 'react'
import { rateOf, type ShardFlow } from '../lib/flow.ts'
import { isOpen, neighboursOf, type Shard, shortName, widthOf } from '../lib/hash-range.ts'
import { hrefOf } from '../lib/route.ts'
import { bytesText, countText, percentText } from '../lib/units.ts'
import { errorTexts } from '../shell/server.tsx'
import { MergeShards, SplitShard, UpdateShardCount } from './reshard.tsx'
import { ShardMap } from './shard-map.tsx'
import { ShardTable } from './shard-table.tsx'
import type { StreamSummary } from './types.ts'
import { useFlow, useShardFlows } from './use-flow.ts'
import { useShards } from './use-shards.ts'

type Dialog = 'split' | 'merge' | 'count' | undefined

/** A few seconds are enough for a rate. */
const FLOW_SECONDS = 10

export function ShardsTab({ stream }: { readonly stream: StreamSummary }) {
  const { value: shards, error, refresh } = useShards(stream.StreamName)
  const flows = useShardFlows(useFlow(stream.StreamName, FLOW_SECONDS).value)
  const [selected, setSelected] = useState<string>()
  const [dialog, setDialog] = useState<Dialog>()
  if (shards === undefined) return error === undefined ? <Spinner /> : <Alert type="error">{errorTexts(error).text}</Alert>
  const shard = shards.find(({ ShardId }) => ShardId === selected)
  const close = (): void => {
    setDialog(undefined)
    refresh()
  }
  const open = shards.filter(isOpen).length
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            counter={`(${countText(open)} open, ${countText(shards.length - open)} closed)`}
            actions={<Button onClick={() => setDialog('count')}>Change the number</Button>}
          >
            Shards
          </Header>
        }
      >
        <SpaceBetween size="m">
          <ShardMap shards={shards} flows={flows} selected={selected} onSelect={setSelected} />
          {shard === undefined ? (
            <Box color="text-body-secondary">
              Choose a shard to see its range and traffic, to split it, or to merge it with its neighbour.
            </Box>
          ) : (
            <ShardDetails
              stream={stream.StreamName}
              shard={shard}
              shards={shards}
              flow={flows.get(shard.ShardId)}
              onDialog={setDialog}
            />
          )}
        </SpaceBetween>
      </Container>
      <ShardTable shards={shards} flows={flows} selected={selected} onSelect={setSelected} />
      {dialog === 'split' && shard !== undefined && <SplitShard stream={stream.StreamName} shard={shard} onClose={close} />}
      {dialog === 'merge' && shard !== undefined && (
        <MergeShards stream={stream.StreamName} shard={shard} neighbours={neighboursOf(shards, shard)} onClose={close} />
      )}
      {dialog === 'count' && <UpdateShardCount stream={stream} onClose={close} />}
    </SpaceBetween>
  )
}

interface DetailsProps {
  readonly stream: string
  readonly shard: Shard
  readonly shards: readonly Shard[]
  readonly flow: ShardFlow | undefined
  readonly onDialog: (dialog: Dialog) => void
}

function ShardDetails({ stream, shard, shards, flow, onDialog }: DetailsProps) {
  const open = isOpen(shard)
  const parents = [shard.ParentShardId, shard.AdjacentParentShardId].filter((id) => id !== undefined)
  const children = shards.filter((each) => [each.ParentShardId, each.AdjacentParentShardId].includes(shard.ShardId))
  const names = (ids: readonly string[]): string => (ids.length === 0 ? '–' : ids.map(shortName).join(' and '))
  return (
    <div className="shard-details">
      <SpaceBetween size="s">
        <Header
          variant="h3"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button href={`${hrefOf({ page: 'stream', name: stream, tab: 'records' })}?shard=${shard.ShardId}`}>Read</Button>
              <Button disabled={!open} onClick={() => onDialog('merge')}>
                Merge
              </Button>
              <Button disabled={!open} onClick={() => onDialog('split')}>
                Split
              </Button>
            </SpaceBetween>
          }
        >
          {shard.ShardId}
        </Header>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'State', value: open ? 'Open' : 'Closed' },
            { label: 'Share', value: percentText(widthOf(shard)) },
            { label: 'In', value: `${countText(rateOf(flow?.inRecords))} records/s, ${bytesText(rateOf(flow?.inBytes))}/s` },
            { label: 'Out', value: `${countText(rateOf(flow?.outRecords))} records/s, ${bytesText(rateOf(flow?.outBytes))}/s` },
            { label: 'Came out of', value: names(parents) },
            { label: 'Became', value: names(children.map(({ ShardId }) => ShardId)) },
            { label: 'First hash key', value: <span className="mono">{shard.HashKeyRange.StartingHashKey}</span> },
            { label: 'Last hash key', value: <span className="mono">{shard.HashKeyRange.EndingHashKey}</span> },
          ]}
        />
      </SpaceBetween>
    </div>
  )
}
