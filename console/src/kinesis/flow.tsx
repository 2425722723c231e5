import Alert from '@cloudscape-design/components/alert'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo, useState } from 'react'
import { type FlowReport, timesOf, totalOf } from '../lib/flow.ts'
import { bytesText, countText } from '../lib/units.ts'
import { Chart } from '../shell/chart.tsx'
import { errorTexts } from '../shell/server.tsx'
import { useFlow } from './use-flow.ts'

const WINDOWS = [
  { id: '60', text: '1 min' },
  { id: '300', text: '5 min' },
  { id: '600', text: '10 min' },
]

/** What goes in and comes out, second by second, and what AWS would have refused of it. */
export function Flow({ stream }: { readonly stream: string }) {
  const [seconds, setSeconds] = useState('60')
  const [unit, setUnit] = useState('records')
  const { value, error } = useFlow(stream, Number(seconds))
  const figures = useMemo(() => figuresOf(value, unit === 'bytes'), [value, unit])
  const rate = unit === 'bytes' ? (each: number) => `${bytesText(each)}/s` : (each: number) => `${countText(each)}/s`
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <SegmentedControl
                label="Unit"
                selectedId={unit}
                options={[
                  { id: 'records', text: 'Records' },
                  { id: 'bytes', text: 'Bytes' },
                ]}
                onChange={({ detail }) => setUnit(detail.selectedId)}
              />
              <SegmentedControl
                label="Window"
                selectedId={seconds}
                options={WINDOWS}
                onChange={({ detail }) => setSeconds(detail.selectedId)}
              />
            </SpaceBetween>
          }
        >
          Flow
        </Header>
      }
    >
      {error !== undefined && value === undefined ? (
        <Alert type="warning" header={errorTexts(error).header}>
          <span className="notice-text">{errorTexts(error).text}</span>
        </Alert>
      ) : (
        <SpaceBetween size="m">
          <ColumnLayout columns={2} minColumnWidth={320}>
            <Chart title="In" times={figures.times} lines={figures.in} format={rate} />
            <Chart title="Out" times={figures.times} lines={figures.out} format={rate} />
          </ColumnLayout>
          {figures.refusedTotal > 0 && (
            <Chart
              title="Throttled, or would have been by AWS"
              times={figures.times}
              lines={figures.refused}
              format={perSecond}
            />
          )}
        </SpaceBetween>
      )}
    </Container>
  )
}

function perSecond(value: number): string {
  return `${countText(value)}/s`
}

function figuresOf(report: FlowReport | undefined, inBytes: boolean) {
  const shards = report?.streams[0]?.shards ?? []
  const seconds = report?.seconds ?? 0
  const line = (label: string, colour: string, counter: Parameters<typeof totalOf>[1]) => ({
    label,
    colour,
    values: totalOf(shards, counter, seconds),
  })
  const refused = [line('records', '--leat-warning', 'refusedRecords'), line('calls', '--leat-accent-2', 'refusedCalls')]
  return {
    times: report === undefined ? [] : timesOf(report),
    in: [line('put', '--leat-accent', inBytes ? 'inBytes' : 'inRecords')],
    out: [
      line('polled', '--leat-accent', inBytes ? 'outBytes' : 'outRecords'),
      line('pushed', '--leat-accent-2', inBytes ? 'pushedBytes' : 'pushedRecords'),
    ],
    refused,
    refusedTotal: refused.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), 0),
  }
}
