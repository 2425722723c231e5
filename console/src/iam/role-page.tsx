import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { prettyDocument, trustedBy } from '../lib/iam.ts'
import { hrefOf } from '../lib/route.ts'
import { isoText, spanText } from '../lib/units.ts'
import { CodeBlock } from '../shell/code-block.tsx'
import { Copied } from '../shell/copied.tsx'
import { go, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { Failed, Gone } from '../shell/trouble.tsx'
import { DeleteRole } from './delete-role.tsx'
import { EditTrust } from './documents.tsx'
import { RolePolicies } from './role-policies.tsx'
import { describeRole } from './state.ts'

const POLL_MS = 3000

export function RolePage({ name }: { readonly name: string }) {
  const server = useServer()
  const [dialog, setDialog] = useState<'delete' | 'trust'>()
  const { value: state, error, refresh } = usePoll(`role ${name}`, POLL_MS, (signal) => describeRole(server, name, signal))
  if (error instanceof ApiError && error.code === 'NoSuchEntity')
    return (
      <Gone error={error} href={hrefOf({ page: 'roles' })}>
        All roles
      </Gone>
    )
  if (state === undefined) return error === undefined ? <Spinner size="large" /> : <Failed error={error} onRetry={refresh} />
  const { role } = state
  const trust = prettyDocument(role.AssumeRolePolicyDocument ?? '')
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={role.Description} actions={<Button onClick={() => setDialog('delete')}>Delete</Button>}>
          {name}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">Role</Header>}>
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'ARN', value: <Copied text={role.Arn} /> },
              { label: 'Trusted', value: trustedBy(role.AssumeRolePolicyDocument).join(', ') || '–' },
              { label: 'Created', value: isoText(new Date(role.CreateDate)).replace(/\.\d{3}/, '') },
              { label: 'Id', value: <span className="mono">{role.RoleId}</span> },
              {
                label: 'Longest session',
                value: role.MaxSessionDuration === undefined ? '–' : spanText(role.MaxSessionDuration * 1000),
              },
              { label: 'Permissions boundary', value: role.PermissionsBoundary?.PermissionsBoundaryArn ?? '–' },
            ]}
          />
        </Container>
        <RolePolicies state={state} onChanged={refresh} />
        <Container
          header={
            <Header
              variant="h2"
              description="Who may act as this role."
              actions={<Button onClick={() => setDialog('trust')}>Edit</Button>}
            >
              Trust policy
            </Header>
          }
        >
          <CodeBlock code={trust} label="trust policy" />
        </Container>
      </SpaceBetween>
      {dialog === 'trust' && (
        <EditTrust
          name={name}
          document={trust}
          onClose={() => {
            setDialog(undefined)
            refresh()
          }}
        />
      )}
      {dialog === 'delete' && (
        <DeleteRole
          name={name}
          onClose={(done) => {
            setDialog(undefined)
            if (done) go(hrefOf({ page: 'roles' }))
          }}
        />
      )}
    </ContentLayout>
  )
}
