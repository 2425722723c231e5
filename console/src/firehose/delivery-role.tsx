import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { RoleField } from '../iam/role-field.tsx'
import { listRoles } from '../iam/state.ts'
import type { Step } from '../lib/code.ts'
import type { Choices } from '../lib/firehose.ts'
import { deliveryPolicy, trustOf } from '../lib/iam.ts'
import { creating } from '../lib/roles.ts'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

export const FIREHOSE = 'firehose.amazonaws.com'
const POLICY = 'delivery'
const POLL_MS = 3000
const NAME_CHARS_MAX = 64

/** As the console of AWS calls those that it makes. */
export function newRoleName(deliveryStream: string): string {
  return `KinesisFirehoseServiceRole-${deliveryStream}`.slice(0, NAME_CHARS_MAX)
}

/** What makes the role of a new delivery stream, or lets the one of this name do what it needs. */
export function useRoleSteps(name: string, choices: Choices, streamArn: string | undefined): readonly Step[] {
  const server = useServer()
  const { value: roles = [] } = usePoll('roles there are', POLL_MS, (signal) => listRoles(server, signal))
  const { bucket, backup, backupBucket, parquet } = choices
  const buckets = [...new Set(backup ? [bucket, backupBucket] : [bucket])]
  const RoleName = newRoleName(name)
  const exists = roles.some((role) => role.RoleName === RoleName)
  const PolicyDocument = deliveryPolicy({ buckets, streamArn, glue: parquet })
  return [
    ...(exists ? [] : creating({ name: RoleName, trust: trustOf(FIREHOSE) }, [])),
    { api: 'iam', operation: 'PutRolePolicy', input: { RoleName, PolicyName: POLICY, PolicyDocument } },
  ]
}

interface Props {
  readonly name: string
  readonly isNew: boolean
  readonly arn: string
  readonly onNew: (isNew: boolean) => void
  readonly onChange: (arn: string) => void
}

/** As whom it reads and writes. */
export function DeliveryRole({ name, isNew, arn, onNew, onChange }: Props) {
  return (
    <SpaceBetween size="l">
      <FormField label="The delivery stream acts as" stretch>
        <Tiles
          value={isNew ? 'new' : 'existing'}
          onChange={({ detail }) => onNew(detail.value === 'new')}
          items={[
            {
              value: 'new',
              label: 'A new role that may do just this',
              description: newRoleName(name === '' ? 'NAME' : name),
            },
            {
              value: 'existing',
              label: 'An existing role',
              description: 'It has to trust Firehose, and may do what you gave it.',
            },
          ]}
        />
      </FormField>
      {!isNew && <RoleField label="Existing role" service={FIREHOSE} arn={arn} onChange={onChange} />}
    </SpaceBetween>
  )
}
