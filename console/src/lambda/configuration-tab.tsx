import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { visible } from '../lib/decode.ts'
import { roleNameOf } from '../lib/iam.ts'
import type { FunctionOutput } from '../lib/lambda.ts'
import { hrefOf } from '../lib/route.ts'
import { countText } from '../lib/units.ts'
import { useServer } from '../shell/server.tsx'
import { TagTable } from '../shell/tag-table.tsx'
import { EditConcurrency, EditEnvironment, EditGeneral } from './edit-configuration.tsx'
import { ResourcePolicy } from './resource-policy.tsx'

interface Props {
  readonly output: FunctionOutput
  readonly onChanged: () => void
}

type Dialog = 'general' | 'environment' | 'concurrency' | undefined
const TAGS_MAX = 50

/** Everything about a function but its code. */
export function ConfigurationTab({ output, onChanged }: Props) {
  const server = useServer()
  const [dialog, setDialog] = useState<Dialog>()
  const { Configuration: configuration, Concurrency } = output
  const { FunctionName, FunctionArn, Role, MemorySize, Timeout, EphemeralStorage, Description } = configuration
  const reserved = Concurrency?.ReservedConcurrentExecutions
  const close = (): void => {
    setDialog(undefined)
    onChanged()
  }
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" actions={<Button onClick={() => setDialog('general')}>Edit configuration</Button>}>
            General
          </Header>
        }
      >
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Description', value: Description || '–' },
            { label: 'Memory', value: `${countText(MemorySize)} MB` },
            { label: 'Timeout', value: `${countText(Timeout)} s` },
            { label: 'Ephemeral storage (/tmp)', value: `${countText(EphemeralStorage?.Size ?? 512)} MB` },
            {
              label: 'Execution role',
              value: <Link href={hrefOf({ page: 'role', name: roleNameOf(Role) })}>{roleNameOf(Role)}</Link>,
            },
            { label: 'Log format', value: configuration.LoggingConfig?.LogFormat ?? 'Text' },
          ]}
        />
      </Container>
      <Environment variables={configuration.Environment?.Variables ?? {}} onEdit={() => setDialog('environment')} />
      <Container
        header={
          <Header variant="h2" actions={<Button onClick={() => setDialog('concurrency')}>Edit concurrency</Button>}>
            Concurrency
          </Header>
        }
      >
        {reserved === undefined ? (
          <Box>As much as the account has left: nothing is reserved.</Box>
        ) : reserved === 0 ? (
          <Box>0 reserved: every invocation is throttled.</Box>
        ) : (
          <Box>{countText(reserved)} reserved: so many at a time, no more, whatever else runs.</Box>
        )}
      </Container>
      <ResourcePolicy name={FunctionName} />
      <TagTable
        id={FunctionArn}
        max={TAGS_MAX}
        list={async (signal) => {
          const asked = { Resource: FunctionArn }
          const { Tags = {} } = await server.ask<{ Tags?: Readonly<Record<string, string>> }>('lambda', 'ListTags', asked, signal)
          return Object.entries(Tags).map(([Key, Value]) => ({ Key, Value }))
        }}
        adding={({ Key, Value = '' }) => ({
          api: 'lambda',
          operation: 'TagResource',
          input: { Resource: FunctionArn, Tags: { [Key]: Value } },
        })}
        removing={(key) => ({ api: 'lambda', operation: 'UntagResource', input: { Resource: FunctionArn, TagKeys: [key] } })}
      />
      {dialog === 'general' && <EditGeneral configuration={configuration} onClose={close} />}
      {dialog === 'environment' && <EditEnvironment configuration={configuration} onClose={close} />}
      {dialog === 'concurrency' && <EditConcurrency name={FunctionName} reserved={reserved} onClose={close} />}
    </SpaceBetween>
  )
}

interface EnvironmentProps {
  readonly variables: Readonly<Record<string, string>>
  readonly onEdit: () => void
}

function Environment({ variables, onEdit }: EnvironmentProps) {
  const rows = Object.entries(variables).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <Table<[string, string]>
      variant="container"
      trackBy={([key]) => key}
      items={rows}
      ariaLabels={{ tableLabel: 'Environment variables' }}
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          description="AWS_ENDPOINT_URL, region and the role’s credentials are there by themselves: code that names no endpoint calls this server."
          actions={<Button onClick={onEdit}>Edit environment</Button>}
        >
          Environment variables
        </Header>
      }
      columnDefinitions={[
        { id: 'key', header: 'Key', isRowHeader: true, cell: ([key]) => <span className="mono">{key}</span> },
        { id: 'value', header: 'Value', cell: ([, value]) => <span className="mono">{visible(value)}</span> },
      ]}
      empty={<Box color="text-body-secondary">No variables of its own</Box>}
    />
  )
}
