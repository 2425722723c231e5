import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { useState } from 'react'
import { RoleField } from '../iam/role-field.tsx'
import { actAll } from '../iam/state.ts'
import { utf8 } from '../lib/bytes.ts'
import type { Step } from '../lib/code.ts'
import { CODE_ZIP } from '../lib/code.ts'
import { RUNTIMES } from '../lib/functions.ts'
import { trustOf } from '../lib/iam.ts'
import { creating } from '../lib/roles.ts'
import { hrefOf } from '../lib/route.ts'
import { zipOf } from '../lib/zip.ts'
import { StepsAsCode } from '../shell/as-code.tsx'
import { go } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

const SERVICE = 'lambda.amazonaws.com'
const BASIC = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'
const NEW = 'new'
const EXISTING = 'existing'

/** Author from scratch. */
export function CreateFunctionPage() {
  const server = useServer()
  const [name, setName] = useState('')
  const [runtimeId, setRuntime] = useState(RUNTIMES[0]?.id ?? '')
  const [roleKind, setRoleKind] = useState(NEW)
  const [existing, setExisting] = useState('')
  const [busy, setBusy] = useState(false)
  const runtime = RUNTIMES.find(({ id }) => id === runtimeId)
  const newRole = `${name}-role`
  const role = roleKind === NEW ? `arn:aws:iam::${server.accountId}:role/${newRole}` : existing
  const first = roleKind === NEW ? creating({ name: newRole, trust: trustOf(SERVICE) }, [BASIC]) : []
  const create = { FunctionName: name, Runtime: runtimeId, Role: role, Handler: runtime?.handler }
  const stepsWith = (ZipFile: unknown): readonly Step[] => [
    ...first,
    { api: 'lambda', operation: 'CreateFunction', input: { ...create, Code: { ZipFile } } },
  ]
  const submit = async (): Promise<void> => {
    if (runtime === undefined) return
    setBusy(true)
    const zip = zipOf([{ path: runtime.path, text: runtime.code, bytes: utf8(runtime.code) }])
    const isDone = await actAll(server, stepsWith(zip), `The function ${name} is being created.`)
    setBusy(false)
    if (isDone) go(hrefOf({ page: 'function', name, tab: 'code' }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Form
        header={<Header variant="h1">Create function</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={hrefOf({ page: 'functions' })}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy}>
              Create function
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Author from scratch</Header>}>
            <SpaceBetween size="l">
              <FormField label="Function name" constraintText="1 to 64 letters, digits, hyphens and underscores.">
                <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField
                label="Runtime"
                description="It begins with a line or two that answer; the code is written on the function’s page."
              >
                <Select
                  selectedOption={runtime === undefined ? null : { value: runtime.id, label: runtime.label }}
                  options={RUNTIMES.map(({ id, label }) => ({ value: id, label }))}
                  onChange={({ detail }) => setRuntime(detail.selectedOption.value ?? '')}
                />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Execution role</Header>}>
            <SpaceBetween size="l">
              <FormField label="The function acts as" stretch>
                <Tiles
                  value={roleKind}
                  onChange={({ detail }) => setRoleKind(detail.value)}
                  items={[
                    {
                      value: NEW,
                      label: 'A new role that may write logs',
                      description: `${name === '' ? 'NAME' : name}-role, with AWSLambdaBasicExecutionRole.`,
                    },
                    { value: EXISTING, label: 'An existing role', description: 'With the policies that you gave it.' },
                  ]}
                />
              </FormField>
              {roleKind === EXISTING && (
                <RoleField label="Existing role" service={SERVICE} arn={existing} onChange={setExisting} />
              )}
            </SpaceBetween>
          </Container>
          <StepsAsCode title="CreateFunction" steps={stepsWith(CODE_ZIP)} />
        </SpaceBetween>
      </Form>
    </form>
  )
}
