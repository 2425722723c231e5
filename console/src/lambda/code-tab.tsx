import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { type ChangeEvent, useRef, useState } from 'react'
import { CODE_ZIP } from '../lib/code.ts'
import { handlerTrouble } from '../lib/handler.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { bytesText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { useServer } from '../shell/server.tsx'
import { EditRuntime } from './edit-runtime.tsx'
import { FileEditor } from './file-editor.tsx'
import { Result } from './result.tsx'
import { changeFunction } from './state.ts'
import type { Code } from './use-code.ts'
import type { Invoking } from './use-invoke.ts'

interface Props {
  readonly configuration: FunctionConfiguration
  readonly code: Code
  readonly invoking: Invoking
  /** The event of the tab Test. */
  readonly event: string
  readonly onChanged: () => void
}

/** The files of the function, edited and deployed. */
export function CodeTab({ configuration, code, invoking, event, onChanged }: Props) {
  const [isEditing, setEditing] = useState(false)
  const { FunctionName, CodeSize, CodeSha256, Runtime, Handler } = configuration
  const deploy = async (): Promise<void> => {
    await code.deploy()
    onChanged()
  }
  return (
    <SpaceBetween size="l">
      <Result configuration={configuration} invoking={invoking} />
      <Container
        header={
          <Header
            variant="h2"
            description="Ctrl+S deploys. Test calls what is deployed, with the event of the tab Test."
            info={code.changed && <StatusIndicator type="pending">Changes not deployed</StatusIndicator>}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <UploadZip code={code} onChanged={onChanged} />
                <Button loading={invoking.busy} onClick={() => void invoking.run(event)}>
                  Test
                </Button>
                <Button variant="primary" loading={code.busy} disabled={!code.changed} onClick={() => void deploy()}>
                  Deploy
                </Button>
              </SpaceBetween>
            }
          >
            Code source
          </Header>
        }
      >
        <SpaceBetween size="m">
          {code.overtaken && (
            <Alert type="warning" action={<Button onClick={code.reload}>Show what is deployed</Button>}>
              Other code has been deployed since you began to edit. Deploying yours replaces it.
            </Alert>
          )}
          <HandlerTrouble configuration={configuration} code={code} onChanged={onChanged} />
          {code.files !== undefined && <FileEditor code={code} files={code.files} onSave={() => void deploy()} />}
          {code.files === undefined && (code.trouble === undefined ? <Spinner /> : <Alert type="info">{code.trouble}</Alert>)}
          <AsCode api="lambda" operation="UpdateFunctionCode" input={{ FunctionName, ZipFile: CODE_ZIP }} />
        </SpaceBetween>
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<Button onClick={() => setEditing(true)}>Edit runtime settings</Button>}>
            Runtime settings
          </Header>
        }
      >
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Runtime', value: Runtime ?? '–' },
            { label: 'Handler', value: <span className="mono">{Handler ?? '–'}</span> },
            { label: 'Package', value: bytesText(CodeSize) },
            { label: 'SHA-256', value: <span className="mono">{CodeSha256 ?? '–'}</span> },
          ]}
        />
      </Container>
      {isEditing && (
        <EditRuntime
          configuration={configuration}
          onClose={() => {
            setEditing(false)
            onChanged()
          }}
        />
      )}
    </SpaceBetween>
  )
}

/** A renamed file and a handler that still names the old one: what everybody meets once. */
function HandlerTrouble({ configuration, code, onChanged }: Pick<Props, 'configuration' | 'code' | 'onChanged'>) {
  const server = useServer()
  const { FunctionName, Runtime = '', Handler = '' } = configuration
  const trouble = handlerTrouble(Runtime, Handler, code.files ?? [])
  if (trouble === undefined || code.files === undefined) return null
  const { missing, better } = trouble
  const change = async (): Promise<void> => {
    const input = { FunctionName, Handler: better }
    await changeFunction(server, 'UpdateFunctionConfiguration', input, `The handler of ${FunctionName} is ${better}.`)
    onChanged()
  }
  return (
    <Alert
      type="warning"
      header={`The handler ${Handler} needs a file ${missing}`}
      action={better !== undefined && <Button onClick={() => void change()}>Make the handler {better}</Button>}
    >
      Lambda finds what it calls by the handler: the file before the full stop, the name in it behind. Rename the file, or change
      the handler under Runtime settings.
    </Alert>
  )
}

function UploadZip({ code, onChanged }: Pick<Props, 'code' | 'onChanged'>) {
  const field = useRef<HTMLInputElement>(null)
  const chosen = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? []
    if (file === undefined) return
    await code.deployZip(new Uint8Array(await file.arrayBuffer()))
    event.target.value = ''
    onChanged()
  }
  return (
    <>
      <Button iconName="upload" disabled={code.busy} onClick={() => field.current?.click()}>
        Upload a zip
      </Button>
      <Box display="none">
        <input
          ref={field}
          type="file"
          accept=".zip,application/zip"
          aria-label="Zip to deploy"
          onChange={(event) => void chosen(event)}
        />
      </Box>
    </>
  )
}
