import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { useState } from 'react'
import { TRUSTED, trustOf } from '../lib/iam.ts'
import { creating } from '../lib/roles.ts'
import { hrefOf } from '../lib/route.ts'
import { StepsAsCode } from '../shell/as-code.tsx'
import { Editor } from '../shell/editor.tsx'
import { go } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { PolicyPicker } from './policy-picker.tsx'
import { actAll } from './state.ts'

const OWN = 'custom'

/** `service`: whom it shall trust, where that is known already. */
export function CreateRolePage({ service }: { readonly service: string | undefined }) {
  const server = useServer()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [trusted, setTrusted] = useState<string>(service ?? TRUSTED[0].service)
  const [own, setOwn] = useState(trustOf(TRUSTED[0].service))
  const [policies, setPolicies] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const trust = trusted === OWN ? own : trustOf(trusted)
  const steps = creating({ name, trust, description }, policies)
  const submit = async (): Promise<void> => {
    setBusy(true)
    const isDone = await actAll(server, steps, `The role ${name} is there.`)
    setBusy(false)
    if (isDone) go(hrefOf({ page: 'role', name }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Form
        header={<Header variant="h1">Create role</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={hrefOf({ page: 'roles' })}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy}>
              Create role
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Trusted entity</Header>}>
            <SpaceBetween size="l">
              <FormField label="Who may act as this role" stretch>
                <Tiles
                  value={trusted}
                  columns={3}
                  onChange={({ detail }) => setTrusted(detail.value)}
                  items={[
                    ...TRUSTED.map((each) => ({ value: each.service, label: each.label, description: each.description })),
                    {
                      value: OWN,
                      label: 'A trust policy of your own',
                      description: 'Other services, accounts, users, or with conditions.',
                    },
                  ]}
                />
              </FormField>
              {trusted === OWN && <Editor label="Trust policy" text={own} onChange={setOwn} />}
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Permissions</Header>}>
            <PolicyPicker chosen={policies} onChange={setPolicies} />
          </Container>
          <Container header={<Header variant="h2">Name</Header>}>
            <SpaceBetween size="l">
              <FormField label="Role name" constraintText="1 to 64 letters, digits and any of + = , . @ - _">
                <Input value={name} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Description">
                <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
              </FormField>
            </SpaceBetween>
          </Container>
          <StepsAsCode title="CreateRole" steps={steps} />
        </SpaceBetween>
      </Form>
    </form>
  )
}
