import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { RoleField } from '../iam/role-field.tsx'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { NumberField } from '../shell/number-field.tsx'
import { useServer } from '../shell/server.tsx'
import { changeFunction } from './state.ts'

interface Props {
  readonly configuration: FunctionConfiguration
  readonly onClose: () => void
}

export function EditGeneral({ configuration, onClose }: Props) {
  const server = useServer()
  const { FunctionName } = configuration
  const [description, setDescription] = useState(configuration.Description ?? '')
  const [memory, setMemory] = useState(String(configuration.MemorySize))
  const [timeout, setTimeout] = useState(String(configuration.Timeout))
  const [storage, setStorage] = useState(String(configuration.EphemeralStorage?.Size ?? 512))
  const [role, setRole] = useState(configuration.Role)
  const input = {
    FunctionName,
    Description: description,
    MemorySize: Number(memory),
    Timeout: Number(timeout),
    EphemeralStorage: { Size: Number(storage) },
    Role: role,
  }
  return (
    <Dialog
      title={`Configuration of ${FunctionName}`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await changeFunction(server, 'UpdateFunctionConfiguration', input, `${FunctionName} is being updated.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Description">
          <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
        </FormField>
        <NumberField label="Memory (MB)" constraint="128 to 10,240." value={memory} onChange={setMemory} />
        <NumberField
          label="Timeout (seconds)"
          constraint="1 to 900. A function that runs longer is stopped, and its invocation has failed."
          value={timeout}
          onChange={setTimeout}
        />
        <NumberField label="Ephemeral storage (MB)" constraint="512 to 10,240." value={storage} onChange={setStorage} />
        <RoleField label="Execution role" service="lambda.amazonaws.com" arn={role} onChange={setRole} />
        <AsCode api="lambda" operation="UpdateFunctionConfiguration" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

interface Variable {
  readonly key: string
  readonly value: string
}

const VARIABLES_MAX = 100

export function EditEnvironment({ configuration, onClose }: Props) {
  const server = useServer()
  const { FunctionName, Environment } = configuration
  const [variables, setVariables] = useState<readonly Variable[]>(() =>
    Object.entries(Environment?.Variables ?? {}).map(([key, value]) => ({ key, value })),
  )
  const change = (index: number, changed: Partial<Variable>): void =>
    setVariables((before) => before.map((each, i) => (i === index ? { ...each, ...changed } : each)))
  const input = {
    FunctionName,
    Environment: {
      Variables: Object.fromEntries(variables.filter(({ key }) => key !== '').map(({ key, value }) => [key, value])),
    },
  }
  return (
    <Dialog
      title={`Environment of ${FunctionName}`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await changeFunction(
          server,
          'UpdateFunctionConfiguration',
          input,
          `The environment of ${FunctionName} is changed.`,
        )
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <AttributeEditor<Variable>
          items={variables}
          addButtonText="Add variable"
          removeButtonText="Remove"
          disableAddButton={variables.length >= VARIABLES_MAX}
          onAddButtonClick={() => setVariables((before) => [...before, { key: '', value: '' }])}
          onRemoveButtonClick={({ detail }) => setVariables((before) => before.filter((_, i) => i !== detail.itemIndex))}
          empty="No variables"
          definition={[
            {
              label: 'Key',
              control: ({ key }, index) => (
                <Input value={key} spellcheck={false} onChange={({ detail }) => change(index, { key: detail.value })} />
              ),
            },
            {
              label: 'Value',
              control: ({ value }, index) => (
                <Input value={value} spellcheck={false} onChange={({ detail }) => change(index, { value: detail.value })} />
              ),
            },
          ]}
        />
        <AsCode api="lambda" operation="UpdateFunctionConfiguration" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

interface ConcurrencyProps {
  readonly name: string
  readonly reserved: number | undefined
  readonly onClose: () => void
}

export function EditConcurrency({ name, reserved, onClose }: ConcurrencyProps) {
  const server = useServer()
  const [kind, setKind] = useState(reserved === undefined ? 'none' : 'reserved')
  const [count, setCount] = useState(String(reserved ?? 1))
  const operation = kind === 'none' ? 'DeleteFunctionConcurrency' : 'PutFunctionConcurrency'
  const input = { FunctionName: name, ...(kind === 'reserved' && { ReservedConcurrentExecutions: Number(count) }) }
  return (
    <Dialog
      title={`Concurrency of ${name}`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('lambda', operation, input, `The concurrency of ${name} is changed.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <RadioGroup
          value={kind}
          onChange={({ detail }) => setKind(detail.value)}
          items={[
            { value: 'none', label: 'What the account has left' },
            { value: 'reserved', label: 'Reserved', description: 'So many at a time, and no more. 0 stops the function.' },
          ]}
        />
        {kind === 'reserved' && (
          <NumberField
            label="Reserved"
            constraint="At least 100 of the account’s 1,000 stay for all others."
            value={count}
            onChange={setCount}
          />
        )}
        <AsCode api="lambda" operation={operation} input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
