import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import type { Alias, FunctionConfiguration } from '../lib/lambda.ts'
import { isoText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Copied } from '../shell/copied.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'
import { listAll } from './state.ts'

const POLL_MS = 3000
const LATEST = '$LATEST'

/** What was published of a function, and the names that point there. */
export function VersionsTab({ name }: { readonly name: string }) {
  const server = useServer()
  const [dialog, setDialog] = useState<'publish' | 'alias'>()
  const input = { FunctionName: name }
  const { value: versions, refresh } = usePoll(`versions ${name}`, POLL_MS, (signal) =>
    listAll<FunctionConfiguration>(server, 'ListVersionsByFunction', 'Versions', input, signal),
  )
  const { value: aliases, refresh: refreshAliases } = usePoll(`aliases ${name}`, POLL_MS, (signal) =>
    listAll<Alias>(server, 'ListAliases', 'Aliases', input, signal),
  )
  const close = (): void => {
    setDialog(undefined)
    refresh()
    refreshAliases()
  }
  return (
    <SpaceBetween size="l">
      <Table<FunctionConfiguration>
        variant="container"
        trackBy="Version"
        loading={versions === undefined}
        loadingText="Listing versions"
        items={(versions ?? []).toReversed()}
        ariaLabels={{ tableLabel: 'Versions' }}
        header={
          <Header
            variant="h2"
            description="A version is code and configuration as they were, for good."
            actions={<Button onClick={() => setDialog('publish')}>Publish new version</Button>}
          >
            Versions
          </Header>
        }
        columnDefinitions={[
          { id: 'version', header: 'Version', isRowHeader: true, cell: ({ Version }) => Version },
          { id: 'description', header: 'Description', cell: ({ Description }) => Description || '–' },
          { id: 'at', header: 'Changed', cell: ({ LastModified }) => isoText(new Date(LastModified)).replace(/\.\d{3}/, '') },
          { id: 'arn', header: 'ARN', cell: ({ FunctionArn }) => <Copied text={FunctionArn} /> },
        ]}
      />
      <Aliases aliases={aliases} name={name} onCreate={() => setDialog('alias')} onChanged={refreshAliases} />
      {dialog === 'publish' && <Publish name={name} onClose={close} />}
      {dialog === 'alias' && (
        <CreateAlias name={name} versions={(versions ?? []).map(({ Version }) => Version)} onClose={close} />
      )}
    </SpaceBetween>
  )
}

interface AliasesProps {
  readonly name: string
  readonly aliases: readonly Alias[] | undefined
  readonly onCreate: () => void
  readonly onChanged: () => void
}

function Aliases({ name, aliases, onCreate, onChanged }: AliasesProps) {
  const server = useServer()
  const remove = async (alias: string): Promise<void> => {
    await server.act('lambda', 'DeleteAlias', { FunctionName: name, Name: alias }, `The alias ${alias} is gone.`)
    onChanged()
  }
  return (
    <Table<Alias>
      variant="container"
      trackBy="Name"
      loading={aliases === undefined}
      loadingText="Listing aliases"
      items={[...(aliases ?? [])]}
      ariaLabels={{ tableLabel: 'Aliases' }}
      header={
        <Header
          variant="h2"
          counter={aliases === undefined ? '' : `(${aliases.length})`}
          actions={<Button onClick={onCreate}>Create alias</Button>}
        >
          Aliases
        </Header>
      }
      columnDefinitions={[
        { id: 'name', header: 'Name', isRowHeader: true, cell: ({ Name }) => Name },
        { id: 'version', header: 'Version', cell: ({ FunctionVersion }) => FunctionVersion },
        { id: 'arn', header: 'ARN', cell: ({ AliasArn }) => <Copied text={AliasArn} /> },
        {
          id: 'action',
          header: 'Action',
          cell: ({ Name }) => (
            <Button variant="inline-link" ariaLabel={`Delete alias ${Name}`} onClick={() => void remove(Name)}>
              Delete
            </Button>
          ),
        },
      ]}
      empty={<Box color="text-body-secondary">No aliases</Box>}
    />
  )
}

function Publish({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const server = useServer()
  const [description, setDescription] = useState('')
  const input = { FunctionName: name, ...(description !== '' && { Description: description }) }
  return (
    <Dialog
      title={`Publish ${name} as it is`}
      verb="Publish"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act<FunctionConfiguration>('lambda', 'PublishVersion', input)
        if (output === undefined) return
        server.notify({ type: 'success', header: `${name} has the version ${output.Version}.`, text: '' })
        onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Description">
          <Input value={description} autoFocus onChange={({ detail }) => setDescription(detail.value)} />
        </FormField>
        <AsCode api="lambda" operation="PublishVersion" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

interface AliasProps {
  readonly name: string
  readonly versions: readonly string[]
  readonly onClose: () => void
}

function CreateAlias({ name, versions, onClose }: AliasProps) {
  const server = useServer()
  const [alias, setAlias] = useState('')
  const [version, setVersion] = useState(LATEST)
  const input = { FunctionName: name, Name: alias, FunctionVersion: version }
  return (
    <Dialog
      title={`Alias of ${name}`}
      verb="Create"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('lambda', 'CreateAlias', input, `${alias} points to ${version}.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Name">
          <Input value={alias} autoFocus spellcheck={false} onChange={({ detail }) => setAlias(detail.value)} />
        </FormField>
        <FormField label="Version">
          <Select
            selectedOption={{ value: version, label: version }}
            options={versions.map((value) => ({ value, label: value }))}
            onChange={({ detail }) => setVersion(detail.selectedOption.value ?? LATEST)}
          />
        </FormField>
        <AsCode api="lambda" operation="CreateAlias" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
