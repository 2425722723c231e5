import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type Policy, prettyDocument } from '../lib/iam.ts'
import { compact } from '../lib/roles.ts'
import { AsCode } from '../shell/as-code.tsx'
import { CodeBlock } from '../shell/code-block.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { Editor } from '../shell/editor.tsx'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

interface TrustProps {
  readonly name: string
  readonly document: string
  readonly onClose: () => void
}

export function EditTrust({ name, document, onClose }: TrustProps) {
  const server = useServer()
  const [text, setText] = useState(document)
  const input = { RoleName: name, PolicyDocument: compact(text) }
  return (
    <Dialog
      title={`Trust policy of ${name}`}
      verb="Save"
      size="large"
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('iam', 'UpdateAssumeRolePolicy', input, `The trust policy of ${name} is changed.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        <Editor label="Trust policy" text={text} onChange={setText} />
        <AsCode api="iam" operation="UpdateAssumeRolePolicy" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

const EXAMPLE = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['kinesis:PutRecord', 'kinesis:PutRecords'], Resource: 'arn:aws:kinesis:*:*:stream/orders' },
  ],
}

interface InlineProps {
  readonly role: string
  /** `undefined`: a new one. */
  readonly policy: string | undefined
  readonly onClose: () => void
}

/** A policy that belongs to one role alone. */
export function EditInline({ role, policy, onClose }: InlineProps) {
  const server = useServer()
  const [name, setName] = useState(policy ?? '')
  const [typed, setTyped] = useState<string>()
  const { value: found } = usePoll(`inline ${role} ${policy ?? ''}`, POLL_MS, async (signal) => {
    if (policy === undefined) return JSON.stringify(EXAMPLE)
    const asked = { RoleName: role, PolicyName: policy }
    const output = await server.ask<{ readonly PolicyDocument: string }>('iam', 'GetRolePolicy', asked, signal)
    return output.PolicyDocument
  })
  const text = typed ?? (found === undefined ? '' : prettyDocument(found))
  const input = { RoleName: role, PolicyName: name, PolicyDocument: compact(text) }
  return (
    <Dialog
      title={policy === undefined ? `New inline policy of ${role}` : `${policy}, inline policy of ${role}`}
      verb="Save"
      size="large"
      disabled={found === undefined}
      onClose={onClose}
      onSubmit={async () => {
        const output = await server.act('iam', 'PutRolePolicy', input, `The policy ${name} of ${role} is saved.`)
        if (output !== undefined) onClose()
      }}
    >
      <SpaceBetween size="m">
        {policy === undefined && (
          <FormField label="Name">
            <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
        )}
        <Editor label="Policy" text={text} onChange={setTyped} />
        <AsCode api="iam" operation="PutRolePolicy" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}

const POLL_MS = 600_000

interface Version {
  readonly Document: string
  readonly VersionId: string
}

/** What a managed policy says. */
export function PolicyDocument({ arn }: { readonly arn: string }) {
  const server = useServer()
  const { value, error } = usePoll(`policy ${arn}`, POLL_MS, async (signal) => {
    const { Policy: policy } = await server.ask<{ readonly Policy: Policy }>('iam', 'GetPolicy', { PolicyArn: arn }, signal)
    const asked = { PolicyArn: arn, VersionId: policy.DefaultVersionId }
    const output = await server.ask<{ readonly PolicyVersion: Version }>('iam', 'GetPolicyVersion', asked, signal)
    return output.PolicyVersion
  })
  if (error !== undefined) return <Box color="text-status-error">{error instanceof Error ? error.message : String(error)}</Box>
  if (value === undefined) return <Box color="text-body-secondary">Reading</Box>
  return <CodeBlock code={prettyDocument(value.Document)} label={`policy ${arn}`} />
}
