import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { useState } from 'react'
import { hrefOf } from '../lib/route.ts'
import { AsCode } from '../shell/as-code.tsx'
import { go } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

export function CreateStreamPage() {
  const server = useServer()
  const [name, setName] = useState('')
  const [mode, setMode] = useState('PROVISIONED')
  const [shards, setShards] = useState('1')
  const [busy, setBusy] = useState(false)
  const provisioned = mode === 'PROVISIONED'
  const input = {
    StreamName: name,
    ...(provisioned && { ShardCount: Number(shards) }),
    ...(!provisioned && { StreamModeDetails: { StreamMode: mode } }),
  }
  const submit = async (): Promise<void> => {
    setBusy(true)
    const output = await server.act('kinesis', 'CreateStream', input, `${name} is being created.`)
    setBusy(false)
    if (output !== undefined) go(hrefOf({ page: 'stream', name, tab: 'overview' }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Form
        header={<Header variant="h1">Create stream</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={hrefOf({ page: 'streams' })}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy}>
              Create stream
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Stream</Header>}>
            <SpaceBetween size="l">
              <FormField label="Name" constraintText="1 to 128 letters, digits, hyphens, underscores and full stops.">
                <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Capacity mode" stretch>
                <Tiles
                  value={mode}
                  onChange={({ detail }) => setMode(detail.value)}
                  items={[
                    { value: 'PROVISIONED', label: 'Provisioned', description: 'You decide how many shards there are.' },
                    { value: 'ON_DEMAND', label: 'On-demand', description: 'Begins with four shards and grows with its load.' },
                  ]}
                />
              </FormField>
              {provisioned && (
                <FormField
                  label="Shards"
                  description="Each takes 1 MiB or 1,000 records a second, and gives 2 MiB a second to everybody who polls it."
                >
                  <Input type="number" inputMode="numeric" value={shards} onChange={({ detail }) => setShards(detail.value)} />
                </FormField>
              )}
            </SpaceBetween>
          </Container>
          <AsCode api="kinesis" operation="CreateStream" input={input} />
        </SpaceBetween>
      </Form>
    </form>
  )
}
