import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import ContentLayout from '@cloudscape-design/components/content-layout'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { visible } from '../lib/decode.ts'
import { hrefOf } from '../lib/route.ts'
import type { ObjectHead } from '../lib/s3.ts'
import { bytesText, countText, isoText } from '../lib/units.ts'
import { AsCode } from '../shell/as-code.tsx'
import { go, usePoll } from '../shell/hooks.ts'
import { errorTexts, useServer } from '../shell/server.tsx'
import { Path } from './bucket-page.tsx'
import { CopyUri } from './copy-uri.tsx'
import { DeleteObjects } from './delete-objects.tsx'
import { ObjectTags } from './object-tags.tsx'
import { PreviewBox } from './preview-box.tsx'

const POLL_MS = 5000
const LINK_SECONDS = 3600
const DOWNLOAD_SECONDS = 300

interface Props {
  readonly bucket: string
  readonly objectKey: string
}

/** One object: what is in it, and what is known of it. */
export function ObjectPage({ bucket, objectKey: key }: Props) {
  const server = useServer()
  const [deleting, setDeleting] = useState(false)
  const parent = key.replace(/[^/]*\/?$/, '')
  const { value: head, error } = usePoll(`object ${bucket} ${key}`, POLL_MS, (signal) =>
    server.ask<ObjectHead>('s3', 'HeadObject', { Bucket: bucket, Key: key }, signal),
  )
  if (head === undefined && error === undefined) return <Spinner size="large" />
  if (head === undefined) return <Missing bucket={bucket} parent={parent} name={key} error={error} />
  return (
    <ContentLayout
      header={
        <SpaceBetween size="xs">
          <Header
            variant="h1"
            description={<Path bucket={bucket} prefix={parent} />}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <CopyUri bucket={bucket} entry={key} />
                <CopyToClipboard
                  copyButtonText="Copy link"
                  textToCopy={server.linkTo(bucket, key, [], LINK_SECONDS)}
                  copySuccessText="Copied a presigned link, good for an hour"
                  copyErrorText="The browser did not allow it"
                />
                <Button onClick={() => setDeleting(true)}>Delete</Button>
                <Button variant="primary" iconName="download" onClick={() => download(server, bucket, key, head)}>
                  Download
                </Button>
              </SpaceBetween>
            }
          >
            {visible(key.split('/').findLast((part) => part !== '') ?? key)}
          </Header>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="l">
        <PreviewBox bucket={bucket} objectKey={key} head={head} />
        <Properties bucket={bucket} objectKey={key} head={head} />
        <Metadata head={head} />
        <ObjectTags bucket={bucket} objectKey={key} />
        <AsCode api="s3" operation="GetObject" input={{ Bucket: bucket, Key: key }} />
      </SpaceBetween>
      {deleting && (
        <DeleteObjects
          bucket={bucket}
          objects={[key]}
          folders={[]}
          onClose={(done) => {
            setDeleting(false)
            if (done) go(hrefOf({ page: 'bucket', bucket, prefix: parent }))
          }}
        />
      )}
    </ContentLayout>
  )
}

/** By a link that the browser follows itself: an object may be larger than a page can hold. As it is stored, not unpacked on the way. */
function download(
  server: Pick<ReturnType<typeof useServer>, 'linkTo'>,
  bucket: string,
  key: string,
  { ContentEncoding }: ObjectHead,
): void {
  const link = document.createElement('a')
  const query = ContentEncoding === '' ? [] : ([['response-content-encoding', 'identity']] as const)
  link.href = server.linkTo(bucket, key, query, DOWNLOAD_SECONDS)
  link.download = key.split('/').at(-1) || 'object'
  link.click()
}

interface MissingProps {
  readonly bucket: string
  readonly parent: string
  readonly name: string
  readonly error: unknown
}

function Missing({ bucket, parent, name, error }: MissingProps) {
  const { header, text } = errorTexts(error)
  const isGone = error instanceof ApiError && error.status === 404
  return (
    <Alert
      type={isGone ? 'warning' : 'error'}
      header={isGone ? 'There is no such object' : header}
      action={<Button href={hrefOf({ page: 'bucket', bucket, prefix: parent })}>Back to the folder</Button>}
    >
      <span className="notice-text">{isGone ? `s3://${bucket}/${visible(name)} was deleted, or never was there.` : text}</span>
    </Alert>
  )
}

function Properties({ bucket, objectKey: key, head }: Props & { readonly head: ObjectHead }) {
  const others = Object.entries(head.others)
  return (
    <Container header={<Header variant="h2">Properties</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Key', value: <span className="mono">{visible(key)}</span> },
          { label: 'Bucket', value: bucket },
          { label: 'Size', value: `${bytesText(head.ContentLength)} (${countText(head.ContentLength)} bytes)` },
          { label: 'Last modified', value: isoText(new Date(head.LastModified)) },
          { label: 'ETag', value: <span className="mono">{head.ETag}</span> },
          { label: 'Content type', value: head.ContentType },
          { label: 'Content encoding', value: head.ContentEncoding || 'None' },
          { label: 'Versions', value: 'Not kept in this bucket: an object with the same key replaces it' },
          ...others.map(([label, value]) => ({ label, value: <span className="mono">{visible(value)}</span> })),
        ]}
      />
    </Container>
  )
}

function Metadata({ head }: { readonly head: ObjectHead }) {
  const entries = Object.entries(head.Metadata)
  if (entries.length === 0) return null
  return (
    <Container header={<Header variant="h2">Metadata</Header>}>
      <KeyValuePairs
        columns={3}
        items={entries.map(([label, value]) => ({
          label: visible(label),
          value: <span className="mono">{visible(value)}</span>,
        }))}
      />
    </Container>
  )
}
