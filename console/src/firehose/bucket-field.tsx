import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import type { Bucket } from '../lib/s3.ts'
import { CreateBucket } from '../s3/create-bucket.tsx'
import { usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

interface Props {
  readonly label: string
  readonly bucket: string
  readonly onChange: (bucket: string) => void
}

const POLL_MS = 5000

/** The bucket of a delivery stream, wherever this server delivers to. */
export function BucketField(props: Props) {
  const elsewhere = useServer().about?.deliversTo
  return elsewhere === undefined ? <BucketHere {...props} /> : <BucketElsewhere {...props} place={elsewhere} />
}

/** What buckets there are only the server can see, which has the keys. */
function BucketElsewhere({ label, bucket, onChange, place }: Props & { readonly place: string }) {
  return (
    <FormField
      label={label}
      description={`This server delivers to ${place} (--s3-endpoint), not into buckets of its own: the bucket has to be there.`}
    >
      <Input value={bucket} spellcheck={false} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  )
}

/** One of the buckets there are, or a new one. */
function BucketHere({ label, bucket, onChange }: Props) {
  const server = useServer()
  const [creating, setCreating] = useState(false)
  const { value: buckets = [], refresh } = usePoll('buckets to choose from', POLL_MS, async (signal) => {
    const output = await server.ask<{ readonly Buckets: readonly Bucket[] }>('s3', 'ListBuckets', {}, signal)
    return output.Buckets
  })
  const options = buckets.map(({ Name }) => ({ value: Name, label: Name }))
  return (
    <>
      <FormField
        label={label}
        secondaryControl={
          <Button formAction="none" onClick={() => setCreating(true)}>
            Create bucket
          </Button>
        }
      >
        <Select
          selectedOption={bucket === '' ? null : { value: bucket, label: bucket }}
          options={options}
          placeholder="Choose a bucket"
          filteringType="auto"
          filteringAriaLabel="Find a bucket"
          empty="There are no buckets yet"
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      </FormField>
      {creating && (
        <CreateBucket
          onClose={(made) => {
            setCreating(false)
            refresh()
            if (made !== undefined) onChange(made)
          }}
        />
      )}
    </>
  )
}
