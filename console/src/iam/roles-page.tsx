import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { type Role, trustedBy } from '../lib/iam.ts'
import { hrefOf } from '../lib/route.ts'
import { isoText } from '../lib/units.ts'
import { usePoll } from '../shell/hooks.ts'
import { ListPage, useListed } from '../shell/list-page.tsx'
import { useServer } from '../shell/server.tsx'
import { DeleteRole } from './delete-role.tsx'
import { listRoles } from './state.ts'

const POLL_MS = 3000

export function RolesPage() {
  const server = useServer()
  const [deleting, setDeleting] = useState<string>()
  const polled = usePoll('roles', POLL_MS, (signal) => listRoles(server, signal))
  const list = useListed(polled, nameOf)
  return (
    <>
      <ListPage
        list={list}
        noun="role"
        rows={list.shown}
        nameOf={nameOf}
        columns={COLUMNS}
        selectionType="single"
        description="Of this account, in every region."
        none={{
          header: 'No roles',
          text: 'A role says what a function or a delivery stream may do, and which service may act as it.',
        }}
        create={{ href: hrefOf({ page: 'create-role' }) }}
        onDelete={([name]) => setDeleting(name)}
      />
      {deleting !== undefined && (
        <DeleteRole
          name={deleting}
          onClose={() => {
            setDeleting(undefined)
            list.refresh()
          }}
        />
      )}
    </>
  )
}

const COLUMNS: readonly TableProps.ColumnDefinition<Role>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ RoleName }) => <Link href={hrefOf({ page: 'role', name: RoleName })}>{RoleName}</Link>,
  },
  {
    id: 'trusted',
    header: 'Trusted',
    cell: ({ AssumeRolePolicyDocument }) => trustedBy(AssumeRolePolicyDocument).join(', ') || '–',
  },
  { id: 'description', header: 'Description', cell: ({ Description }) => Description ?? '–' },
  { id: 'created', header: 'Created', cell: ({ CreateDate }) => isoText(new Date(CreateDate)).replace(/\.\d{3}/, '') },
]

function nameOf({ RoleName }: Role): string {
  return RoleName
}
