import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import type { Step } from '../lib/code.ts'
import type { AttachedPolicy } from '../lib/iam.ts'
import type { RoleState } from '../lib/roles.ts'
import { StepsAsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'
import { EditInline, PolicyDocument } from './documents.tsx'
import { PolicyPicker } from './policy-picker.tsx'
import { actAll } from './state.ts'

interface Props {
  readonly state: RoleState
  readonly onChanged: () => void
}

/** What a role may do. */
export function RolePolicies(props: Props) {
  return (
    <SpaceBetween size="l">
      <Attached {...props} />
      <Inline {...props} />
    </SpaceBetween>
  )
}

function Attached({ state: { role, attached }, onChanged }: Props) {
  const server = useServer()
  const [isAttaching, setAttaching] = useState(false)
  const detach = async ({ PolicyArn, PolicyName }: AttachedPolicy): Promise<void> => {
    await server.act(
      'iam',
      'DetachRolePolicy',
      { RoleName: role.RoleName, PolicyArn },
      `${PolicyName} is taken off ${role.RoleName}.`,
    )
    onChanged()
  }
  return (
    <>
      <Table<AttachedPolicy>
        variant="container"
        trackBy="PolicyArn"
        items={[...attached]}
        ariaLabels={{ tableLabel: 'Attached policies' }}
        header={
          <Header
            variant="h2"
            counter={`(${attached.length})`}
            actions={<Button onClick={() => setAttaching(true)}>Attach policies</Button>}
          >
            Attached policies
          </Header>
        }
        columnDefinitions={[
          {
            id: 'name',
            header: 'Policy',
            isRowHeader: true,
            cell: ({ PolicyName, PolicyArn }) => (
              <ExpandableSection headerText={PolicyName}>
                <PolicyDocument arn={PolicyArn} />
              </ExpandableSection>
            ),
          },
          { id: 'of', header: 'Kept by', cell: ({ PolicyArn }) => (PolicyArn.includes('::aws:policy/') ? 'AWS' : 'You') },
          {
            id: 'action',
            header: 'Action',
            cell: (policy) => (
              <Button variant="inline-link" ariaLabel={`Detach ${policy.PolicyName}`} onClick={() => void detach(policy)}>
                Detach
              </Button>
            ),
          },
        ]}
        empty={<Box color="text-body-secondary">None: what is not allowed anywhere is denied.</Box>}
      />
      {isAttaching && (
        <Attach
          role={role.RoleName}
          attached={attached.map(({ PolicyArn }) => PolicyArn)}
          onClose={() => {
            setAttaching(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}

interface AttachProps {
  readonly role: string
  readonly attached: readonly string[]
  readonly onClose: () => void
}

function Attach({ role, attached, onClose }: AttachProps) {
  const server = useServer()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const steps = chosen.map(
    (PolicyArn): Step => ({ api: 'iam', operation: 'AttachRolePolicy', input: { RoleName: role, PolicyArn } }),
  )
  return (
    <Dialog
      title={`Attach policies to ${role}`}
      verb="Attach"
      size="large"
      disabled={chosen.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        if (await actAll(server, steps, `${role} has what was chosen.`)) onClose()
      }}
    >
      <SpaceBetween size="m">
        <PolicyPicker chosen={chosen} without={attached} onChange={setChosen} />
        <StepsAsCode title="AttachRolePolicy" steps={steps} />
      </SpaceBetween>
    </Dialog>
  )
}

function Inline({ state: { role, inline }, onChanged }: Props) {
  const server = useServer()
  const [editing, setEditing] = useState<{ readonly policy: string | undefined }>()
  const remove = async (PolicyName: string): Promise<void> => {
    await server.act('iam', 'DeleteRolePolicy', { RoleName: role.RoleName, PolicyName }, `The policy ${PolicyName} is gone.`)
    onChanged()
  }
  return (
    <>
      <Table<string>
        variant="container"
        trackBy={(name) => name}
        items={[...inline]}
        ariaLabels={{ tableLabel: 'Inline policies' }}
        header={
          <Header
            variant="h2"
            counter={`(${inline.length})`}
            description="They belong to this role alone, and go with it."
            actions={<Button onClick={() => setEditing({ policy: undefined })}>Create inline policy</Button>}
          >
            Inline policies
          </Header>
        }
        columnDefinitions={[
          { id: 'name', header: 'Policy', isRowHeader: true, cell: (name) => name },
          {
            id: 'action',
            header: 'Action',
            cell: (name) => (
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="inline-link" ariaLabel={`Edit ${name}`} onClick={() => setEditing({ policy: name })}>
                  Edit
                </Button>
                <Button variant="inline-link" ariaLabel={`Delete ${name}`} onClick={() => void remove(name)}>
                  Delete
                </Button>
              </SpaceBetween>
            ),
          },
        ]}
        empty={<Box color="text-body-secondary">No inline policies</Box>}
      />
      {editing !== undefined && (
        <EditInline
          role={role.RoleName}
          policy={editing.policy}
          onClose={() => {
            setEditing(undefined)
            onChanged()
          }}
        />
      )}
    </>
  )
}
