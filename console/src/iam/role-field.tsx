import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { roleNameOf, trustedBy } from '../lib/iam.ts'
import { hrefOf } from '../lib/route.ts'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { listRoles } from './state.ts'

interface Props {
  readonly label: string
  readonly description?: string
  /** Which service has to be trusted, e.g. `lambda.amazonaws.com`. */
  readonly service: string
  readonly arn: string
  readonly onChange: (arn: string) => void
}

const POLL_MS = 3000

/** One of the roles there are. Those that the service cannot assume are shown, and say so. */
export function RoleField({ label, description, service, arn, onChange }: Props) {
  const server = useServer()
  const { value: roles = [], error } = usePoll('roles to choose from', POLL_MS, (signal) => listRoles(server, signal))
  const options = roles.map(({ Arn, RoleName, AssumeRolePolicyDocument }) => {
    const isTrusting = trustedBy(AssumeRolePolicyDocument).includes(service)
    return { value: Arn, label: RoleName, ...(!isTrusting && { description: `Does not name ${service} in its trust policy` }) }
  })
  return (
    <FormField
      label={label}
      description={description}
      secondaryControl={
        <Button formAction="none" iconName="external" target="_blank" href={hrefOf({ page: 'create-role', service })}>
          Create role
        </Button>
      }
    >
      <Select
        selectedOption={
          arn === '' ? null : (options.find(({ value }) => value === arn) ?? { value: arn, label: roleNameOf(arn) })
        }
        options={options}
        placeholder="Choose a role"
        filteringType="auto"
        filteringAriaLabel="Find a role"
        empty={error === undefined ? 'There are no roles yet' : 'Roles could not be listed'}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
