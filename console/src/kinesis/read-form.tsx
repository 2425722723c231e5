import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Grid from '@cloudscape-design/components/grid'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { isOpen, type Shard } from '../lib/hash-range.ts'
import { iteratorInput, type Position } from '../lib/reader.ts'
import { AsCode } from '../shell/as-code.tsx'

export interface ReadChoices {
  /** A shard's id, or `all`. */
  readonly shard: string
  readonly from: Position['type']
  readonly time: string
  readonly sequence: string
  /** Only records of this partition key. */
  readonly key: string
}

const POSITIONS: readonly { readonly value: Position['type']; readonly label: string; readonly description: string }[] = [
  { value: 'TRIM_HORIZON', label: 'The oldest record', description: 'TRIM_HORIZON: everything that is still kept' },
  { value: 'LATEST', label: 'Now', description: 'LATEST: only what arrives from here on' },
  { value: 'AT_TIMESTAMP', label: 'A time', description: 'AT_TIMESTAMP: what arrived then or later' },
  { value: 'AT_SEQUENCE_NUMBER', label: 'A sequence number', description: 'AT_SEQUENCE_NUMBER: this record and those after it' },
  { value: 'AFTER_SEQUENCE_NUMBER', label: 'After a sequence number', description: 'AFTER_SEQUENCE_NUMBER: those after it' },
]

interface Props {
  readonly stream: string
  readonly shards: readonly Shard[]
  readonly choices: ReadChoices
  readonly position: Position | undefined
  readonly reading: boolean
  readonly onChange: (choices: ReadChoices) => void
  readonly onRead: () => void
  readonly onStop: () => void
}

export function ReadForm({ stream, shards, choices, position, reading, onChange, onRead, onStop }: Props) {
  const change = (changed: Partial<ReadChoices>): void => onChange({ ...choices, ...changed })
  const options = [
    { value: 'all', label: 'All shards' },
    ...shards.map((each) => ({ value: each.ShardId, label: each.ShardId, description: isOpen(each) ? 'open' : 'closed' })),
  ]
  const from = POSITIONS.find(({ value }) => value === choices.from)
  const shardForCode = choices.shard === 'all' ? (shards[0]?.ShardId ?? 'shardId-000000000000') : choices.shard
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onRead()
      }}
    >
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {reading && (
                  <Button formAction="none" onClick={onStop}>
                    Stop
                  </Button>
                )}
                <Button variant="primary" disabled={position === undefined}>
                  {reading ? 'Read anew' : 'Read'}
                </Button>
              </SpaceBetween>
            }
          >
            Read records
          </Header>
        }
      >
        <SpaceBetween size="s">
          <Grid gridDefinition={Array.from({ length: 4 }, () => ({ colspan: { default: 12, xxs: 6, xs: 3 } }))}>
            <FormField label="From" stretch>
              <Select
                selectedOption={from ?? null}
                options={POSITIONS}
                triggerVariant="label"
                onChange={({ detail }) => change({ from: detail.selectedOption.value as Position['type'] })}
              />
            </FormField>
            <PositionField choices={choices} valid={position !== undefined} change={change} />
            <FormField label="Shard" stretch>
              <Select
                selectedOption={options.find(({ value }) => value === choices.shard) ?? options[0] ?? null}
                options={options}
                filteringType={options.length > 10 ? 'auto' : 'none'}
                onChange={({ detail }) => change({ shard: detail.selectedOption.value ?? 'all' })}
              />
            </FormField>
            <FormField label="Partition key" stretch>
              <Input
                value={choices.key}
                placeholder="Any"
                spellcheck={false}
                onChange={({ detail }) => change({ key: detail.value })}
              />
            </FormField>
          </Grid>
          <AsCode
            api="kinesis"
            operation="GetShardIterator"
            input={iteratorInput(stream, shardForCode, position ?? { type: 'TRIM_HORIZON' })}
          />
        </SpaceBetween>
      </Container>
    </form>
  )
}

interface PositionFieldProps {
  readonly choices: ReadChoices
  readonly valid: boolean
  readonly change: (changed: Partial<ReadChoices>) => void
}

function PositionField({ choices, valid, change }: PositionFieldProps) {
  if (choices.from === 'AT_TIMESTAMP') {
    return (
      <FormField label="Time (UTC)" stretch errorText={valid ? '' : 'Like 2026-01-31T12:00:00.'}>
        <Input value={choices.time} spellcheck={false} onChange={({ detail }) => change({ time: detail.value })} />
      </FormField>
    )
  }
  if (choices.from.endsWith('SEQUENCE_NUMBER')) {
    return (
      <FormField label="Sequence number" stretch errorText={valid || choices.sequence === '' ? '' : 'Digits only.'}>
        <Input value={choices.sequence} spellcheck={false} onChange={({ detail }) => change({ sequence: detail.value })} />
      </FormField>
    )
  }
  return (
    <FormField label="Position" stretch>
      <Input value={choices.from} disabled onChange={() => undefined} />
    </FormField>
  )
}
