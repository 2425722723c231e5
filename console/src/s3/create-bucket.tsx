import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { BUCKET_NAME_RULES, brokenRules } from '../lib/bucket-name.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useServer } from '../shell/server.tsx'

/** The one region whose buckets are made without naming it. */
const REGION_UNNAMED = 'us-east-1'

export function createBucketInput(bucket: string, region: string) {
  return { Bucket: bucket, ...(region !== REGION_UNNAMED && { CreateBucketConfiguration: { LocationConstraint: region } }) }
}

/** `onClose` is given the name of what was made. */
export function CreateBucket({ onClose }: { readonly onClose: (made: string | undefined) => void }) {
  const server = useServer()
  const [name, setName] = useState('')
  const input = createBucketInput(name, server.region)
  const broken = name === '' ? [] : brokenRules(name)
  return (
    <Dialog
      title="Create bucket"
      verb="Create bucket"
      size="large"
      disabled={name === ''}
      onClose={() => onClose(undefined)}
      onSubmit={async () => {
        const output = await server.act('s3', 'CreateBucket', input, `The bucket ${name} is there.`)
        if (output !== undefined) onClose(name)
      }}
    >
      <SpaceBetween size="m">
        <FormField
          label="Name"
          stretch
          constraintText={BUCKET_NAME_RULES}
          errorText={broken.length === 0 ? '' : `AWS wants: ${broken.join('; ')}.`}
        >
          <Input value={name} autoFocus spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
        <FormField label="Region" description="Chosen at the top of the page.">
          {server.region}
        </FormField>
        <AsCode api="s3" operation="CreateBucket" input={input} />
      </SpaceBetween>
    </Dialog>
  )
}
