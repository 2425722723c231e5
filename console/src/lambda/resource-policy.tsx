import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Table from '@cloudscape-design/components/table'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { orNothing } from './state.ts'

interface Statement {
  readonly Sid: string
  readonly Effect: string
  readonly Principal: unknown
  readonly Action: string | readonly string[]
  readonly Condition?: unknown
}

const POLL_MS = 5000

/** Who besides the account’s own roles and users may call the function. */
export function ResourcePolicy({ name }: { readonly name: string }) {
  const server = useServer()
  const { value: statements, refresh } = usePoll(`policy of ${name}`, POLL_MS, async (signal) => {
    const found = await orNothing(server.ask<{ readonly Policy: string }>('lambda', 'GetPolicy', { FunctionName: name }, signal))
    if (found === undefined) return []
    const { Statement } = JSON.parse(found.Policy) as { readonly Statement: readonly Statement[] }
    return Statement
  })
  const remove = async (StatementId: string): Promise<void> => {
    await server.act('lambda', 'RemovePermission', { FunctionName: name, StatementId }, `The permission ${StatementId} is gone.`)
    refresh()
  }
  return (
    <Table<Statement>
      variant="container"
      trackBy="Sid"
      loading={statements === undefined}
      loadingText="Reading permissions"
      items={[...(statements ?? [])]}
      ariaLabels={{ tableLabel: 'Permissions to call it' }}
      header={
        <Header
          variant="h2"
          counter={statements === undefined ? '' : `(${statements.length})`}
          description="The resource policy: services such as S3 need a statement here to call the function. Triggers of streams need none."
        >
          Permissions to call it
        </Header>
      }
      columnDefinitions={[
        { id: 'sid', header: 'Statement', isRowHeader: true, cell: ({ Sid }) => Sid },
        { id: 'who', header: 'Who', cell: ({ Principal }) => <span className="mono">{textOf(Principal)}</span> },
        { id: 'what', header: 'May', cell: ({ Action }) => [Action].flat().join(', ') },
        {
          id: 'if',
          header: 'If',
          cell: ({ Condition }) => (Condition === undefined ? '–' : <span className="mono">{textOf(Condition)}</span>),
        },
        {
          id: 'action',
          header: 'Action',
          cell: ({ Sid }) => (
            <Button variant="inline-link" ariaLabel={`Remove ${Sid}`} onClick={() => void remove(Sid)}>
              Remove
            </Button>
          ),
        },
      ]}
      empty={<Box color="text-body-secondary">None: roles and users of the account call it by their own policies.</Box>}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
