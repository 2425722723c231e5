import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { RUNTIMES } from '../lib/functions.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { changeFunction } from './state.ts'

interface Props {
  readonly configuration: FunctionConfiguration
  readonly onClose: () => void
}

export function EditRuntime({ configuration, onClose }: Props) {
  const server = useServer()
  const { FunctionName } = configuration
  const [runtime, setRuntime] = useState(configuration.Runtime ?? '')
  const [handler, setHandler] = useState(configuration.Handler ?? '')
  const input = { FunctionName, Runtime: runtime, Handler: handler }
  const label = RUNTIMES.find(({ id }) => id === runtime)?.label ?? runtime
  return (
    <Dialog
      title={`Runtime settings of ${FunctionName}`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await changeFunction(
          server,
          'UpdateFunctionConfiguration',
          input,
          `${FunctionName} runs ${handler} with ${label}.`,
        )
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Runtime">
          <Select
            selectedOption={{ value: runtime, label }}
            options={RUNTIMES.map((each) => ({ value: each.id, label: each.label }))}
            onChange={({ detail }) => setRuntime(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <FormField label="Handler" description="The file without its ending, a full stop, and the name in it.">
          <Input value={handler} spellcheck={false} onChange={({ detail }) => setHandler(detail.value)} />
        </FormField>
        <AsCode api="lambda" operation="UpdateFunctionConfiguration" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
