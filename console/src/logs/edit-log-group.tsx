import Alert from '@cloudscape-design/components/alert'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { RETENTION_DAYS } from '../lib/logs.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

export function CreateLogGroup({ onClose }: { readonly onClose: () => void }) {
  const server = useServer()
  const [name, setName] = useState('')
  const input = { logGroupName: name }
  return (
    <Dialog
      title="Create log group"
      verb="Create"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('logs', 'CreateLogGroup', input, `The log group ${name} is there.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Name" constraintText="1 to 512 letters, digits and any of _ - / . #">
          <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
        <AsCode api="logs" operation="CreateLogGroup" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

interface GroupProps {
  readonly group: string
  /** `done`: it is gone. */
  readonly onClose: (done: boolean) => void
}

export function DeleteLogGroup({ group, onClose }: GroupProps) {
  const server = useServer()
  const input = { logGroupName: group }
  return (
    <Dialog
      title={`Delete ${group}?`}
      verb="Delete"
      size="large"
      word="delete"
      onClose={() => onClose(false)}
      onSubmit={async () => {
        const output = await server.act('logs', 'DeleteLogGroup', input, `The log group ${group} is gone.`)
        if (output !== undefined) onClose(true)
      }}
    >
      <SpaceBetween size="m">
        <Alert type="warning">All of its streams and events are lost. A function that writes again makes it anew.</Alert>
        <AsCode api="logs" operation="DeleteLogGroup" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

const ALWAYS = { value: '', label: 'Always' }

interface RetentionProps {
  readonly group: string
  readonly days: number | undefined
  readonly onClose: () => void
}

export function EditRetention({ group, days, onClose }: RetentionProps) {
  const server = useServer()
  const [chosen, setChosen] = useState(days === undefined ? '' : String(days))
  const operation = chosen === '' ? 'DeleteRetentionPolicy' : 'PutRetentionPolicy'
  const input = { logGroupName: group, ...(chosen !== '' && { retentionInDays: Number(chosen) }) }
  const options = [ALWAYS, ...RETENTION_DAYS.map((each) => ({ value: String(each), label: `${each} d` }))]
  return (
    <Dialog
      title={`How long ${group} keeps its events`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('logs', operation, input, `What ${group} keeps is changed.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Keep for">
          <Select
            selectedOption={options.find(({ value }) => value === chosen) ?? ALWAYS}
            options={options}
            onChange={({ detail }) => setChosen(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <AsCode api="logs" operation={operation} input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
